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
import { eventOf, firstBreak, ledgerRows } from './ledger-store.ts';
import { readPapers } from './read-papers.ts';
import { nextContent, openRevision, revisionRows } from './revision-log.ts';
import { vaultFailure } from './vault-failures.ts';

export type VerifiedVault = {
  readonly folder: string;
  readonly database: SqlDatabase;
  readonly access: CaseAccess;
  readonly blobs: BlobStore;
  readonly vaultId: string;
  readonly headerText: string;
};

/** How long other calls wait for a slice of the check that runs in the background, in milliseconds, but for a case that takes longer. */
const SLICE = 8;

/**
 * Checks everything that the vault holds against itself, and reports all that is wrong. Never throws on damage, changes nothing. Other calls may come between two
 * cases; a vault that is closed meanwhile ends the check with `vault-closed`.
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
  let begun = performance.now();
  for (const row of rows) {
    if (performance.now() - begun > SLICE) {
      await new Promise(setImmediate);
      begun = performance.now();
    }
    if (!isOpen(vault)) return closedWhile(found, problems);
    collect(problems, () => rowProblems(vault, row, found));
  }
  collect(problems, () => {
    const entries = ledgerRows(vault.database);
    found.ledgerEntries = entries.length;
    const broken = firstBreak(entries, vault.vaultId);
    const unread = entries.flatMap((entry) => errorsOf(eventOf(vault.access, entry)));
    return broken === null ? unread : [vaultFailure('ledger-broken', `ledger/${String(broken)}`), ...unread];
  });
  const attached = await blobProblems(vault, problems);
  if (!isOpen(vault)) return closedWhile(found, problems);
  return { sound: problems.length === 0, ...found, ...attached, whole, problems };
}

/** Asked again after every wait, since the vault may be closed meanwhile. */
function isOpen({ database }: VerifiedVault): boolean {
  return database.open;
}

function closedWhile(found: { readonly cases: number; readonly revisions: number; readonly ledgerEntries: number }, problems: readonly Failure[]): VaultReport {
  return { sound: false, ...found, blobs: 0, strayBlobs: 0, whole: false, problems: [...problems, vaultFailure('vault-closed')] };
}

function rowProblems(vault: VerifiedVault, row: number, found: { cases: number; revisions: number }): readonly Failure[] {
  const stored = vault.access.row(row);
  // Deleted since the check began.
  if (stored === undefined) return [];
  found.cases += 1;
  const problems: Failure[] = [];
  const opened = vault.access.passing(stored, (each) => { collect(problems, () => caseProblems(vault.database, each, (count) => { found.revisions += count; })); });
  return [...errorsOf(opened), ...problems];
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
    return database.prepare('SELECT 1 FROM cases WHERE row NOT IN (SELECT rowid FROM search) LIMIT 1').get() !== undefined;
  } catch (error) {
    if (sqliteFailureCode(error) === 'vault-database-damaged') return true;
    throw error;
  }
}

function caseProblems(database: SqlDatabase, opened: OpenedCase, count: (rows: number) => void): readonly Failure[] {
  const content = contentText(opened);
  const title = unsealRow(opened.keys, 'cases.title', opened.id, opened.revision, opened.title);
  const problems: Failure[] = [content, title, readDrafts(database, opened), readPapers(database, opened)].flatMap((result) => errorsOf(result));
  let text: string | null = null;
  let last = 0;
  const rows = revisionRows(database, opened.row);
  count(rows.length);
  for (const row of rows) {
    const body = openRevision(opened, row);
    text = body.ok ? nextContent(text, body.value) : null;
    if (!body.ok) problems.push(body.error);
    else if (text === null || row.number !== last + 1) problems.push(vaultFailure('record-damaged', `revisions/${opened.id}/${String(row.number)}`));
    last = row.number;
  }
  if (last !== opened.revision || (content.ok && text !== null && text !== content.value)) {
    problems.push(vaultFailure('record-damaged', `revisions/${opened.id}/${String(opened.revision)}`));
  }
  return problems;
}

async function blobProblems(vault: VerifiedVault, problems: Failure[]): Promise<{ readonly blobs: number; readonly strayBlobs: number }> {
  const rows: ReturnType<BlobStore['rows']>[number][] = [];
  collect(problems, () => {
    rows.push(...vault.blobs.rows());
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

function collect(problems: Failure[], check: () => readonly Failure[]): void {
  try {
    problems.push(...check());
  } catch (error) {
    const code = sqliteFailureCode(error);
    if (code === null) throw error;
    problems.push(vaultFailure(code, 'vault.db'));
  }
}
