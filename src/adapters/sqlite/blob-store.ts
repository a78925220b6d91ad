import { createHash, randomBytes } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { openBlob, sealBlob } from '../crypto/blob-stream.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readFileLimited } from '../files/limited-read.ts';
import { sealRow, unsealJson } from './case-access.ts';
import type { CaseAccess, OpenedCase } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { guarded, inTransaction } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';

/** Name of the folder of attachments in a vault. */
export const BLOBS_FOLDER = 'blobs';

/** A sealed blob is read into memory whole in this version: 2 GiB less one byte is the most that the runtime reads at once. */
const LARGEST_FILE = 2 ** 31 - 1;

const bodySchema = z.object({ bytes: z.int(), sha256: z.string() });

const SELECT = 'SELECT blobs.name, cases.id AS caseId, blobs.body FROM blobs JOIN cases ON cases.row = blobs.case_row';

export type BlobRow = { readonly name: string; readonly caseId: string; readonly body: Uint8Array };

/** The attachments of a vault: files in the vault's folder, their hashes in the database. */
export class BlobStore {
  readonly #database: SqlDatabase;
  readonly #access: CaseAccess;
  readonly #folder: string;

  constructor(database: SqlDatabase, access: CaseAccess, vaultFolder: string) {
    this.#database = database;
    this.#access = access;
    this.#folder = join(vaultFolder, BLOBS_FOLDER);
  }

  /** Seals and stores an attachment: the file first, then its row, so that every row has its file. */
  async put(caseId: string, bytes: Uint8Array): Promise<Result<{ readonly blob: string; readonly sha256: string }>> {
    const opened = guarded(() => this.#access.open(caseId));
    if (!opened.ok) return opened;
    const blob = randomBytes(16).toString('hex');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = join(this.#folder, blob);
    const written = await writeFileAtomically(file, sealBlob(opened.value.keys.blobs, { caseId, blob }, bytes), 'refuse');
    if (!written.ok) return err(vaultFailure(written.error.code === 'disk-full' ? 'disk-full' : 'vault-not-writable'));
    const row = inTransaction(this.#database, () => {
      const body = sealRow(opened.value.keys, 'blobs', caseId, blob, JSON.stringify({ bytes: bytes.length, sha256 }));
      this.#database.prepare('INSERT INTO blobs (case_row, name, body) VALUES (?, ?, ?)').run(opened.value.row, blob, body);
      return ok({ blob, sha256 });
    });
    if (!row.ok) await unlink(file).catch(() => undefined);
    return row;
  }

  /** Reads an attachment whole; `blob-not-found`, `blob-damaged`. */
  async read(caseId: string, blob: string): Promise<Result<Uint8Array>> {
    const found = guarded(() => {
      const opened = this.#access.open(caseId);
      if (!opened.ok) return opened;
      const row = this.#database.prepare<[number, string], BlobRow>(`${SELECT} WHERE blobs.case_row = ? AND blobs.name = ?`).get(opened.value.row, blob);
      return row === undefined ? err(vaultFailure('blob-not-found')) : ok({ opened: opened.value, row });
    });
    return found.ok ? await this.#open(found.value.opened, found.value.row) : found;
  }

  /** Removes the files of attachments whose rows are gone. One that can't be removed is a stray that no key opens. */
  async discard(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => unlink(join(this.#folder, name)).catch(() => undefined)));
  }

  /** Every attachment that the database knows. */
  rows(): readonly BlobRow[] {
    return this.#database.prepare<[], BlobRow>(`${SELECT} ORDER BY blobs.row`).all();
  }

  async #open(opened: OpenedCase, row: BlobRow): Promise<Result<Uint8Array>> {
    const json = unsealJson(opened.keys, 'blobs', row.caseId, row.name, row.body);
    if (!json.ok) return json;
    const expected = bodySchema.safeParse(json.value);
    if (!expected.success) return err(vaultFailure('record-damaged', `blobs/${row.name}`));
    const sealed = await readFileLimited(join(this.#folder, row.name), LARGEST_FILE);
    const bytes = sealed.ok ? openBlob(opened.keys.blobs, { caseId: row.caseId, blob: row.name }, sealed.value) : null;
    if (bytes?.length !== expected.data.bytes) return err(vaultFailure('blob-damaged', `blobs/${row.name}`));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return sha256 === expected.data.sha256 ? ok(bytes) : err(vaultFailure('blob-damaged', `blobs/${row.name}`));
  }
}
