import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Clock } from '#ports/clock.ts';
import type { Vault, VaultKeeper } from '#ports/vault.ts';
import { RECOMMENDED_COST, isCostWithinBounds } from '../crypto/argon2id.ts';
import type { KdfCost } from '../crypto/argon2id.ts';
import { FORMAT_VERSION, isAuthentic, writeEnvelope } from '../crypto/header-envelope.ts';
import { makePassphraseSlot, openPassphraseSlot } from '../crypto/key-slot.ts';
import { forgetKeys, vaultKeys } from '../crypto/key-schedule.ts';
import type { VaultKeys } from '../crypto/key-schedule.ts';
import { isLongEnough, normalisePassphrase } from '../crypto/passphrase.ts';
import { KEY_LENGTH } from '../crypto/sealing.ts';
import { passphraseSlots } from '../crypto/vault-header.ts';
import type { VaultHeader } from '../crypto/vault-header.ts';
import { randomId } from '../system/random-ids.ts';
import { isRuntimeNewEnough, openDatabase } from './driver.ts';
import type { SqlDatabase } from './driver.ts';
import { healHeaders, readHeaders, writeHeaders } from './header-files.ts';
import type { HeaderCopy } from './header-files.ts';
import { migrate } from './migrate.ts';
import { openVault } from './open-vault.ts';
import { guarded, inTransaction } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';
import { areWritable, buildFolder, sizeOf, sweepNeighbours } from './vault-folder.ts';

export type VaultKeeperOptions = {
  readonly clock: Clock;
  /** What a guess at the passphrase of a *new* vault costs; `RECOMMENDED_COST` unless given. Tests and the demonstration give `LOWEST_COST`. */
  readonly newVaultCost?: KdfCost;
};

const PAGE = 4096;

/** Makes the keeper that creates and opens vault folders. Throws on a cost outside the bounds: that is a mistake of the caller. */
export function createVaultKeeper(options: VaultKeeperOptions): VaultKeeper {
  const cost = options.newVaultCost ?? RECOMMENDED_COST;
  if (!isCostWithinBounds(cost)) throw new Error('the cost of a new vault is outside the bounds of the format');
  return {
    create: (folder, passphrase) =>
      withPassphrase(passphrase, (normalised) => (isLongEnough(normalised) ? createFolder(folder, normalised, cost, options.clock) : refused('passphrase-too-short'))),
    open: (folder, passphrase) => withPassphrase(passphrase, (normalised) => openFolder(folder, normalised, options.clock)),
  };
}

async function withPassphrase(given: Uint8Array, work: (normalised: Buffer) => Promise<Result<Vault>>): Promise<Result<Vault>> {
  const normalised = normalisePassphrase(given);
  if (!isRuntimeNewEnough()) return err(vaultFailure('runtime-too-old'));
  if (!normalised.ok) return err(vaultFailure(normalised.error));
  try {
    return await work(normalised.value);
  } finally {
    normalised.value.fill(0);
  }
}

function refused(code: 'passphrase-too-short'): Promise<Result<Vault>> {
  return Promise.resolve(err(vaultFailure(code)));
}

async function createFolder(folder: string, passphrase: Uint8Array, cost: KdfCost, clock: Clock): Promise<Result<Vault>> {
  const vaultKey = randomBytes(KEY_LENGTH);
  const keys = vaultKeys(vaultKey);
  const vault = randomBytes(16).toString('hex');
  const slots = [await makePassphraseSlot(vault, randomId(16), vaultKey, passphrase, cost)];
  vaultKey.fill(0);
  const header: VaultHeader = { vault, generation: 1, createdAt: clock.now(), database: 'vault.db', needs: [], slots };
  const text = writeEnvelope(FORMAT_VERSION, JSON.stringify(header), keys.header);
  const built = await buildFolder(folder, async (staging) => {
    const made = await makeDatabase(join(staging, header.database), keys, vault);
    return made.ok ? await writeHeaders(staging, text) : made;
  });
  return built.ok ? await openWithKeys(folder, keys, header, text, clock, 'created') : built;
}

