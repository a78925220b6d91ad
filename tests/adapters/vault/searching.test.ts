import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { CaseAccess, sealRow } from '#adapters/sqlite/case-access.ts';
import { openDatabase } from '#adapters/sqlite/driver.ts';
import { MIGRATIONS, migrate } from '#adapters/sqlite/migrate.ts';
import { appendRevision } from '#adapters/sqlite/revision-log.ts';
import { findCases } from '#adapters/sqlite/search-index.ts';
import { addCase, setAnswer } from '#application/case-changes.ts';
import { findSamePeople, findSamePeopleOf } from '#application/find-same-people.ts';
import { CaseFile } from '#core/casefile/case-file.ts';
import type { Vault } from '#ports/vault.ts';
import { CASE, madeVault, newCase, paper, savedCase, scratch, valueOf } from './fixtures.ts';

const EXAMPLES = join(import.meta.dirname, '../../../resources/examples');
const author = { by: 'advocate', at: '2026-05-02T10:00:00.000Z' };
const example = (name: string): CaseFile => valueOf(readCaseText(readFileSync(join(EXAMPLES, name)), name));
const idsOf = async (vault: Vault, search: string) => valueOf(await vault.listCases(search)).map(({ id, by }) => `${id[0] ?? ''} ${by ?? ''}`);

test('a case is found by a name in any spelling, a number in any division, a word of a note or a paper; names come first', async () => {
  const vault = await madeVault(join(scratch(), 'v'));
  valueOf(await vault.createCase(newCase({ id: 'aaaaaaaaaaaaaaaa', title: 'Қанат Ахметов', searchText: 'Қанат Ахметов\nKanat Akhmetov\n7142-26-00-4/123' })));
  valueOf(await vault.createCase(newCase({ id: 'bbbbbbbbbbbbbbbb', title: 'Алексей Соловьёв', searchText: 'Алексей Соловьёв\nN 1234567', noteText: 'Звонил Канат, просил перезвонить' })));
  valueOf(await vault.putPaper({ ...paper(), caseId: 'bbbbbbbbbbbbbbbb', title: 'Жалоба на постановление о выдворении', answers: { reason: 'потому что опасно' } }));
  expect(await idsOf(vault, 'қан')).toEqual(['a name']);
  expect(await idsOf(vault, 'канат')).toEqual(['a sound-or-number', 'b text']);
  expect(await idsOf(vault, 'Qanat')).toEqual(['a sound-or-number']);
  expect(await idsOf(vault, 'ахм қана')).toEqual(['a name']);
  for (const typed of ['Alexei', 'alexey sol', 'Алексеј', 'solovyov', 'Соловьев', "Solov'ev"]) expect(await idsOf(vault, typed)).toEqual([expect.stringMatching(/^b /u)]);
  for (const typed of ['7142', '7142-26', '71422600', '7142 26 00 4 123', '4/123']) expect([typed, await idsOf(vault, typed)]).toEqual([typed, ['a sound-or-number']]);
  for (const typed of ['1234567', 'n1234', 'N 123']) expect([typed, await idsOf(vault, typed)]).toEqual([typed, ['b sound-or-number']]);
  for (const typed of ['выдворении', 'жалоба солов', 'опасно', 'kz-refugee']) expect([typed, await idsOf(vault, typed)]).toEqual([typed, ['b text']]);
  for (const hostile of ['"', '*', 'title:', 'names : a', 'a OR b', 'NEAR(', '-', "'; DROP TABLE cases; --", '^', '№', '\u0000', 'х'.repeat(5000)]) expect(await idsOf(vault, hostile)).toEqual([]);
  // What is typed while a sound is not finished must not lose the case.
  for (const name of ['Alexei', 'Solovyov', 'Kanat', 'Akhmetov']) for (let length = 1; length <= name.length; length += 1) expect([name, length, (await idsOf(vault, name.slice(0, length))).length > 0]).toEqual([name, length, true]);
  expect((await vault.verify()).problems).toEqual([]);
  await vault.close();
});

test('the list comes in pages, in the order of the last change, and counts the whole', async () => {
  const vault = await madeVault(join(scratch(), 'v'));
  const ids = Array.from({ length: 7 }, (_, index) => `case00000000000${String(index)}`);
  for (const id of ids) valueOf(await vault.createCase(newCase({ id })));
  const whole = valueOf(await vault.listCases()).map(({ id }) => id);
  expect(whole.toSorted()).toEqual(ids);
  const pages = [];
  for (const offset of [0, 3, 6, 9]) pages.push(valueOf(await vault.casePage({ offset, limit: 3 })));
  expect(pages.flatMap(({ cases }) => cases.map(({ id }) => id))).toEqual(whole);
  expect(pages.every(({ total, more }) => total === 7 && !more)).toBe(true);
  expect(valueOf(await vault.casePage({ search: 'кенес', offset: 5, limit: 3 }))).toMatchObject({ cases: [{ by: 'name' }, { by: 'name' }], total: 7, more: false });
  await vault.close();
});

