import { cpSync, existsSync, linkSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CaseAccess } from '#adapters/sqlite/case-access.ts';
import { compact, deleteCaseRows } from '#adapters/sqlite/case-deletion.ts';
import { openDatabase } from '#adapters/sqlite/driver.ts';
import { tidyIndex } from '#adapters/sqlite/search-index.ts';
import { eraseVault } from '#adapters/sqlite/vault-erasure.ts';
import { CASE, clock, codeOf, filesBelow, filledVault, keeper, keysOf, madeVault, newCase, openedWithKeys, reopened, paper, savedCase, scratch, valueOf, bytes, PASSPHRASE } from './fixtures.ts';
import { readVault } from './independent-reader.ts';
import { plainPages } from './sqlcipher-pages.ts';

const OTHER = 'otherotherother0';

async function pages(folder: string): Promise<Buffer> {
  const { take } = await keysOf(folder);
  const plain = plainPages(readFileSync(join(folder, 'vault.db')), take().database);
  if (plain === null) throw new Error('a page is wrong');
  return plain;
}

test('a deleted case is gone from the list, the pages, the folder of attachments and the log, with its key, and the others stay', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder, 40);
  const vault = await reopened(folder);
  valueOf(await vault.createCase(newCase({ id: OTHER, title: 'Второй', searchText: 'vtoroy' })));
  const kept = valueOf(await vault.putBlob(OTHER, new Uint8Array(1000).fill(9))).blob;
  await vault.close();
  const before = await pages(folder);
  const keyOf = (plain: Buffer): Buffer | undefined => {
    // A wrapped key is 61 bytes and begins with the version; the id of its case stands before it in the row.
    const at = plain.indexOf(CASE);
    return at < 0 ? undefined : plain.subarray(at + CASE.length, at + CASE.length + 61);
  };
  const wrapped = keyOf(before);
  expect(wrapped?.[0]).toBe(1);

  const again = await reopened(folder);
  expect(valueOf(await again.deleteCase(CASE))).toEqual({ revisions: 40, papers: 1, attachments: 1, compacted: true });
  expect(codeOf(await again.readCase(CASE))).toBe('case-not-found');
  expect(codeOf(await again.deleteCase(CASE))).toBe('case-not-found');
  expect(valueOf(await again.listCases('айбарша'))).toEqual([]);
  expect(valueOf(await again.listCases()).map(({ id }) => id)).toEqual([OTHER]);
  expect(readFileSync(join(folder, 'vault.db-wal'))).toHaveLength(0);
  expect(valueOf(await again.ledger()).map(({ event }) => event.kind)).toContain('erased');
  expect(await again.verify()).toMatchObject({ sound: true, cases: 1, strayBlobs: 0, problems: [] });
  await again.close();

  expect(readdirSync(join(folder, 'blobs'))).toEqual([kept]);
  const after = await pages(folder);
  expect(after.length).toBeLessThan(before.length);
  // Its random id stands in the ledger alone; its key, title and words nowhere.
  expect(after.includes(wrapped ?? '')).toBe(false);
  for (const word of ['аибарша', 'кенесарина', 'шымкент', 'kenesarina']) expect([word, before.includes(word), after.includes(word)]).toEqual([word, true, false]);
  expect(after.includes('vtoroy')).toBe(true);
  expect(readVault(folder, PASSPHRASE).cases.map(({ id }) => id)).toEqual([OTHER]);
});

test('in a large vault the tables that tell are written anew, and not the whole: the same is gone, and everything else is as it was', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder, 40);
  const filled = await reopened(folder);
  for (let index = 0; index < 60; index += 1) valueOf(await filled.createCase(newCase({ id: `kept00000000${String(1000 + index)}`, title: 'Второй', searchText: 'vtoroy', content: { step: 1, text: 'ж'.repeat(index * 100) } })));
  await filled.close();
  const before = await pages(folder);
  const kept = readVault(folder, PASSPHRASE).cases.filter(({ id }) => id !== CASE);
  const { take, vaultId } = await keysOf(folder);
  const keys = take();
  const database = valueOf(await openDatabase(join(folder, 'vault.db'), keys.database, false));
  const schema = (): unknown => database.prepare("SELECT type, name, replace(sql, '\"', '') AS sql FROM sqlite_schema WHERE name NOT LIKE 'search_%' ORDER BY type, name").all();
  const described = schema();
  const wrapped = database.prepare<[string], Buffer>('SELECT wrapped_key FROM cases WHERE id = ?').pluck().get(CASE) ?? Buffer.alloc(0);
  const access = new CaseAccess(database, keys.caseKeys);
  valueOf(deleteCaseRows(database, access, vaultId, CASE, clock.now()));
  expect(compact(database, 0)).toBe(true);
  expect(schema()).toEqual(described);
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(() => database.exec("INSERT INTO key_copies (case_id, wrapped_key) VALUES ('nobody', x'00')")).toThrow(/FOREIGN KEY/u);
  access.forget();
  database.close();
  const after = await pages(folder);
  expect([wrapped[0], before.includes(wrapped), after.includes(wrapped)]).toEqual([1, true, false]);
  for (const word of ['аибарша', 'кенесарина', 'шымкент', 'kenesarina']) expect([word, before.includes(word), after.includes(word)]).toEqual([word, true, false]);
  expect(readVault(folder, PASSPHRASE).cases).toEqual(kept);
  const vault = await reopened(folder);
  expect(valueOf(await vault.listCases('vtoroy'))).toHaveLength(60);
  expect(valueOf(await vault.saveCase(savedCase(1, { id: 'kept000000001000', searchText: 'tretij' }))).revision).toBe(2);
  expect(valueOf(await vault.listCases('tretij'))).toHaveLength(1);
  expect((await vault.verify()).problems).toEqual([]);
  await vault.close();
});

