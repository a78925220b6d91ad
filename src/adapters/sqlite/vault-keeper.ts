import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { err } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Clock } from '#ports/clock.ts';
import type { Vault, VaultKeeper } from '#ports/vault.ts';
import type { VaultKeyring, VaultRescue, VaultSecret } from '#ports/vault-custody.ts';
import { RECOMMENDED_COST, isCostWithinBounds } from '../crypto/argon2id.ts';
import type { KdfCost } from '../crypto/argon2id.ts';
import { calibratedCost, isMuchCheaper } from '../crypto/calibration.ts';
import { FORMAT_VERSION, writeEnvelope } from '../crypto/header-envelope.ts';
import { makePassphraseSlot } from '../crypto/key-slot.ts';
import { forgetKeys } from '../crypto/key-schedule.ts';
import type { VaultKeys } from '../crypto/key-schedule.ts';
import { passphraseWeakness } from '../crypto/passphrase-weakness.ts';
import { passphraseSlots } from '../crypto/vault-header.ts';
import type { VaultHeader } from '../crypto/vault-header.ts';
import { isRuntimeNewEnough } from './driver.ts';
import { differingCopies, healHeaders, readHeaders, writeHeaders } from './header-files.ts';
import { createVaultKeyring } from './key-changes.ts';
import { openVault } from './open-vault.ts';
import { readySecret, unlock } from './unlock.ts';
import type { ReadySecret, Unlocked } from './unlock.ts';
import { openVaultDatabase } from './vault-database.ts';
import { vaultFailure } from './vault-failures.ts';
import { createVaultRescue } from './vault-rescue.ts';
import { sizeOf, sweepDatabases, sweepNeighbours } from './vault-folder.ts';

