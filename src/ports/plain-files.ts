import type { Result } from '#core/result.ts';

/** What stands at the path of an exported file: nothing, the same bytes, other bytes, or something that can't be read. */
export type PlainFileState = 'gone' | 'unchanged' | 'changed' | 'unreadable';

/** Files outside the vault, looked at and removed only by path and hash. */
export interface PlainFiles {
  stateOf(path: string, sha256: string): Promise<PlainFileState>;
  /** Removes the file if its bytes have this hash and returns how many they were; null when they have not. */
  removeUnchanged(path: string, sha256: string): Promise<Result<number | null>>;
}
