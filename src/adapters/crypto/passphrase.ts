import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/** Fewest characters (Unicode code points after NFKC) of a new passphrase. */
export const PASSPHRASE_FLOOR = 12;

/** Most bytes of a passphrase: long enough for any sentence, short enough to bound the work. */
export const PASSPHRASE_CEILING = 1024;

/**
 * Brings a passphrase to the one form that is hashed: UTF-8 of its NFKC normalisation, so that «й» typed as one or as
 * two characters opens the same vault. Zeroes `given`. Refuses bytes that are not UTF-8 text and more than
 * `PASSPHRASE_CEILING` bytes. The caller zeroes the result.
 */
export function normalisePassphrase(given: Uint8Array): Result<Buffer, 'passphrase-too-long' | 'passphrase-not-text'> {
  try {
    if (given.length > PASSPHRASE_CEILING) return err('passphrase-too-long');
    // Plain ASCII is its own NFKC: it need not pass through a string, which could not be zeroed.
    if (given.every((byte) => byte < 0x80)) return ok(copied(given));
    const text = decoded(given);
    return text === null ? err('passphrase-not-text') : ok(Buffer.from(text.normalize('NFKC'), 'utf8'));
  } finally {
    given.fill(0);
  }
}

/** Counts the characters of a normalised passphrase without making a string of it. */
export function isLongEnough(normalised: Uint8Array): boolean {
  const continuation = (byte: number): boolean => (byte & 0xc0) === 0x80;
  return normalised.reduce((count, byte) => (continuation(byte) ? count : count + 1), 0) >= PASSPHRASE_FLOOR;
}

function copied(bytes: Uint8Array): Buffer {
  const copy = Buffer.alloc(bytes.length);
  copy.set(bytes);
  return copy;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
