import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { CASE, codeOf, keysOf, madeVault, newCase, openedWithKeys, reopened, savedCase, scratch, valueOf } from './fixtures.ts';

const ROUNDS = process.env['SLOW'] === '1' ? 300 : 30;
const ROUNDS_A_VAULT = 15;
const LANES = 4;

async function killedWriter(folder: string, lines: number, delay: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writing-process.ts'), folder, CASE], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const enough = Promise.withResolvers<null>();
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString('utf8');
    if (said.split('\n').length > lines) enough.resolve(null);
  });
  const closed = once(child, 'close');
  await Promise.race([enough.promise, closed]);
  await pause(delay);
  child.kill('SIGKILL');
  await closed;
  return said.split('\n').slice(0, -1);
}

test(`kill -9 in the middle of writing, ${String(ROUNDS)} rounds: whatever was accepted is there, and the vault opens`, { timeout: 7_200_000 }, async () => {
  const place = scratch();
  const totals = { rounds: 0, accepted: 0, drafts: 0, blobs: 0, unsaid: 0 };
  // Rounds of one lane go over one vault after each other; lanes go side by side.
  const lane = async (first: number): Promise<void> => {
    let folder = '';
    let keys: Awaited<ReturnType<typeof keysOf>> | undefined;
    for (let round = first, turn = 0; round < ROUNDS; round += LANES, turn += 1) {
      // A new vault now and then: the whole check after each round would otherwise grow with all the rounds before it.
      if (keys === undefined || turn % ROUNDS_A_VAULT === 0) {
        folder = join(place, `v${String(round)}`);
        const vault = await madeVault(folder);
        valueOf(await vault.createCase(newCase()));
        await vault.close();
        keys = await keysOf(folder);
      }
      const said = await killedWriter(folder, 1 + ((round * 7) % 23), Math.random() * 15);
      const last = (kind: string) => said.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));
      const revision = Number(last('revision').at(-1));
      expect(revision).toBeGreaterThan(0);
      const again = valueOf(await openedWithKeys(folder, keys));
      const found = valueOf(await again.readCase(CASE));
      // One more may have been accepted between the write and the word about it.
      expect(found.revision - revision).toBeLessThanOrEqual(1);
      expect(found.revision).toBeGreaterThanOrEqual(revision);
      expect(found.content).toMatchObject({ step: found.revision });
      const draft = valueOf(await again.drafts(CASE))[0];
      expect(Number(draft?.text.slice('написано '.length))).toBeGreaterThanOrEqual(Number(last('draft').at(-1) ?? 0));
      for (const blob of last('blob')) expect(valueOf(await again.readBlob(CASE, blob))).toHaveLength(70_000);
      expect((await again.verify()).problems).toEqual([]);
      await again.close();
      totals.rounds += 1;
      totals.accepted += last('revision').length;
      totals.drafts += last('draft').length;
      totals.blobs += last('blob').length;
      totals.unsaid += found.revision - revision;
      if (totals.rounds % 25 === 0) process.stderr.write(`kill -9: ${JSON.stringify(totals)}\n`);
    }
    // The passphrase, too, still opens the last vault, not only keys at hand.
    await (await reopened(folder)).close();
  };
  await Promise.all(Array.from({ length: LANES }, (_, first) => lane(first)));
  expect(totals.rounds).toBe(ROUNDS);
});

test('power loss: a write-ahead log cut or torn at any place loses at most what came after, and the vault is sound', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase()));
  for (let number = 1; number < 12; number += 1) valueOf(await vault.saveCase(savedCase(number)));
  const snapshot = join(place, 'snapshot');
  cpSync(folder, snapshot, { recursive: true });
  await vault.close();
  const log = join(snapshot, 'vault.db-wal');
  expect(existsSync(log)).toBe(true);
  const { length } = readFileSync(log);
  const keys = await keysOf(snapshot);
  const seen = new Set<number>();
  for (let part = 0; part <= 24; part += 1) {
    const copy = join(place, `cut-${String(part)}`);
    cpSync(snapshot, copy, { recursive: true });
    truncateSync(join(copy, 'vault.db-wal'), Math.floor((length * part) / 24));
    const opened = await openedWithKeys(copy, keys);
    const cut = valueOf(opened);
    const cases = valueOf(await cut.listCases());
    for (const { revision } of cases) seen.add(revision);
    expect((await cut.verify()).problems).toEqual([]);
    await cut.close();
  }
  expect([...seen].length).toBeGreaterThan(3);
  expect(Math.max(...seen)).toBe(12);
});

test('a log without its database, or with that of another vault, does not open as something else', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase()));
  copyFileSync(join(folder, 'vault.db-wal'), join(place, 'wal'));
  await vault.close();
  const other = join(place, 'w');
  await (await madeVault(other)).close();
  copyFileSync(join(place, 'wal'), join(other, 'vault.db-wal'));
  const opened = await openedWithKeys(other, await keysOf(other));
  // Frames under a foreign key are refused page by page; what opens must hold nothing of the other vault.
  if (opened.ok) {
    expect(valueOf(await opened.value.listCases())).toEqual([]);
    await opened.value.close();
  } else expect(codeOf(opened)).toBe('vault-database-damaged');
});