test('an answer that changes no word to search by leaves the index as it is', async () => {
  const vault = await madeVault(join(scratch(), 'v'));
  valueOf(await vault.createCase(newCase()));
  const { ledgerEntries } = await vault.verify();
  valueOf(await vault.saveCase(savedCase(1)));
  valueOf(await vault.saveCase(savedCase(2, { searchText: 'Новое Слово' })));
  expect(await idsOf(vault, 'новое')).toHaveLength(1);
  expect(await idsOf(vault, 'шымкент')).toEqual([]);
  expect((await vault.verify()).ledgerEntries).toBe(ledgerEntries);
  await vault.close();
});

test('a vault of the schema before is indexed anew when it is opened, and what can’t be read keeps the words it had', () => {
  const KEY = Buffer.alloc(32, 7);
  const folder = scratch();
  return openDatabase(join(folder, 'a.db'), KEY, true).then((opened) => {
    const database = valueOf(opened);
    const access = new CaseAccess(database, KEY);
    expect(valueOf(migrate(database, access, MIGRATIONS.filter(({ number }) => number < 30)))).toBe(20);
    const put = (id: string, title: string, words: string, content: unknown, key: Buffer | null): void => {
      const { wrappedKey, keys } = access.newKey(id);
      const text = JSON.stringify(content);
      const row = Number(database.prepare('INSERT INTO cases (id, wrapped_key, revision, created_at, changed_at, title, content) VALUES (?, ?, 1, ?, ?, ?, ?)')
        .run(id, key ?? wrappedKey, 'a', 'a', sealRow(keys, 'cases.title', id, 1, title), sealRow(keys, 'cases.content', id, 1, text)).lastInsertRowid);
      appendRevision(database, { row, id, keys }, { number: 1, at: 'a', by: 'x', reason: 'created', changes: [], before: '', after: text });
      database.prepare('INSERT INTO papers (case_row, id, body) VALUES (?, ?, ?)').run(row, 'p1', sealRow(keys, 'papers', id, 'p1', JSON.stringify({ ...paper(), id: 'p1', caseId: id, answers: { why: 'страшно' } })));
      database.prepare('INSERT INTO search (rowid, title, words) VALUES (?, ?, ?)').run(row, title, words);
    };
    const file = example('b-soldier-extradition.yaml');
    put('exampleb00soldier01', 'Рощин Артём', 'Рощин', file, null);
    put('second0000000000', 'Второй', 'Второв Пётр', { odd: true }, null);
    put('third00000000000', 'Третий', 'Третьев', file, Buffer.alloc(61));
    expect(valueOf(migrate(database, access))).toBe(MIGRATIONS.at(-1)?.number);
    const found = (search: string) => findCases(database, search).map(({ row }) => row);
    expect(found('roshchin')).toEqual([1]);
    expect(found('940317300001')).toEqual([1]);
    expect(found('Pyotr Vtorov')).toEqual([2]);
    expect(found('трет')).toEqual([3]);
    expect(found('страшно').toSorted()).toEqual([1, 2]);
    expect(found('санкции')).toEqual([1]);
    expect(database.prepare("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'search_before%'").pluck().get()).toBe(0);
    expect(database.prepare("SELECT v FROM search_config WHERE k = 'secure-delete'").pluck().get()).toBe(1);
    database.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
    database.close();
  });
});

