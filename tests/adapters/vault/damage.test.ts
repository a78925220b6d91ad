import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvelope } from '#adapters/crypto/header-envelope.ts';
import { openDatabase } from '#adapters/sqlite/driver.ts';
import type { SqlDatabase } from '#adapters/sqlite/driver.ts';
import { CASE, codeOf, filledVault, keysOf, openedWithKeys, scratch, valueOf } from './fixtures.ts';

const SLOW = process.env['SLOW'] === '1';
const FLIPS = SLOW ? 5_000 : 300;

test('no flipped bit of a header passes: it is refused, or it changed nothing that is read', () => {
  const folder = join(scratch(), 'v');
  return filledVault(folder).then(() => {
    const sound = readFileSync(join(folder, 'vault.json'));
    const right = readEnvelope(sound.toString('utf8'));
    expect(right).not.toBeNull();
    let refused = 0;
    for (let bit = 0; bit < sound.length * 8; bit += 1) {
      const changed = Buffer.from(sound);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = readEnvelope(changed.toString('utf8'));
      if (read === null) refused += 1;
      else expect(read).toEqual(right);
    }
    for (let length = 0; length < sound.length - 2; length += 1) expect(readEnvelope(sound.toString('utf8', 0, length))).toBeNull();
    expect(refused).toBeGreaterThan(sound.length * 7);
  });
});

test(`${String(FLIPS)} flipped bits in the database: each is found or did no harm, and none is a crash`, async () => {
  const place = scratch();
  const source = join(place, 'v');
  const { blob } = await filledVault(source, 12);
  const keys = await keysOf(source);
  const sound = readFileSync(join(source, 'vault.db'));
  const outcomes = { refused: 0, reported: 0, harmless: 0 };
  const copy = join(place, 'copy');
  cpSync(source, copy, { recursive: true });
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const changed = Buffer.from(sound);
    const at = Math.floor(Math.random() * sound.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
    for (const name of readdirSync(copy)) if (name.startsWith('vault.db')) rmSync(join(copy, name));
    writeFileSync(join(copy, 'vault.db'), changed);
    const opened = await openedWithKeys(copy, keys);
    if (!opened.ok) {
      expect(codeOf(opened)).toBe('vault-database-damaged');
      outcomes.refused += 1;
      continue;
    }
    const vault = opened.value;
    const [list, read, earlier, attached, report] = [await vault.listCases(), await vault.readCase(CASE), await vault.readCaseAt(CASE, 7), await vault.readBlob(CASE, blob), await vault.verify()];
    await vault.close();
    // Silently wrong data would be the one thing that must not happen.
    if (list.ok && list.value[0]?.damaged !== true) expect(list.value).toMatchObject([{ id: CASE, title: 'Айбарша Кенесарина', revision: 12 }]);
    if (read.ok) expect(read.value.content).toEqual({ step: 12, text: 'ж'.repeat(11) });
    if (earlier.ok) expect(earlier.value.content).toEqual({ step: 7, text: 'ж'.repeat(6) });
    if (attached.ok) expect(attached.value).toHaveLength(150_000);
    if (report.sound) {
      for (const result of [list, read, earlier, attached]) expect(codeOf(result)).toBe('ok');
      outcomes.harmless += 1;
    } else outcomes.reported += 1;
  }
  expect(outcomes.refused + outcomes.reported).toBeGreaterThan(FLIPS / 2);
});

test('flipped bits and cuts in an attachment are found, and the rest of the vault can be used', async () => {
  const folder = join(scratch(), 'v');
  const { blob } = await filledVault(folder);
  const file = join(folder, 'blobs', blob);
  const sound = readFileSync(file);
  const keys = await keysOf(folder);
  const vault = valueOf(await openedWithKeys(folder, keys));
  const step = 65_552;
  const damages = [
    ...Array.from({ length: SLOW ? 2_000 : 100 }, () => {
      const changed = Buffer.from(sound);
      const at = Math.floor(Math.random() * sound.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
      return changed;
    }),
    ...[0, 8, 39, 40, 56, 40 + step, 40 + 2 * step, sound.length - 1].map((length) => sound.subarray(0, length)),
    Buffer.concat([sound, Buffer.alloc(16)]),
    Buffer.concat([sound.subarray(0, 40), sound.subarray(40 + step, 40 + 2 * step), sound.subarray(40, 40 + step), sound.subarray(40 + 2 * step)]),
  ];
  for (const damaged of damages) {
    writeFileSync(file, damaged);
    expect(codeOf(await vault.readBlob(CASE, blob))).toBe('blob-damaged');
  }
  const report = await vault.verify();
  expect(report.problems.map(({ code, place }) => [code, place?.path])).toEqual([['blob-damaged', `blobs/${blob}`]]);
  expect(codeOf(await vault.readCase(CASE))).toBe('ok');
  rmSync(file);
  expect(codeOf(await vault.readBlob(CASE, blob))).toBe('blob-damaged');
  writeFileSync(file, sound);
  expect((await vault.verify()).sound).toBe(true);
  await vault.close();
});

test('rows changed from within, by someone with the database key, are found by verify, each by its kind', async () => {
  const place = scratch();
  const source = join(place, 'v');
  await filledVault(source);
  const keys = await keysOf(source);
  const tamperings: readonly (readonly [string, string, string])[] = [
    ['an entry of the ledger removed', 'DELETE FROM ledger WHERE sequence = 2', 'ledger-broken'],
    ['an entry of the ledger changed', "UPDATE ledger SET at = '2020-01-01' WHERE sequence = 1", 'ledger-broken'],
    ['a revision removed', 'DELETE FROM revisions WHERE number = 2', 'record-damaged'],
    ['the last revision removed', 'DELETE FROM revisions WHERE number = 4', 'record-damaged'],
    ['two revisions exchanged', 'UPDATE revisions SET body = (SELECT body FROM revisions WHERE number = 2) WHERE number = 3', 'record-damaged'],
    ['the title in place of the content', 'UPDATE cases SET content = title', 'record-damaged'],
    ['the revision number set back', 'UPDATE cases SET revision = 3', 'record-damaged'],
    ['a case key lost', 'UPDATE cases SET wrapped_key = zeroblob(61)', 'record-damaged'],
    ['a draft garbled', 'UPDATE drafts SET body = zeroblob(80)', 'record-damaged'],
    ['a paper renamed', "UPDATE papers SET id = 'other'", 'record-damaged'],
    ['an attachment renamed', "UPDATE blobs SET name = 'other'", 'record-damaged'],
    ['a case that no search would find', 'DELETE FROM search', 'vault-database-damaged'],
  ];
  for (const [index, [name, sql, code]] of tamperings.entries()) {
    const copy = join(place, String(index));
    cpSync(source, copy, { recursive: true });
    const database: SqlDatabase = valueOf(await openDatabase(join(copy, 'vault.db'), keys.take().database, false));
    database.exec(sql);
    database.close();
    const vault = valueOf(await openedWithKeys(copy, keys));
    const report = await vault.verify();
    // Never silently wrong: the third revision comes out right or not at all, whatever was done to its neighbours.
    const third = await vault.readCaseAt(CASE, 3);
    if (third.ok) expect([name, third.value.content]).toEqual([name, { step: 3, text: 'жж' }]);
    else expect(['record-damaged']).toContain(third.error.code);
    await vault.close();
    expect([name, report.sound, report.problems.map((problem) => problem.code)]).toEqual([name, false, expect.arrayContaining([code])]);
  }
});
