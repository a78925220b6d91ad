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

/**
 * Writes the database anew without the pages that were freed, and empties the write-ahead log. False when there was no room: what was
 * deleted is overwritten with zeros then (`secure_delete`), but the log may keep older pages until the vault is closed.
 */
export function compact(database: SqlDatabase): boolean {
  return guarded(() => {
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.exec('VACUUM');
    database.pragma('wal_checkpoint(TRUNCATE)');
    return ok(null);
  }).ok;
}
