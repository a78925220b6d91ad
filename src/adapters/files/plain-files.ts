import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, unlink } from 'node:fs/promises';
import { err, ok } from '#core/result.ts';
import type { PlainFiles } from '#ports/plain-files.ts';
import { fileFailure, systemCode } from './file-failures.ts';

/** A file by its bytes: how many, and their SHA-256 in hex. */
export type HashedFile = { readonly bytes: number; readonly sha256: string };

/** Hashes an ordinary file piece by piece; null for anything else. Throws what the system says. */
export async function hashFile(path: string): Promise<HashedFile | null> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await handle.stat()).isFile()) return null;
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      hash.update(piece);
      bytes += piece.length;
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

/** The files of the machine. A symbolic link at the path counts as changed: what it points to was not exported by us. */
export function plainFiles(): PlainFiles {
  return {
    stateOf: async (path, sha256) => {
      try {
        if ((await lstat(path)).isSymbolicLink()) return 'changed';
        return (await hashFile(path))?.sha256 === sha256 ? 'unchanged' : 'changed';
      } catch (error) {
        return ['ENOENT', 'ENOTDIR'].includes(systemCode(error)) ? 'gone' : 'unreadable';
      }
    },
    removeUnchanged: async (path, sha256) => {
      try {
        if ((await lstat(path)).isSymbolicLink()) return ok(null);
        const found = await hashFile(path);
        if (found?.sha256 !== sha256) return ok(null);
        await unlink(path);
        return ok(found.bytes);
      } catch {
        return err(fileFailure('output-not-writable', path));
      }
    },
  };
}
