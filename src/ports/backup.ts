import type { Result } from '#core/result.ts';
import type { Vault } from './vault.ts';

/**
 * What locks a backup: a passphrase (UTF-8, zeroed by the callee), or recipients of the age format (`age1…`), whose keys lie elsewhere.
 */
export type BackupLock = { readonly kind: 'passphrase'; readonly bytes: Uint8Array } | { readonly kind: 'recipients'; readonly recipients: readonly string[] };

/** What opens a backup: the passphrase, or the text of an age identity file. Both zeroed by the callee. */
export type BackupKey = { readonly kind: 'passphrase' | 'identity'; readonly bytes: Uint8Array };

/** A backup that was read back, opened and compared with the vault before this was said. */
export type BackupReport = {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly cases: number;
  readonly revisions: number;
  /** The folder beside the file in which attachments lie, encrypted as in the vault; only missing ones are copied. */
  readonly blobsFolder: string;
  readonly blobs: number;
  readonly blobsCopied: number;
};

/** What came out of a backup. `missingBlobs` are attachments whose files were not in the folder beside it. */
export type RestoreReport = { readonly takenAt: string; readonly cases: number; readonly revisions: number; readonly blobs: number; readonly missingBlobs: readonly string[] };

/** Copies vaults into single encrypted files that the standard `age` tool opens, and back. */
export interface Backups {
  /** Copies an open vault. The file is new or nothing is written (`output-exists`); it is there only if the rehearsal of restoring it succeeded. */
  write(vault: Vault, folder: string, file: string, lock: BackupLock): Promise<Result<BackupReport>>;
  /** Puts a backup into a new or empty folder; never over a vault (`vault-exists`). The vault opens with the keys it had when the backup was made. */
  restore(file: string, folder: string, key: BackupKey): Promise<Result<RestoreReport>>;
}
