import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '#core/failure.ts';
import type { Result } from '#core/result.ts';
import type { VaultReport } from '#ports/vault.ts';
import { BLOBS_FOLDER } from './blob-store.ts';
import type { BlobStore } from './blob-store.ts';
import { unsealRow } from './case-access.ts';
import type { CaseAccess, OpenedCase } from './case-access.ts';
import { contentText } from './case-store.ts';
import { readDrafts } from './draft-store.ts';
import { sqliteFailureCode } from './driver.ts';
import type { SqlDatabase } from './driver.ts';
import { differingCopies } from './header-files.ts';
import { ChainWalk, eventOf, ledgerRows } from './ledger-store.ts';
import { readPapers } from './read-papers.ts';
import { WHOLE_EVERY, nextContent, openRevision, revisionRowsAfter } from './revision-log.ts';
import { vaultFailure } from './vault-failures.ts';

export type VerifiedVault = {
  readonly folder: string;
  readonly database: SqlDatabase;
  readonly access: CaseAccess;
  readonly blobs: BlobStore;
  readonly vaultId: string;
  readonly headerText: string;
};

/** Entries of the ledger that are held at a time. */
const LEDGER_STEP = 200;

/**
 * Checks everything that the vault holds against itself, and reports all that is wrong. Never throws on damage, changes nothing. Other calls may come in between,
 * also within a case; a vault that is closed meanwhile ends the check with `vault-closed`.
 */
export async function verifyVault(vault: VerifiedVault, { whole }: { readonly whole: boolean }): Promise<VaultReport> {
  const problems: Failure[] = [];
  for (const name of await differingCopies(vault.folder, vault.headerText)) problems.push(vaultFailure('header-copy-damaged', name));
  const found = { cases: 0, revisions: 0, ledgerEntries: 0 };
  if (!isOpen(vault)) return closedWhile(found, problems);
  if (whole) collect(problems, () => pageProblems(vault.database));
  let rows: readonly number[] = [];
  collect(problems, () => {
    rows = vault.access.rowNumbers();
    return [];
  });
  for (const row of rows) {
    await letOthersIn();
    if (!isOpen(vault)) return closedWhile(found, problems);
    const checked = await rowProblems(vault, row);
    if (checked === null) continue;
    if (checked.id !== null) found.cases += 1;
    found.revisions += checked.revisions;
    problems.push(...checked.problems);
  }
  if (!isOpen(vault)) return closedWhile(found, problems);
  found.ledgerEntries = await ledgerProblems(vault, problems);
  if (!isOpen(vault)) return closedWhile(found, problems);
  const attached = await blobProblems(vault, problems);
  if (!isOpen(vault)) return closedWhile(found, problems);
  return { sound: problems.length === 0, ...found, ...attached, whole, problems: withoutRepeats(problems) };
}

