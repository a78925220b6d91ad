import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Draft } from '#ports/vault.ts';
import { sealRow, unsealJson } from './case-access.ts';
import type { CaseAccess, OpenedCase } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { inTransaction } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';

const bodySchema = z.object({ path: z.string(), text: z.string(), at: z.string() });

/** Keeps a half-written answer; a later one for the same path takes its place. */
export function putDraft(database: SqlDatabase, access: CaseAccess, draft: Draft): Result<null> {
  return inTransaction(database, () => {
    const opened = access.open(draft.caseId);
    if (!opened.ok) return opened;
    const tag = tagOf(opened.value, draft.path);
    const { path, text, at } = draft;
    const body = sealRow(opened.value.keys, 'drafts', draft.caseId, tag.toString('hex'), JSON.stringify({ path, text, at }));
    database
      .prepare('INSERT INTO drafts (case_row, tag, body) VALUES (?, ?, ?) ON CONFLICT (case_row, tag) DO UPDATE SET body = excluded.body')
      .run(opened.value.row, tag, body);
    return ok(null);
  });
}

/** The drafts of a case, oldest first. */
export function readDrafts(database: SqlDatabase, opened: OpenedCase): Result<readonly Draft[]> {
  const rows = database
    .prepare<[number], { tag: Buffer; body: Uint8Array }>('SELECT tag, body FROM drafts WHERE case_row = ? ORDER BY row')
    .all(opened.row);
  const drafts: Draft[] = [];
  for (const { tag, body } of rows) {
    const json = unsealJson(opened.keys, 'drafts', opened.id, tag.toString('hex'), body);
    if (!json.ok) return json;
    const parsed = bodySchema.safeParse(json.value);
    if (!parsed.success) return err(vaultFailure('record-damaged', `drafts/${opened.id}`));
    drafts.push({ caseId: opened.id, ...parsed.data });
  }
  return ok(drafts);
}

/** Removes the draft of a path; it is no failure when there is none. */
export function dropDraft(database: SqlDatabase, access: CaseAccess, caseId: string, path: string): Result<null> {
  return inTransaction(database, () => {
    const opened = access.open(caseId);
    if (!opened.ok) return opened;
    database.prepare('DELETE FROM drafts WHERE case_row = ? AND tag = ?').run(opened.value.row, tagOf(opened.value, path));
    return ok(null);
  });
}

/** Finds the draft of a path again without storing the path in readable form. */
function tagOf(opened: OpenedCase, path: string): Buffer {
  return createHmac('sha256', opened.keys.tags).update(path, 'utf8').digest();
}
