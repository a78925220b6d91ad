import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { SalvageReport } from '#ports/vault-custody.ts';
import { parsedJson } from '../crypto/header-envelope.ts';
import { syncFolder } from '../files/atomic-write.ts';
import { BLOBS_FOLDER, BlobStore } from './blob-store.ts';
import { sealRow, unsealJson, unsealRow } from './case-access.ts';
import type { CaseAccess } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { appendEntry, eventOf } from './ledger-store.ts';
import { appendRevision, nextContent, openRevision } from './revision-log.ts';
import type { RevisionBody } from './revision-log.ts';
import { findings } from './salvage-findings.ts';
import type { FoundCase, FoundRow } from './salvage-findings.ts';
import type { PageScan } from './page-scan.ts';
import { indexCase } from './search-index.ts';
import { putSetting } from './setting-store.ts';
import { inTransaction } from './transaction.ts';

/** The new vault, open and empty. */
export type SalvageTarget = { readonly folder: string; readonly database: SqlDatabase; readonly access: CaseAccess; readonly vaultId: string; readonly at: string };

type State = Omit<RevisionBody, 'content'> & { readonly at: string; readonly text: string };

/**
 * Carries over everything of a damaged vault that its own seals still vouch for. Nothing unsealed is taken but the settings of the whole vault, for which their page vouches, so nothing can come out silently wrong: a
 * case has the revisions that can be read, numbered anew, and its newest content where that can be read. The report names what is known to be lost.
 */
export async function salvageInto(target: SalvageTarget, scan: PageScan, oldWrappingKey: Uint8Array, oldFolder: string): Promise<Result<SalvageReport>> {
  const found = findings(scan, oldWrappingKey);
  const { database, access, vaultId, at } = target;
  const report = { cases: 0, revisions: 0, papers: 0, drafts: 0, blobs: 0, lostRevisions: 0, lostBlobs: [] as string[], incomplete: [] as string[], lostCases: found.lostCases };
  const begun = appendEntry(database, access, vaultId, at, { kind: 'salvaged' });
  if (!begun.ok) return begun;
  for (const [name, text] of found.settings) {
    const put = putSetting(database, name, text);
    if (!put.ok) return put;
  }
  for (const each of found.cases) {
    const carried = inTransaction(database, () => ok(carryCase(target, scan, each, report)));
    if (!carried.ok) return carried;
    if (!carried.value) continue;
    for (const blob of each.blobs) await carryBlob(target, scan, each, blob, oldFolder, report);
  }
  await syncFolder(join(target.folder, BLOBS_FOLDER));
  let ledgerEntries = 0;
  for (const row of found.ledger) {
    // The rows key of a case is the same as before, so an old entry can be opened here.
    const event = eventOf(access, row);
    if (event.ok && event.value.kind !== 'erased' && appendEntry(database, access, vaultId, row.at, event.value).ok) ledgerEntries += 1;
  }
  return ok({ ...report, settings: found.settings.size, lostCases: report.lostCases, ledgerEntries });
}

