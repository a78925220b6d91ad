import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CASE, bytes, clock, codeOf, filledVault, madeVault, newCase, paper, reopened, savedCase, scratch, valueOf } from './fixtures.ts';

test('what was put in comes out again after closing and opening', async () => {
  const folder = join(scratch(), 'v');
  const { blob } = await filledVault(folder);
  const vault = await reopened(folder);
  expect(valueOf(await vault.readCase(CASE))).toEqual({ id: CASE, revision: 4, content: { step: 4, text: 'жжж' } });
  expect(valueOf(await vault.listCases())).toMatchObject([{ id: CASE, title: 'Айбарша Кенесарина', revision: 4 }]);
  expect(valueOf(await vault.drafts(CASE))).toMatchObject([{ caseId: CASE, path: 'events[e7k2].text', text: 'меня останов' }]);
  expect(valueOf(await vault.papers(CASE))).toEqual([paper()]);
  expect(Buffer.from(valueOf(await vault.readBlob(CASE, blob))).equals(Buffer.alloc(150_000, 7))).toBe(true);
  expect(valueOf(await vault.ledger()).map((entry) => entry.event.kind)).toEqual(['created', 'exported', 'closed', 'opened']);
  expect(await vault.verify()).toEqual({ sound: true, cases: 1, revisions: 4, blobs: 1, ledgerEntries: 4, strayBlobs: 0, whole: true, problems: [] });
  await vault.close();
});

test('every earlier revision can be read, with who changed what', async () => {
  const vault = await madeVault(join(scratch(), 'v'));
  valueOf(await vault.createCase(newCase()));
  for (let number = 1; number < 70; number += 1) valueOf(await vault.saveCase(savedCase(number)));
  for (const number of [1, 2, 31, 32, 33, 34, 64, 65, 66, 70]) {
    expect(valueOf(await vault.readCaseAt(CASE, number))).toMatchObject({ revision: number, content: { step: number } });
  }
  for (const number of [0, -1, 71, 1.5]) expect(codeOf(await vault.readCaseAt(CASE, number))).toBe('revision-not-found');
  const log = valueOf(await vault.revisions(CASE));
  expect(log).toHaveLength(70);
  expect(log[0]).toMatchObject({ number: 1, by: 'advocate', reason: 'created', changes: [] });
  expect(log[69]).toMatchObject({ number: 70, reason: 'answer', changes: [{ path: 'step', before: 69, after: 70 }] });
  await vault.close();
});

test('a save on an outdated revision is refused and changes nothing', async () => {
  const vault = await madeVault(join(scratch(), 'v'));
  valueOf(await vault.createCase(newCase()));
  valueOf(await vault.saveCase(savedCase(1)));
  expect(codeOf(await vault.saveCase(savedCase(1, { content: { step: 'other' } })))).toBe('case-changed');
  expect(valueOf(await vault.readCase(CASE))).toMatchObject({ revision: 2, content: { step: 2 } });
  expect(codeOf(await vault.createCase(newCase({ content: {} })))).toBe('case-exists');
  expect(valueOf(await vault.revisions(CASE))).toHaveLength(2);
  await vault.close();
});

test('what does not exist is said to be missing', async () => {
  const vault = await madeVault(join(scratch(), 'v'));
  valueOf(await vault.createCase(newCase()));
  for (const result of [await vault.readCase('nosuchcase000000'), await vault.putDraft({ caseId: 'nosuchcase000000', path: 'a', text: 'b', at: clock.now() }), await vault.putBlob('nosuchcase000000', bytes('x'))]) {
    expect(codeOf(result)).toBe('case-not-found');
  }
  expect(codeOf(await vault.readBlob(CASE, '../vault.json'))).toBe('blob-not-found');
  expect(codeOf(await vault.record({ kind: 'exported', caseId: 'nosuchcase000000', path: '/x', sha256: '', bytes: 0 }))).toBe('case-not-found');
  expect(valueOf(await vault.dropDraft(CASE, 'never.written'))).toBeNull();
  await vault.close();
  expect(codeOf(await vault.readCase(CASE))).toBe('vault-closed');
  expect(codeOf(await vault.saveCase(savedCase(1)))).toBe('vault-closed');
});

test('a draft is kept once for each path and goes when it is dropped', async () => {
  const vault = await madeVault(join(scratch(), 'v'));
  valueOf(await vault.createCase(newCase()));
  const draft = { caseId: CASE, path: 'claim.fear', text: 'я', at: '2026-07-20T10:00:00.000Z' };
  for (const text of ['я б', 'я боюсь']) valueOf(await vault.putDraft({ ...draft, text }));
  valueOf(await vault.putDraft({ ...draft, path: 'claim.home' }));
  expect(valueOf(await vault.drafts(CASE)).map(({ path, text }) => [path, text])).toEqual([['claim.fear', 'я боюсь'], ['claim.home', 'я']]);
  valueOf(await vault.dropDraft(CASE, 'claim.fear'));
  expect(valueOf(await vault.drafts(CASE)).map(({ path }) => path)).toEqual(['claim.home']);
  await vault.close();
});

test('cases are found by the beginnings of words, in any script, and no sign of a query language comes through', async () => {
  const vault = await madeVault(join(scratch(), 'v'));
  valueOf(await vault.createCase(newCase()));
  valueOf(await vault.createCase(newCase({ id: 'second0000000000', title: 'Əлия Сейітқызы', searchText: 'Aliya N1234567' })));
  const found = async (search: string) => valueOf(await vault.listCases(search)).map(({ id }) => id);
  expect(await found('кенес')).toEqual([CASE]);
  expect(await found('шым айб')).toEqual([CASE]);
  expect(await found('n123')).toEqual(['second0000000000']);
  expect(await found('сейітқ')).toEqual(['second0000000000']);
  expect(await found('  ')).toHaveLength(2);
  for (const hostile of ['"', '*', 'title:', 'a OR b', 'NEAR(', '-', "'; DROP TABLE cases; --", '^']) expect(await found(hostile)).toEqual([]);
  await vault.close();
});

test('an empty attachment and one of exactly one chunk come back; a stray file is counted and does no harm', async () => {
  const folder = join(scratch(), 'v');
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase()));
  for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072]) {
    const content = new Uint8Array(length).fill(3);
    const { blob } = valueOf(await vault.putBlob(CASE, content));
    expect(Buffer.from(valueOf(await vault.readBlob(CASE, blob))).equals(content)).toBe(true);
  }
  writeFileSync(join(folder, 'blobs', 'ab'.repeat(16)), 'left by a crash');
  writeFileSync(join(folder, 'blobs', '.0123456789abcdef.part'), 'left by a crash');
  expect(await vault.verify()).toMatchObject({ sound: true, blobs: 6, strayBlobs: 2 });
  await vault.close();
  await (await reopened(folder)).close();
  expect(readdirSync(join(folder, 'blobs')).filter((name) => name.endsWith('.part'))).toEqual([]);
});
