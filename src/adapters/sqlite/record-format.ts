/** A value of a row as SQLite stores it; numbers beyond what JavaScript holds exactly are not among ours. */
export type SqlValue = null | number | string | Buffer;

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8];
const MOST_COLUMNS = 16;

/** Reads a record of SQLite's file format; null when the bytes are none. Never throws. */
export function parsedRecord(bytes: Buffer): readonly SqlValue[] | null {
  const head = varintAt(bytes, 0);
  if (head === null || head.value > bytes.length) return null;
  const types: number[] = [];
  for (let at = head.end; at < head.value;) {
    const type = varintAt(bytes, at);
    if (type === null || types.length === MOST_COLUMNS) return null;
    types.push(type.value);
    at = type.end;
  }
  const values: SqlValue[] = [];
  let at = head.value;
  for (const type of types) {
    const length = lengthOf(type);
    if (length === null || at + length > bytes.length) return null;
    values.push(valueOf(type, bytes.subarray(at, at + length)));
    at += length;
  }
  return at === bytes.length ? values : null;
}

function lengthOf(type: number): number | null {
  if (type >= 12) return Math.floor((type - 12) / 2);
  if (type === 7) return 8;
  if (type === 8 || type === 9) return 0;
  return INTEGER_BYTES[type] ?? null;
}

function valueOf(type: number, bytes: Buffer): SqlValue {
  if (type >= 12) return type % 2 === 0 ? bytes : bytes.toString('utf8');
  if (type === 0) return null;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type === 8 || type === 9) return type - 8;
  return type === 6 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length);
}

function varintAt(bytes: Buffer, start: number): { readonly value: number; readonly end: number } | null {
  let value = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = bytes[start + index];
    if (byte === undefined) return null;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: start + index + 1 };
  }
  return null;
}
