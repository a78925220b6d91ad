import { ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { DeletedCase } from '#ports/vault.ts';
import type { CaseAccess } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { appendEntry } from './ledger-store.ts';
import { dropFromIndex } from './search-index.ts';
import { guarded, inTransaction } from './transaction.ts';

/** What deleting rows leaves to be done outside the database. */
export type DeletedRows = DeletedCase & { readonly blobs: readonly string[] };

/**
 * Takes the key of a case and then everything else of it out of the database, in one step with the entry in the ledger. What lay
 * under the key and is still somewhere (an attachment's file, a page not yet overwritten) can't be read any more.
 */
export function deleteCaseRows(database: SqlDatabase, access: CaseAccess, vaultId: string, id: string, at: string): Result<DeletedRows> {
  const deleted = inTransaction(database, () => {
    // A damaged case can be deleted too, so its key is not asked for.
    const row = access.rowOf(id);
    if (!row.ok) return row;
    const blobs = database.prepare<[number], string>('SELECT name FROM blobs WHERE case_row = ?').pluck().all(row.value);
    database.prepare('UPDATE cases SET wrapped_key = zeroblob(length(wrapped_key)) WHERE row = ?').run(row.value);
    database.prepare('UPDATE key_copies SET wrapped_key = zeroblob(length(wrapped_key)) WHERE case_id = ?').run(id);
    database.prepare('DELETE FROM key_copies WHERE case_id = ?').run(id);
    const gone = (table: 'revisions' | 'drafts' | 'papers' | 'blobs'): number => database.prepare(`DELETE FROM ${table} WHERE case_row = ?`).run(row.value).changes;
    const [revisions, , papers, attachments] = [gone('revisions'), gone('drafts'), gone('papers'), gone('blobs')];
    dropFromIndex(database, row.value);
    database.prepare('DELETE FROM cases WHERE row = ?').run(row.value);
    const entry = appendEntry(database, access, vaultId, at, { kind: 'case-deleted', caseId: id });
    return entry.ok ? ok({ revisions, papers, attachments, blobs, compacted: false }) : entry;
  });
  if (deleted.ok) access.forgetCase(id);
  return deleted;
}

/** The largest database that is written anew as a whole: SQLite holds all of it in memory for that, since nothing may spill into a file in clear. */
const LARGEST_AT_ONCE = 67_108_864;

/**
 * Sees to it that no page keeps what was deleted, and empties the write-ahead log. A database of up to 64 MB (or `largest` bytes) is written anew without the pages that were freed. Of a larger one
 * the tables are that hold words in clear or wrapped keys, page by page: what else there was of a case is sealed under a key that is gone. Freed pages are zeros then and used again. False when there was no room: what was
 * deleted is overwritten with zeros where it stood (`secure_delete`), but other pages and the log may keep older copies until the vault is closed.
 */
export function compact(database: SqlDatabase, largest = LARGEST_AT_ONCE): boolean {
  return guarded(() => {
    database.pragma('wal_checkpoint(TRUNCATE)');
    const size = Number(database.pragma('page_count', { simple: true })) * Number(database.pragma('page_size', { simple: true }));
    const done = size <= largest ? ok(database.exec('VACUUM')) : rewriteTelling(database);
    database.pragma('wal_checkpoint(TRUNCATE)');
    return done.ok ? ok(null) : done;
  }).ok;
}

/** Tables with something that speaks without the key of a case. */
const TELLING = ['case_words', 'key_copies', 'cases'] as const;

/** Copies the telling tables into fresh pages and zeroes the old ones, all or nothing; the index of words is made anew. */
function rewriteTelling(database: SqlDatabase): Result<null> {
  // A table that others refer to can be exchanged only so. Rows and their numbers stay the same, so what refers to them still does.
  database.pragma('foreign_keys = OFF');
  try {
    return inTransaction(database, () => {
      for (const table of TELLING) rewriteTable(database, table);
      database.exec("INSERT INTO search (search) VALUES ('rebuild')");
      return ok(null);
    });
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

function rewriteTable(database: SqlDatabase, table: (typeof TELLING)[number]): void {
  const made = database.prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck().get(table) ?? '';
  const indexes = database.prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL").pluck().all(table);
  const fresh = made.replace(/^(CREATE TABLE )"?\w+"?/u, `$1${table}_anew`);
  const count = (name: string): number => database.prepare<[], number>(`SELECT count(*) FROM ${name}`).pluck().get() ?? -1;
  const rows = count(table);
  database.exec(`${fresh}; INSERT INTO ${table}_anew SELECT * FROM ${table} ORDER BY row`);
  if (count(`${table}_anew`) !== rows) throw new Error('a table that was written anew lacks rows');
  database.exec(`DROP TABLE ${table}; ALTER TABLE ${table}_anew RENAME TO ${table}`);
  for (const index of indexes) database.exec(index);
}