test('the same person in another case is found by name in another script, by number, in any role; those at work in both are not', async () => {
  const vault = await madeVault(join(scratch(), 'v'));
  const file = example('b-soldier-extradition.yaml');
  valueOf(await addCase(vault, file, author, 'imported'));
  const [artyom, darya] = file.people;
  const saule = file.people.find(({ id }) => id === 'saule');
  if (artyom === undefined || darya === undefined || saule === undefined) throw new Error('the example has changed');
  const other = CaseFile.parse({
    schema: file.schema, id: 'another000000000',
    people: [
      { id: 'p1', roles: ['applicant'], names: [{ id: 'nm', script: 'cyrillic', use: 'main', family: 'Ким', given: 'Вера' }] },
      { id: 'p2', roles: ['witness'], names: [{ id: 'nm', script: 'latin', use: 'main', family: 'Roshchin', given: 'Artyom' }] },
      { id: 'p3', roles: ['helper'], names: [{ id: 'nm', script: 'other', use: 'main', whole: 'Кто-то' }], documents: darya.documents?.state === 'value' ? darya.documents.value : undefined },
      { id: 'p4', roles: ['defender'], names: saule.names },
      { id: 'p5', roles: ['family'], names: [{ id: 'nm', script: 'cyrillic', use: 'main', family: 'Ким', given: 'Вера' }] },
    ],
  });
  valueOf(await addCase(vault, other, author, 'imported'));
  const of = valueOf(await findSamePeopleOf(vault, other));
  expect(of.map(({ person, found }) => [person, found.map(({ caseId, path, certainty, because }) => [caseId, path, certainty, because])])).toEqual([
    ['people[p1]', [['another000000000', 'people[p5]', 'possible', ['name']]]],
    ['people[p2]', [['exampleb00soldier01', 'people[artyom]', 'possible', ['name-sounds']]]],
    ['people[p3]', [['exampleb00soldier01', 'people[darya]', 'sure', ['document']]]],
    ['people[p5]', [['another000000000', 'people[p1]', 'possible', ['name']]]],
  ]);
  // Before it is entered, and the lawyer who is a party somewhere.
  expect(valueOf(await findSamePeople(vault, artyom, null)).found.map(({ path }) => path)).toEqual(['people[artyom]', 'people[p2]']);
  expect(valueOf(await findSamePeople(vault, { ...saule, roles: ['witness'] }, null)).found.map(({ caseId }) => caseId).toSorted()).toEqual(['another000000000', 'exampleb00soldier01']);
  valueOf(await setAnswer(vault, 'another000000000', 'people[p2].names[nm].family', { value: 'Другой' }, author));
  expect(valueOf(await findSamePeople(vault, artyom, { caseId: file.id, personId: 'artyom' })).found).toEqual([]);
  await vault.close();
});

test('the check in the background lets others in within one long case, and a case that is saved, made to forget or deleted meanwhile is not called damaged', async () => {
  const vault = await madeVault(join(scratch(), 'v'));
  valueOf(await vault.createCase(newCase()));
  const content = (step: number): unknown => ({ step, text: `${'ж'.repeat(60_000)} ${String(step)}` });
  for (let number = 1; number < 100; number += 1) valueOf(await vault.saveCase(savedCase(number, { content: content(number + 1) })));
  // Counted, not timed: one turn for the others after every 32 revisions.
  const atLeastOncePer32 = (revisions: number): unknown => expect.toSatisfy((turns: number) => turns >= Math.floor(revisions / 32));
  const during = async (work: () => Promise<unknown>): Promise<readonly [number, number]> => {
    let turns = 0;
    const state = { over: false };
    const check = vault.verify({ whole: false }).finally(() => { state.over = true; });
    const others = (async () => {
      for (;;) {
        await new Promise(setImmediate);
        if (state.over) return;
        turns += 1;
        if (turns === 2) await work();
      }
    })();
    const [{ problems }] = await Promise.all([check, others]);
    expect(problems).toEqual([]);
    return [turns, (await vault.verify({ whole: false })).revisions];
  };
  expect(await during(async () => valueOf(await vault.saveCase(savedCase(100, { content: content(101) }))))).toEqual([atLeastOncePer32(100), 101]);
  let revision = 101;
  // Saved between any two steps, without end: the check still ends.
  expect((await during(async () => { for (let again = 0; again < 8; again += 1, revision += 1) { valueOf(await vault.saveCase(savedCase(revision, { content: content(revision + 1) }))); await new Promise(setImmediate); } }))[1]).toBe(109);
  expect(await during(async () => valueOf(await vault.forgetFact({ id: CASE, path: 'step', expectedRevision: 109, title: 'Т', searchText: '', noteText: '', by: 'advocate' })))).toEqual([atLeastOncePer32(109), 110]);
  expect(await during(async () => valueOf(await vault.deleteCase(CASE)))).toEqual([expect.any(Number), 0]);
  await vault.close();
});

test('the check in the background looks at every record and lets other calls in between; closing ends it', async () => {
  const vault = await madeVault(join(scratch(), 'v'));
  valueOf(await vault.createCase(newCase()));
  for (let index = 0; index < 60; index += 1) valueOf(await vault.createCase(newCase({ id: `case0000000000${String(index).padStart(2, '0')}`, content: { text: 'ж'.repeat(60_000) } })));
  const check = vault.verify({ whole: false });
  valueOf(await vault.saveCase(savedCase(1)));
  expect(await check).toMatchObject({ sound: true, whole: false, cases: 61, problems: [] });
  const ended = vault.verify({ whole: false });
  await vault.close();
  const report = await ended;
  expect([report.sound, report.problems.map(({ code }) => code)]).toEqual([false, ['vault-closed']]);
  expect(CASE).toHaveLength(16);
});
