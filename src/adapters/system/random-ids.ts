import { randomBytes } from 'node:crypto';
import type { Ids } from '#ports/clock.ts';

/** Lower-case base32 without i, l, o and u: read aloud or copied by hand, no character is taken for another. */
export const ID_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Makes an id of `length` characters, five random bits each, from the operating system's randomness. */
export function randomId(length: number): string {
  return Array.from(randomBytes(length), (byte) => ID_ALPHABET[byte & 31] ?? '').join('');
}

/**
 * Ids that tell nothing about what they name. Case and paper ids have 16 characters (80 bits: never equal between
 * vaults), item ids 8 (40 bits: unique within one case). Every id begins with a letter, so that no reader takes it for a number.
 */
export function randomIds(): Ids {
  return { caseId: () => lettered(16), itemId: () => lettered(8), paperId: () => lettered(16) };
}

function lettered(length: number): string {
  const id = randomId(length);
  return /^[a-z]/u.test(id) ? id : lettered(length);
}