test('a case whose key is damaged can still be deleted', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const keys = await keysOf(folder);
  const database = valueOf(await openDatabase(join(folder, 'vault.db'), keys.take().database, false));
  database.exec('UPDATE cases SET wrapped_key = zeroblob(61); UPDATE key_copies SET wrapped_key = zeroblob(61)');
  database.close();
  const vault = valueOf(await openedWithKeys(folder, keys));
  expect(codeOf(await vault.readCase(CASE))).toBe('record-damaged');
  expect(valueOf(await vault.deleteCase(CASE))).toMatchObject({ revisions: 4 });
  expect((await vault.verify()).problems).toEqual([]);
  await vault.close();
});

test('a forgotten fact is in no revision, no recorded change, no draft, no search and no page; everything else stays readable', async () => {
  const folder = join(scratch(), 'v');
  const vault = await madeVault(folder);
  const content = (step: number) => ({ step, people: [{ id: 'helper', name: step > 2 ? 'Жасырын Көмекші' : 'Tajny Pomoshnik', phone: '87010000000' }, { id: 'main', name: 'Айбарша' }], note: 'x'.repeat(step) });
  valueOf(await vault.createCase(newCase({ content: content(1), searchText: 'айбарша tajny' })));
  for (let number = 1; number < 40; number += 1) {
    const changes = number % 3 === 0
      ? [{ path: 'people', before: content(number).people, after: content(number + 1).people }]
      : [{ path: 'people[helper].name', before: content(number).people[0]?.name, after: content(number + 1).people[0]?.name }, { path: 'note', before: 'a', after: 'b' }];
    valueOf(await vault.saveCase(savedCase(number, { content: content(number + 1), changes, searchText: 'айбарша tajny жасырын' })));
  }
  for (const path of ['people[helper].name', 'people[helper].phone', 'people[main].name']) valueOf(await vault.putDraft({ caseId: CASE, path, text: 'Tajny Pomoshnik', at: '2026-07-20T10:00:00.000Z' }));
  expect(codeOf(await vault.forgetFact({ id: CASE, path: 'people[helper].name', expectedRevision: 3, title: 'Т', searchText: 'айбарша', noteText: '', by: 'advocate' }))).toBe('case-changed');
  const forgotten = valueOf(await vault.forgetFact({ id: CASE, path: 'people[helper].name', expectedRevision: 40, title: 'Т', searchText: 'айбарша', noteText: '', by: 'advocate' }));
  expect(forgotten.revision).toBe(41);
  for (let number = 1; number <= 41; number += 1) {
    const past = valueOf(await vault.readCaseAt(CASE, number)).content;
    const { people, ...rest } = content(Math.min(number, 40));
    expect(past).toEqual({ ...rest, people: [{ id: 'helper', phone: '87010000000' }, people[1]] });
  }
  const log = valueOf(await vault.revisions(CASE));
  expect(JSON.stringify(log)).not.toMatch(/Tajny|Жасырын/u);
  expect(log[1]?.changes).toEqual([{ path: 'people[helper].name' }, { path: 'note', before: 'a', after: 'b' }]);
  expect(log[40]).toMatchObject({ reason: 'forgotten', changes: [{ path: 'people[helper].name' }], by: 'advocate' });
  expect(valueOf(await vault.drafts(CASE)).map(({ path }) => path)).toEqual(['people[helper].phone', 'people[main].name']);
  expect(valueOf(await vault.listCases('жасырын'))).toEqual([]);
  expect(valueOf(await vault.listCases('айбарша'))).toHaveLength(1);
  expect((await vault.verify()).problems).toEqual([]);
  await vault.close();
  const plain = await pages(folder);
  for (const word of ['жасырын', 'tajny']) expect(plain.includes(word)).toBe(false);
  // The draft of another path keeps the words: forgetting follows the path, the program only points at the rest.
  const read = readVault(folder, PASSPHRASE).cases[0];
  expect(JSON.stringify({ ...read, drafts: [] })).not.toMatch(/Tajny|Жасырын/u);
});

