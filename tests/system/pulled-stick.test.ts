import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { vaultFailure } from '#adapters/sqlite/vault-failures.ts';
import { PASSPHRASE_FOR_CHILDREN, childKeeper } from '../adapters/vault/child-keeper.ts';

const CASE = 'k3v9w2m7q4x8t5ab';
const WRITER = join(import.meta.dirname, '../adapters/vault/writing-process.ts');
const secret = (): Uint8Array => new TextEncoder().encode(PASSPHRASE_FOR_CHILDREN);

async function madeVault(): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), 'pana-stick-'));
  onTestFinished(() => { rmSync(place, { recursive: true, force: true }); });
  const folder = join(place, 'v');
  const made = await childKeeper().create(folder, secret());
  if (!made.ok) throw new Error(made.error.code);
  const stored = await made.value.createCase({ id: CASE, title: 'Т', searchText: 'т', noteText: '', content: { step: 1 }, by: 'child', reason: 'created' });
  if (!stored.ok) throw new Error(stored.error.code);
  await made.value.close();
  return folder;
}

/**
 * Lets a process of the program work on the vault, and from the `nth` of the named calls on answers each with the error that a stick gives that was pulled out. The
 * kernel gives exactly this; that the medium itself is gone is not tried here. Returns what the process said.
 */
function pulledOut(folder: string, calls: string, nth: number, paths: readonly string[]): { readonly lines: readonly string[]; readonly errors: string } {
  const journal = join(folder, '..', 'calls');
  const only = paths.flatMap((name) => ['-P', join(folder, name)]);
  const run = spawnSync('strace', ['-f', '-o', journal, ...only, '-e', `trace=${calls}`, '-e', 'signal=none', '-e', `inject=${calls}:error=EIO:when=${String(nth)}+`, process.execPath, WRITER, folder, CASE], {
    encoding: 'utf8', timeout: 120_000, env: { ...process.env, UV_USE_IO_URING: '0' },
  });
  expect(readFileSync(journal, 'utf8')).toContain('INJECTED');
  return { lines: run.stdout.trim().split('\n'), errors: run.stderr };
}

/** What is there when the stick is back: every answer that was acknowledged, in a sound vault. */
async function comesBack(folder: string, lines: readonly string[]): Promise<void> {
  const opened = await childKeeper().open(folder, secret());
  if (!opened.ok) throw new Error(opened.error.code);
  const vault = opened.value;
  const acknowledged = lines.filter((line) => line.startsWith('revision ')).map((line) => Number(line.slice(9)));
  const read = await vault.readCase(CASE);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.revision).toBeGreaterThanOrEqual(Math.max(1, ...acknowledged));
  for (const blob of lines.filter((line) => line.startsWith('blob ')).map((line) => line.slice(5))) expect((await vault.readBlob(CASE, blob)).ok).toBe(true);
  expect((await vault.verify()).problems).toEqual([]);
  const saved = await vault.saveCase({ id: CASE, expectedRevision: read.value.revision, title: 'Т', searchText: 'т', noteText: '', content: { step: 0 }, changes: [], by: 'child', reason: 'answer' });
  expect(saved.ok).toBe(true);
  await vault.close();
}

test.each([['pwrite64', 6], ['pwrite64', 40], ['pwrite64', 90], ['fdatasync,fsync', 4], ['fdatasync,fsync', 25], ['pwrite64,fdatasync,fsync', 60]] as const)(
  'a stick that is gone from the %s number %i on ends in a sentence, and nothing acknowledged is lost when it is back',
  async (calls, nth) => {
    const folder = await madeVault();
    const { lines, errors } = pulledOut(folder, calls, nth, []);
    expect([...lines, errors].join('\n')).toMatch(/vault-storage-failed|vault-not-writable/u);
    await comesBack(folder, lines);
  },
  300_000,
);

test('a stick that can’t be read any more is not taken for a damaged database', async () => {
  const folder = await madeVault();
  expect(pulledOut(folder, 'pread64', 1, ['vault.db']).errors).toContain('vault-storage-failed');
  await comesBack(folder, []);
  expect(vaultFailure('vault-storage-failed').message.en).toMatch(/pulled out.*kept.*open the vault again/su);
}, 300_000);
