import { createHash } from 'node:crypto';
import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { BackupNote, LedgerEntry, LedgerEvent } from '#ports/vault.ts';
import { joinUnambiguously } from '../crypto/associated-data.ts';
import { parsedJson } from '../crypto/header-envelope.ts';
import { sealRow, unsealJson } from './case-access.ts';
import type { CaseAccess } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { inTransaction } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';

/** An entry as it is stored. */
export type LedgerRow = {
  readonly sequence: number;
  readonly at: string;
  readonly kind: string;
  readonly caseId: string | null;
  readonly body: Uint8Array | null;
  readonly hash: Buffer;
};

const SELECT = 'SELECT sequence, at, kind, case_id AS caseId, body, hash FROM ledger';

const exportSchema = z.object({ path: z.string(), sha256: z.string(), bytes: z.int() });
const sealedPaperSchema = z.object({ paper: z.string(), digest: z.string(), files: z.array(z.object({ format: z.string(), sha256: z.string(), bytes: z.int() })) });
const plainKind = z.enum(['opened', 'closed', 'created', 'restored', 'salvaged']);
const caseKind = z.enum(['case-imported', 'case-replaced', 'case-deleted', 'fact-forgotten']);
const slotKind = z.enum(['slot-added', 'slot-removed', 'passphrase-changed', 'database-key-changed']);
const fileKind = z.enum(['exported', 'export-removed']);
const keyFileKind = z.enum(['key-written', 'key-file-removed']);
const slotSchema = z.object({ slot: z.string(), slotKind: z.string() });
const keyFileSchema = exportSchema.extend({ slot: z.string(), form: z.enum(['sheet', 'key-file']) });

/** Adds an entry to the chain. An export and a filed paper are sealed under the key of their case; that fails with `case-not-found` without one. */
export function appendEntry(database: SqlDatabase, access: CaseAccess, vaultId: string, at: string, event: LedgerEvent): Result<LedgerEntry> {
  return inTransaction(database, () => {
    const last = database.prepare<[], LedgerRow>(`${SELECT} ORDER BY sequence DESC LIMIT 1`).get();
    const sequence = (last?.sequence ?? 0) + 1;
    const body = storedBody(access, event, sequence);
    if (!body.ok) return body;
    const caseId = 'caseId' in event ? event.caseId : null;
    const hash = entryHash(last?.hash ?? firstHash(vaultId), { sequence, at, kind: event.kind, caseId, body: body.value });
    database
      .prepare('INSERT INTO ledger (sequence, at, kind, case_id, body, hash) VALUES (?, ?, ?, ?, ?, ?)')
      .run(sequence, at, event.kind, caseId, body.value, hash);
    return ok({ sequence, at, event, hash: hash.toString('hex') });
  });
}

/** All entries, oldest first. What was sealed under the key of a case that was deleted comes as `erased`. */
export function readLedger(database: SqlDatabase, access: CaseAccess): Result<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (const row of ledgerRows(database)) {
    const event = eventOf(access, row);
    if (!event.ok) return event;
    entries.push({ sequence: row.sequence, at: row.at, event: event.value, hash: row.hash.toString('hex') });
  }
  return ok(entries);
}

/** The newest entry of a backup, or null; without reading the rest of the ledger. */
export function lastBackup(database: SqlDatabase): Result<BackupNote | null> {
  const row = database.prepare<[], LedgerRow>(`${SELECT} WHERE kind = 'backed-up' ORDER BY sequence DESC LIMIT 1`).get();
  if (row === undefined) return ok(null);
  const event = aboutVault(row, 'backed-up');
  if (event?.ok !== true || event.value.kind !== 'backed-up') return err(vaultFailure('record-damaged', `ledger/${String(row.sequence)}`));
  const { path, sha256, bytes } = event.value;
  return ok({ at: row.at, path, sha256, bytes });
}

/** Some rows of the chain as stored, in order, after the entry of number `after`. */
export function ledgerRows(database: SqlDatabase, after = 0, most = Number.MAX_SAFE_INTEGER): readonly LedgerRow[] {
  return database.prepare<[number, number], LedgerRow>(`${SELECT} WHERE sequence > ? ORDER BY sequence LIMIT ?`).all(after, most);
}

/** Goes along the chain from its first entry. */
export class ChainWalk {
  #before: Buffer;
  #last = 0;

  constructor(vaultId: string) {
    this.#before = firstHash(vaultId);
  }

