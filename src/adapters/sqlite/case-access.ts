import { randomBytes } from 'node:crypto';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { joinUnambiguously } from '../crypto/associated-data.ts';
import { parsedJson } from '../crypto/header-envelope.ts';
import { caseKeys, deriveKey, forgetKeys } from '../crypto/key-schedule.ts';
import type { CaseKeys } from '../crypto/key-schedule.ts';
import { KEY_LENGTH, seal, unseal } from '../crypto/sealing.ts';
import type { SqlDatabase } from './driver.ts';
import { vaultFailure } from './vault-failures.ts';

/** A case in the database with its keys. */
export type CaseRow = {
  readonly row: number;
  readonly id: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly title: Uint8Array;
  readonly content: Uint8Array;
};

/** A row as a list shows it. */
export type HeadRow = Omit<StoredRow, 'content'>;

export type OpenedCase = CaseRow & { readonly keys: CaseKeys };

/** Which sealed column a value stands in; part of its associated data. */
export type SealedPlace = 'cases.title' | 'cases.content' | 'revisions' | 'drafts' | 'papers' | 'blobs' | 'ledger';

const HEAD_COLUMNS = 'row, id, wrapped_key AS wrappedKey, revision, created_at AS createdAt, changed_at AS changedAt, title';

export const CASE_COLUMNS = `${HEAD_COLUMNS}, content`;

export type StoredRow = CaseRow & { readonly wrappedKey: Uint8Array };

/** Finds cases, unwraps their keys and keeps these until `forget`. Nobody else touches case keys. */
export class CaseAccess {
  readonly #database: SqlDatabase;
  readonly #wrappingKey: Buffer;
  readonly #keys = new Map<string, CaseKeys>();

  constructor(database: SqlDatabase, wrappingKey: Buffer) {
    this.#database = database;
    this.#wrappingKey = wrappingKey;
  }

  /** Fails with `case-not-found`, or `record-damaged` when the case key does not open. */
  open(id: string): Result<OpenedCase> {
    const row = this.rowById(id);
    return row === undefined ? err(vaultFailure('case-not-found')) : this.openRow(row);
  }

