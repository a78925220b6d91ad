import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, mkdirSync, openSync, readdirSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Result } from '#core/result.ts';
import type { Vault } from '#ports/vault.ts';
import { CASE, codeOf, filledVault, keeper, keysOf, madeVault, newCase, openedWithKeys, paper, reopened, savedCase, scratch, valueOf, bytes, PASSPHRASE } from './fixtures.ts';

/** Writes until nothing more fits. */
function fillUp(file: string): void {
  const handle = openSync(file, 'a');
  try {
    for (;;) if (writeSync(handle, Buffer.alloc(4096, 1)) === 0) break;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(handle);
  }
}

function smallDisk(size = '400k'): string | null {
  const place = scratch();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', place], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => { execFileSync('umount', [place], { stdio: 'ignore' }); });
  return place;
}

test('on a full disk each write fails by its name, what was accepted stays, and room makes it work again', async ({ skip }) => {
  const place = smallDisk();
  if (place === null) return skip('a small disk can be mounted by root alone; the next test stands in');
  const folder = join(place, 'v');
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase()));
  const filler = join(place, 'filler');
  let revision = 1;
  let last = '';
  for (let round = 0; round < 400 && last !== 'disk-full'; round += 1) {
    const saved = await vault.saveCase(savedCase(revision, { content: { step: revision + 1, text: 'x'.repeat(4000) } }));
    last = codeOf(saved);
    if (saved.ok) revision += 1;
  }
  expect(last).toBe('disk-full');
  expect(codeOf(await vault.putBlob(CASE, new Uint8Array(300_000)))).toBe('disk-full');
  expect(readdirSync(join(folder, 'blobs'))).toEqual([]);
  expect(valueOf(await vault.readCase(CASE))).toMatchObject({ revision, content: { step: revision } });
  await vault.close();
  fillUp(filler);
  expect(codeOf(await keeper.create(join(place, 'second'), bytes(PASSPHRASE)))).toBe('disk-full');
  expect(readdirSync(place).filter((name) => name !== 'v' && name !== 'filler')).toEqual([]);
  execFileSync('mount', ['-o', 'remount,size=2m', place], { stdio: 'ignore' });
  rmSync(filler);
  const again = await reopened(folder);
  expect(valueOf(await again.readCase(CASE))).toMatchObject({ revision });
  valueOf(await again.saveCase(savedCase(revision)));
  expect((await again.verify()).problems).toEqual([]);
  await again.close();
});

test('a write that the system cuts off in the middle is refused and leaves the vault whole', async ({ skip }) => {
  if (process.platform === 'win32') return skip('the limit on the size of files is set by a POSIX shell');
  const place = scratch();
  const folder = join(place, 'v');
  await filledVault(folder);
  const copy = join(place, 'copy');
  mkdirSync(copy);
  cpSync(folder, copy, { recursive: true });
  const script = 'ulimit -f 1024; exec "$0" "$@"';
  const child = spawn('sh', ['-c', script, process.execPath, join(import.meta.dirname, 'writing-process.ts'), copy, CASE], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => { said += text.toString('utf8'); });
  await once(child, 'close');
  const lines = said.trim().split('\n');
  // SQLite calls an exceeded size limit an I/O error, Node says EFBIG.
  expect(['failed vault-storage-failed', 'failed disk-full']).toContain(lines.at(-1));
  const revision = Number(lines.findLast((line) => line.startsWith('revision '))?.slice('revision '.length));
  const vault = await reopened(copy);
  expect(valueOf(await vault.readCase(CASE))).toMatchObject({ revision, content: { step: revision } });
  expect((await vault.verify()).problems).toEqual([]);
  await vault.close();
});

const OTHER = 'second0000000000';

/** Every way in which the program writes into a vault or beside it. Each is tried with one more free page of the disk until it goes through. */
const WRITES: readonly (readonly [string, (vault: Vault, place: string, revision: number) => Promise<Result<unknown>>])[] = [
  ['a draft', (vault) => vault.putDraft({ caseId: CASE, path: 'claim.fear', text: 'ж'.repeat(3000), at: '2026-07-20T10:00:00.000Z' })],
  ['an answer', (vault, _place, revision) => vault.saveCase(savedCase(revision, { searchText: 'Иначе Названный', content: { text: 'щ'.repeat(9000) } }))],
  ['a dropped draft', (vault) => vault.dropDraft(CASE, 'claim.fear')],
  ['a new case', (vault) => vault.createCase(newCase({ id: OTHER, content: { text: 'щ'.repeat(9000) } }))],
  ['a paper', (vault) => vault.putPaper({ ...paper(), id: 'another', answers: { text: 'щ'.repeat(5000) } })],
  ['an attachment', (vault) => vault.attach(CASE, 'a.pdf', (async function* () { await Promise.resolve(); yield Buffer.alloc(70_000, 3); yield Buffer.alloc(9_000, 4); })())],
  ['an entry of the ledger', (vault) => vault.record({ kind: 'exported', caseId: CASE, path: '/media/usb/p.pdf', sha256: 'ab'.repeat(32), bytes: 1 })],
  ['a forgotten fact', (vault, _place, revision) => vault.forgetFact({ ...newCase(), path: 'text', expectedRevision: revision })],
  ['a deleted case', (vault) => vault.deleteCase(OTHER)],
  ['a snapshot', async (vault, place) => {
    const into = join(place, 'snapshot');
    rmSync(into, { recursive: true, force: true });
    mkdirSync(into);
    return vault.snapshot(into);
  }],
];

test('with any number of free pages each write is whole or not there, says so, and the vault stays sound', async ({ skip }) => {
  const place = smallDisk('3m');
  if (place === null) return skip('a small disk can be mounted by root alone; the test before stands in');
  const folder = join(place, 'v');
  await filledVault(folder);
  const keys = await keysOf(folder);
  const filler = join(place, 'filler');
  const tried: Record<string, number> = {};
  for (const [name, write] of WRITES) {
    let code = '';
    for (let pages = 0; code !== 'ok' && pages < 600; pages += pages < 12 ? 1 : 7) {
      const vault = valueOf(await openedWithKeys(folder, keys));
      const before = valueOf(await vault.readCase(CASE));
      const others = valueOf(await vault.listCases()).map(({ id }) => id);
      fillUp(filler);
      truncateSync(filler, Math.max(0, statSync(filler).size - pages * 4096));
      const written = await write(vault, place, before.revision);
      code = codeOf(written);
      tried[name] = (tried[name] ?? 0) + 1;
      rmSync(filler);
      expect([name, pages, ['ok', 'disk-full'].includes(code), code]).toEqual([name, pages, true, code]);
      if (code !== 'ok') {
        expect(valueOf(await vault.readCase(CASE))).toEqual(before);
        expect(valueOf(await vault.listCases()).map(({ id }) => id)).toEqual(others);
      }
      expect([name, pages, (await vault.verify()).problems]).toEqual([name, pages, []]);
      await vault.close();
      rmSync(join(place, 'snapshot'), { recursive: true, force: true });
    }
    expect([name, code]).toEqual([name, 'ok']);
  }
  // Each was refused at least once: the disk was full where it writes.
  for (const [name] of WRITES) expect([name, (tried[name] ?? 0) > 1]).toEqual([name, true]);
});
