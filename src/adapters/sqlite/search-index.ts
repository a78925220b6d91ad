import { CaseFile } from '#core/casefile/case-file.ts';
import { caseHead } from '#core/casefile/case-title.ts';
import { plainWords, soundBeginnings, soundKeys } from '#core/language/sound-alike.ts';
import type { CaseHead, PaperRecord } from '#ports/vault.ts';
import { parsedJson } from '../crypto/header-envelope.ts';
import { CASE_COLUMNS, unsealRow } from './case-access.ts';
import type { CaseAccess, StoredRow } from './case-access.ts';
import type { SqlDatabase } from './driver.ts';
import { readPapers } from './read-papers.ts';

/** How well a case answers a search: by a name as typed, by a name that sounds like it or by a number, by words of a note or a paper. */
export type FoundBy = 'name' | 'sound-or-number' | 'text';

export type FoundRow = { readonly row: number; readonly by: FoundBy };

/** A search stops here: who finds two hundred cases types one more letter. */
export const MOST_FOUND = 200;

type IndexRow = { readonly title: string; readonly names: string; readonly numbers: string; readonly sounds: string; readonly notes: string };

/** Puts the words of a case into the index, or in place of what was there; words that did not change are not written again. */
export function indexCase(database: SqlDatabase, row: number, head: CaseHead): void {
  const fresh = indexRow(head);
  const known = database.prepare<[number], IndexRow>('SELECT title, names, numbers, sounds, notes FROM search WHERE rowid = ?').get(row);
  if (known === undefined) {
    database.prepare("INSERT INTO search (rowid, title, names, numbers, sounds, notes, papers) VALUES (?, ?, ?, ?, ?, ?, '')").run(row, fresh.title, fresh.names, fresh.numbers, fresh.sounds, fresh.notes);
  } else if (known.title !== fresh.title || known.names !== fresh.names || known.numbers !== fresh.numbers || known.sounds !== fresh.sounds || known.notes !== fresh.notes) {
    database.prepare('UPDATE search SET title = ?, names = ?, numbers = ?, sounds = ?, notes = ? WHERE rowid = ?').run(fresh.title, fresh.names, fresh.numbers, fresh.sounds, fresh.notes, row);
  }
}

/** Puts the words of a paper into the index, or in place of those of an earlier record of the same id. */
export function indexPaper(database: SqlDatabase, row: number, paper: PaperRecord): void {
  const known = database.prepare<[number], string>('SELECT papers FROM search WHERE rowid = ?').pluck().get(row) ?? '';
  const line = paperLine(paper);
  const others = known.split('\n').filter((each) => each !== '' && !each.startsWith(`${paper.id} `));
  const fresh = [...others, line].join('\n');
  if (fresh !== known) database.prepare('UPDATE search SET papers = ? WHERE rowid = ?').run(fresh, row);
}

/** Takes a case out of the index; what was deleted is overwritten. */
export function dropFromIndex(database: SqlDatabase, row: number): void {
  database.prepare('DELETE FROM search WHERE rowid = ?').run(row);
}

/**
 * The cases in which every word of a search begins a word, or sounds like the beginning of one; the better matches first, among equals the last changed first. At
 * most `MOST_FOUND`. Signs between words mean nothing, so no query syntax comes through.
 */
export function findCases(database: SqlDatabase, search: string): readonly FoundRow[] {
  const words = plainWords(search);
  if (words.length === 0) return [];
  const found = new Map<number, FoundBy>();
  const changedAt = database.prepare<[number], string>('SELECT changed_at FROM cases WHERE row = ?').pluck();
  for (const [by, query] of queries(search, words)) {
    if (found.size >= MOST_FOUND) break;
    const rows = newestRows(database, query);
    const ranked = rows.filter((row) => !found.has(row)).slice(0, MOST_FOUND - found.size).map((row) => ({ row, at: changedAt.get(row) ?? '' }));
    for (const { row } of ranked.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))) found.set(row, by);
  }
  return [...found].map(([row, by]) => ({ row, by }));
}

/**
 * The rows in which a person of this name may stand, by sound, the newest first and at most `MOST_FOUND`: two of its words must be there, since one spelling may leave out a
 * patronymic. A word that has no sound here (another script) counts by its letters.
 */
export function casesWithName(database: SqlDatabase, words: readonly string[]): readonly number[] {
  const terms = words.flatMap((word) => {
    const keys = soundKeys(word).filter((key) => key !== '').map((key) => `sounds : "${key}"`);
    const plain = keys.length > 0 ? [] : plainWords(word).map((each) => `{title names} : "${each}"`);
    const all = [...keys, ...plain];
    return all.length === 0 ? [] : [`(${all.join(' OR ')})`];
  });
  const pairs = terms.flatMap((term, index) => terms.slice(index + 1).map((other) => `(${term} AND ${other})`));
  const query = pairs.length > 0 ? pairs.join(' OR ') : terms[0];
  return query === undefined ? [] : newestRows(database, query);
}