  /** The same for a row that was read with `CASE_COLUMNS`. */
  openRow({ wrappedKey, ...row }: StoredRow): Result<OpenedCase> {
    const known = this.#keys.get(row.id);
    if (known !== undefined) return ok({ ...row, keys: known });
    const caseKey = unwrappedCaseKey(this.#wrappingKey, row.id, wrappedKey);
    if (caseKey === null) return err(vaultFailure('record-damaged', `cases/${row.id}/key`));
    const keys = caseKeys(caseKey);
    caseKey.fill(0);
    this.#keys.set(row.id, keys);
    return ok({ ...row, keys });
  }

  /** The numbers of all rows, the last changed first. */
  rowNumbers(): readonly number[] {
    return this.#database.prepare<[], number>('SELECT row FROM cases ORDER BY changed_at DESC, id').pluck().all();
  }

  /** Some of the rows in that order, without their content. */
  heads(offset: number, limit: number): readonly HeadRow[] {
    return this.#database.prepare<[number, number], HeadRow>(`SELECT ${HEAD_COLUMNS} FROM cases ORDER BY changed_at DESC, id LIMIT ? OFFSET ?`).all(limit, offset);
  }

  /** Chosen rows without their content, in the order given; those that are gone are left out. */
  chosenHeads(rows: readonly number[]): readonly HeadRow[] {
    const read = this.#database.prepare<[number], HeadRow>(`SELECT ${HEAD_COLUMNS} FROM cases WHERE row = ?`);
    return rows.flatMap((row) => read.get(row) ?? []);
  }

  /** The row of a case, whole. */
  rowById(id: string): StoredRow | undefined {
    return this.#database.prepare<[string], StoredRow>(`SELECT ${CASE_COLUMNS} FROM cases WHERE id = ?`).get(id);
  }

  /** One row, whole. */
  row(row: number): StoredRow | undefined {
    return this.#database.prepare<[number], StoredRow>(`SELECT ${CASE_COLUMNS} FROM cases WHERE row = ?`).get(row);
  }

  /** The title of a case, with keys that are overwritten at once unless the case is in use: a list shows many cases and opens few. */
  titleOf(head: HeadRow): Result<string> {
    const known = this.#keys.get(head.id);
    if (known !== undefined) return unsealRow(known, 'cases.title', head.id, head.revision, head.title);
    const caseKey = unwrappedCaseKey(this.#wrappingKey, head.id, head.wrappedKey);
    if (caseKey === null) return err(vaultFailure('record-damaged', `cases/${head.id}/key`));
    const rows = deriveKey(caseKey, 'pana/1 case rows');
    const title = unsealRow({ rows }, 'cases.title', head.id, head.revision, head.title);
    caseKey.fill(0);
    rows.fill(0);
    return title;
  }

  /** A new random case key: wrapped for the row, and the keys derived from it. */
  newKey(id: string): { readonly wrappedKey: Buffer; readonly keys: CaseKeys } {
    const caseKey = randomBytes(KEY_LENGTH);
    const wrappedKey = seal(this.#wrappingKey, caseKey, wrapPlace(id));
    const keys = caseKeys(caseKey);
    caseKey.fill(0);
    return { wrappedKey, keys };
  }

  /** A case key wrapped for a row of this vault. */
  wrapped(id: string, caseKey: Uint8Array): Buffer {
    return seal(this.#wrappingKey, caseKey, wrapPlace(id));
  }

  /** Wraps all case keys anew after the wrapping key was changed; `record-damaged` for one that `former` does not open. */
  rewrapFrom(former: Uint8Array): Result<null> {
    const rows = this.#database.prepare<[], { row: number; id: string; wrappedKey: Uint8Array }>('SELECT row, id, wrapped_key AS wrappedKey FROM cases').all();
    for (const { row, id, wrappedKey } of rows) {
      const caseKey = unwrappedCaseKey(former, id, wrappedKey);
      if (caseKey === null) return err(vaultFailure('record-damaged', `cases/${id}/key`));
      const wrapped = seal(this.#wrappingKey, caseKey, wrapPlace(id));
      caseKey.fill(0);
      this.#database.prepare('UPDATE cases SET wrapped_key = ? WHERE row = ?').run(wrapped, row);
      this.#database.prepare('UPDATE key_copies SET wrapped_key = ? WHERE case_id = ?').run(wrapped, id);
    }
    return ok(null);
  }

  /** The row number of a case, whether or not its key opens; `case-not-found`. */
  rowOf(id: string): Result<number> {
    const row = this.#database.prepare<[string], number>('SELECT row FROM cases WHERE id = ?').pluck().get(id);
    return row === undefined ? err(vaultFailure('case-not-found')) : ok(row);
  }

  /** Lets `work` read a case and overwrites its keys afterwards, unless they were in use before: for what goes through all cases. */
  passing<T>(row: StoredRow, work: (opened: OpenedCase) => T): Result<T> {
    const held = this.#keys.has(row.id);
    const opened = this.openRow(row);
    if (!opened.ok) return opened;
    try {
      return ok(work(opened.value));
    } finally {
      if (!held) this.forgetCase(row.id);
    }
  }

  /** Overwrites the keys of one case. */
  forgetCase(id: string): void {
    const keys = this.#keys.get(id);
    if (keys !== undefined) forgetKeys(keys);
    this.#keys.delete(id);
  }

  /** Overwrites all keys held. */
  forget(): void {
    for (const keys of this.#keys.values()) forgetKeys(keys);
    this.#keys.clear();
  }
}

/** Seals a value under the rows key of its case, bound to table, case and row. */
export function sealRow(keys: CaseKeys, place: SealedPlace, caseId: string, row: string | number, text: string): Buffer {
  return seal(keys.rows, Buffer.from(text, 'utf8'), rowPlace(place, caseId, row));
}

/** Opens what `sealRow` made, or fails with `record-damaged`. */
export function unsealRow(keys: Pick<CaseKeys, 'rows'>, place: SealedPlace, caseId: string, row: string | number, sealed: Uint8Array): Result<string> {
  const bytes = unseal(keys.rows, sealed, rowPlace(place, caseId, row));
  return bytes === null ? err(vaultFailure('record-damaged', `${place}/${caseId}/${String(row)}`)) : ok(bytes.toString('utf8'));
}

/** `unsealRow` for rows of JSON whose shape the program itself wrote and the tag vouches for. */
export function unsealJson(keys: CaseKeys, place: SealedPlace, caseId: string, row: string | number, sealed: Uint8Array): Result<unknown> {
  const text = unsealRow(keys, place, caseId, row, sealed);
  return text.ok ? ok(parsedJson(text.value)) : text;
}

/** A case key out of its wrapping, or null when this is not it. The caller zeroes it. */
export function unwrappedCaseKey(wrappingKey: Uint8Array, id: string, wrapped: Uint8Array): Buffer | null {
  const caseKey = unseal(wrappingKey, wrapped, wrapPlace(id));
  return caseKey?.length === KEY_LENGTH ? caseKey : null;
}

function rowPlace(place: SealedPlace, caseId: string, row: string | number): Buffer {
  return joinUnambiguously(['pana/1', place, caseId, String(row)]);
}

function wrapPlace(caseId: string): Buffer {
  return joinUnambiguously(['pana/1', 'case key', caseId]);
}
