import { z } from 'zod';

/** Who may come to read a paper. The prosecutor who reads a court paper talks to the requesting state, so the bodies differ. */
export const READERS = ['asylum', 'court', 'un'] as const;
export type Reader = (typeof READERS)[number];

/**
 * Who may read a fact: `any` body, `nobody`, or the named ones. A fact without a disclosure is `any`.
 * A template declares its readers; a fact is withheld unless *every* reader of the paper may read it.
 */
export const Disclosure = z.union([z.enum(['any', 'nobody', ...READERS]), z.array(z.enum(READERS)).min(1).max(READERS.length)]);
export type Disclosure = z.infer<typeof Disclosure>;

/** True if each of `readers` may read a fact with this disclosure. A paper without declared readers may print only `any`. */
export function mayRead(disclosure: Disclosure | undefined, readers: readonly Reader[]): boolean {
  if (disclosure === undefined || disclosure === 'any') return true;
  if (disclosure === 'nobody' || readers.length === 0) return false;
  const allowed: readonly Reader[] = typeof disclosure === 'string' ? [disclosure] : disclosure;
  return readers.every((reader) => allowed.includes(reader));
}
