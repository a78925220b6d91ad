import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createBackups } from '#adapters/backup/age-backups.ts';
import { LOWEST_COST } from '#adapters/crypto/argon2id.ts';
import { createVaultKeeper } from '#adapters/sqlite/vault-keeper.ts';
import { systemClock } from '#adapters/system/clock.ts';

const PASSPHRASE = 'верный ключ от сундука';
const clock = systemClock();
const keeper = createVaultKeeper({ clock, newVaultCost: LOWEST_COST });
const backups = createBackups(clock);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pana-age-'));
  onTestFinished(() => { rmSync(folder, { recursive: true, force: true }); });
  return folder;
}

async function backedUp(place: string, file: string, lock: Parameters<typeof backups.write>[3]): Promise<void> {
  const vault = await keeper.create(join(place, 'v'), bytes(PASSPHRASE));
  if (!vault.ok) throw new Error(vault.error.code);
  const written = await backups.write(vault.value, join(place, 'v'), file, lock);
  await vault.value.close();
  if (!written.ok) throw new Error(written.error.code);
}

function unpacked(place: string, tarFile: string): readonly string[] {
  mkdirSync(join(place, 'out'));
  execFileSync('tar', ['-xf', tarFile, '-C', join(place, 'out')]);
  return readdirSync(join(place, 'out')).toSorted();
}

test('Debian’s age opens a backup for its key, tar unpacks it, and the vault that comes out opens', async () => {
  const place = scratch();
  const identity = join(place, 'identity');
  execFileSync('age-keygen', ['-o', identity], { stdio: 'ignore' });
  const recipient = execFileSync('age-keygen', ['-y', identity], { encoding: 'utf8' }).trim();
  await backedUp(place, join(place, 'b.age'), { kind: 'recipients', recipients: [recipient] });
  execFileSync('age', ['-d', '-i', identity, '-o', join(place, 'b.tar'), join(place, 'b.age')]);
  expect(unpacked(place, join(place, 'b.tar'))).toEqual(['manifest.json', 'vault.db', 'vault.json']);
  const opened = await keeper.open(join(place, 'out'), bytes(PASSPHRASE));
  expect(opened.ok).toBe(true);
  if (opened.ok) await opened.value.close();
  // And the program reads what Debian's age writes.
  execFileSync('age', ['-r', recipient, '-o', join(place, 'again.age'), join(place, 'b.tar')]);
  const restored = await backups.restore(join(place, 'again.age'), join(place, 'r'), { kind: 'identity', bytes: readFileSync(identity) });
  expect(restored.ok).toBe(true);
});

test('Debian’s age opens a backup with the Cyrillic passphrase typed at its prompt, and refuses another', async () => {
  const place = scratch();
  await backedUp(place, join(place, 'b.age'), { kind: 'passphrase', bytes: bytes(PASSPHRASE) });
  const typed = (phrase: string) => {
    writeFileSync(join(place, 'run.sh'), `exec age -d -o '${join(place, 'b.tar')}' '${join(place, 'b.age')}'\n`);
    return spawnSync('script', ['-qec', `sh ${join(place, 'run.sh')}`, '/dev/null'], { input: `${phrase}\n`, encoding: 'utf8', env: { PATH: process.env['PATH'], LANG: 'C.UTF-8' } }).status;
  };
  expect(typed('неверный ключ от сундука')).not.toBe(0);
  expect(typed(PASSPHRASE)).toBe(0);
  expect(unpacked(place, join(place, 'b.tar'))).toEqual(['manifest.json', 'vault.db', 'vault.json']);
});
