import { err } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { sqliteFailureCode } from './driver.ts';
import type { SqlDatabase } from './driver.ts';
import { vaultFailure } from './vault-failures.ts';

/**
 * Runs `work` in one transaction. A success has reached the disk when this returns; a failure, of the work or of the
 * disk, has changed nothing.
 */
export function inTransaction<T>(database: SqlDatabase, work: () => Result<T>): Result<T> {
  // Within another transaction it is a part of that one, which takes back both when either fails.
  if (database.inTransaction) return guarded(work);
  return guarded(() => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
      return result;
    } catch (error) {
      // SQLite has itself rolled back after some errors (full disk); a second ROLLBACK would hide the first error.
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  });
}

/** Runs `work` and turns errors of the driver into failures. */
export function guarded<T>(work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    const code = sqliteFailureCode(error);
    if (code === null) throw error;
    return err(vaultFailure(code));
  }
}
