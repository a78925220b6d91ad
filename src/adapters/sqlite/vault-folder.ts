import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { NEIGHBOUR_ENDING, syncFolder } from '../files/atomic-write.ts';
import { systemCode } from '../files/file-failures.ts';
import { BLOBS_FOLDER } from './blob-store.ts';
import { sqliteFailureCode } from './driver.ts';
import { vaultFailure } from './vault-failures.ts';

/**
 * Builds a vault folder whole or not at all: `fill` works in a neighbour, which takes the place of the missing or empty
 * folder in one rename. Fails with `vault-exists` when anything is there, `vault-not-writable` or `disk-full`.
 */
export async function buildFolder(folder: string, fill: (staging: string) => Promise<Result<unknown>>): Promise<Result<null>> {
  const target = resolve(folder);
  const staging = join(dirname(target), `.${basename(target)}-${randomBytes(8).toString('hex')}${NEIGHBOUR_ENDING}`);
  try {
    const entries = await entriesOf(target);
    if (entries === 'not-a-folder' || (entries !== null && entries.length > 0)) return err(vaultFailure('vault-exists'));
    await mkdir(join(staging, BLOBS_FOLDER), { recursive: true, mode: 0o700 });
    const filled = await fill(staging);
    if (!filled.ok) return filled;
    await syncFolder(staging);
    if (entries !== null) await rmdir(target);
    await rename(staging, target);
    await syncFolder(dirname(target));
    return ok(null);
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(systemCode(error))) return err(vaultFailure('vault-exists'));
    return err(vaultFailure(sqliteFailureCode(error) ?? 'vault-not-writable'));
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Removes neighbours of files that a crash left half-written: files, and folders in which something was being put together. */
export async function sweepNeighbours(folder: string): Promise<void> {
  for (const place of [folder, join(folder, BLOBS_FOLDER)]) {
    for (const name of await readdir(place).catch(() => [])) {
      if (/^\.[0-9a-f]{16}\.part(?:-wal|-journal)?$/u.test(name)) await rm(join(place, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

/**
 * Removes databases that no header names any more: left behind when a crash fell between a change of the database key and the end
 * of its work. Call it only when both copies of the header are `current`, or the one that the spare names would go.
 */
export async function sweepDatabases(folder: string, current: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [database] = /^vault(?:-[0-9a-z]{1,32})?\.db(?=$|-wal$|-journal$)/u.exec(name) ?? [];
    if (database !== undefined && database !== current) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** Removes a database with its log. What can't be removed is left for the next opening. */
export async function removeDatabase(path: string): Promise<void> {
  for (const ending of ['', '-wal', '-journal']) await rm(`${path}${ending}`, { force: true }).catch(() => undefined);
}

/** Whether the system lets this user write all of `paths` (modes, access lists, read-only media). */
export async function areWritable(paths: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(paths.map((path) => access(path, constants.R_OK | constants.W_OK).then(() => true, () => false)));
  return answers.every(Boolean);
}

/** Bytes of an ordinary file, or null when there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true ? found.size : null;
}

async function entriesOf(folder: string): Promise<readonly string[] | 'not-a-folder' | null> {
  try {
    return (await stat(folder)).isDirectory() ? await readdir(folder) : 'not-a-folder';
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