/** The rows that hold a number, however it is divided; the newest first, at most `MOST_FOUND`. */
export function casesWithNumber(database: SqlDatabase, number: string): readonly number[] {
  const compact = compactNumber(number);
  return compact === '' ? [] : newestRows(database, `numbers : "${compact}"`);
}

function newestRows(database: SqlDatabase, query: string): readonly number[] {
  return database.prepare<[string, number], number>('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?').pluck().all(query, MOST_FOUND);
}

/** Makes the index anew from the cases and papers. A case that can't be read keeps what the old index knew of it. */
export function indexAgain(database: SqlDatabase, access: CaseAccess): void {
  const rows = database.prepare<[], number>('SELECT row FROM cases ORDER BY row').pluck().all();
  const read = database.prepare<[number], StoredRow>(`SELECT ${CASE_COLUMNS} FROM cases WHERE row = ?`);
  const old = database.prepare<[number], { title: string; words: string }>('SELECT title, words FROM search_before WHERE rowid = ?');
  for (const row of rows) {
    const stored = read.get(row);
    if (stored === undefined) continue;
    const before = old.get(row);
    const fallback: CaseHead = { title: before?.title ?? '', searchText: before?.words ?? '', noteText: '' };
    const indexed = access.passing(stored, (opened) => {
      const content = unsealRow(opened.keys, 'cases.content', stored.id, stored.revision, stored.content);
      const file = content.ok ? CaseFile.safeParse(parsedJson(content.value)) : null;
      indexCase(database, row, file?.success === true ? caseHead(file.data) : fallback);
      const papers = readPapers(database, opened);
      if (papers.ok) for (const paper of papers.value) indexPaper(database, row, paper);
    });
    if (!indexed.ok) indexCase(database, row, fallback);
  }
}

function indexRow({ title, searchText, noteText }: CaseHead): IndexRow {
  const lines = searchText.split('\n');
  const named = lines.filter((line) => !/\d/u.test(line));
  const numbered = lines.filter((line) => /\d/u.test(line));
  const names = [...new Set(named.flatMap((line) => plainWords(line)))];
  const sounding = [...new Set([title, ...named].flatMap((line) => line.split(/[^\p{L}\p{M}'’ʼ‘`´ʹʻ]+/u)).flatMap((word) => soundKeys(word)))];
  const numbers = [...new Set(numbered.flatMap((line) => [...plainWords(line), compactNumber(line)]))].filter((word) => word !== '');
  return { title: plainWords(title).join(' '), names: names.join(' '), numbers: numbers.join(' '), sounds: sounding.filter((key) => key !== '').join(' '), notes: plainWords(noteText).join(' ') };
}

/** `7142-26-00-4/123` is also found as `71422600`. */
function compactNumber(text: string): string {
  return plainWords(text).join('');
}

function paperLine({ id, template, variant, language, date, title, answers, edits }: PaperRecord): string {
  return `${id} ${plainWords([template, variant ?? '', language, date, title ?? '', ...stringsIn(answers), ...stringsIn(edits)].join(' ')).join(' ')}`;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((each) => stringsIn(each)) : [];
}

const NAME_COLUMNS = '{title names}';
const TYPED_COLUMNS = '{title names numbers}';
const ALL_COLUMNS = '{title names numbers notes papers}';

/** The same words looked for in more and more of the index. */
function queries(search: string, words: readonly string[]): readonly (readonly [FoundBy, string])[] {
  const typed = (columns: string, word: string): string => `${columns} : "${word}" *`;
  const sounds = soundQueries(search);
  const widely = (columns: string): string => words.map((word) => `(${[typed(columns, word), ...(sounds.get(word) ?? [])].join(' OR ')})`).join(' AND ');
  const compact = compactNumber(search);
  const numbers = words.length > 1 && /\d/u.test(search) ? ` OR (numbers : "${compact}" *)` : '';
  return [
    ['name', words.map((word) => typed(NAME_COLUMNS, word)).join(' AND ')],
    ['sound-or-number', `(${widely(TYPED_COLUMNS)})${numbers}`],
    ['text', `(${widely(ALL_COLUMNS)})${numbers}`],
  ];
}

/** Each plain word with the queries for how the word as it was typed may sound. */
function soundQueries(search: string): ReadonlyMap<string, readonly string[]> {
  const queries = new Map<string, readonly string[]>();
  for (const typed of search.split(/[^\p{L}\p{M}\p{N}'’ʼ‘`´ʹʻ]+/u)) {
    const [word, ...more] = plainWords(typed);
    // What is typed may be a whole sound or the beginning of another; one that is left of a cut says nothing, since half of all names begin with it.
    const keys = [...new Set([...soundKeys(typed), ...soundBeginnings(typed).filter((key) => key.length > 1)])].filter((key) => key !== '');
    if (word !== undefined && more.length === 0 && keys.length > 0) queries.set(word, keys.map((key) => `sounds : "${key}" *`));
  }
  return queries;
}
