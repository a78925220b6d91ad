import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { KdfCost } from '../crypto/argon2id.ts';
import { FORMAT_VERSION, writeEnvelope } from '../crypto/header-envelope.ts';
import { makePassphraseSlot } from '../crypto/key-slot.ts';
import { vaultKeys } from '../crypto/key-schedule.ts';
import type { VaultKeys } from '../crypto/key-schedule.ts';
import { KEY_LENGTH } from '../crypto/sealing.ts';
import type { VaultHeader } from '../crypto/vault-header.ts';
import { randomId } from '../system/random-ids.ts';
import { CaseAccess } from './case-access.ts';
import { openDatabase } from './driver.ts';
import type { SqlDatabase } from './driver.ts';
import { writeHeaders } from './header-files.ts';
import { migrate } from './migrate.ts';
import { inTransaction } from './transaction.ts';
import { buildFolder } from './vault-folder.ts';

/** A vault that was just made: its keys, which the caller forgets, its header, and the header's text. */
export type MadeVault = { readonly keys: VaultKeys; readonly header: VaultHeader; readonly text: string };

/** Fills a new vault before its folder gets its name; a failure leaves no folder. */
export type Filling = (staging: string, database: SqlDatabase, keys: VaultKeys, vaultId: string) => Promise<Result<unknown>>;

/** Makes a vault folder, whole or not at all, with one slot for a normalised passphrase. */
export async function makeVaultFolder(folder: string, passphrase: Uint8Array, cost: KdfCost, createdAt: string, filling?: Filling): Promise<Result<MadeVault>> {
  const vaultKey = randomBytes(KEY_LENGTH);
  const keys = vaultKeys(vaultKey);
  const vault = randomBytes(16).toString('hex');
  const slots = [await makePassphraseSlot(vault, randomId(16), vaultKey, passphrase, cost, createdAt)];
  vaultKey.fill(0);
  const header: VaultHeader = { vault, generation: 1, createdAt, database: 'vault.db', needs: [], slots };
  const text = writeEnvelope(FORMAT_VERSION, JSON.stringify(header), keys.header);
  const built = await buildFolder(folder, async (staging) => {
    const made = await makeDatabase(join(staging, header.database), keys, vault, (database) => filling?.(staging, database, keys, vault));
    if (!made.ok) return made;
    const written = await writeHeaders(staging, text);
    return written.ok ? ok(null) : written;
  });
  return built.ok ? ok({ keys, header, text }) : built;
}

async function makeDatabase(path: string, keys: VaultKeys, vault: string, fill: (database: SqlDatabase) => Promise<Result<unknown>> | undefined): Promise<Result<unknown>> {
  const opened = await openDatabase(path, keys.database, true);
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const migrated = migrate(database, new CaseAccess(database, keys.caseKeys));
    if (!migrated.ok) return migrated;
    const named = inTransaction(database, () => {
      database.prepare("INSERT INTO vault (name, value) VALUES ('id', ?)").run(vault);
      return ok(null);
    });
    return named.ok ? ((await fill(database)) ?? named) : named;
  } finally {
    database.close();
  }
}