async function makeDatabase(path: string, keys: VaultKeys, vault: string): Promise<Result<null>> {
  const opened = await openDatabase(path, keys.database, true);
  if (!opened.ok) return opened;
  const database = opened.value;
  const migrated = migrate(database);
  const named = migrated.ok
    ? inTransaction(database, () => {
        database.prepare("INSERT INTO vault (name, value) VALUES ('id', ?)").run(vault);
        return ok(null);
      })
    : migrated;
  database.close();
  return named;
}

async function openFolder(folder: string, passphrase: Uint8Array, clock: Clock): Promise<Result<Vault>> {
  const found = await readHeaders(folder);
  if (!found.ok) return found;
  if (found.value.files === 0 && (await sizeOf(join(folder, 'vault.db'))) === null) return err(vaultFailure('vault-missing'));
  const unlocked = await unlock(found.value.sound, passphrase);
  if (!unlocked.ok) return unlocked;
  const { keys, copy } = unlocked.value;
  return await openWithKeys(folder, keys, copy.header, copy.text, clock, 'opened');
}

type Unlocked = { readonly keys: VaultKeys; readonly copy: HeaderCopy };

/**
 * Opens the newest sound copy. An older copy is tried only when the newer turns out to be forged, never because the
 * passphrase does not fit it: else the passphrase before the last change would open the vault, and healing would
 * bring it back.
 */
async function unlock(copies: readonly HeaderCopy[], passphrase: Uint8Array): Promise<Result<Unlocked>> {
  for (const copy of copies) {
    const slots = passphraseSlots(copy.header);
    if (slots.length === 0) return err(vaultFailure('vault-newer-format'));
    let vaultKey: Buffer | null = null;
    for (const slot of slots) vaultKey ??= await openPassphraseSlot(copy.header.vault, slot, passphrase);
    if (vaultKey === null) return err(vaultFailure('vault-wrong-passphrase'));
    const keys = vaultKeys(vaultKey);
    vaultKey.fill(0);
    if (isAuthentic(copy.envelope, keys.header)) return ok({ keys, copy });
    forgetKeys(keys);
  }
  return err(vaultFailure('vault-header-damaged'));
}

async function openWithKeys(folder: string, keys: VaultKeys, header: VaultHeader, headerText: string, clock: Clock, first: 'created' | 'opened'): Promise<Result<Vault>> {
  const path = join(folder, header.database);
  // SQLite would take an emptied file for a new database and open a vault without cases.
  const size = await sizeOf(path);
  if (size === null || size < PAGE) return forgetting(keys, err(vaultFailure('vault-database-damaged')));
  if (!(await areWritable([folder, path]))) return forgetting(keys, err(vaultFailure('vault-not-writable')));
  const opened = await openDatabase(path, keys.database, false);
  if (!opened.ok) return forgetting(keys, opened);
  const database = opened.value;
  const belongs = guarded(() => (isDatabaseOf(database, header.vault) ? migrate(database) : err(vaultFailure('vault-database-damaged'))));
  const vault = belongs.ok ? openVault({ folder, database, keys, vaultId: header.vault, headerText, clock }, first) : belongs;
  if (!vault.ok) {
    database.close();
    return forgetting(keys, vault);
  }
  await healHeaders(folder, headerText);
  await sweepNeighbours(folder);
  return vault;
}

function isDatabaseOf(database: SqlDatabase, vault: string): boolean {
  if (Number(database.pragma('user_version', { simple: true })) === 0) return false;
  const row = database.prepare<[], { value: string }>("SELECT value FROM vault WHERE name = 'id'").get();
  return row?.value === vault;
}

function forgetting(keys: VaultKeys, failure: Result<never>): Result<never> {
  forgetKeys(keys);
  return failure;
}
