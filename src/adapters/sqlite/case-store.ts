import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { CasePage, CaseSummary, NewCase, SavedCase, StoredCase } from '#ports/vault.ts';
import { parsedJson } from '../crypto/header-envelope.ts';
import { sealRow, unsealRow } from './case-access.ts';
import type { CaseAccess, HeadRow, OpenedCase } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { appendRevision, contentAt } from './revision-log.ts';
import { MOST_FOUND, casesWithName, casesWithNumber, findCases, indexCase } from './search-index.ts';
import { inTransaction } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';

/** What of the list a window shows, and how long the whole list is. */
type Wanted = { readonly search?: string; readonly offset?: number; readonly limit?: number };

/**
 * A part of the list of cases: all of them, the last changed first, or those that a search finds, the best first. A case whose title can't be decrypted
 * stays in the list, marked `damaged`.
 */
export function casePage(database: SqlDatabase, access: CaseAccess, { search = '', offset = 0, limit = Number.MAX_SAFE_INTEGER }: Wanted): CasePage {
  if (search.trim() === '') {
    const total = database.prepare<[], number>('SELECT count(*) FROM cases').pluck().get() ?? 0;
    return { cases: access.heads(offset, limit).map((head) => summary(access, head)), total, more: false };
  }
  const found = findCases(database, search);
  const by = new Map(found.map((each) => [each.row, each.by] as const));
  const shown = found.slice(offset, offset + limit).map(({ row }) => row);
  const cases = access.chosenHeads(shown).map((head) => ({ ...summary(access, head), by: by.get(head.row) ?? 'text' }));
  return { cases, total: found.length, more: found.length >= MOST_FOUND };
}

/** The newest cases in which a person of one of the names or numbers may stand. */
export function casesWithPeople(database: SqlDatabase, access: CaseAccess, { names, numbers }: { readonly names: readonly (readonly string[])[]; readonly numbers: readonly string[] }): CasePage {
  const rows = new Set([...numbers.flatMap((number) => casesWithNumber(database, number)), ...names.flatMap((words) => casesWithName(database, words))]);
  const newest = [...rows].toSorted((a, b) => b - a).slice(0, MOST_FOUND);
  const cases = access.chosenHeads(newest).map((head) => summary(access, head));
  return { cases, total: cases.length, more: rows.size >= MOST_FOUND };
}

function summary(access: CaseAccess, head: HeadRow): CaseSummary {
  const title = access.titleOf(head);
  const { id, revision, createdAt, changedAt } = head;
  return title.ok ? { id, title: title.value, revision, createdAt, changedAt } : { id, title: '', revision, createdAt, changedAt, damaged: true };
}

/** Reads the newest content of a case. */
export function readCase(access: CaseAccess, id: string): Result<StoredCase> {
  const opened = access.open(id);
  if (!opened.ok) return opened;
  const text = contentText(opened.value);
  return text.ok ? ok({ id, revision: opened.value.revision, content: parsedJson(text.value) }) : text;
}

/** Reads a case as it stood after revision `number`, from the log of revisions. */
export function readCaseAt(database: SqlDatabase, access: CaseAccess, id: string, number: number): Result<StoredCase> {
  const opened = access.open(id);
  if (!opened.ok) return opened;
  const text = contentAt(database, opened.value, number);
  return text.ok ? ok({ id, revision: number, content: parsedJson(text.value) }) : text;
}

/** Stores a new case with its first revision, or fails with `case-exists`. */
export function createCase(database: SqlDatabase, access: CaseAccess, input: NewCase, at: string): Result<StoredCase> {
  return inTransaction(database, () => {
    const { id } = input;
    const known = database.prepare('SELECT 1 FROM cases WHERE id = ?').get(id);
    if (known !== undefined) return err(vaultFailure('case-exists'));
    const { wrappedKey, keys } = access.newKey(id);
    const after = jsonText(input.content);
    const { lastInsertRowid } = database
      .prepare('INSERT INTO cases (id, wrapped_key, revision, created_at, changed_at, title, content) VALUES (?, ?, 1, ?, ?, ?, ?)')
      .run(id, wrappedKey, at, at, sealRow(keys, 'cases.title', id, 1, input.title), sealRow(keys, 'cases.content', id, 1, after));
    const row = Number(lastInsertRowid);
    database.prepare('INSERT INTO key_copies (row, case_id, wrapped_key) VALUES (?, ?, ?)').run(row, id, wrappedKey);
    appendRevision(database, { row, id, keys }, { number: 1, at, by: input.by, reason: input.reason, changes: [], before: '', after });
    indexCase(database, row, input);
    return ok({ id, revision: 1, content: parsedJson(after) });
  });
}

/** Stores the next revision of a case, or fails with `case-changed` when `expectedRevision` is no longer the last. */
export function saveCase(database: SqlDatabase, access: CaseAccess, input: SavedCase, at: string): Result<StoredCase> {
  return inTransaction(database, () => {
    const found = access.open(input.id);
    if (!found.ok) return found;
    const opened = found.value;
    if (opened.revision !== input.expectedRevision) return err(vaultFailure('case-changed'));
    const before = contentText(opened);
    if (!before.ok) return before;
    const { id, keys, row } = opened;
    const number = opened.revision + 1;
    const after = jsonText(input.content);
    const { by, reason, changes, title } = input;
    database
      .prepare('UPDATE cases SET revision = ?, changed_at = ?, title = ?, content = ? WHERE row = ?')
      .run(number, at, sealRow(keys, 'cases.title', id, number, title), sealRow(keys, 'cases.content', id, number, after), row);
    appendRevision(database, opened, { number, at, by, reason, changes, before: before.value, after });
    indexCase(database, row, input);
    return ok({ id, revision: number, content: parsedJson(after) });
  });
}

/** The newest content of an opened case as text. */
export function contentText(opened: OpenedCase): Result<string> {
  return unsealRow(opened.keys, 'cases.content', opened.id, opened.revision, opened.content);
}

function jsonText(content: unknown): string {
  const text: unknown = JSON.stringify(content);
  if (typeof text !== 'string') throw new Error('the content of a case must be a JSON value');
  return text;
}
