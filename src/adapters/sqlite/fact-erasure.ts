import { changeWithoutFact, touchesFact, withoutFact } from '#core/casefile/forget-fact.ts';
import { parsePath } from '#core/casefile/paths.ts';
import type { PathStep } from '#core/casefile/paths.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { ForgottenFact, StoredCase } from '#ports/vault.ts';
import { parsedJson } from '../crypto/header-envelope.ts';
import { sealRow } from './case-access.ts';
import type { CaseAccess, OpenedCase } from './case-access.ts';
import { readDrafts, dropDraft } from './draft-store.ts';
import type { SqlDatabase } from './driver.ts';
import { appendEntry } from './ledger-store.ts';
import { appendRevision, nextContent, openRevision, revisionRows, rewriteRevision } from './revision-log.ts';
import { indexCase } from './search-index.ts';
import { inTransaction } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';

/**
 * Takes one fact out of a case: out of its content, every revision, every recorded change and every draft, and adds a revision that says
 * only that something was forgotten at that path. All in one step with the entry in the ledger. A log that can't be read to its
 * end is refused with `record-damaged`: the fact could be in what is unreadable.
 */
export function forgetFact(database: SqlDatabase, access: CaseAccess, vaultId: string, fact: ForgottenFact, at: string): Result<StoredCase> {
  const steps = parsePath(fact.path);
  if (steps === null) throw new Error('the path of a fact to forget must have been checked');
  return inTransaction(database, () => {
    const found = access.open(fact.id);
    if (!found.ok) return found;
    const opened = found.value;
    if (opened.revision !== fact.expectedRevision) return err(vaultFailure('case-changed'));
    const last = rewriteLog(database, opened, steps);
    if (!last.ok) return last;
    const drafts = readDrafts(database, opened);
    if (!drafts.ok) return drafts;
    // Half-written words of a paper, or about its hand-over, can quote any fact.
    for (const { path } of drafts.value) if (path.startsWith('papers[') || path.startsWith('handOvers[') || touchesFact(path, steps)) dropDraft(database, access, fact.id, path);
    const number = opened.revision + 1;
    const { id, keys, row } = opened;
    database
      .prepare('UPDATE cases SET revision = ?, changed_at = ?, title = ?, content = ? WHERE row = ?')
      .run(number, at, sealRow(keys, 'cases.title', id, number, fact.title), sealRow(keys, 'cases.content', id, number, last.value), row);
    const body = { number, at, by: fact.by, reason: 'forgotten' as const, changes: [{ path: fact.path }] };
    appendRevision(database, opened, { ...body, before: last.value, after: last.value });
    indexCase(database, row, fact);
    const entry = appendEntry(database, access, vaultId, at, { kind: 'fact-forgotten', caseId: id });
    return entry.ok ? ok({ id, revision: number, content: parsedJson(last.value) }) : entry;
  });
}

/** Rewrites every revision without the fact and returns the text after the last one. */
function rewriteLog(database: SqlDatabase, opened: OpenedCase, steps: readonly PathStep[]): Result<string> {
  let before: string | null = null;
  let rewritten = '';
  for (const row of revisionRows(database, opened.row)) {
    const body = openRevision(opened, row);
    if (!body.ok) return body;
    before = nextContent(before, body.value);
    if (before === null) return err(vaultFailure('record-damaged', `revisions/${opened.id}/${String(row.number)}`));
    const after = JSON.stringify(withoutFact(parsedJson(before), steps));
    const { by, reason, changes } = body.value;
    rewriteRevision(database, opened, { number: row.number, at: row.at, by, reason, changes: changes.map((change) => changeWithoutFact(change, steps)), before: rewritten, after });
    rewritten = after;
  }
  return ok(rewritten);
}
