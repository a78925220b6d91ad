import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Clock } from '#ports/clock.ts';
import type { Vault, VaultReport } from '#ports/vault.ts';
import { forgetKeys } from '../crypto/key-schedule.ts';
import type { VaultKeys } from '../crypto/key-schedule.ts';
import { BlobStore } from './blob-store.ts';
import { CaseAccess } from './case-access.ts';
import type { OpenedCase } from './case-access.ts';
import { compact, deleteCaseRows } from './case-deletion.ts';
import { casePage, casesWithPeople, createCase, readCase, readCaseAt, saveCase } from './case-store.ts';
import { dropDraft, putDraft, readDrafts } from './draft-store.ts';
import type { SqlDatabase } from './driver.ts';
import { forgetFact } from './fact-erasure.ts';
import { HEADER_FILES } from './header-files.ts';
import { Housekeeping } from './housekeeping.ts';
import { appendEntry, lastBackup, readLedger } from './ledger-store.ts';
import { dropPaper, putPaper } from './paper-store.ts';
import { readPapers } from './read-papers.ts';
import { readRevisions, revisionBefore } from './revision-log.ts';
import { putSetting, readSetting } from './setting-store.ts';
import { readSnapshot, takeSnapshot } from './snapshot.ts';
import { guarded } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';
import { verifyVault } from './vault-verification.ts';

export type OpenVaultParts = {
  readonly folder: string;
  readonly database: SqlDatabase;
  readonly keys: VaultKeys;
  readonly vaultId: string;
  /** The text of the header that was authenticated. */
  readonly headerText: string;
  readonly clock: Clock;
};

/**
 * The vault port over an open, migrated database. Writes `first` into the ledger and fails when that can't be written:
 * an opening that leaves no trace is refused. On failure the database is left to the caller.
 */
export function openVault(parts: OpenVaultParts, first: 'created' | 'opened'): Result<Vault> {
  const { database, keys, clock, vaultId } = parts;
  const access = new CaseAccess(database, keys.caseKeys);
  const recorded = appendEntry(database, access, vaultId, clock.now(), { kind: first });
  return recorded.ok ? ok(vaultOver(parts, access, new BlobStore(database, access, parts.folder))) : recorded;
}

function vaultOver(parts: OpenVaultParts, access: CaseAccess, blobs: BlobStore): Vault {
  const { database, keys, clock, vaultId } = parts;
  let closed = false;
  /**
   * Why nothing can be done, or null. Where the folder was removed or moved under the program, the system still takes writes into files that nobody will find
   * again: an answer would be acknowledged and lost.
   */
  const unusable = (): Result<never> | null => {
    if (closed) return err(vaultFailure('vault-closed'));
    return HEADER_FILES.some((name) => existsSync(join(parts.folder, name))) ? null : err(vaultFailure('vault-storage-failed'));
  };
  const keeping = new Housekeeping(database, () => database.open && unusable() === null);
  keeping.wait();
  const run = <T>(work: () => Result<T>): Promise<Result<T>> =>
    new Promise((resolve) => {
      const refused = unusable();
      if (refused === null) keeping.wait();
      resolve(refused ?? guarded(work));
    });
  const about = <T>(caseId: string, work: (opened: OpenedCase) => Result<T>): Promise<Result<T>> =>
    run(() => {
      const opened = access.open(caseId);
      return opened.ok ? work(opened.value) : opened;
    });
  return {
    listCases: (search = '') => run(() => ok(casePage(database, access, { search }).cases)),
    casePage: (wanted) => run(() => ok(casePage(database, access, wanted))),
    casesWithPeople: (wanted) => run(() => ok(casesWithPeople(database, access, wanted))),
    readCase: (id) => run(() => readCase(access, id)),
    readCaseAt: (id, number) => run(() => readCaseAt(database, access, id, number)),
    createCase: (input) => run(() => createCase(database, access, input, clock.now())),
    saveCase: (input) => run(() => saveCase(database, access, input, clock.now())),
    revisions: (caseId, after) => about(caseId, (opened) => readRevisions(database, opened, after)),
    revisionBefore: (caseId, instant) => about(caseId, (opened) => ok(revisionBefore(database, opened, instant))),
    putDraft: (draft) => run(() => putDraft(database, access, draft)),
    drafts: (caseId) => about(caseId, (opened) => readDrafts(database, opened)),
    dropDraft: (caseId, path) => run(() => dropDraft(database, access, caseId, path)),
    putPaper: (record) => run(() => putPaper(database, access, vaultId, clock.now(), record)),
    dropPaper: (caseId, id) => about(caseId, (opened) => dropPaper(database, opened, id)),
    papers: (caseId) => about(caseId, (opened) => readPapers(database, opened)),
    putBlob: async (caseId, bytes) => unusable() ?? (await blobs.put(caseId, [bytes])),
    attach: async (caseId, name, source) => {
      const refused = unusable();
      if (refused !== null) return refused;
      const at = clock.now();
      const put = await blobs.put(caseId, source, { name, at });
      return put.ok ? ok({ ...put.value, name, at }) : put;
    },
    attachments: (caseId) => about(caseId, (opened) => blobs.list(opened)),
    attachmentContent: (caseId, blob) => run(() => blobs.content(caseId, blob)),
    readBlob: async (caseId, blob) => unusable() ?? (await blobs.read(caseId, blob)),
    deleteCase: async (id) => {
      const deleted = await run(() => deleteCaseRows(database, access, vaultId, id, clock.now()));
      if (!deleted.ok) return deleted;
      const { blobs: names, ...counts } = deleted.value;
      await blobs.discard(names);
      return ok({ ...counts, compacted: compact(database) });
    },
    forgetFact: async (fact) => {
      const forgotten = await run(() => forgetFact(database, access, vaultId, fact, clock.now()));
      if (forgotten.ok) compact(database);
      return forgotten;
    },
    snapshot: async (into) => unusable() ?? (await takeSnapshot(database, parts.headerText, into)),
    readSnapshot: async (folder) => (closed ? err(vaultFailure('vault-closed')) : await readSnapshot(keys.database, folder)),
    record: (event) => run(() => appendEntry(database, access, vaultId, clock.now(), event)),
    ledger: () => run(() => readLedger(database, access)),
    lastBackup: () => run(() => lastBackup(database)),
    readSetting: (name) => run(() => readSetting(database, name)),
    putSetting: (name, text) => run(() => putSetting(database, name, text)),
    verify: async (extent = { whole: true }) => (closed ? closedReport() : await verifyVault({ ...parts, access, blobs }, extent)),
    close: () =>
      new Promise((resolve) => {
        if (!closed) {
          closed = true;
          keeping.stop();
          finish(database, () => appendEntry(database, access, vaultId, clock.now(), { kind: 'closed' }));
          access.forget();
          forgetKeys(keys);
        }
        resolve();
      }),
  };
}

/** Everything accepted is on the disk already, so closing can't lose anything: what fails here is left for the next opening. */
function finish(database: SqlDatabase, recordClosing: () => unknown): void {
  guarded(() => {
    recordClosing();
    database.pragma('wal_checkpoint(TRUNCATE)');
    return ok(null);
  });
  guarded(() => {
    database.close();
    return ok(null);
  });
}

function closedReport(): VaultReport {
  return { sound: false, cases: 0, revisions: 0, blobs: 0, ledgerEntries: 0, strayBlobs: 0, whole: false, problems: [vaultFailure('vault-closed')] };
}
