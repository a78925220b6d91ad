import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { PaperRecord } from '#ports/vault.ts';
import { unsealJson } from './case-access.ts';
import type { OpenedCase } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
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
  made: z.object({ at: z.string(), caseRevision: z.int() }).optional(),
  seal: z.object({
    at: z.string(), by: z.string(), caseRevision: z.int(), templateEdition: z.string(), paperDigest: z.string(), norms: z.array(z.string()),
    files: z.array(z.object({ format: z.string(), name: z.string(), blob: z.string(), sha256: z.string(), bytes: z.int() })), pages: z.string(),
  }).optional(),
});

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
