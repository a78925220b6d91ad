import { randomBytes } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { forgetKeys, vaultKeys } from '../crypto/key-schedule.ts';
import type { VaultKeys } from '../crypto/key-schedule.ts';
import { KEY_LENGTH } from '../crypto/sealing.ts';
import { NEIGHBOUR_ENDING, syncFolder } from '../files/atomic-write.ts';
import { randomId } from '../system/random-ids.ts';
import { CaseAccess } from './case-access.ts';
import { openDatabase, rekeyDatabase, sqliteFailureCode } from './driver.ts';
import type { SqlDatabase } from './driver.ts';
import { inTransaction } from './transaction.ts';
import { snapshotInto } from './snapshot.ts';
import { vaultFailure } from './vault-failures.ts';
import { removeDatabase } from './vault-folder.ts';

/** A copy of a vault's database under a new vault key. The caller zeroes both keys. */
export type RekeyedDatabase = { readonly vaultKey: Buffer; readonly headerKey: Buffer; readonly name: string };

/**
 * Copies an open database beside itself under a fresh vault key, with all case keys wrapped anew, and lets `record` write
 * into the copy. The old file stays as it is: only the header that names the new one makes the change. The log is not
 * copied: after a crash a file that no header names is swept.
 */
export async function rekeyedDatabase(
  folder: string, database: SqlDatabase, keys: VaultKeys, record: (copy: SqlDatabase, access: CaseAccess) => Result<unknown>,
): Promise<Result<RekeyedDatabase>> {
  const name = `vault-${randomId(8)}.db`;
  const staged = join(folder, `.${randomBytes(8).toString('hex')}${NEIGHBOUR_ENDING}`);
  const vaultKey = randomBytes(KEY_LENGTH);
  const fresh = vaultKeys(vaultKey);
  try {
    const copied = snapshotInto(database, staged);
    const rekeyed = copied.ok ? await rekeyDatabase(staged, keys.database, fresh.database) : copied;
    const rewrapped = rekeyed.ok ? await rewrap(staged, keys, fresh, record) : rekeyed;
    if (!rewrapped.ok) {
      await removeDatabase(staged);
      return rewrapped;
    }
    await syncFile(staged);
    await rename(staged, join(folder, name));
    await syncFolder(folder);
    return ok({ vaultKey, headerKey: Buffer.from(fresh.header), name });
  } catch (error) {
    await removeDatabase(staged);
    const code = sqliteFailureCode(error);
    if (code === null) throw error;
    return err(vaultFailure(code));
  } finally {
    forgetKeys(fresh);
  }
}

async function rewrap(path: string, keys: VaultKeys, fresh: VaultKeys, record: (copy: SqlDatabase, access: CaseAccess) => Result<unknown>): Promise<Result<null>> {
  const opened = await openDatabase(path, fresh.database, false);
  if (!opened.ok) return opened;
  const copy = opened.value;
  const access = new CaseAccess(copy, fresh.caseKeys);
  try {
    const done = inTransaction(copy, () => {
      const wrapped = access.rewrapFrom(keys.caseKeys);
      return wrapped.ok ? record(copy, access) : wrapped;
    });
    copy.pragma('wal_checkpoint(TRUNCATE)');
    return done.ok ? ok(null) : done;
  } finally {
    access.forget();
    copy.close();
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
