import { createDecipheriv } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { parsedRecord } from './record-format.ts';
import type { SqlValue } from './record-format.ts';

const PAGE = 4096;
const RESERVE = 80;
const USABLE = PAGE - RESERVE;
const SALT = 16;
const WAL_HEADER = 32;
const FRAME_HEADER = 24;
const TABLE_LEAF = 0x0d;
const LARGEST_RECORD = 268_435_456;

/** Where a row lies: page and number of its cell. */
export type CellPlace = { readonly page: number; readonly cell: number };

/** A row read from a page without SQLite: its row number and values, and its place so that it can be read again. */
export type ScannedRow = CellPlace & { readonly rowId: number; readonly values: readonly SqlValue[] };

/**
 * Reads the rows of a SQLCipher 4 database page by page, without its trees and its catalogue, so that one damaged page hides no
 * other. Pages of the write-ahead log up to the last commit take the place of older ones. Checks no MAC: a page with one wrong bit
 * holds many right rows, and what a row is worth its own seal says. Never throws on content; changes nothing.
 */
export class PageScan {
  readonly #key: Uint8Array;
  readonly #file: number;
  readonly #log: number | null;
  readonly #pages: number;
  readonly #logged: ReadonlyMap<number, number>;

  /** Throws what the system says when the file can't be opened. */
  constructor(path: string, key: Uint8Array) {
    this.#key = key;
    this.#file = openSync(path, 'r');
    this.#log = openedOrNull(`${path}-wal`);
    this.#logged = this.#log === null ? new Map<number, number>() : loggedPages(this.#log, statSync(`${path}-wal`).size);
    this.#pages = Math.max(Math.ceil(statSync(path).size / PAGE), ...this.#logged.keys());
  }

  close(): void {
    closeSync(this.#file);
    if (this.#log !== null) closeSync(this.#log);
  }

  /** Every row of every table that can be read, in the order of the pages. */
  *rows(): Generator<ScannedRow> {
    for (let page = 1; page <= this.#pages; page += 1) {
      const bytes = this.#page(page);
      const head = page === 1 ? 100 : 0;
      if (bytes?.[head] !== TABLE_LEAF) continue;
      const cells = Math.min(bytes.readUInt16BE(head + 3), USABLE / 4);
      for (let cell = 0; cell < cells; cell += 1) {
        const row = this.#cell(bytes, head, cell);
        if (row !== null) yield { page, cell, ...row };
      }
    }
  }

  /** One row once more; null when it can't be read. */
  row({ page, cell }: CellPlace): readonly SqlValue[] | null {
    const bytes = this.#page(page);
    return bytes === null ? null : (this.#cell(bytes, page === 1 ? 100 : 0, cell)?.values ?? null);
  }

  #cell(page: Buffer, head: number, cell: number): { readonly rowId: number; readonly values: readonly SqlValue[] } | null {
    const pointer = head + 8 + cell * 2;
    if (pointer + 2 > USABLE) return null;
    const start = page.readUInt16BE(pointer);
    const size = varint(page, start);
    const rowId = size === null ? null : varint(page, size.end);
    if (size === null || rowId === null || size.value > LARGEST_RECORD) return null;
    const payload = this.#payload(page, rowId.end, size.value);
    const values = payload === null ? null : parsedRecord(payload);
    return values === null ? null : { rowId: rowId.value, values };
  }

  /** A record with its overflow pages; null when the chain is broken or goes in a circle. */
  #payload(page: Buffer, start: number, size: number): Buffer | null {
    const most = USABLE - 35;
    const least = Math.floor(((USABLE - 12) * 32) / 255) - 23;
    const wished = least + ((size - least) % (USABLE - 4));
    const local = size <= most ? size : wished <= most ? wished : least;
    if (start + local + (size > local ? 4 : 0) > USABLE) return null;
    const pieces = [page.subarray(start, start + local)];
    let left = size - local;
    let next = left > 0 ? page.readUInt32BE(start + local) : 0;
    while (left > 0) {
      const overflow = next === 0 ? null : this.#page(next);
      if (overflow === null) return null;
      const piece = overflow.subarray(4, 4 + Math.min(left, USABLE - 4));
      pieces.push(piece);
      left -= piece.length;
      next = overflow.readUInt32BE(0);
    }
    return Buffer.concat(pieces);
  }

  /** A page in clear, from the log or the file; null when there is none. */
  #page(number: number): Buffer | null {
    const logged = this.#logged.get(number);
    const sealed = logged !== undefined && this.#log !== null ? readAt(this.#log, logged) : readAt(this.#file, (number - 1) * PAGE);
    if (sealed === null) return null;
    const start = number === 1 ? SALT : 0;
    const decipher = createDecipheriv('aes-256-cbc', this.#key, sealed.subarray(USABLE, USABLE + 16)).setAutoPadding(false);
    return Buffer.concat([Buffer.alloc(start), decipher.update(sealed.subarray(start, USABLE)), decipher.final()]);
  }
}

/** The last committed image of each page in a write-ahead log: page number to place in the file. */
function loggedPages(log: number, size: number): ReadonlyMap<number, number> {
  const header = Buffer.alloc(WAL_HEADER);
  const committed = new Map<number, number>();
  if (size < WAL_HEADER || readSync(log, header, 0, WAL_HEADER, 0) < WAL_HEADER) return committed;
  const frame = Buffer.alloc(FRAME_HEADER);
  let pending: (readonly [number, number])[] = [];
  for (let at = WAL_HEADER; at + FRAME_HEADER + PAGE <= size; at += FRAME_HEADER + PAGE) {
    readSync(log, frame, 0, FRAME_HEADER, at);
    // Frames with other salts are left over from before the log was begun anew.
    if (!frame.subarray(8, 16).equals(header.subarray(16, 24))) break;
    pending.push([frame.readUInt32BE(0), at + FRAME_HEADER]);
    if (frame.readUInt32BE(4) === 0) continue;
    for (const [page, place] of pending) committed.set(page, place);
    pending = [];
  }
  return committed;
}

function openedOrNull(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}

function readAt(file: number, place: number): Buffer | null {
  const page = Buffer.alloc(PAGE);
  try {
    // A last page that was cut is filled with zeros, and its rows are lost.
    return readSync(file, page, 0, PAGE, place) === 0 ? null : page;
  } catch {
    return null;
  }
}

/** SQLite's integer of one to nine bytes; null outside the page or above what a number holds exactly. */
function varint(bytes: Buffer, start: number): { readonly value: number; readonly end: number } | null {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[start + index];
    if (byte === undefined) return null;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return value <= Number.MAX_SAFE_INTEGER ? { value, end: start + index + 1 } : null;
  }
  return null;
}
