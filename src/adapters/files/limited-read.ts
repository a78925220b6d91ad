import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { fileFailure, systemCode } from './file-failures.ts';

const STEP = 65_536;

/**
 * Reads an ordinary file of at most `maxBytes`. Fails with `input-missing`, `input-too-large` or `input-not-readable`
 * (also for folders, pipes and devices). Counts what it reads, so that a file growing meanwhile can't pass the limit.
 */
export async function readFileLimited(path: string, maxBytes: number): Promise<Result<Buffer>> {
  let handle: FileHandle | null = null;
  try {
    // Without O_NONBLOCK opening a pipe would wait for a writer for ever. (Windows has no such flag: undefined counts as 0.)
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const { size } = await ordinary(handle);
    if (size > maxBytes) return err(fileFailure('input-too-large', path));
    const bytes = await readUpTo(handle, size, maxBytes);
    return bytes === null ? err(fileFailure('input-too-large', path)) : ok(bytes);
  } catch (error) {
    return err(fileFailure(['ENOENT', 'ENOTDIR'].includes(systemCode(error)) ? 'input-missing' : 'input-not-readable', path));
  } finally {
    await handle?.close();
  }
}

async function ordinary(handle: FileHandle): Promise<{ readonly size: number }> {
  const stats = await handle.stat();
  if (!stats.isFile()) throw new Error('not an ordinary file');
  return stats;
}

async function readUpTo(handle: FileHandle, expected: number, maxBytes: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let total = 0;
  for (;;) {
    const piece = Buffer.alloc(Math.max(STEP, expected - total + 1));
    const { bytesRead } = await handle.read(piece, 0, piece.length, null);
    if (bytesRead === 0) return Buffer.concat(pieces);
    total += bytesRead;
    if (total > maxBytes) return null;
    pieces.push(piece.subarray(0, bytesRead));
  }
}
