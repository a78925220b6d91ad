import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createBackups } from '#adapters/backup/age-backups.ts';
import { CASE, PASSPHRASE, bytes, clock, filledVault, keeper, scratch, valueOf } from './fixtures.ts';

const ROUNDS = process.env['SLOW'] === '1' ? 150 : 10;
const OTHER = 'другой ключ от ларца';

async function killedChanger(folder: string, out: string, delay: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'changing-process.ts'), folder, out, OTHER], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  const begun = Promise.withResolvers<null>();
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString('utf8');
    begun.resolve(null);
  });
  const closed = once(child, 'close');
  await Promise.race([begun.promise, closed]);
  await pause(delay);
  child.kill('SIGKILL');
  await closed;
  return said.split('\n').slice(0, -1);
}

test(`kill -9 in the middle of changing keys, deleting and backing up, ${String(ROUNDS)} rounds: the vault opens with one of the two passphrases, whole, and no leavings stay`, async () => {
  const place = scratch();
  const folder = join(place, 'v');
  const out = join(place, 'out');
  mkdirSync(out);
  const { blob } = await filledVault(folder);
  let last = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const said = await killedChanger(folder, out, Math.random() * 2500);
    const phrases = said.filter((line) => line.startsWith('phrase ')).map((line) => Number(line.slice('phrase '.length)));
    const known = phrases.at(-1) ?? last;
    const opened = [await keeper.open(folder, bytes(PASSPHRASE)), await keeper.open(folder, bytes(OTHER))];
    const right = opened.findIndex(({ ok }) => ok);
    const found = opened[right];
    if (found?.ok !== true) throw new Error(`no passphrase opens the vault: ${opened.map((each) => (each.ok ? 'ok' : each.error.code)).join(', ')}`);
    // What was acknowledged holds; the step after it may have reached the disk before the word about it.
    if (right !== known) expect(said.at(-1)).toBe('deleted');
    last = right;
    const vault = found.value;
    expect(valueOf(await vault.readCase(CASE))).toMatchObject({ revision: 4 });
    expect(valueOf(await vault.readBlob(CASE, blob))).toHaveLength(150_000);
    expect(valueOf(await vault.listCases()).length).toBeLessThanOrEqual(2 + round);
    expect((await vault.verify()).problems).toEqual([]);
    await vault.close();
    expect(readdirSync(folder).filter((name) => name.endsWith('.part') || name.endsWith('-wal'))).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toHaveLength(1);
    // A backup that has its name is whole.
    const backup = said.filter((line) => line.startsWith('backup ')).at(-1)?.slice('backup '.length);
    if (backup !== undefined) {
      valueOf(await createBackups(clock, 12).restore(backup, join(place, 'r'), { kind: 'passphrase', bytes: bytes('копия') }));
      rmSync(join(place, 'r'), { recursive: true });
    }
  }
});
