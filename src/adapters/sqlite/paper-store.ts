import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { PaperRecord } from '#ports/vault.ts';
import { sealRow, unsealJson } from './case-access.ts';
import type { CaseAccess, OpenedCase } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { appendEntry } from './ledger-store.ts';
import { dropPaperFromIndex, indexPaper } from './search-index.ts';
import { inTransaction } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';

const sealedSchema = z.looseObject({ seal: z.looseObject({ at: z.string() }) });

/** True for a paper that was filed: its record is never written again. A record that can't be read is left alone too. */
function isSealed(database: SqlDatabase, opened: OpenedCase, id: string): Result<boolean> {
  const row = database.prepare<[number, string], { body: Uint8Array }>('SELECT body FROM papers WHERE case_row = ? AND id = ?').get(opened.row, id);
  if (row === undefined) return ok(false);
  const json = unsealJson(opened.keys, 'papers', opened.id, id, row.body);
  return json.ok ? ok(sealedSchema.safeParse(json.value).success) : json;
}

/** Removes the record of a paper that was not filed. */
export function dropPaper(database: SqlDatabase, opened: OpenedCase, id: string): Result<null> {
  return inTransaction(database, () => {
    const sealed = isSealed(database, opened, id);
    if (!sealed.ok) return sealed;
    if (sealed.value) return err(vaultFailure('paper-sealed'));
    database.prepare('DELETE FROM papers WHERE case_row = ? AND id = ?').run(opened.row, id);
    dropPaperFromIndex(database, opened.row, id);
    return ok(null);
  });
}

/**
 * Keeps the record of a paper; a later one of the same id takes its place, but never that of a filed paper. A record with its seal goes into the ledger in
 * the same transaction: either both are on the disk or neither.
 */
export function putPaper(database: SqlDatabase, access: CaseAccess, vaultId: string, at: string, record: PaperRecord): Result<null> {
  return inTransaction(database, () => {
    const opened = access.open(record.caseId);
    if (!opened.ok) return opened;
    const sealed = isSealed(database, opened.value, record.id);
    if (!sealed.ok) return sealed;
    if (sealed.value) return err(vaultFailure('paper-sealed'));
    const body = sealRow(opened.value.keys, 'papers', record.caseId, record.id, JSON.stringify(record));
    database
      .prepare('INSERT INTO papers (case_row, id, body) VALUES (?, ?, ?) ON CONFLICT (case_row, id) DO UPDATE SET body = excluded.body')
      .run(opened.value.row, record.id, body);
    indexPaper(database, opened.value.row, record);
    if (record.seal === undefined) return ok(null);
    const files = record.seal.files.map(({ format, sha256, bytes }) => ({ format, sha256, bytes }));
    const noted = appendEntry(database, access, vaultId, at, { kind: 'paper-sealed', caseId: record.caseId, paper: record.id, digest: record.seal.paperDigest, files });
    return noted.ok ? ok(null) : noted;
  });
}
