import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { NEIGHBOUR_ENDING, syncFolder } from '../files/atomic-write.ts';
import { systemCode } from '../files/file-failures.ts';
import { randomId } from '../system/random-ids.ts';
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

/** Name of a database that belongs to a header of this generation: the generation in base 36, then random signs. */
export function databaseName(generation: number): string {
  return `vault-${generation.toString(36).padStart(6, '0')}${randomId(10)}.db`;
}

/**
 * Removes databases older than the one that the header names: left behind when a crash fell between a change of the database key and the
 * end of its work. A newer one is never touched: an old header copied over a new one must not cost the database that it does not
 * know. Call it only when both copies of the header name `current`, or the one that the spare names would go.
 */
export async function sweepDatabases(folder: string, current: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const generation = generationOf(name.replace(/-(?:wal|journal)$/u, ''));
    if (generation !== null && generation < (generationOf(current) ?? 0)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** Names that people gave are not ours: only the first name and those of `databaseName` have a generation. */
function generationOf(name: string): number | null {
  if (name === 'vault.db') return 0;
  const [, digits] = /^vault-([0-9a-z]{6})[0-9a-z]{10}\.db$/u.exec(name) ?? [];
  return digits === undefined ? null : Number.parseInt(digits, 36);
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

/** Whether the disk gives the first and the last bytes of a file. */
export async function canBeRead(path: string, size: number): Promise<boolean> {
  try {
    const handle = await open(path, 'r');
    try {
      const bytes = Buffer.alloc(Math.min(size, 512));
      await handle.read(bytes, 0, bytes.length, 0);
      await handle.read(bytes, 0, bytes.length, size - bytes.length);
      return true;
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}

async function entriesOf(folder: string): Promise<readonly string[] | 'not-a-folder' | null> {
  try {
    return (await stat(folder)).isDirectory() ? await readdir(folder) : 'not-a-folder';
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
