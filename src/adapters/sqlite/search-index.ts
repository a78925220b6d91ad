import { plainWords, soundBeginnings, soundKeys } from '#core/language/sound-alike.ts';
import type { CaseHead, PaperRecord } from '#ports/vault.ts';
import type { SqlDatabase } from './driver.ts';
import { WORD_COLUMNS, compactNumber, otherLines, paperLine, wordsOfCase, changedWords } from './search-words.ts';
import type { CaseWords } from './search-words.ts';

/** How well a case answers a search: by a name as typed, by a name that sounds like it or by a number, by words of a note or a paper. */
export type FoundBy = 'name' | 'sound-or-number' | 'text';

export type FoundRow = { readonly row: number; readonly by: FoundBy };

/** A search stops here: who finds two hundred cases types one more letter. */
export const MOST_FOUND = 200;

/** Puts the words of a case into the index, or in place of what was there; words that did not change are not written again. */
export function indexCase(database: SqlDatabase, row: number, head: CaseHead): void {
  const known = knownWords(database, row);
  putWords(database, row, known, { ...wordsOfCase(head), papers: known?.papers ?? '' });
}

/** Puts the words of a paper into the index, or in place of those of an earlier record of the same id. */
export function indexPaper(database: SqlDatabase, row: number, paper: PaperRecord): void {
  const known = knownWords(database, row);
  putWords(database, row, known, { ...(known ?? NO_WORDS), papers: [...otherLines(known?.papers ?? '', paper.id), paperLine(paper)].join('\n') });
}

/** Takes the words of a paper out of the index. */
export function dropPaperFromIndex(database: SqlDatabase, row: number, id: string): void {
  const known = knownWords(database, row);
  if (known !== undefined) putWords(database, row, known, { ...known, papers: otherLines(known.papers, id).join('\n') });
}

/** Takes a case out of the index; what was deleted is overwritten. */
export function dropFromIndex(database: SqlDatabase, row: number): void {
  const known = knownWords(database, row);
  if (known === undefined) return;
  database.prepare(OUT).run(row, ...inOrder(known));
  database.prepare('DELETE FROM case_words WHERE row = ?').run(row);
}

/** Pages of the index that one step of tidying writes at most: some milliseconds. */
const TIDIED_AT_ONCE = 16;

/** Does a small piece of putting the parts of the index together, in which answers leave it; false when there is nothing to do. */
export function tidyIndex(database: SqlDatabase): boolean {
  const written = database.prepare<[], number>('SELECT total_changes()').pluck();
  const before = written.get() ?? 0;
  database.prepare("INSERT INTO search (search, rank) VALUES ('merge', ?)").run(TIDIED_AT_ONCE);
  // Two or more changes mean that something was put together: so SQLite's description of `merge`.
  return (written.get() ?? 0) - before >= 2;
}

const NO_WORDS: CaseWords = { title: '', names: '', numbers: '', sounds: '', notes: '', papers: '' };

const COLUMNS = WORD_COLUMNS.join(', ');

// FTS5 keeps no text of its own here, so it has to be told what to take out. An UPDATE would take out and put in every word of the case, each under its five beginnings.
const OUT = `INSERT INTO search (search, rowid, ${COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)`;
const INTO = `INSERT INTO search (rowid, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`;

function knownWords(database: SqlDatabase, row: number): CaseWords | undefined {
  return database.prepare<[number], CaseWords>(`SELECT ${COLUMNS} FROM case_words WHERE row = ?`).get(row);
}

function putWords(database: SqlDatabase, row: number, known: CaseWords | undefined, fresh: CaseWords): void {
  if (known === undefined) {
    database.prepare(`INSERT INTO case_words (row, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`).run(row, ...inOrder(fresh));
    database.prepare(INTO).run(row, ...inOrder(fresh));
    return;
  }
  if (WORD_COLUMNS.every((column) => known[column] === fresh[column])) return;
  const { out, into } = changedWords(known, fresh);
  database.prepare(OUT).run(row, ...inOrder(out));
  database.prepare(INTO).run(row, ...inOrder(into));
  database.prepare(`UPDATE case_words SET (${COLUMNS}) = (?, ?, ?, ?, ?, ?) WHERE row = ?`).run(...inOrder(fresh), row);
}

function inOrder(words: CaseWords): readonly string[] {
  return WORD_COLUMNS.map((column) => words[column]);
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
 * The rows in which a person of this name may stand, by sound, at most `MOST_FOUND`: first those with all words of the name, then those with two of them, since one spelling may
 * leave out a patronymic; of each the newest first. A word that has no sound here (another script) counts by its letters.
 */
export function casesWithName(database: SqlDatabase, words: readonly string[]): readonly number[] {
  const terms = words.flatMap((word) => {
    const keys = soundKeys(word).filter((key) => key !== '').map((key) => `sounds : "${key}"`);
    const plain = keys.length > 0 ? [] : plainWords(word).map((each) => `{title names} : "${each}"`);
    const all = [...keys, ...plain];
    return all.length === 0 ? [] : [`(${all.join(' OR ')})`];
  });
  if (terms.length === 0) return [];
  const whole = newestRows(database, terms.join(' AND '));
  if (terms.length < 3 || whole.length >= MOST_FOUND) return whole;
  const pairs = terms.flatMap((term, index) => terms.slice(index + 1).map((other) => `(${term} AND ${other})`));
  return [...new Set([...whole, ...newestRows(database, pairs.join(' OR '))])].slice(0, MOST_FOUND);
}

/** The rows that hold a number, however it is divided; the newest first, at most `MOST_FOUND`. */
export function casesWithNumber(database: SqlDatabase, number: string): readonly number[] {
  const compact = compactNumber(number);
  return compact === '' ? [] : newestRows(database, `numbers : "${compact}"`);
}

function newestRows(database: SqlDatabase, query: string): readonly number[] {
  return database.prepare<[string, number], number>('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?').pluck().all(query, MOST_FOUND);
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
