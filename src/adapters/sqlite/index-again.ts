import { CaseFile } from '#core/casefile/case-file.ts';
import { caseHead } from '#core/casefile/case-title.ts';
import type { CaseHead } from '#ports/vault.ts';
import { parsedJson } from '../crypto/header-envelope.ts';
import { CASE_COLUMNS, unsealRow } from './case-access.ts';
import type { CaseAccess, StoredRow } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { readPapers } from './paper-store.ts';
import { indexCase, indexPaper } from './search-index.ts';

/** Makes the index anew from the cases and papers. A case that can't be read keeps what the old index knew of it. */
export function indexAgain(database: SqlDatabase, access: CaseAccess): void {
  const rows = database.prepare<[], number>('SELECT row FROM cases ORDER BY row').pluck().all();
  const read = database.prepare<[number], StoredRow>(`SELECT ${CASE_COLUMNS} FROM cases WHERE row = ?`);
  const old = database.prepare<[number], { title: string; words: string }>('SELECT title, words FROM search_before WHERE rowid = ?');
  for (const row of rows) {
    const stored = read.get(row);
    if (stored === undefined) continue;
    const before = old.get(row);
    const fallback: CaseHead = { title: before?.title ?? '', searchText: before?.words ?? '', noteText: '' };
    const indexed = access.passing(stored, (opened) => {
      const content = unsealRow(opened.keys, 'cases.content', stored.id, stored.revision, stored.content);
      const file = content.ok ? CaseFile.safeParse(parsedJson(content.value)) : null;
      indexCase(database, row, file?.success === true ? caseHead(file.data) : fallback);
      const papers = readPapers(database, opened);
      if (papers.ok) for (const paper of papers.value) indexPaper(database, row, paper);
    });
    if (!indexed.ok) indexCase(database, row, fallback);
  }
}
