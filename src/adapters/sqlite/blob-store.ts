import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Attachment, AttachmentContent } from '#ports/vault.ts';
import { BlobDamage, openBlobStream, sealBlobStream } from '../crypto/blob-stream.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { systemCode } from '../files/file-failures.ts';
import { sealRow, unsealJson } from './case-access.ts';
import type { CaseAccess, OpenedCase } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { guarded, inTransaction } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';

/** Name of the folder of attachments in a vault. */
export const BLOBS_FOLDER = 'blobs';

/** The largest attachment, 2 GiB. */
export const LARGEST_ATTACHMENT = 2 ** 31;

const PIECE = 1_048_576;

/** `name` and `at` are missing in attachments of the first programs. */
const bodySchema = z.object({ bytes: z.int(), sha256: z.string(), name: z.string().optional(), at: z.string().optional() });

const SELECT = 'SELECT blobs.name, cases.id AS caseId, blobs.body FROM blobs JOIN cases ON cases.row = blobs.case_row';

export type BlobRow = { readonly name: string; readonly caseId: string; readonly body: Uint8Array };

type NewAttachment = { readonly name: string; readonly at: string };

class TooLarge extends Error {}

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

  /**
   * Seals and stores an attachment piece by piece: the file first, then its row, so that every row has its file. What the
   * source throws is thrown on, and nothing is stored then.
   */
  async put(caseId: string, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, about?: NewAttachment): Promise<Result<{ readonly blob: string; readonly sha256: string; readonly bytes: number }>> {
    const opened = guarded(() => this.#access.open(caseId));
    if (!opened.ok) return opened;
    const blob = randomBytes(16).toString('hex');
    const file = join(this.#folder, blob);
    const counted = counting(source);
    const written = await writeFileAtomically(file, sealBlobStream(opened.value.keys.blobs, { caseId, blob }, counted.pieces), 'refuse');
    if (counted.failed() instanceof TooLarge) return err(vaultFailure('attachment-too-large'));
    if (counted.failed() !== null) throw counted.failed();
    if (!written.ok) return err(vaultFailure(written.error.code === 'disk-full' ? 'disk-full' : 'vault-not-writable'));
    const { bytes, sha256 } = counted.sum();
    const row = inTransaction(this.#database, () => {
      const body = sealRow(opened.value.keys, 'blobs', caseId, blob, JSON.stringify({ bytes, sha256, ...about }));
      this.#database.prepare('INSERT INTO blobs (case_row, name, body) VALUES (?, ?, ?)').run(opened.value.row, blob, body);
      return ok({ blob, sha256, bytes });
    });
    if (!row.ok) await unlink(file).catch(() => undefined);
    return row;
  }

  /** Reads an attachment whole; `blob-not-found`, `blob-damaged`. */
  async read(caseId: string, blob: string): Promise<Result<Uint8Array>> {
    const content = this.content(caseId, blob);
    if (!content.ok) return content;
    const pieces: Uint8Array[] = [];
    try {
      for await (const piece of content.value.pieces) pieces.push(piece);
    } catch (error) {
      if (error instanceof BlobDamage) return err(vaultFailure('blob-damaged', `blobs/${blob}`));
      throw error;
    }
    return ok(Buffer.concat(pieces));
  }

  /** Checks an attachment piece by piece without keeping it. */
  async check(caseId: string, blob: string): Promise<Result<null>> {
    const content = this.content(caseId, blob);
    if (!content.ok) return content;
    try {
      for await (const piece of content.value.pieces) piece.fill(0);
      return ok(null);
    } catch (error) {
      if (error instanceof BlobDamage) return err(vaultFailure('blob-damaged', `blobs/${blob}`));
      throw error;
    }
  }

  /** An attachment to be read piece by piece. Its pieces throw when the file is missing, damaged, or another than the row says. */
  content(caseId: string, blob: string): Result<AttachmentContent> {
    return guarded(() => {
      const opened = this.#access.open(caseId);
      if (!opened.ok) return opened;
      const row = this.#database.prepare<[number, string], BlobRow>(`${SELECT} WHERE blobs.case_row = ? AND blobs.name = ?`).get(opened.value.row, blob);
      const about = row === undefined ? err(vaultFailure('blob-not-found')) : attachmentOf(opened.value, row);
      return about.ok ? ok({ ...about.value, pieces: this.#pieces(opened.value, about.value) }) : about;
    });
  }

  /** The attachments of a case, oldest first. */
  list(opened: OpenedCase): Result<readonly Attachment[]> {
    const found: Attachment[] = [];
    for (const row of this.#database.prepare<[number], BlobRow>(`${SELECT} WHERE blobs.case_row = ? ORDER BY blobs.row`).all(opened.row)) {
      const about = attachmentOf(opened, row);
      if (!about.ok) return about;
      found.push(about.value);
    }
    return ok(found);
  }

  /** Removes the files of attachments whose rows are gone. One that can't be removed is a stray that no key opens. */
  async discard(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => unlink(join(this.#folder, name)).catch(() => undefined)));
  }

  /** The names of all attachments that the database knows. */
  rows(): readonly Omit<BlobRow, 'body'>[] {
    return this.#database.prepare<[], Omit<BlobRow, 'body'>>('SELECT blobs.name, cases.id AS caseId FROM blobs JOIN cases ON cases.row = blobs.case_row ORDER BY blobs.row').all();
  }

  async *#pieces(opened: OpenedCase, about: Attachment): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of openBlobStream(opened.keys.blobs, { caseId: opened.id, blob: about.blob }, fileOrDamage(join(this.#folder, about.blob)))) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
    if (bytes !== about.bytes || hash.digest('hex') !== about.sha256) throw new BlobDamage();
  }
}

function attachmentOf(opened: OpenedCase, row: BlobRow): Result<Attachment> {
  const json = unsealJson(opened.keys, 'blobs', row.caseId, row.name, row.body);
  if (!json.ok) return json;
  const body = bodySchema.safeParse(json.value);
  if (!body.success) return err(vaultFailure('record-damaged', `blobs/${row.name}`));
  const { bytes, sha256, name = '', at = '' } = body.data;
  return ok({ blob: row.name, bytes, sha256, name, at });
}

/** A missing or unreadable file of an attachment is damage of the vault, not a mistake of who asks. */
async function* fileOrDamage(path: string): AsyncGenerator<Uint8Array> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      if (!(await handle.stat()).isFile()) throw new BlobDamage();
      yield* handle.createReadStream({ highWaterMark: PIECE, autoClose: false }) as AsyncIterable<Uint8Array>;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (systemCode(error) === '') throw error;
    throw new BlobDamage();
  }
}

/** Counts and hashes what passes, and keeps what the source threw, since the writer of the file knows only its own errors. */
function counting(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const hash = createHash('sha256');
  let bytes = 0;
  let failure: unknown = null;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of source) {
        bytes += piece.length;
        if (bytes > LARGEST_ATTACHMENT) throw new TooLarge();
        hash.update(piece);
        yield piece;
      }
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  return { pieces: pieces(), failed: (): unknown => failure, sum: () => ({ bytes, sha256: hash.digest('hex') }) };
}
