import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CASE, codeOf, filledVault, keeper, madeVault, newCase, reopened, savedCase, scratch, valueOf, bytes, PASSPHRASE } from './fixtures.ts';

function smallDisk(): string | null {
  const place = scratch();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'none', place], { stdio: 'ignore' });
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
  expect(codeOf(await keeper.create(join(place, 'second'), bytes(PASSPHRASE)))).toBe('disk-full');
  expect(readdirSync(place).filter((name) => name !== 'v' && name !== 'filler')).toEqual([]);
  execFileSync('mount', ['-o', 'remount,size=2m', place], { stdio: 'ignore' });
  writeFileSync(filler, 'room again');
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