test('a word that an ordinary answer replaced, and those of a replaced or removed paper, are in no page of the index, before it is tidied up and after', async () => {
  const folder = join(scratch(), 'v');
  const vault = await madeVault(folder);
  const ids = Array.from({ length: 40 }, (_, index) => `case000000000${String(100 + index)}`);
  for (const [index, id] of ids.entries()) valueOf(await vault.createCase(newCase({ id, title: 'Zamenjonny', searchText: `Zamenjonny Prezhnin${String.fromCodePoint(97 + (index % 20))}\n87015550${String(100 + index)}`, noteText: 'pozabytoe slovo' })));
  for (const id of ids) valueOf(await vault.putPaper({ ...paper(), caseId: id, answers: { why: 'vybroshennoe obstojatelstvo' } }));
  await vault.close();
  const before = await pages(folder);
  const gone = ['amenjonny', 'rezhnin', '7015550', 'ozabytoe', 'ybroshennoe', 'bstojatelstvo'];
  for (const word of gone) expect([word, before.includes(word)]).toEqual([word, true]);
  const again = await reopened(folder);
  for (const [index, id] of ids.entries()) {
    valueOf(await again.saveCase(savedCase(1, { id, title: 'Novoe', searchText: 'Novoe Imja', noteText: 'zametka' })));
    valueOf(index % 2 === 0 ? await again.putPaper({ ...paper(), caseId: id, answers: { why: 'drugoe' } }) : await again.dropPaper(id, paper().id));
  }
  expect(valueOf(await again.listCases('drugoe'))).toHaveLength(20);
  for (const word of ['zamen', 'prezhnin', '87015550', 'pozabytoe', 'vybroshennoe']) expect(valueOf(await again.listCases(word))).toEqual([]);
  expect((await again.verify()).problems).toEqual([]);
  await again.close();
  const after = await pages(folder);
  const { take } = await keysOf(folder);
  const database = valueOf(await openDatabase(join(folder, 'vault.db'), take().database, false));
  while (tidyIndex(database)) continue;
  database.exec("INSERT INTO search (search) VALUES ('optimize')");
  database.close();
  const tidied = await pages(folder);
  for (const word of gone) expect([word, after.includes(word), tidied.includes(word)]).toEqual([word, false, false]);
  for (const word of ['ovoe', 'ametka', 'rugoe']) expect([word, after.includes(word), tidied.includes(word)]).toEqual([word, true, true]);
});

test('an erased vault opens with nothing: slots first, then its files; what is not its own stays', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  await filledVault(folder);
  const copy = join(place, 'copy');
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, '.0123456789abcdef.part'), readFileSync(join(copy, 'vault.json')));
  writeFileSync(join(copy, 'letter.txt'), 'mine');
  writeFileSync(join(copy, 'blobs', 'notes.txt'), 'mine');
  expect(valueOf(await eraseVault(folder)).left).toEqual([]);
  expect(existsSync(folder)).toBe(false);
  const erased = valueOf(await eraseVault(copy));
  expect(erased.left.toSorted()).toEqual(['blobs', join('blobs', 'notes.txt'), 'letter.txt']);
  expect(filesBelow(copy).map(({ name }) => name).toSorted()).toEqual([join('blobs', 'notes.txt'), 'letter.txt']);
  expect(codeOf(await keeper.open(copy, bytes(PASSPHRASE)))).toBe('vault-missing');
  expect(codeOf(await eraseVault(copy))).toBe('vault-missing');
  expect(codeOf(await eraseVault(join(place, 'nowhere')))).toBe('vault-missing');
});

test('the slots of an erased vault are overwritten where they lay, not only unlinked', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const sound = readFileSync(join(folder, 'vault.json'));
  // A second name keeps the bytes of the disk reachable after the first is gone.
  for (const name of ['vault.json', 'vault.spare.json']) linkSync(join(folder, name), join(folder, `kept-${name}`));
  valueOf(await eraseVault(folder));
  for (const name of ['vault.json', 'vault.spare.json']) {
    const left = readFileSync(join(folder, `kept-${name}`));
    expect(left).toHaveLength(sound.length);
    expect(left.includes('argon2id')).toBe(false);
    expect(left.filter((byte, index) => byte === sound[index]).length).toBeLessThan(sound.length / 20);
  }
});
