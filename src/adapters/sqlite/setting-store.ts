import { ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { SqlDatabase } from './driver.ts';
import { inTransaction } from './transaction.ts';

/** Names of settings never meet the vault's own rows in the same table. */
const PREFIX = 'setting:';
const rowName = (name: string): string => `${PREFIX}${name}`;

/** The name of the setting that a row of the table holds; null for the vault's own rows. */
export function settingName(row: string): string | null {
  return row.startsWith(PREFIX) ? row.slice(PREFIX.length) : null;
}

/** The text of a setting of the whole vault, null where it was never set. It is as encrypted as the database, under no key of a case. */
export function readSetting(database: SqlDatabase, name: string): Result<string | null> {
  return ok(database.prepare<[string], { value: string }>('SELECT value FROM vault WHERE name = ?').get(rowName(name))?.value ?? null);
}

/** Stores a setting in place of the one before. */
export function putSetting(database: SqlDatabase, name: string, value: string): Result<null> {
  return inTransaction(database, () => {
    database.prepare('INSERT INTO vault (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(rowName(name), value);
    return ok(null);
  });
}
