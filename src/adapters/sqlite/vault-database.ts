import { join } from 'node:path';
import { err } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { VaultKeys } from '../crypto/key-schedule.ts';
import type { VaultHeader } from '../crypto/vault-header.ts';
import { CaseAccess } from './case-access.ts';
import { openDatabase } from './driver.ts';
import type { SqlDatabase } from './driver.ts';
import { guarded } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';
import { areWritable, canBeRead, sizeOf } from './vault-folder.ts';

const PAGE = 4096;

/**
 * Opens the database that a header names, alone, checks that it belongs to the vault and brings it to the newest schema.
 * Fails as `openDatabase` does, with `vault-not-writable`, `vault-database-damaged`, or `vault-storage-failed` where the disk gives nothing.
 */
export async function openVaultDatabase(folder: string, keys: VaultKeys, header: VaultHeader): Promise<Result<SqlDatabase>> {
  const path = join(folder, header.database);
  // SQLite would take an emptied file for a new database and open a vault without cases.
  const size = await sizeOf(path);
  if (size === null || size < PAGE) return err(vaultFailure('vault-database-damaged'));
  if (!(await areWritable([folder, path]))) return err(vaultFailure('vault-not-writable'));
  const opened = await openDatabase(path, keys.database, false);
  // SQLite takes a first page that could not be read for a wrong one.
  if (!opened.ok) return opened.error.code === 'vault-database-damaged' && !(await canBeRead(path, size)) ? err(vaultFailure('vault-storage-failed')) : opened;
  const database = opened.value;
  // A step of the past reads whole cases: their schema is loaded here, after the passphrase was stretched.
  const { migrate } = await import('./migrate.ts');
  const access = new CaseAccess(database, keys.caseKeys);
  const belongs = guarded(() => (isDatabaseOf(database, header.vault) ? migrate(database, access) : err(vaultFailure('vault-database-damaged'))));
  access.forget();
  if (belongs.ok) return opened;
  database.close();
  return belongs;
}

function isDatabaseOf(database: SqlDatabase, vault: string): boolean {
  if (Number(database.pragma('user_version', { simple: true })) === 0) return false;
  const row = database.prepare<[], { value: string }>("SELECT value FROM vault WHERE name = 'id'").get();
  return row?.value === vault;
}
