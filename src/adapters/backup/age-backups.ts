import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { BackupKey, BackupLock, BackupReport, Backups, RestoreReport } from '#ports/backup.ts';
import type { Clock } from '#ports/clock.ts';
import type { Vault, VaultSnapshot } from '#ports/vault.ts';
import { NEIGHBOUR_ENDING, moveInPlace, syncFolder, writeFileAtomically } from '../files/atomic-write.ts';
import { fileFailure, saysDiskFull, systemCode } from '../files/file-failures.ts';
import { hashFile } from '../files/plain-files.ts';
import { BLOBS_FOLDER } from '../sqlite/blob-store.ts';
import { HEADER_FILES } from '../sqlite/header-files.ts';
import { buildFolder } from '../sqlite/vault-folder.ts';
import { ageDecrypted, ageEncrypted } from './age-stream.ts';
import { backupFailure } from './backup-failures.ts';
import { tarOf, untar } from './tar.ts';
import type { TarEntry, TarSink } from './tar.ts';

const MANIFEST = 'manifest.json';
const LARGEST_MANIFEST = 268_435_456;
const DATABASE = /^vault(?:-[0-9a-z]{1,32})?\.db$/u;

const manifestSchema = z.object({
  format: z.literal('pana-backup'),
  version: z.literal(1),
  takenAt: z.string(),
  vault: z.string().regex(/^[0-9a-f]{8}$/u),
  digest: z.string(),
  cases: z.int(),
  revisions: z.int(),
  files: z.record(z.string(), z.object({ bytes: z.int(), sha256: z.string() })),
  blobs: z.array(z.object({ name: z.string().regex(/^[0-9a-f]{32}$/u), bytes: z.int() })),
});

type Manifest = z.infer<typeof manifestSchema>;

/**
 * Makes the writer and reader of backups. See `docs/vault-format.md`, section 8. `workFactor` is the power of two that scrypt
 * takes for a passphrase, 18 by the format's own advice; tests give less.
 */
export function createBackups(clock: Clock, workFactor = 18): Backups {
  return {
    write: async (vault, folder, file, lock) => {
      const target = resolve(file);
      if ((await stat(target).catch(() => null)) !== null) return err(fileFailure('output-exists', file));
      // Copies of the database, encrypted as it is, lie in the vault's own folder while this lasts; a crash leaves them to its sweeping.
      const staging = join(folder, `.${randomBytes(8).toString('hex')}${NEIGHBOUR_ENDING}`);
      try {
        await mkdir(staging, { mode: 0o700 });
        return await written(vault, folder, target, { lock, workFactor }, staging, clock.now());
      } catch (error) {
        return err(fileFailure(saysDiskFull(error) ? 'disk-full' : 'output-not-writable', basename(file)));
      } finally {
        await rm(staging, { recursive: true, force: true }).catch(() => undefined);
      }
    },
    restore: async (file, folder, key) => {
      const reports: RestoreReport[] = [];
      const built = await buildFolder(folder, async (target) => {
        const unpacked = await unpack(file, target, key);
        if (!unpacked.ok) return unpacked;
        const manifest = unpacked.value;
        await copyFile(join(target, HEADER_FILES[0]), join(target, HEADER_FILES[1]));
        const missing = await bringBlobs(blobsBeside(resolve(file), manifest.vault), join(target, BLOBS_FOLDER), manifest.blobs);
        reports.push(restored(manifest, missing));
        return ok(null);
      });
      const [report] = reports;
      if (!built.ok) return built;
      return report === undefined ? err(backupFailure('backup-damaged')) : ok(report);
    },
  };
}

function restored({ takenAt, cases, revisions, blobs }: Manifest, missingBlobs: readonly string[]): RestoreReport {
  return { takenAt, cases, revisions, blobs: blobs.length - missingBlobs.length, missingBlobs };
}

