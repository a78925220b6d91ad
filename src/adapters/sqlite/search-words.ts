import { plainWords, soundKeys } from '#core/language/sound-alike.ts';
import type { CaseHead, PaperRecord } from '#ports/vault.ts';

/** The columns of the index, in their order. */
export const WORD_COLUMNS = ['title', 'names', 'numbers', 'sounds', 'notes', 'papers'] as const;

type WordColumn = (typeof WORD_COLUMNS)[number];

/** The words by which a case is found: in lower case without accents, apart by spaces; papers a line each. */
export type CaseWords = Readonly<Record<WordColumn, string>>;

/** The words of a case, but for those of its papers. */
export function wordsOfCase({ title, searchText, noteText }: CaseHead): Omit<CaseWords, 'papers'> {
  const lines = searchText.split('\n');
  const named = lines.filter((line) => !/\d/u.test(line));
  const numbered = lines.filter((line) => /\d/u.test(line));
  const names = [...new Set(named.flatMap((line) => plainWords(line)))];
  const sounding = [...new Set([title, ...named].flatMap((line) => line.split(/[^\p{L}\p{M}'’ʼ‘`´ʹʻ]+/u)).flatMap((word) => soundKeys(word)))];
  const numbers = [...new Set(numbered.flatMap((line) => [...plainWords(line), compactNumber(line)]))].filter((word) => word !== '');
  return { title: plainWords(title).join(' '), names: names.join(' '), numbers: numbers.join(' '), sounds: sounding.filter((key) => key !== '').join(' '), notes: [...new Set(plainWords(noteText))].join(' ') };
}

/** The line of one paper, beginning with its id. */
export function paperLine({ id, template, variant, language, date, title, answers, edits }: PaperRecord): string {
  return `${id} ${plainWords([template, variant ?? '', language, date, title ?? '', ...stringsIn(answers), ...stringsIn(edits)].join(' ')).join(' ')}`;
}

/** The lines of the papers but for that of one. */
export function otherLines(papers: string, id: string): readonly string[] {
  return papers.split('\n').filter((line) => line !== '' && !line.startsWith(`${id} `));
}

/** `7142-26-00-4/123` is also found as `71422600`. */
export function compactNumber(text: string): string {
  return plainWords(text).join('');
}

/**
 * What of the words before has to be taken out of the index, and what of the new ones put in, so that it holds what it would hold had it been made from `fresh`. The index
 * keeps under each beginning of a word which columns of a case have such a word, so all words with the first letter of one that changed go out and come in together, in all columns.
 */
export function changedWords(before: CaseWords, fresh: CaseWords): { readonly out: CaseWords; readonly into: CaseWords } {
  const letters = new Set<string>();
  for (const column of WORD_COLUMNS) {
    const times = new Map<string, number>();
    for (const word of wordsIn(before[column])) times.set(word, (times.get(word) ?? 0) - 1);
    for (const word of wordsIn(fresh[column])) times.set(word, (times.get(word) ?? 0) + 1);
    // The index counts words, so one that stands there once more is a change too.
    for (const [word, more] of times) if (more !== 0) letters.add(firstLetter(word));
  }
  const touched = (words: CaseWords): CaseWords => {
    const some = (column: WordColumn): string => wordsIn(words[column]).filter((word) => letters.has(firstLetter(word))).join(' ');
    return { title: some('title'), names: some('names'), numbers: some('numbers'), sounds: some('sounds'), notes: some('notes'), papers: some('papers') };
  };
  return { out: touched(before), into: touched(fresh) };
}

/** The words as the tokenizer `ascii` of SQLite takes them: everything but ASCII signs belongs to a word. */
function wordsIn(text: string): readonly string[] {
  return text.split(/[^0-9A-Za-z\u{80}-\u{10FFFF}]+/u).filter((word) => word !== '').map((word) => word.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase()));
}

function firstLetter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((each) => stringsIn(each)) : [];
}
