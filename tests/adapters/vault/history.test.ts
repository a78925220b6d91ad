import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { createVaultKeeper } from '#adapters/sqlite/vault-keeper.ts';
import { LOWEST_COST } from '#adapters/crypto/argon2id.ts';
import { addCase, replaceCase, setAnswer } from '#application/case-changes.ts';
import { caseAsOf, caseHistory, changedSinceDay, changedSincePaper, redoChange, undoChange } from '#application/case-history.ts';
import { forgetFact } from '#application/vault-forget.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Vault } from '#ports/vault.ts';
import { PASSPHRASE, bytes, codeOf, paper, scratch, valueOf } from './fixtures.ts';

const EXAMPLE = join(import.meta.dirname, '../../../resources/examples/b-soldier-extradition.yaml');
const ID = 'exampleb00soldier01';
const by = { by: 'advocate', at: '2026-05-02T10:00:00.000Z' };

/** A vault whose clock is set by the test, with the example case in it. */
async function datedVault(): Promise<{ vault: Vault; set: (instant: string) => void; file: CaseFile; again: () => Promise<Vault> }> {
  let now = '2026-05-01T09:00:00.000Z';
  const keeper = createVaultKeeper({ clock: { now: () => now, today: () => now.slice(0, 10) }, newVaultCost: LOWEST_COST });
  const folder = join(scratch(), 'v');
  const vault = valueOf(await keeper.create(folder, bytes(PASSPHRASE)));
  const file = valueOf(readCaseText(readFileSync(EXAMPLE), 'b.yaml'));
  valueOf(await addCase(vault, file, by, 'imported'));
  return { vault, set: (instant) => { now = instant; }, file, again: async () => valueOf(await keeper.open(folder, bytes(PASSPHRASE))) };
}

const family = async (vault: Vault): Promise<unknown> => {
  const { people } = valueOf(await vault.readCase(ID)).content as CaseFile;
  return people[0]?.names[0]?.family;
};
const setFamily = async (vault: Vault, name: string) => valueOf(await setAnswer(vault, ID, 'people[artyom].names[ru].family', { value: name }, by));

test('undo and redo go back and forth through accepted answers, also after the program was closed, and each is a revision', async () => {
  const { vault, again, file } = await datedVault();
  await setFamily(vault, 'Второв');
  await setFamily(vault, 'Третьев');
  expect(valueOf(await undoChange(vault, ID, by))).toMatchObject({ step: 3, revision: 4, changes: [{ path: 'people[artyom].names[ru].family', before: 'Третьев', after: 'Второв' }] });
  expect(await family(vault)).toBe('Второв');
  await vault.close();
  const open = await again();
  expect(valueOf(await undoChange(open, ID, by)).step).toBe(2);
  expect(valueOf(await open.readCase(ID)).content).toEqual(JSON.parse(JSON.stringify(file)));
  expect(codeOf(await undoChange(open, ID, by))).toBe('nothing-to-undo');
  expect(valueOf(await redoChange(open, ID, by)).step).toBe(2);
  expect(valueOf(await redoChange(open, ID, by)).step).toBe(3);
  expect(codeOf(await redoChange(open, ID, by))).toBe('nothing-to-redo');
  expect(await family(open)).toBe('Третьев');
  // The search finds the case by what it is called now.
  expect(valueOf(await open.listCases('третьев'))).toHaveLength(1);
  valueOf(await undoChange(open, ID, by));
  expect(valueOf(await open.listCases('третьев'))).toEqual([]);
  await setFamily(open, 'Четвертов');
  expect(codeOf(await redoChange(open, ID, by))).toBe('nothing-to-redo');
  const history = valueOf(await caseHistory(open, ID));
  expect(history.revisions.map(({ reason }) => reason)).toEqual(['imported', 'answer', 'answer', 'undo', 'undo', 'redo', 'redo', 'undo', 'answer']);
  expect([history.undo, history.redo]).toEqual([9, null]);
  expect((await open.verify()).problems).toEqual([]);
  await open.close();
});

