import { ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { PaperRecord } from '#ports/vault.ts';
import { sealRow } from './case-access.ts';
import type { CaseAccess } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { indexPaper } from './search-index.ts';
import { inTransaction } from './transaction.ts';

/** Keeps the record of a paper; a later one of the same id takes its place. */
export function putPaper(database: SqlDatabase, access: CaseAccess, record: PaperRecord): Result<null> {
  return inTransaction(database, () => {
    const opened = access.open(record.caseId);
    if (!opened.ok) return opened;
    const body = sealRow(opened.value.keys, 'papers', record.caseId, record.id, JSON.stringify(record));
    database
      .prepare('INSERT INTO papers (case_row, id, body) VALUES (?, ?, ?) ON CONFLICT (case_row, id) DO UPDATE SET body = excluded.body')
      .run(opened.value.row, record.id, body);
    indexPaper(database, opened.value.row, record);
    return ok(null);
  });
}
