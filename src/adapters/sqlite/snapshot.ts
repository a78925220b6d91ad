import { ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { SqlDatabase } from './driver.ts';
import { guarded } from './transaction.ts';

/** Writes a consistent copy of an open database, encrypted under the same key, into a file that is not there yet. */
export function snapshotInto(database: SqlDatabase, path: string): Result<null> {
  return guarded(() => {
    database.prepare('VACUUM INTO ?').run(path);
    return ok(null);
  });
}
