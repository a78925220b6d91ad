import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Change, Revision } from '#ports/vault.ts';
import { sealRow, unsealJson } from './case-access.ts';
import type { OpenedCase } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { followDelta, textDelta } from './text-delta.ts';
import { vaultFailure } from './vault-failures.ts';

/** Revisions 1, 33, 65, … hold the content whole, the others the step from the one before: a reader walks at most 31 steps. */
export const WHOLE_EVERY = 32;

const bodySchema = z.object({
  by: z.string(),
  reason: z.enum(['created', 'imported', 'replaced', 'answer', 'undo', 'redo', 'forgotten']),
  changes: z.array(z.looseObject({ path: z.string() })),
  content: z.union([z.object({ whole: z.string() }), z.object({ start: z.int(), end: z.int(), middle: z.string() })]),
});

export type RevisionRow = { readonly number: number; readonly at: string; readonly body: Uint8Array };

/** What a revision row holds when it is opened: who, why, what, and how the content follows. */
export type RevisionBody = z.infer<typeof bodySchema>;

type NewRevision = {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly reason: Revision['reason'];
  readonly changes: readonly Change[];
  readonly before: string;
  readonly after: string;
};

/** Adds a row to the append-only log of a case. */
export function appendRevision(database: SqlDatabase, opened: Pick<OpenedCase, 'row' | 'id' | 'keys'>, revision: NewRevision): void {
  const { number, at } = revision;
  database.prepare('INSERT INTO revisions (case_row, number, at, body) VALUES (?, ?, ?, ?)').run(opened.row, number, at, sealedBody(opened, revision));
}

/** Puts another body in the place of a revision: for forgetting a fact alone. */
export function rewriteRevision(database: SqlDatabase, opened: Pick<OpenedCase, 'row' | 'id' | 'keys'>, revision: NewRevision): void {
  database.prepare('UPDATE revisions SET body = ? WHERE case_row = ? AND number = ?').run(sealedBody(opened, revision), opened.row, revision.number);
}

/** The rows of a case from revision `from` to `to`, in order. */
export function revisionRows(database: SqlDatabase, caseRow: number, from = 1, to = Number.MAX_SAFE_INTEGER): readonly RevisionRow[] {
  return database
    .prepare<[number, number, number], RevisionRow>('SELECT number, at, body FROM revisions WHERE case_row = ? AND number BETWEEN ? AND ? ORDER BY number')
    .all(caseRow, from, to);
}

/** The next `most` rows of a case after revision `after`, in order. */
export function revisionRowsAfter(database: SqlDatabase, caseRow: number, after: number, most: number): readonly RevisionRow[] {
  return database
    .prepare<[number, number, number], RevisionRow>('SELECT number, at, body FROM revisions WHERE case_row = ? AND number > ? ORDER BY number LIMIT ?')
    .all(caseRow, after, most);
}

/** Opens one row; `record-damaged` when it is not what was written. */
export function openRevision(opened: Pick<OpenedCase, 'id' | 'keys'>, row: RevisionRow): Result<RevisionBody> {
  const json = unsealJson(opened.keys, 'revisions', opened.id, row.number, row.body);
  if (!json.ok) return json;
  const body = bodySchema.safeParse(json.value);
  return body.success ? ok(body.data) : damaged(opened, row.number);
}

/** The log of a case after revision `after`, oldest first. */
export function readRevisions(database: SqlDatabase, opened: OpenedCase, after = 0): Result<readonly Revision[]> {
  const log: Revision[] = [];
  for (const row of revisionRows(database, opened.row, after + 1)) {
    const body = openRevision(opened, row);
    if (!body.ok) return body;
    const { by, reason, changes } = body.value;
    log.push({ number: row.number, at: row.at, by, reason, changes });
  }
  return ok(log);
}

/** The number of the last revision made before an instant, or null. */
export function revisionBefore(database: SqlDatabase, opened: Pick<OpenedCase, 'row'>, instant: string): number | null {
  return database.prepare<[number, string], number | null>('SELECT max(number) FROM revisions WHERE case_row = ? AND at < ?').pluck().get(opened.row, instant) ?? null;
}

/** The text of the content as it stood after revision `number`, from the log alone. */
export function contentAt(database: SqlDatabase, opened: OpenedCase, number: number): Result<string> {
  if (!Number.isSafeInteger(number) || number < 1 || number > opened.revision) return err(vaultFailure('revision-not-found'));
  const start = number - ((number - 1) % WHOLE_EVERY);
  const rows = revisionRows(database, opened.row, start, number);
  let text: string | null = null;
  let expected = start;
  for (const row of rows) {
    if (row.number !== expected) return damaged(opened, expected);
    const body = openRevision(opened, row);
    if (!body.ok) return body;
    text = nextContent(text, body.value);
    if (text === null) return damaged(opened, row.number);
    expected += 1;
  }
  return text === null || expected !== number + 1 ? damaged(opened, expected) : ok(text);
}

/** The content after a revision, from the content before it; null when the two do not fit. */
export function nextContent(before: string | null, { content }: RevisionBody): string | null {
  if ('whole' in content) return content.whole;
  return before === null ? null : followDelta(before, content);
}

function sealedBody(opened: Pick<OpenedCase, 'id' | 'keys'>, { number, by, reason, changes, before, after }: NewRevision): Buffer {
  const content = holdsWhole(number) ? { whole: after } : textDelta(before, after);
  return sealRow(opened.keys, 'revisions', opened.id, number, JSON.stringify({ by, reason, changes, content }));
}

function holdsWhole(number: number): boolean {
  return number % WHOLE_EVERY === 1;
}

function damaged(opened: Pick<OpenedCase, 'id'>, number: number): Result<never> {
  return err(vaultFailure('record-damaged', `revisions/${opened.id}/${String(number)}`));
}
