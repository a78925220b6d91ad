import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { createBackups } from '#adapters/backup/age-backups.ts';
import { readHeaders } from '#adapters/sqlite/header-files.ts';
import { CASE, bytes, clock, codeOf, filledVault, keysOf, openedWithKeys, reopened, savedCase, scratch, valueOf } from './fixtures.ts';

const SLOW = process.env['SLOW'] === '1';
const ROUNDS = SLOW ? 5_000 : 60;

/** A file with one bit changed, cut short, a piece of it written over, or a piece repeated. */
function damaged(sound: Buffer): Buffer {
  const at = Math.floor(Math.random() * sound.length);
  const kind = Math.random();
  if (kind < 0.4) {
    const changed = Buffer.from(sound);
    changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
    return changed;
  }
  if (kind < 0.7) return sound.subarray(0, at);
  if (kind < 0.85) return Buffer.concat([sound.subarray(0, at), Buffer.alloc(Math.min(512, sound.length - at)), sound.subarray(at + 512)]);
  return Buffer.concat([sound.subarray(0, at), sound.subarray(Math.max(0, at - 4096))]);
}

test(`${String(ROUNDS)} times the database cut, overwritten or flipped: refused, reported or harmless, never a wrong answer`, async () => {
  const place = scratch();
  const source = join(place, 'v');
  await filledVault(source, 12);
  const keys = await keysOf(source);
  const sound = readFileSync(join(source, 'vault.db'));
  const copy = join(place, 'copy');
  cpSync(source, copy, { recursive: true });
  const outcomes = { refused: 0, reported: 0, harmless: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['vault.db', 'vault.db-wal', 'vault.db-journal']) rmSync(join(copy, name), { force: true });
    writeFileSync(join(copy, 'vault.db'), damaged(sound));
    const opened = await openedWithKeys(copy, keys);
    if (!opened.ok) {
      expect(codeOf(opened)).toBe('vault-database-damaged');
      outcomes.refused += 1;
      continue;
    }
    const vault = opened.value;
    const read = await vault.readCase(CASE);
    const earlier = await vault.readCaseAt(CASE, 7);
    const found = await vault.listCases('кенес');
    const report = await vault.verify();
    await vault.close();
    if (read.ok) expect(read.value.content).toEqual({ step: 12, text: 'ж'.repeat(11) });
    if (earlier.ok) expect(earlier.value.content).toEqual({ step: 7, text: 'ж'.repeat(6) });
    if (found.ok && found.value[0]?.damaged !== true) for (const { title } of found.value) expect(title).toBe('Айбарша Кенесарина');
    if (report.sound) {
      expect([read, earlier, found].map((result) => codeOf(result))).toEqual(['ok', 'ok', 'ok']);
      outcomes.harmless += 1;
    } else outcomes.reported += 1;
  }
  console.log(`database: ${JSON.stringify(outcomes)}`);
  expect(outcomes.refused + outcomes.reported).toBeGreaterThan(ROUNDS / 3);
});

test(`${String(ROUNDS)} times a header damaged, now one copy, now both: the sound one is taken, or none`, async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder, 2);
  const sound = readFileSync(join(folder, 'vault.json'));
  const right = valueOf(await readHeaders(folder)).sound[0]?.header;
  const outcomes: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    const both = round % 2 === 0;
    writeFileSync(join(folder, 'vault.json'), damaged(sound));
    writeFileSync(join(folder, 'vault.spare.json'), both ? damaged(sound) : sound);
    const found = await readHeaders(folder);
    const code = !found.ok ? found.error.code : found.value.sound.length > 0 ? 'taken' : 'none sound';
    outcomes[code] = (outcomes[code] ?? 0) + 1;
    if (found.ok) for (const copy of found.value.sound) expect(copy.header).toEqual(right);
    else expect(found.error.code).toBe('vault-header-damaged');
    if (!both) expect(code).toBe('taken');
  }
  console.log(`header: ${JSON.stringify(outcomes)}`);
  expect(outcomes['none sound']).toBeGreaterThan(ROUNDS / 4);
});

