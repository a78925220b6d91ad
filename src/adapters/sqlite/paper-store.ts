import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { PaperRecord } from '#ports/vault.ts';
import { sealRow, unsealJson } from './case-access.ts';
import type { CaseAccess, OpenedCase } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { indexPaper } from './search-index.ts';
import { inTransaction } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';

const recordSchema = z.looseObject({
  id: z.string(),
  title: z.string().optional(),
  caseId: z.string(),
  template: z.string(),
  variant: z.string().nullable(),
  language: z.string(),
  speaker: z.string(),
  date: z.string(),
  caseRevision: z.int(),
  person: z.string(),
  proceeding: z.string().nullable(),
  answers: z.record(z.string(), z.unknown()),
  edits: z.array(z.unknown()),
});

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

/** The papers of a case in the order in which they were begun. */
export function readPapers(database: SqlDatabase, opened: OpenedCase): Result<readonly PaperRecord[]> {
  const rows = database
    .prepare<[number], { id: string; body: Uint8Array }>('SELECT id, body FROM papers WHERE case_row = ? ORDER BY row')
    .all(opened.row);
  const papers: PaperRecord[] = [];
  for (const { id, body } of rows) {
    const json = unsealJson(opened.keys, 'papers', opened.id, id, body);
    if (!json.ok) return json;
    const parsed = recordSchema.safeParse(json.value);
    if (!parsed.success) return err(vaultFailure('record-damaged', `papers/${opened.id}/${id}`));
    papers.push(parsed.data);
  }
  return ok(papers);
}
