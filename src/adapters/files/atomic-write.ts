import { randomBytes } from 'node:crypto';
import { link, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { fileFailure, saysDiskFull, systemCode } from './file-failures.ts';

/** What to do when the file exists: leave it and fail with `output-exists`, or put the new one in its place. */
export type IfExists = 'refuse' | 'replace';

/** Ending of the neighbour that is written first; a crash can leave one behind, never half a file under the real name. */
export const NEIGHBOUR_ENDING = '.part';

/**
 * Writes a file whole or not at all: into a neighbour, to the disk, under its name, and the folder to the disk too.
 * Fails with `output-not-writable`, `output-exists` or `disk-full`, and leaves nothing behind then. The file is
 * readable by its owner alone where the system knows owners. A large file may come as a sequence of chunks.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>, ifExists: IfExists): Promise<Result<null>> {
  const neighbour = join(dirname(path), `.${randomBytes(8).toString('hex')}${NEIGHBOUR_ENDING}`);
  try {
    await writeThrough(neighbour, bytes);
    await (ifExists === 'replace' ? rename(neighbour, path) : moveUnlessTaken(neighbour, path));
    await syncFolder(dirname(path));
    return ok(null);
  } catch (error) {
    await discard(neighbour);
    return err(fileFailure(codeOf(error), path));
  }
}

/** Gives a finished file in the same folder its name, unless the name is taken; fails as `writeFileAtomically` does. */
export async function moveInPlace(neighbour: string, path: string): Promise<Result<null>> {
  try {
    await moveUnlessTaken(neighbour, path);
    await syncFolder(dirname(path));
    return ok(null);
  } catch (error) {
    return err(fileFailure(codeOf(error), path));
  }
}

/** Makes what was done in a folder (names added, changed, removed) outlast a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows neither opens folders nor needs it: it journals names itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some file systems (network, FAT by FUSE) refuse to sync a folder; the file itself is synced.
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(systemCode(error))) throw error;
  } finally {
    await handle.close();
  }
}

async function writeThrough(path: string, bytes: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A hard link is made only where nothing stands, in one step; file systems without links (FAT) take the name first instead. */
async function moveUnlessTaken(neighbour: string, path: string): Promise<void> {
  try {
    await link(neighbour, path);
    await unlink(neighbour);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EACCES'].includes(systemCode(error))) throw error;
    await (await open(path, 'wx', 0o600)).close();
    await rename(neighbour, path);
  }
}

async function discard(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch {
    // It was never made, or the medium is gone: there is nothing more to do.
  }
}

function codeOf(error: unknown): 'disk-full' | 'output-exists' | 'output-not-writable' {
  if (saysDiskFull(error)) return 'disk-full';
  return systemCode(error) === 'EEXIST' ? 'output-exists' : 'output-not-writable';
}
