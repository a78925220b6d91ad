import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { CaseSummary, NewCase, SavedCase, StoredCase } from '#ports/vault.ts';
import { parsedJson } from '../crypto/header-envelope.ts';
import { sealRow, unsealRow } from './case-access.ts';
import type { CaseAccess, OpenedCase } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { appendRevision, contentAt } from './revision-log.ts';
import { inTransaction } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';

/** Lists cases, the last changed first. A case whose title can't be decrypted stays in the list, marked `damaged`. */
export function listCases(access: CaseAccess, search?: string): readonly CaseSummary[] {
  const wanted = search?.trim() ?? '';
  const match = wanted === '' ? undefined : prefixQuery(wanted);
  if (match === '') return [];
  return access.rows(match).map((row) => {
    const opened = access.openRow(row);
    const title = opened.ok ? unsealRow(opened.value.keys, 'cases.title', row.id, row.revision, row.title) : opened;
    const { id, revision, createdAt, changedAt } = row;
    return title.ok
      ? { id, title: title.value, revision, createdAt, changedAt }
      : { id, title: '', revision, createdAt, changedAt, damaged: true };
  });
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
    database.prepare('INSERT INTO search (rowid, title, words) VALUES (?, ?, ?)').run(row, input.title, input.searchText);
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
    const { by, reason, changes, title, searchText } = input;
    database
      .prepare('UPDATE cases SET revision = ?, changed_at = ?, title = ?, content = ? WHERE row = ?')
      .run(number, at, sealRow(keys, 'cases.title', id, number, title), sealRow(keys, 'cases.content', id, number, after), row);
    appendRevision(database, opened, { number, at, by, reason, changes, before: before.value, after });
    database.prepare('UPDATE search SET title = ?, words = ? WHERE rowid = ?').run(title, searchText, row);
    return ok({ id, revision: number, content: parsedJson(after) });
  });
}

/** The newest content of an opened case as text. */
export function contentText(opened: OpenedCase): Result<string> {
  return unsealRow(opened.keys, 'cases.content', opened.id, opened.revision, opened.content);
}

/** Every word of the search must begin a word of the case; signs between words mean nothing, so no query syntax comes through. */
function prefixQuery(search: string): string {
  const words = search.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word) => `"${word}"*`).join(' ');
}

function jsonText(content: unknown): string {
  const text: unknown = JSON.stringify(content);
  if (typeof text !== 'string') throw new Error('the content of a case must be a JSON value');
  return text;
}
