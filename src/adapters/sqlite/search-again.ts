import { CaseFile } from '#core/casefile/case-file.ts';
import { caseHead } from '#core/casefile/case-title.ts';
import type { CaseHead } from '#ports/vault.ts';
import { parsedJson } from '../crypto/header-envelope.ts';
import { CASE_COLUMNS, unsealRow } from './case-access.ts';
import type { CaseAccess, OpenedCase, StoredRow } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { readPapers } from './read-papers.ts';
import { paperLine, wordsOfCase } from './search-words.ts';
import type { CaseWords } from './search-words.ts';

/**
 * The row and the words of every case, made anew from the cases and papers, for a migration that changes which words the index holds. A case that can't be read keeps what `known` knows of it.
 */
export function* everyCaseInWords(database: SqlDatabase, access: CaseAccess, known: (row: number) => { readonly title: string; readonly words: string } | undefined): Generator<readonly [number, CaseWords]> {
  const read = database.prepare<[number], StoredRow>(`SELECT ${CASE_COLUMNS} FROM cases WHERE row = ?`);
  for (const row of database.prepare<[], number>('SELECT row FROM cases ORDER BY row').pluck().all()) {
    const stored = read.get(row);
    if (stored === undefined) continue;
    const before = known(row);
    const fallback: CaseHead = { title: before?.title ?? '', searchText: before?.words ?? '', noteText: '' };
    const made = access.passing(stored, (opened) => ({ ...wordsOfCase(headOf(opened, stored) ?? fallback), papers: linesOf(database, opened) }));
    yield [row, made.ok ? made.value : { ...wordsOfCase(fallback), papers: '' }];
  }
}

function headOf(opened: OpenedCase, stored: StoredRow): CaseHead | null {
  const content = unsealRow(opened.keys, 'cases.content', stored.id, stored.revision, stored.content);
  const file = content.ok ? CaseFile.safeParse(parsedJson(content.value)) : null;
  return file?.success === true ? caseHead(file.data) : null;
}

function linesOf(database: SqlDatabase, opened: OpenedCase): string {
  const papers = readPapers(database, opened);
  return papers.ok ? papers.value.map((paper) => paperLine(paper)).join('\n') : '';
}