test(`${String(ROUNDS)} times a backup damaged: refused and nothing left behind, or restored whole`, async () => {
  const place = scratch();
  const folder = join(place, 'v');
  await filledVault(folder, 6);
  const backups = createBackups(clock, 10);
  const identity = await generateX25519Identity();
  const vault = await reopened(folder);
  const file = join(place, 'b.age');
  valueOf(await backups.write(vault, folder, file, { kind: 'recipients', recipients: [await identityToRecipient(identity)] }));
  await vault.close();
  const sound = readFileSync(file);
  const outcomes: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    const [bad, into] = [join(place, 'bad.age'), join(place, 'restored')];
    writeFileSync(bad, damaged(sound));
    const restored = await backups.restore(bad, into, { kind: 'identity', bytes: bytes(identity) });
    outcomes[codeOf(restored)] = (outcomes[codeOf(restored)] ?? 0) + 1;
    expect(['ok', 'backup-damaged', 'backup-wrong-key']).toContain(codeOf(restored));
    // What follows the archive's end in a file is not looked at by every reader; what came out must be whole.
    if (restored.ok) expect(readFileSync(join(into, 'vault.json')).equals(readFileSync(join(folder, 'vault.json')))).toBe(true);
    expect(existsSync(into)).toBe(restored.ok);
    rmSync(into, { recursive: true, force: true });
  }
  console.log(`backup: ${JSON.stringify(outcomes)}`);
  expect(outcomes['ok'] ?? 0).toBeLessThan(ROUNDS / 20);
});

test('power loss while the log is carried into the database: whatever part of the pages was written, torn in the middle of one, the log makes it whole', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  await filledVault(folder, 3);
  const keys = await keysOf(folder);
  const old = readFileSync(join(folder, 'vault.db'));
  const vault = valueOf(await openedWithKeys(folder, keys));
  for (let number = 3; number < 15; number += 1) valueOf(await vault.saveCase(savedCase(number, { content: { step: number + 1, text: 'щ'.repeat(3000) } })));
  const log = readFileSync(join(folder, 'vault.db-wal'));
  await vault.close();
  const fresh = readFileSync(join(folder, 'vault.db'));
  expect(log.length).toBeGreaterThan(0);
  expect(fresh.equals(old)).toBe(false);
  const step = SLOW ? 617 : 6_170;
  for (let written = 0; written <= fresh.length; written += step) {
    const torn = Buffer.concat([fresh.subarray(0, written), old.subarray(Math.min(written, old.length))]);
    const copy = join(place, 'copy');
    rmSync(copy, { recursive: true, force: true });
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, 'vault.db'), torn);
    writeFileSync(join(copy, 'vault.db-wal'), log);
    const again = valueOf(await openedWithKeys(copy, keys));
    expect([written, valueOf(await again.readCase(CASE)).revision]).toEqual([written, 15]);
    expect([written, (await again.verify()).problems]).toEqual([written, []]);
    await again.close();
  }
});

test('power loss in the last sector of the log: torn, zeroed or of an older turn, at most the last acceptance that never reached the disk is gone', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  await filledVault(folder, 3);
  const keys = await keysOf(folder);
  const vault = valueOf(await openedWithKeys(folder, keys));
  const ends: number[] = [];
  for (let number = 3; number < 9; number += 1) {
    valueOf(await vault.saveCase(savedCase(number)));
    ends.push(readFileSync(join(folder, 'vault.db-wal')).length);
  }
  const snapshot = join(place, 'snapshot');
  cpSync(folder, snapshot, { recursive: true });
  await vault.close();
  const log = readFileSync(join(snapshot, 'vault.db-wal'));
  const last = ends.at(-2) ?? 0;
  const fillings = [() => Buffer.alloc(0), (length: number) => Buffer.alloc(length), (length: number) => Buffer.alloc(length, 0xff), (length: number) => log.subarray(32, 32 + length)];
  for (let at = last; at < log.length; at += SLOW ? 97 : 1_501) {
    for (const filling of fillings) {
      const copy = join(place, 'copy');
      rmSync(copy, { recursive: true, force: true });
      cpSync(snapshot, copy, { recursive: true });
      writeFileSync(join(copy, 'vault.db-wal'), Buffer.concat([log.subarray(0, at), filling(log.length - at)]));
      const again = valueOf(await openedWithKeys(copy, keys));
      const { revision } = valueOf(await again.readCase(CASE));
      expect([at, revision >= 8]).toEqual([at, true]);
      expect([at, (await again.verify()).problems]).toEqual([at, []]);
      await again.close();
    }
  }
});
