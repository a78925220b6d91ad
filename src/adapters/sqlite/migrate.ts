import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { CaseAccess } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { firstTables } from './migrations/0010-first-tables.ts';
import { keyCopies } from './migrations/0020-key-copies.ts';
import { searchBySound } from './migrations/0030-search-by-sound.ts';
import { wordsApart } from './migrations/0040-words-apart.ts';
import { guarded, inTransaction } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';

/**
 * One step forward: the statements, then what has to read sealed rows, which must hold for any rows and for none. Numbers go by tens; a released step is
 * never edited.
 */
export type Migration = { readonly number: number; readonly sql: string; readonly work?: (database: SqlDatabase, access: CaseAccess) => void };

/** All steps, oldest first. */
export const MIGRATIONS: readonly Migration[] = [firstTables, keyCopies, searchBySound, wordsApart];

/**
 * Brings a database to the newest of `migrations`, each step with its number in one transaction. Refuses a database from the
 * future with `vault-newer-format` and leaves it as it is. `access` opens the rows of the vault.
 */
export function migrate(database: SqlDatabase, access: CaseAccess, migrations: readonly Migration[] = MIGRATIONS): Result<number> {
  return guarded(() => {
    const present = userVersion(database);
    const newest = migrations.at(-1)?.number ?? 0;
    if (present > newest) return err(vaultFailure('vault-newer-format'));
    for (const { number, sql, work } of migrations.filter((step) => step.number > present)) {
      const done = inTransaction(database, () => {
        database.exec(sql);
        work?.(database, access);
        database.pragma(`user_version = ${String(number)}`);
        return ok(null);
      });
      if (!done.ok) return done;
    }
    return ok(userVersion(database));
  });
}

function userVersion(database: SqlDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}