  /** Whether a row follows from the one given before. */
  follows(row: LedgerRow): boolean {
    const fits = row.sequence === this.#last + 1 && row.hash.equals(entryHash(this.#before, row));
    this.#before = row.hash;
    this.#last = row.sequence;
    return fits;
  }
}

/** Opens one row of the chain. */
export function eventOf(access: CaseAccess, row: LedgerRow): Result<LedgerEvent> {
  const damaged = err(vaultFailure('record-damaged', `ledger/${String(row.sequence)}`));
  const plain = plainKind.safeParse(row.kind);
  if (plain.success) return ok({ kind: plain.data });
  const slot = slotKind.safeParse(row.kind);
  if (slot.success || row.kind === 'backed-up') return aboutVault(row, slot.data ?? 'backed-up') ?? damaged;
  const keyFile = keyFileKind.safeParse(row.kind);
  if (keyFile.success) return aboutKeyFile(row, keyFile.data) ?? damaged;
  if (row.caseId === null) return damaged;
  const about = caseKind.safeParse(row.kind);
  if (about.success) return ok({ kind: about.data, caseId: row.caseId });
  const file = fileKind.safeParse(row.kind);
  if ((!file.success && row.kind !== 'paper-sealed') || row.body === null) return damaged;
  const { caseId, body, sequence } = row;
  const stored = access.rowById(caseId);
  if (stored === undefined) return ok({ kind: 'erased', caseId });
  // A ledger speaks of every case; its keys are not kept for that.
  const read = access.passing(stored, (opened) => unsealJson(opened.keys, 'ledger', caseId, sequence, body));
  const json = read.ok ? read.value : read;
  if (!json.ok) return json;
  if (!file.success) {
    const paper = sealedPaperSchema.safeParse(json.value);
    return paper.success ? ok({ kind: 'paper-sealed', caseId, ...paper.data }) : damaged;
  }
  const details = exportSchema.safeParse(json.value);
  return details.success ? ok({ kind: file.data, caseId, ...details.data }) : damaged;
}

function aboutKeyFile(row: LedgerRow, kind: z.infer<typeof keyFileKind>): Result<LedgerEvent> | null {
  const file = keyFileSchema.safeParse(row.body === null ? undefined : parsedJson(Buffer.from(row.body).toString('utf8')));
  return file.success ? ok({ kind, ...file.data }) : null;
}

/** What belongs to no case has no key of its own: its details stand in clear inside the encrypted database. */
function aboutVault(row: LedgerRow, kind: z.infer<typeof slotKind> | 'backed-up'): Result<LedgerEvent> | null {
  const json = row.body === null ? undefined : parsedJson(Buffer.from(row.body).toString('utf8'));
  if (kind === 'backed-up') {
    const copy = exportSchema.safeParse(json);
    return copy.success ? ok({ kind, ...copy.data }) : null;
  }
  const slot = slotSchema.safeParse(json);
  return slot.success ? ok({ kind, ...slot.data }) : null;
}

function storedBody(access: CaseAccess, event: LedgerEvent, sequence: number): Result<Buffer | null> {
  if ('slotKind' in event) return ok(Buffer.from(JSON.stringify({ slot: event.slot, slotKind: event.slotKind }), 'utf8'));
  if (event.kind === 'paper-sealed') return sealedBody(access, event.caseId, sequence, { paper: event.paper, digest: event.digest, files: event.files });
  if (!('path' in event)) return ok(null);
  const { path, sha256, bytes } = event;
  const details = { path, sha256, bytes, ...('slot' in event ? { slot: event.slot, form: event.form } : {}) };
  return 'caseId' in event ? sealedBody(access, event.caseId, sequence, details) : ok(Buffer.from(JSON.stringify(details), 'utf8'));
}

function sealedBody(access: CaseAccess, caseId: string, sequence: number, details: object): Result<Buffer> {
  const opened = access.open(caseId);
  return opened.ok ? ok(sealRow(opened.value.keys, 'ledger', caseId, sequence, JSON.stringify(details))) : opened;
}

function firstHash(vaultId: string): Buffer {
  return createHash('sha256').update(joinUnambiguously(['pana/1', 'ledger', vaultId])).digest();
}

/** Over the sealed body, so that the chain can be checked after a case key was destroyed. */
function entryHash(before: Buffer, row: Omit<LedgerRow, 'hash'>): Buffer {
  const parts = [String(row.sequence), row.at, row.kind, row.caseId ?? '', row.body ?? ''];
  return createHash('sha256').update(joinUnambiguously(['pana/1', 'ledger', before, ...parts])).digest();
}