test('a replaced file is one step back, and names what it changed by their smallest paths', async () => {
  const { vault, file } = await datedVault();
  const [first, ...others] = file.people;
  if (first === undefined) throw new Error('the example has no people');
  valueOf(await replaceCase(vault, { ...file, people: [{ ...first, occupation: { state: 'unknown' } }, ...others] }, by));
  const last = valueOf(await vault.revisions(ID, 1));
  expect(last.flatMap(({ changes }) => changes.map(({ path }) => path))).toEqual(['people[artyom].occupation']);
  valueOf(await undoChange(vault, ID, by));
  expect(valueOf(await vault.readCase(ID)).content).toEqual(JSON.parse(JSON.stringify(file)));
  await vault.close();
});

test('the case as of a day: the day ends at midnight in Kazakhstan', async () => {
  const { vault, set } = await datedVault();
  set('2026-05-03T18:59:59.999Z');
  await setFamily(vault, 'Вечеров');
  set('2026-05-03T19:00:00.000Z');
  await setFamily(vault, 'Утров');
  const on = async (day: string) => {
    const found = await caseAsOf(vault, ID, day);
    return found.ok ? (found.value.content as CaseFile).people[0]?.names[0]?.family : found.error.code;
  };
  expect(await on('2026-04-30')).toBe('case-not-yet');
  expect(await on('2026-05-01')).toBe('Рощин');
  expect(await on('2026-05-03')).toBe('Вечеров');
  expect(await on('2026-05-04')).toBe('Утров');
  expect(await on('2026-02-30')).toBe('day-malformed');
  expect(await on('3 мая')).toBe('day-malformed');
  await vault.close();
});

test('what changed since a paper was filed: net of what was changed back, with who and when, and with what was forgotten', async () => {
  const { vault, set } = await datedVault();
  valueOf(await vault.putPaper({ ...paper(), caseId: ID, caseRevision: 1 }));
  expect(valueOf(await changedSincePaper(vault, ID, paper().id))).toEqual({ from: 1, to: 1, changes: [], forgotten: [] });
  set('2026-05-10T06:00:00.000Z');
  await setFamily(vault, 'Второв');
  valueOf(await undoChange(vault, ID, by));
  set('2026-05-11T06:00:00.000Z');
  valueOf(await setAnswer(vault, ID, 'people[artyom].occupation', { state: 'refused' }, by));
  valueOf(await vault.putPaper({
    ...paper(), id: 'filedpaper000001', caseId: ID, caseRevision: 1,
    seal: { at: '2026-05-11T06:00:00.000Z', by: 'advocate', caseRevision: 1, templateEdition: '12'.repeat(32), paperDigest: 'ab'.repeat(32), norms: [], files: [], pages: 'pagespages' },
  }));
  // The files of what was filed are not looked through: whoever forgets is told of them.
  expect(valueOf(await forgetFact(vault, ID, 'people[artyom].workplace', 'advocate')).stillAt).toContain('papers/filedpaper000001/filed');
  const since = valueOf(await changedSincePaper(vault, ID, paper().id));
  expect(since).toMatchObject({
    from: 1, to: 5,
    changes: [{ path: 'people[artyom].occupation', after: { state: 'refused' }, last: { number: 4, at: '2026-05-11T06:00:00.000Z', by: 'advocate' } }],
    forgotten: [{ path: 'people[artyom].workplace', at: '2026-05-11T06:00:00.000Z' }],
  });
  expect(since.changes).toHaveLength(1);
  expect(valueOf(await changedSinceDay(vault, ID, '2026-05-10')).from).toBe(3);
  expect(codeOf(await changedSincePaper(vault, ID, 'nosuch'))).toBe('paper-not-found');
  // What is forgotten does not come back by undoing what was answered before it.
  valueOf(await undoChange(vault, ID, by));
  const { people } = valueOf(await vault.readCase(ID)).content as CaseFile;
  expect([people[0]?.workplace, people[0]?.occupation?.state]).toEqual([undefined, 'value']);
  await vault.close();
});
