import { hashRaw } from '@node-rs/argon2';
import { KEY_LENGTH } from './sealing.ts';

/** What one guess of a passphrase costs: memory in KiB, passes over it, lanes computed side by side. */
export type KdfCost = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number };

/** For vaults of users: 256 MiB, about half a second on two slow cores. */
export const RECOMMENDED_COST: KdfCost = { memoryKiB: 262_144, passes: 3, lanes: 2 };

/** The least that a vault may have: for tests and the demonstration, and still above the second choice of RFC 9106 in memory per lane. */
export const LOWEST_COST: KdfCost = { memoryKiB: 65_536, passes: 3, lanes: 1 };

/**
 * Bounds checked before a stored cost is used. The lower ones keep a changed header from making guesses cheap, the
 * upper ones keep it from exhausting the machine (at most 1 GiB, and 8 GiB of memory filled in all).
 */
export function isCostWithinBounds(cost: KdfCost): boolean {
  const { memoryKiB, passes, lanes } = cost;
  return (
    [memoryKiB, passes, lanes].every(Number.isSafeInteger) &&
    memoryKiB >= LOWEST_COST.memoryKiB && memoryKiB <= 1_048_576 &&
    passes >= LOWEST_COST.passes && passes <= 64 &&
    lanes >= 1 && lanes <= 8 &&
    memoryKiB * passes <= 8 * 1_048_576
  );
}

/**
 * Argon2id version 19 (RFC 9106) without secret and associated data; 256 bits. Runs outside the main thread. Variant and
 * version are the package's defaults (it exports their names in a form that can't be imported); the known answers
 * in the tests hold it to them.
 */
export async function argon2id(passphrase: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Buffer> {
  return await hashRaw(passphrase, {
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: KEY_LENGTH,
    salt,
  });
}
