import { createHash, randomBytes } from 'node:crypto';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { KEY_LENGTH } from './sealing.ts';

const SHAPE = /^pana-key-file 1\r?\n([0-9a-f]{64})\r?\n([0-9a-f]{16})\s*$/u;

/** Largest file that is looked at as a key file. */
export const LARGEST_KEY_FILE = 4096;

/** A fresh key of a key file. The caller zeroes it. */
export function newFileKey(): Buffer {
  return randomBytes(KEY_LENGTH);
}

/** The text of a key file: a line that says what it is, the key in hex, the first eight bytes of its SHA-256 against damage. */
export function writeKeyFile(key: Uint8Array): Buffer {
  return Buffer.from(`pana-key-file 1\n${Buffer.from(key).toString('hex')}\n${sumOf(key)}\n`, 'latin1');
}

/** Reads the text of a key file, or says that it is none or damaged. The caller zeroes the result. */
export function readKeyFile(file: Uint8Array): Result<Buffer, 'key-file-damaged'> {
  const [, hex = '', sum] = SHAPE.exec(Buffer.from(file).toString('latin1')) ?? [];
  const key = Buffer.from(hex, 'hex');
  return key.length === KEY_LENGTH && sumOf(key) === sum ? ok(key) : err('key-file-damaged');
}

function sumOf(key: Uint8Array): string {
  return createHash('sha256').update('pana-key-file 1').update(key).digest('hex').slice(0, 16);
}