async function written(vault: Vault, folder: string, target: string, { lock, workFactor }: { readonly lock: BackupLock; readonly workFactor: number }, staging: string, takenAt: string): Promise<Result<BackupReport>> {
  const [source, trial] = [join(staging, 'source'), join(staging, 'trial')];
  await mkdir(source, { mode: 0o700 });
  await mkdir(trial, { mode: 0o700 });
  const snapshot = await vault.snapshot(source);
  if (!snapshot.ok) return snapshot;
  const manifest = await manifestOf(snapshot.value, folder, source, takenAt);
  const rehearsalKey = lock.kind === 'passphrase' ? { kind: 'passphrase' as const, bytes: Uint8Array.from(lock.bytes) } : null;
  const sealed = await ageEncrypted(tarOf(await entriesOf(source, manifest)), lock, workFactor);
  if (!sealed.ok) return sealed;
  // The file gets its name only after it was opened and compared: until then it is a neighbour that a crash may leave.
  const neighbour = join(dirname(target), `.${randomBytes(8).toString('hex')}${NEIGHBOUR_ENDING}`);
  try {
    const put = await writeFileAtomically(neighbour, sealed.value, 'refuse');
    if (!put.ok) return put;
    const same = await rehearsed(vault, neighbour, trial, rehearsalKey, snapshot.value, source, manifest);
    if (!same.ok) return same;
    const blobsFolder = blobsBeside(target, manifest.vault);
    const blobsCopied = await carryBlobs(join(folder, BLOBS_FOLDER), blobsFolder, manifest.blobs);
    const whole = await hashFile(neighbour);
    if (whole === null || blobsCopied === null) return err(backupFailure('backup-rehearsal-failed'));
    const moved = await moveInPlace(neighbour, target);
    if (!moved.ok) return moved;
    return ok({ file: target, ...whole, cases: manifest.cases, revisions: manifest.revisions, blobsFolder, blobs: manifest.blobs.length, blobsCopied });
  } finally {
    await rm(neighbour, { force: true }).catch(() => undefined);
  }
}

/**
 * Restores what was just written and compares it row by row with what stood in the vault. To recipients whose keys are elsewhere that
 * cannot be done here; then the snapshot that went in is opened and compared instead.
 */
async function rehearsed(vault: Vault, file: string, trial: string, key: BackupKey | null, wanted: VaultSnapshot, source: string, manifest: Manifest): Promise<Result<null>> {
  if (key !== null) {
    const unpacked = await unpack(file, trial, key);
    if (!unpacked.ok) return err(backupFailure('backup-rehearsal-failed'));
  }
  const found = await vault.readSnapshot(key === null ? source : trial);
  return found.ok && found.value.digest === wanted.digest && found.value.digest === manifest.digest ? ok(null) : err(backupFailure('backup-rehearsal-failed'));
}

async function manifestOf(snapshot: VaultSnapshot, folder: string, source: string, takenAt: string): Promise<Manifest> {
  const files: Record<string, { bytes: number; sha256: string }> = {};
  for (const name of [HEADER_FILES[0], snapshot.database]) {
    const hashed = await hashFile(join(source, name));
    if (hashed === null) throw new Error('a snapshot lacks a file');
    files[name] = hashed;
  }
  const blobs: { name: string; bytes: number }[] = [];
  for (const name of snapshot.blobs) {
    const found = await stat(join(folder, BLOBS_FOLDER, name)).catch(() => null);
    // An attachment that is lost already can't keep the rest from being saved; `verify` speaks of it.
    if (found !== null) blobs.push({ name, bytes: found.size });
  }
  const { digest, cases, revisions } = snapshot;
  return { format: 'pana-backup', version: 1, takenAt, vault: snapshot.vault.slice(0, 8), digest, cases, revisions, files, blobs };
}