export type VaultKeeperOptions = {
  readonly clock: Clock;
  /**
   * What a guess at a new passphrase costs; calibrated on the machine unless given. Tests and the demonstration give
   * `LOWEST_COST`. A vault that opens with a passphrase at less than half of it is raised on the way.
   */
  readonly newVaultCost?: KdfCost;
  /** Waits; replaced in tests alone. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
};

const LONGEST_WAIT = 30_000;

/** Makes the keeper that creates and opens vault folders, the keyring and the rescuer. Throws on a cost outside the bounds: that is a mistake of the caller. */
export function createVaultKeeper(options: VaultKeeperOptions): VaultKeeper & { readonly keyring: VaultKeyring; readonly rescue: VaultRescue } {
  const { clock, newVaultCost, wait = pause } = options;
  if (newVaultCost !== undefined && !isCostWithinBounds(newVaultCost)) throw new Error('the cost of a new vault is outside the bounds of the format');
  let calibrated: Promise<KdfCost> | undefined;
  const cost = (): Promise<KdfCost> => (newVaultCost === undefined ? (calibrated ??= calibratedCost()) : Promise.resolve(newVaultCost));
  // Wrong attempts in a row, by folder: each makes the next wait longer, for who tries passphrases at an open window.
  const missed = new Map<string, number>();
  return {
    create: (folder, passphrase) =>
      withSecret({ kind: 'passphrase', bytes: passphrase }, async (secret) => {
        const weakness = await passphraseWeakness(secret.bytes);
        return weakness === null ? await createFolder(folder, secret.bytes, await cost(), clock) : err(vaultFailure(weakness));
      }),
    open: (folder, given, stretching) =>
      withSecret(given instanceof Uint8Array ? { kind: 'passphrase', bytes: given } : given, async (secret) => {
        const place = resolve(folder);
        const before = missed.get(place) ?? 0;
        if (before > 0) await wait(Math.min(LONGEST_WAIT, 500 * 2 ** (before - 1)));
        const opened = await openFolder(folder, secret, clock, cost, stretching);
        if (opened.ok) missed.delete(place);
        else if (/^vault-wrong-/u.test(opened.error.code)) missed.set(place, before + 1);
        return opened;
      }),
    keyring: createVaultKeyring(clock, cost),
    rescue: createVaultRescue(clock, cost),
  };
}

async function withSecret(given: VaultSecret, work: (secret: ReadySecret) => Promise<Result<Vault>>): Promise<Result<Vault>> {
  const secret = await readySecret(given);
  if (!isRuntimeNewEnough()) return err(vaultFailure('runtime-too-old'));
  if (!secret.ok) return secret;
  try {
    return await work(secret.value);
  } finally {
    secret.value.bytes.fill(0);
  }
}

async function createFolder(folder: string, passphrase: Uint8Array, cost: KdfCost, clock: Clock): Promise<Result<Vault>> {
  const { makeVaultFolder } = await import('./vault-creation.ts');
  const made = await makeVaultFolder(folder, passphrase, cost, clock.now());
  return made.ok ? await openWithKeys(folder, made.value.keys, made.value.header, made.value.text, clock, 'created') : made;
}

async function openFolder(folder: string, secret: ReadySecret, clock: Clock, cost: () => Promise<KdfCost>, stretching?: () => void): Promise<Result<Vault>> {
  const found = await readHeaders(folder);
  if (!found.ok) return found;
  if (found.value.files === 0 && (await sizeOf(join(folder, 'vault.db'))) === null) return err(vaultFailure('vault-missing'));
  const unlocked = await unlock(found.value.sound, secret, stretching);
  if (!unlocked.ok) return unlocked;
  const { keys, copy, vaultKey } = unlocked.value;
  const opened = await openWithKeys(folder, keys, copy.header, copy.text, clock, 'opened', async () => await raisedHeader(unlocked.value, secret, cost));
  vaultKey.fill(0);
  return opened;
}

/** The header with the slot that opened it at today's cost, or null when its cost will do. */
async function raisedHeader({ copy, vaultKey, slot, keys }: Unlocked, secret: ReadySecret, cost: () => Promise<KdfCost>): Promise<string | null> {
  const { header } = copy;
  const old = passphraseSlots(header).find((each) => each.id === slot);
  if (old === undefined || secret.kind !== 'passphrase') return null;
  // Measuring the machine takes a tenth of a second, so it is not done for a vault that is dear enough by any measure.
  if (!isMuchCheaper(old.kdf, RECOMMENDED_COST)) return null;
  const wanted = await cost();
  if (!isMuchCheaper(old.kdf, wanted)) return null;
  const { addedAt } = old as { readonly addedAt?: unknown };
  const fresh = await makePassphraseSlot(header.vault, old.id, vaultKey, secret.bytes, wanted, typeof addedAt === 'string' ? addedAt : undefined);
  const slots = header.slots.map((each) => (each.id === slot ? fresh : each));
  return writeEnvelope(FORMAT_VERSION, JSON.stringify({ ...header, generation: header.generation + 1, slots }), keys.header);
}

async function openWithKeys(
  folder: string, keys: VaultKeys, header: VaultHeader, headerText: string, clock: Clock, first: 'created' | 'opened', raised?: () => Promise<string | null>,
): Promise<Result<Vault>> {
  const opened = await openVaultDatabase(folder, keys, header);
  if (!opened.ok) return forgetting(keys, opened);
  const database = opened.value;
  // Only now, with the vault held alone, may its header be rewritten.
  const text = (await raised?.()) ?? headerText;
  const raisedNow = text === headerText || (await writeHeaders(folder, text)).ok;
  const held = raisedNow ? text : headerText;
  const vault = openVault({ folder, database, keys, vaultId: header.vault, headerText: held, clock }, first);
  if (!vault.ok) {
    database.close();
    return forgetting(keys, vault);
  }
  await healHeaders(folder, held);
  if ((await differingCopies(folder, held)).length === 0) await sweepDatabases(folder, header.database);
  await sweepNeighbours(folder);
  return vault;
}

function forgetting(keys: VaultKeys, failure: Result<never>): Result<never> {
  forgetKeys(keys);
  return failure;
}
