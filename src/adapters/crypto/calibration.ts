import { totalmem } from 'node:os';
import { LOWEST_COST, RECOMMENDED_COST, argon2id } from './argon2id.ts';
import type { KdfCost } from './argon2id.ts';

/** How long a passphrase should take on the machine on which it is set, in milliseconds. */
export const TARGET_MS = 500;

const STEP_KIB = 16_384;
const MOST_KIB = 1_048_576;
const MOST_PASSES = 8;

/**
 * The cost that takes about `TARGET_MS` on this machine: as much memory as that allows (64 MiB to 1 GiB, at most an eighth of
 * what the machine has), then more passes. `measure` gives the milliseconds of one derivation at a cost.
 */
export async function calibratedCost(measure: (cost: KdfCost) => Promise<number> = measured, machineBytes: number = totalmem()): Promise<KdfCost> {
  const trial = { ...LOWEST_COST, lanes: RECOMMENDED_COST.lanes };
  const took = Math.max(1, await measure(trial));
  const most = Math.min(MOST_KIB, Math.floor(machineBytes / 8 / 1024));
  const wished = (trial.memoryKiB * TARGET_MS) / took;
  const memoryKiB = Math.max(LOWEST_COST.memoryKiB, Math.floor(Math.min(wished, most) / STEP_KIB) * STEP_KIB);
  const passes = Math.floor((trial.passes * wished) / memoryKiB);
  return { memoryKiB, passes: Math.min(MOST_PASSES, Math.max(trial.passes, passes)), lanes: trial.lanes };
}

/** Whether a stored cost asks for less than half of the work of `wanted`, so that it is worth while to raise it. */
export function isMuchCheaper(stored: KdfCost, wanted: KdfCost): boolean {
  return stored.memoryKiB * stored.passes * 2 < wanted.memoryKiB * wanted.passes;
}

async function measured(cost: KdfCost): Promise<number> {
  // Time of the processor, not of the clock: a machine busy with something else would else be taken for a slow one.
  const start = process.cpuUsage();
  const key = await argon2id(Buffer.alloc(16), Buffer.alloc(32), cost);
  key.fill(0);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
