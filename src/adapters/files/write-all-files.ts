import { createHash } from 'node:crypto';
import { mkdir, unlink } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { WrittenFile } from '#ports/vault-custody.ts';
import { writeFileAtomically } from './atomic-write.ts';

/** Writes several new files, all or none, each whole and never over another; folders that are missing are made. */
export async function writeAllFiles(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Promise<Result<readonly WrittenFile[]>> {
  const written: WrittenFile[] = [];
  for (const { path, bytes } of files) {
    const target = resolve(path);
    // What is wrong with the folder is told by the write itself.
    await mkdir(dirname(target), { recursive: true }).catch(() => undefined);
    const one = await writeFileAtomically(target, bytes, 'refuse');
    if (!one.ok) {
      await Promise.all(written.map((file) => unlink(file.path).catch(() => undefined)));
      return err({ ...one.error, place: { file: basename(path) } });
    }
    written.push({ path: target, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
  }
  return ok(written);
}