/** One damaged page is met by several checks; it is said once. */
function withoutRepeats(problems: readonly Failure[]): readonly Failure[] {
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.place?.path ?? ''}`, problem])).values()];
}

/** Asked again after every wait, since the vault may be closed meanwhile. */
function isOpen({ database }: VerifiedVault): boolean {
  return database.open;
}

function closedWhile(found: { readonly cases: number; readonly revisions: number; readonly ledgerEntries: number }, problems: readonly Failure[]): VaultReport {
  return { sound: false, ...found, blobs: 0, strayBlobs: 0, whole: false, problems: [...problems, vaultFailure('vault-closed')] };
}

/** Lets other calls in. After every step, not after so many milliseconds: it costs millionths of a second, and who waits does not hang on how fast the machine is. */
function letOthersIn(): Promise<void> {
  return new Promise((resolve) => { setImmediate(resolve); });
}

/** What is known of a case so far: its id, the text after revision `last`, and whether the end was reached. */
type CaseWalk = { id: string | null; text: string | null; last: number; revisions: number; done: boolean; readonly problems: Failure[] };

/** What is wrong with one case; null when there is no such case any more, or the vault was closed. */
async function rowProblems(vault: VerifiedVault, row: number): Promise<CaseWalk | null> {
  const walk: CaseWalk = { id: null, text: null, last: 0, revisions: 0, done: false, problems: [] };
  for (;;) {
    if (!takeStep(vault, row, walk)) return null;
    if (walk.done) return walk;
    await letOthersIn();
    if (!isOpen(vault)) return null;
  }
}

/**
 * Goes on with a case from one revision that holds the content whole to the next, so that nothing read before is needed again: between two steps the case may be saved, or a
 * fact in all its revisions forgotten. Keys are held for this step alone, since others may begin or end to use the case before the next. False when the case is gone.
 */
function takeStep(vault: VerifiedVault, row: number, walk: CaseWalk): boolean {
  try {
    const stored = vault.access.row(row);
    // Deleted since the check began; its row number may have gone to another case.
    if (stored === undefined || (walk.id !== null && stored.id !== walk.id)) return false;
    const opened = vault.access.passing(stored, (each) => { checkSome(vault.database, each, walk); });
    walk.id = stored.id;
    if (!opened.ok) {
      walk.problems.push(opened.error);
      walk.done = true;
    }
  } catch (error) {
    walk.problems.push(driverFailure(error));
    walk.done = true;
  }
  return true;
}

/** Every page from the disk (its MAC is checked on reading), every index, every reference, and the full-text index. */
function pageProblems(database: SqlDatabase): readonly Failure[] {
  database.pragma('shrink_memory');
  const integrity = database.pragma('integrity_check(1)', { simple: true });
  const dangling = database.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() !== undefined;
  const index = indexProblem(database);
  const wrong = integrity !== 'ok' || dangling || index;
  return wrong ? [vaultFailure('vault-database-damaged', 'vault.db')] : [];
}

/** Whether the full-text index contradicts its own rows or lacks a case. */
function indexProblem(database: SqlDatabase): boolean {
  try {
    database.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
    return database.prepare('SELECT 1 FROM cases WHERE row NOT IN (SELECT row FROM case_words) LIMIT 1').get() !== undefined;
  } catch (error) {
    if (sqliteFailureCode(error) === 'vault-database-damaged') return true;
    throw error;
  }
}

function checkSome(database: SqlDatabase, opened: OpenedCase, walk: CaseWalk): void {
  const { problems } = walk;
  if (walk.id === null) {
    const title = unsealRow(opened.keys, 'cases.title', opened.id, opened.revision, opened.title);
    problems.push(...[contentText(opened), title, readDrafts(database, opened), readPapers(database, opened)].flatMap((result) => errorsOf(result)));
  }
  const rows = revisionRowsAfter(database, opened.row, walk.last, WHOLE_EVERY);
  walk.revisions += rows.length;
  for (const row of rows) {
    const body = openRevision(opened, row);
    walk.text = body.ok ? nextContent(walk.text, body.value) : null;
    if (!body.ok) problems.push(body.error);
    else if (walk.text === null || row.number !== walk.last + 1) problems.push(vaultFailure('record-damaged', `revisions/${opened.id}/${String(row.number)}`));
    walk.last = row.number;
  }
  if (rows.length === WHOLE_EVERY) return;
  walk.done = true;
  const content = contentText(opened);
  if (walk.last !== opened.revision || (content.ok && walk.text !== null && walk.text !== content.value)) {
    problems.push(vaultFailure('record-damaged', `revisions/${opened.id}/${String(opened.revision)}`));
  }
}

/** Goes along the ledger; returns how many entries there are. Of a broken chain the first break is reported. */
async function ledgerProblems(vault: VerifiedVault, problems: Failure[]): Promise<number> {
  const chain = new ChainWalk(vault.vaultId);
  const walk = { last: 0, entries: 0, broken: false, over: false };
  while (!walk.over && isOpen(vault)) {
    const sound = collect(problems, () => {
      const rows = ledgerRows(vault.database, walk.last, LEDGER_STEP);
      walk.over = rows.length < LEDGER_STEP;
      walk.entries += rows.length;
      walk.last = rows.at(-1)?.sequence ?? walk.last;
      return rows.flatMap((row) => {
        const unread = errorsOf(eventOf(vault.access, row));
        if (chain.follows(row) || walk.broken) return unread;
        walk.broken = true;
        return [vaultFailure('ledger-broken', `ledger/${String(row.sequence)}`), ...unread];
      });
    });
    if (!sound) break;
    await letOthersIn();
  }
  return walk.entries;
}

async function blobProblems(vault: VerifiedVault, problems: Failure[]): Promise<{ readonly blobs: number; readonly strayBlobs: number }> {
  let rows: ReturnType<BlobStore['rows']> = [];
  collect(problems, () => {
    rows = vault.blobs.rows();
    return [];
  });
  for (const row of rows) if (isOpen(vault)) problems.push(...errorsOf(await vault.blobs.check(row.caseId, row.name)));
  const known = new Set(rows.map((row) => row.name));
  const files = await readdir(join(vault.folder, BLOBS_FOLDER)).catch(() => []);
  return { blobs: rows.length, strayBlobs: files.filter((name) => !known.has(name)).length };
}

function errorsOf(result: Result<unknown>): readonly Failure[] {
  return result.ok ? [] : [result.error];
}

/** False when the driver could not go on. */
function collect(problems: Failure[], check: () => readonly Failure[]): boolean {
  try {
    problems.push(...check());
    return true;
  } catch (error) {
    problems.push(driverFailure(error));
    return false;
  }
}

/** What the driver says about the database; anything else is a bug and is thrown on. */
function driverFailure(error: unknown): Failure {
  const code = sqliteFailureCode(error);
  if (code === null) throw error;
  return vaultFailure(code, 'vault.db');
}
