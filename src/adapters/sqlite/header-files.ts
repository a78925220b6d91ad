import { join } from 'node:path';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { FORMAT_VERSION, readEnvelope } from '../crypto/header-envelope.ts';
import type { Envelope } from '../crypto/header-envelope.ts';
import { readHeader } from '../crypto/vault-header.ts';
import type { VaultHeader } from '../crypto/vault-header.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readFileLimited } from '../files/limited-read.ts';
import { vaultFailure } from './vault-failures.ts';

/** The header's file and its spare copy, in the order in which they are written. */
export const HEADER_FILES = ['vault.json', 'vault.spare.json'] as const;

const LARGEST_HEADER = 1_048_576;

/** One copy of the header as found. `text` is the whole file. */
export type HeaderCopy = { readonly text: string; readonly envelope: Envelope; readonly header: VaultHeader };

/** What was found of the two copies: those that are sound, the higher generation first, and how many files there are. */
export type FoundHeaders = { readonly sound: readonly HeaderCopy[]; readonly files: number };

/**
 * Reads both copies. Fails with `vault-newer-format` when a sound copy says so, `input-not-readable` when the system
 * refuses to read. Damage is no failure here: the copy is just not among the sound ones.
 */
export async function readHeaders(folder: string): Promise<Result<FoundHeaders>> {
  const copies: HeaderCopy[] = [];
  let files = 0;
  for (const name of HEADER_FILES) {
    const read = await readFileLimited(join(folder, name), LARGEST_HEADER);
    if (!read.ok && read.error.code === 'input-not-readable') return read;
    if (!read.ok && read.error.code === 'input-missing') continue;
    files += 1;
    const text = read.ok ? read.value.toString('utf8') : '';
    const envelope = readEnvelope(text);
    if (envelope === null) continue;
    if (envelope.version > FORMAT_VERSION) return err(vaultFailure('vault-newer-format'));
    const header = readHeader(envelope.header);
    if (header === null) continue;
    if (header.needs.length > 0) return err(vaultFailure('vault-newer-format'));
    copies.push({ text, envelope, header });
  }
  const sound = copies.filter((copy, index) => copies.findIndex((other) => other.text === copy.text) === index);
  return ok({ sound: sound.toSorted((a, b) => b.header.generation - a.header.generation), files });
}

/**
 * Writes both copies, each atomically, the main one first: that rename is the moment from which the new header holds. Fails only when it
 * did not happen; a spare that could not follow is said in the answer.
 */
export async function writeHeaders(folder: string, text: string): Promise<Result<{ readonly spareWritten: boolean }>> {
  const [main, spare] = HEADER_FILES;
  const bytes = Buffer.from(text, 'utf8');
  const written = await writeFileAtomically(join(folder, main), bytes, 'replace');
  if (!written.ok) return err(vaultFailure(written.error.code === 'disk-full' ? 'disk-full' : 'vault-not-writable'));
  return ok({ spareWritten: (await writeFileAtomically(join(folder, spare), bytes, 'replace')).ok });
}

/** The copies that differ from `text`: damaged, missing or out of date. */
export async function differingCopies(folder: string, text: string): Promise<readonly string[]> {
  const differing: string[] = [];
  for (const name of HEADER_FILES) {
    const read = await readFileLimited(join(folder, name), LARGEST_HEADER);
    if (!read.ok || read.value.toString('utf8') !== text) differing.push(name);
  }
  return differing;
}

/** Brings copies that differ back to `text`. A copy that can't be written stays as it is; `verify` reports it. */
export async function healHeaders(folder: string, text: string): Promise<void> {
  for (const name of await differingCopies(folder, text)) {
    await writeFileAtomically(join(folder, name), Buffer.from(text, 'utf8'), 'replace');
  }
}