/** Writes one case; false when nothing of its content can be read. */
function carryCase(target: SalvageTarget, scan: PageScan, found: FoundCase, report: { cases: number; revisions: number; papers: number; drafts: number; lostRevisions: number; incomplete: string[]; lostCases: string[] }): boolean {
  const { database, access } = target;
  const { states, lost } = readableStates(scan, found);
  const last = states.at(-1);
  const first = states[0];
  if (last === undefined || first === undefined) {
    report.lostCases.push(found.id);
    return false;
  }
  const { id, keys } = found;
  const title = found.head === null ? id : (textOf(unsealRow(keys, 'cases.title', id, found.head.revision, found.head.title)) ?? id);
  const { lastInsertRowid } = database
    .prepare('INSERT INTO cases (id, wrapped_key, revision, created_at, changed_at, title, content) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(id, access.wrapped(id, found.caseKey), states.length, first.at, last.at, sealRow(keys, 'cases.title', id, states.length, title), sealRow(keys, 'cases.content', id, states.length, last.text));
  const row = Number(lastInsertRowid);
  database.prepare('INSERT INTO key_copies (row, case_id, wrapped_key) SELECT row, id, wrapped_key FROM cases WHERE row = ?').run(row);
  let before = '';
  for (const [index, { at, by, reason, changes, text }] of states.entries()) {
    appendRevision(database, { row, id, keys }, { number: index + 1, at, by, reason, changes, before, after: text });
    before = text;
  }
  // The words to search by are made by the program from a case file; here every word of it serves, until it is saved again.
  indexCase(database, row, { title, searchText: allWords(parsedJson(last.text)), noteText: '' });
  for (const draft of found.drafts) {
    const [tag, body] = sealedPair(scan, draft, 2);
    if (!(tag instanceof Uint8Array) || body === null || !unsealRow(keys, 'drafts', id, Buffer.from(tag).toString('hex'), body).ok) continue;
    report.drafts += database.prepare('INSERT OR IGNORE INTO drafts (case_row, tag, body) VALUES (?, ?, ?)').run(row, tag, body).changes;
  }
  for (const paper of found.papers) {
    const [name, body] = sealedPair(scan, paper, 2);
    if (typeof name !== 'string' || body === null || !unsealRow(keys, 'papers', id, name, body).ok) continue;
    report.papers += database.prepare('INSERT OR IGNORE INTO papers (case_row, id, body) VALUES (?, ?, ?)').run(row, name, body).changes;
  }
  report.cases += 1;
  report.revisions += states.length;
  report.lostRevisions += lost;
  if (lost > 0) report.incomplete.push(id);
  return true;
}

/** The states of a case that can be read to the last byte, oldest first, and how many are known to be missing. */
function readableStates(scan: PageScan, found: FoundCase): { readonly states: readonly State[]; readonly lost: number } {
  const { id, keys, head } = found;
  const newest = head === null ? null : textOf(unsealRow(keys, 'cases.content', id, head.revision, head.content));
  const highest = Math.max(head?.revision ?? 0, ...found.revisions.keys());
  const states: State[] = [];
  let text: string | null = null;
  for (let number = 1; number <= highest; number += 1) {
    const values = readAgain(scan, found.revisions.get(number));
    const [at, sealed] = [values?.[3], values?.[4]];
    const body = typeof at === 'string' && sealed instanceof Uint8Array ? openRevision({ id, keys }, { number, at, body: sealed }) : null;
    text = body?.ok === true ? nextContent(text, body.value) : null;
    // The newest content stands apart from the log, and a step that follows a gap can't be taken.
    if (number === head?.revision && newest !== null) text = newest;
    if (text === null) continue;
    const about = body?.ok === true ? body.value : { by: 'pana', reason: 'replaced' as const, changes: [] };
    states.push({ by: about.by, reason: about.reason, changes: about.changes, at: typeof at === 'string' ? at : (head?.changedAt ?? ''), text });
  }
  return { states, lost: highest - states.length };
}

async function carryBlob(target: SalvageTarget, scan: PageScan, found: FoundCase, row: FoundRow, oldFolder: string, report: { blobs: number; lostBlobs: string[] }): Promise<void> {
  const { database, access, folder } = target;
  const [name, body] = sealedPair(scan, row, 2);
  if (typeof name !== 'string' || body === null || !unsealJson(found.keys, 'blobs', found.id, name, body).ok) return;
  const opened = access.open(found.id);
  if (!opened.ok) return;
  database.prepare('INSERT OR IGNORE INTO blobs (case_row, name, body) VALUES (?, ?, ?)').run(opened.value.row, name, body);
  await copyFile(join(oldFolder, BLOBS_FOLDER, name), join(folder, BLOBS_FOLDER, name)).catch(() => undefined);
  const checked = await new BlobStore(database, access, folder).check(found.id, name);
  if (checked.ok) {
    report.blobs += 1;
    return;
  }
  database.prepare('DELETE FROM blobs WHERE name = ?').run(name);
  await new BlobStore(database, access, folder).discard([name]);
  report.lostBlobs.push(name);
}

function readAgain(scan: PageScan, row: FoundRow | undefined): ReturnType<PageScan['row']> {
  return row === undefined ? null : scan.row(row);
}

/** The name and the sealed body that follow each other in a row. */
function sealedPair(scan: PageScan, row: FoundRow, at: number): readonly [unknown, Buffer | null] {
  const values = scan.row(row);
  const body = values?.[at + 1];
  return [values?.[at], body instanceof Buffer ? body : null];
}

function textOf(result: Result<string>): string | null {
  return result.ok ? result.value : null;
}

function allWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map((each) => allWords(each)).filter((words) => words !== '').join('\n');
}
