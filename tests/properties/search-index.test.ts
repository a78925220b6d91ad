import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { CaseAccess } from '#adapters/sqlite/case-access.ts';
import { openDatabase } from '#adapters/sqlite/driver.ts';
import type { SqlDatabase } from '#adapters/sqlite/driver.ts';
import { migrate } from '#adapters/sqlite/migrate.ts';
import { dropFromIndex, dropPaperFromIndex, findCases, indexCase, indexPaper, tidyIndex } from '#adapters/sqlite/search-index.ts';
import type { CaseHead, PaperRecord } from '#ports/vault.ts';

vi.setConfig({ testTimeout: 600_000 });
const numRuns = process.env['SLOW'] === '1' ? 2000 : 60;

const KEY = Buffer.alloc(32, 7);
const ROWS = 4;
const folder = mkdtempSync(join(tmpdir(), 'pana-index-'));
const open: { database: SqlDatabase | null } = { database: null };

function database(): SqlDatabase {
  if (open.database === null) throw new Error('not open');
  return open.database;
}

beforeAll(async () => {
  const made = await openDatabase(join(folder, 'a.db'), KEY, true);
  if (!made.ok) throw new Error(made.error.code);
  open.database = made.value;
  // What the index holds is asked here, not how safely it is written.
  made.value.pragma('synchronous = OFF');
  const access = new CaseAccess(made.value, KEY);
  migrate(made.value, access);
  for (let row = 1; row <= ROWS; row += 1) made.value.prepare("INSERT INTO cases (row, id, wrapped_key, revision, created_at, changed_at, title, content) VALUES (?, ?, x'00', 1, 'a', 'a', x'00', x'00')").run(row, `case${String(row)}`);
});
afterAll(() => {
  open.database?.close();
  rmSync(folder, { recursive: true, force: true });
});

// Few words that share beginnings, so that taking one out could take a part of another along; and letters that older tables of Unicode don't know.
const word = fc.oneof(
  fc.constantFrom('Иван', 'Иванов', 'Ивашов', 'Ив', 'И', 'Ivan', 'Ivanov', 'Қанат', 'Канат', 'Ғани', 'ґанок', 'Ян', '1234567', '123', '12-34', 'Ё', 'é', 'ẞ', 'გიორგი', 'Გიორგი', 'ﬁ', '𐍈', '𞤀𞤣', 'علي', '北京', 'A', 'a', '_', '½', '٣'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const lines = fc.array(fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')), { maxLength: 4 }).map((each) => each.join('\n'));
const head: fc.Arbitrary<CaseHead> = fc.record({ title: lines, searchText: lines, noteText: lines });
const paper = (id: string, text: string): PaperRecord => ({ id, caseId: 'case1', template: 'kz', variant: null, language: 'ru', speaker: 'person', date: '2026-01-01', caseRevision: 1, person: 'p', proceeding: null, answers: { text }, edits: [] });
const row = fc.integer({ min: 1, max: ROWS });
/** A change to the index, which says what it is when it is the one that fails. */
const named = (what: readonly unknown[], work: () => void): { readonly work: () => void; readonly toString: () => string } => ({ work, toString: () => JSON.stringify(what) });
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(row, head).map(([at, of]) => named(['case', at, of], () => { indexCase(database(), at, of); })) },
  { weight: 2, arbitrary: fc.tuple(row, fc.constantFrom('p1', 'P-2'), lines).map(([at, id, text]) => named(['paper', at, id, text], () => { indexPaper(database(), at, paper(id, text)); })) },
  fc.tuple(row, fc.constantFrom('p1', 'P-2')).map(([at, id]) => named(['no paper', at, id], () => { dropPaperFromIndex(database(), at, id); })),
  row.map((at) => named(['no case', at], () => { dropFromIndex(database(), at); })),
  fc.constant(named(['tidy'], () => { tidyIndex(database()); })),
);

/** Everything that the index has, under every beginning of a word: what searches read. */
function answers(searches: readonly string[]): unknown {
  return searches.map((search) => [search, findCases(database(), search)]);
}

test.prop([fc.array(deed, { minLength: 1, maxLength: 12 }), fc.array(word, { maxLength: 8 })], { numRuns })('after any changes the index holds what one made anew would hold', (deeds, searches) => {
  for (let at = 1; at <= ROWS; at += 1) dropFromIndex(database(), at);
  for (const each of deeds) each.work();
  database().exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
  const asked = [...searches, 'и', 'ив', 'ива', 'iv', '1', '12', 'kz'];
  const found = answers(asked);
  database().exec("INSERT INTO search (search) VALUES ('rebuild')");
  expect(found).toEqual(answers(asked));
});

test.prop([word, head], { numRuns })('every word of a case finds it by any beginning, whatever script it is in', (text, of) => {
  dropFromIndex(database(), 1);
  indexCase(database(), 1, { ...of, searchText: `${of.searchText}\n${text}` });
  for (const signs = [...text]; signs.length > 0; signs.pop()) {
    const found = findCases(database(), signs.join(''));
    if (/[\p{L}\p{N}]/u.test(signs.join('').normalize('NFKD'))) expect([signs, found.map((each) => each.row)]).toEqual([signs, expect.arrayContaining([1])]);
  }
});