async function entriesOf(source: string, manifest: Manifest): Promise<readonly TarEntry[]> {
  const text = Buffer.from(JSON.stringify(manifest), 'utf8');
  const entries: TarEntry[] = [{ name: MANIFEST, size: text.length, content: once(text) }];
  for (const name of Object.keys(manifest.files)) {
    const { size } = await stat(join(source, name));
    entries.push({ name, size, content: createReadStream(join(source, name)) as AsyncIterable<Uint8Array> });
  }
  return entries;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** Decrypts and unpacks into a folder; the manifest when every file it names is there with its hash, and no other. */
async function unpack(file: string, into: string, key: BackupKey): Promise<Result<Manifest>> {
  const handles: FileHandle[] = [];
  const hashes = new Map<string, string>();
  let manifestText = Buffer.alloc(0);
  try {
    // Asked first, because the library below gives every error of the stream as its own.
    if (!(await stat(file)).isFile()) return err(fileFailure('input-not-readable', file));
    const plain = await ageDecrypted(createReadStream(file) as AsyncIterable<Uint8Array>, key);
    if (!plain.ok) return plain;
    const whole = await untar(plain.value, (name, size) => {
      if (name === MANIFEST && size <= LARGEST_MANIFEST) return async (piece) => { await Promise.resolve(); if (piece !== null) manifestText = Buffer.concat([manifestText, piece]); };
      if ((name !== HEADER_FILES[0] && !DATABASE.test(name)) || hashes.has(name)) return null;
      hashes.set(name, '');
      return fileSink(join(into, name), handles, (sha256) => { hashes.set(name, sha256); });
    });
    const manifest = whole ? manifestSchema.safeParse(parsed(manifestText)) : null;
    if (manifest?.success !== true) return err(backupFailure('backup-damaged'));
    const names = Object.keys(manifest.data.files);
    const right = names.length === hashes.size && names.every((name) => hashes.get(name) === manifest.data.files[name]?.sha256);
    return right ? ok(manifest.data) : err(backupFailure('backup-damaged'));
  } catch (error) {
    if (saysDiskFull(error)) return err(fileFailure('disk-full', basename(file)));
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return err(fileFailure('input-missing', file));
    if (['EACCES', 'EPERM', 'EISDIR', 'EIO'].includes(systemCode(error))) return err(fileFailure('input-not-readable', file));
    return err(backupFailure('backup-damaged'));
  } finally {
    for (const handle of handles) await handle.close().catch(() => undefined);
  }
}

function fileSink(path: string, handles: FileHandle[], done: (sha256: string) => void): TarSink {
  const hash = createHash('sha256');
  let handle: FileHandle | null = null;
  return async (piece) => {
    if (handle === null) {
      handle = await open(path, 'wx', 0o600);
      handles.push(handle);
    }
    if (piece !== null) {
      hash.update(piece);
      await handle.writeFile(piece);
      return;
    }
    await handle.sync();
    done(hash.digest('hex'));
  };
}

function parsed(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

/** The folder for attachments beside a backup: one for all backups of a vault, so that each attachment is copied once. */
function blobsBeside(file: string, vault: string): string {
  return join(dirname(file), `pana-blobs-${vault}`);
}

/** Copies what is not there yet, each file whole or not at all and compared afterwards; the number copied, or null when a copy differs. */
async function carryBlobs(from: string, to: string, blobs: Manifest['blobs']): Promise<number | null> {
  let copied = 0;
  if (blobs.length > 0) await mkdir(to, { recursive: true, mode: 0o700 });
  for (const { name, bytes } of blobs) {
    if ((await stat(join(to, name)).catch(() => null))?.size === bytes) continue;
    const [source, copy] = [await hashFile(join(from, name)), await copyWhole(join(from, name), join(to, name))];
    if (source?.sha256 !== copy) return null;
    copied += 1;
  }
  if (copied > 0) await syncFolder(to);
  return copied;
}

async function copyWhole(from: string, to: string): Promise<string | undefined> {
  const neighbour = join(dirname(to), `.${randomBytes(8).toString('hex')}${NEIGHBOUR_ENDING}`);
  try {
    await copyFile(from, neighbour);
    const handle = await open(neighbour, 'r+');
    await handle.sync();
    await handle.close();
    await rename(neighbour, to);
    return (await hashFile(to))?.sha256;
  } finally {
    await rm(neighbour, { force: true });
  }
}

/** Brings attachments back; the names of those that are not there or have another length. */
async function bringBlobs(from: string, to: string, blobs: Manifest['blobs']): Promise<readonly string[]> {
  const there = new Set(await readdir(from).catch(() => []));
  const missing: string[] = [];
  for (const { name, bytes } of blobs) {
    if (there.has(name)) await copyFile(join(from, name), join(to, name));
    if ((await stat(join(to, name)).catch(() => null))?.size !== bytes) missing.push(name);
  }
  return missing;
}
