import { randomBytes } from 'node:crypto';
import { open, readdir, rmdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { ErasedVault } from '#ports/vault-custody.ts';
import { syncFolder } from '../files/atomic-write.ts';
import { BLOBS_FOLDER } from './blob-store.ts';
import { HEADER_FILES } from './header-files.ts';
import { vaultFailure } from './vault-failures.ts';

const HEADER = /^(?:vault\.json|vault\.spare\.json|\.[0-9a-f]{16}\.part)$/u;
const DATABASE = /^(?:vault(?:-[0-9a-z]{1,32})?\.db|\.[0-9a-f]{16}\.part)(?:-wal|-journal|-shm)?$/u;
const BLOB = /^(?:[0-9a-f]{32}|\.[0-9a-f]{16}\.part)$/u;

const MOST_OVERWRITTEN = 1_048_576;

/**
 * Destroys a vault without opening it: first the slots (overwritten and synced, for without them nothing else can be read), then
 * the files. Touches only names that belong to a vault; a folder that holds other things stays with them. Fails with `vault-missing`, and
 * with `vault-not-writable` when not even the slots could be destroyed.
 */
export async function eraseVault(folder: string): Promise<Result<ErasedVault>> {
  const names = await readdir(folder).catch(() => []);
  if (!names.some((name) => HEADER_FILES.some((header) => header === name) || /^vault(?:-[0-9a-z]{1,32})?\.db$/u.test(name))) return err(vaultFailure('vault-missing'));
  const headers = names.filter((name) => HEADER.test(name));
  const overwritten = await Promise.all(headers.map((name) => overwrite(join(folder, name))));
  if (overwritten.includes(false)) return err(vaultFailure('vault-not-writable'));
  const blobs = join(folder, BLOBS_FOLDER);
  const files = [
    ...headers.map((name) => join(folder, name)),
    ...names.filter((name) => DATABASE.test(name) && !HEADER.test(name)).map((name) => join(folder, name)),
    ...(await readdir(blobs).catch(() => [])).filter((name) => BLOB.test(name)).map((name) => join(blobs, name)),
  ];
  const gone = await Promise.all(files.map((file) => unlink(file).then(() => true, () => false)));
  await rmdir(blobs).catch(() => undefined);
  await syncFolder(folder).catch(() => undefined);
  const left = await readdir(folder, { recursive: true }).catch(() => []);
  if (left.length === 0) await rmdir(folder).catch(() => undefined);
  return ok({ files: gone.filter(Boolean).length, left });
}

/** Random bytes over the beginning of a file, on the disk when this returns; false when the system refuses. A folder of that name is no header. */
async function overwrite(path: string): Promise<boolean> {
  try {
    const { size } = await stat(path);
    const handle = await open(path, 'r+');
    try {
      await handle.write(randomBytes(Math.min(size, MOST_OVERWRITTEN)), 0, undefined, 0);
      await handle.sync();
      return true;
    } finally {
      await handle.close();
    }
  } catch {
    return (await stat(path).catch(() => null))?.isFile() !== true;
  }
}
