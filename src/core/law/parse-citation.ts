import type { Failure } from '#core/failure.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { GRAMMATICAL_CASES } from './act.ts';
import type { GrammaticalCase } from './act.ts';
import type { CitationRef } from './citation-chain.ts';
import { formatSteps, readPath, readSteps } from './norm-path.ts';
import type { NormPath, PathStep } from './norm-path.ts';

/** How the act is named: `auto` is in full at first mention and short later, `none` leaves it out («статьи 590»). */
export type ActForm = 'auto' | 'full' | 'short' | 'none';

/** A citation as the author wrote it between `[@` and `]`. */
export type Citation = {
  readonly refs: readonly CitationRef[];
  /** Null when the author gave none; printing in Russian or Kazakh then fails. */
  readonly grammaticalCase: GrammaticalCase | null;
  readonly actForm: ActForm;
};

const ARTICLE = /^[0-9]+(?:-[0-9]+)*/u;
/** A range: an en dash or two dots. A hyphen is part of a number («829-5»). */
const RANGE = /^\s*(?:–|\.\.)\s*/u;

/**
 * Reads the inside of a citation: keys parted by `;` or `,`, then optional words after `|`.
 * After a comma a key may be shortened: `kz.upk.590(1)(7),(11)` repeats all but the last bracket,
 * `kz.gpk.382,386` repeats the act; `kz.gpk.382–386` and `kz.upk.590(1)(1)–(3)` are ranges.
 * Words: one grammatical case, and one of `full`, `short`, `bare`. Fails with the column (from 1) of the trouble.
 */
export function parseCitation(text: string): Result<Citation> {
  const bar = text.indexOf('|');
  const keys = bar === -1 ? text : text.slice(0, bar);
  const refs = readRefs(keys);
  if (!refs.ok) return refs;
  const words = bar === -1 ? ok(NO_WORDS) : readWords(text, bar + 1);
  if (!words.ok) return words;
  return ok({ refs: refs.value, ...words.value });
}

/** The canonical spelling of a citation; `parseCitation` reads it back to an equal value. */
export function formatCitation(citation: Citation): string {
  const keys = citation.refs.map(({ path, to }) => {
    const head = path.unit === 'act' ? path.act : `${path.act}.${path.unit === 'chapter' ? 'ch' : ''}${path.number}${formatSteps(path.steps)}`;
    if (to === null) return head;
    const last = path.steps.at(-1);
    return `${head}–${last === undefined ? to : formatSteps([{ ...last, number: to }])}`;
  });
  const form = citation.actForm === 'auto' ? null : citation.actForm === 'none' ? 'bare' : citation.actForm;
  const words = [citation.grammaticalCase, form].filter((word) => word !== null);
  return keys.join('; ') + (words.length === 0 ? '' : ` | ${words.join(' ')}`);
}

const NO_WORDS: Omit<Citation, 'refs'> = { grammaticalCase: null, actForm: 'auto' };

function readRefs(keys: string): Result<readonly CitationRef[]> {
  const refs: CitationRef[] = [];
  let position = skipSpaces(keys, 0);
  let previous: NormPath | null = null;
  for (;;) {
    const rest = keys.slice(position);
    const read: Result<{ readonly path: NormPath; readonly length: number }, number> = previous === null ? readFull(rest) : readNext(rest, previous);
    if (!read.ok) return err(wrongKey(position + read.error));
    position += read.value.length;
    const ending = readRange(keys.slice(position), read.value.path);
    if (!ending.ok) return err(wrongKey(position + ending.error));
    position += ending.value.length;
    refs.push({ path: read.value.path, to: ending.value.to });
    previous = read.value.path;
    position = skipSpaces(keys, position);
    if (position >= keys.length) return ok(refs);
    if (keys[position] !== ',' && keys[position] !== ';') return err(wrongKey(position + 1));
    position = skipSpaces(keys, position + 1);
  }
}

function readFull(rest: string): Result<{ readonly path: NormPath; readonly length: number }, number> {
  const read = readPath(rest);
  return read.ok ? read : err(read.error.column);
}

/** A key after a comma: brackets alone, an article alone, or a whole key. */
function readNext(rest: string, previous: NormPath): Result<{ readonly path: NormPath; readonly length: number }, number> {
  if (rest.startsWith('(') || rest.startsWith('[')) {
    const { steps, length } = readSteps(rest);
    if (steps.length === 0 || previous.unit !== 'article') return err(1);
    const kept = previous.steps.slice(0, Math.max(0, previous.steps.length - steps.length));
    return ok({ path: { ...previous, steps: [...kept, ...steps] }, length });
  }
  const article = ARTICLE.exec(rest)?.[0];
  if (article === undefined) return readFull(rest);
  if (previous.unit !== 'article') return err(1);
  const { steps, length } = readSteps(rest.slice(article.length));
  return ok({ path: { ...previous, number: article, steps }, length: article.length + length });
}

function readRange(rest: string, path: NormPath): Result<{ readonly to: string | null; readonly length: number }, number> {
  const dash = RANGE.exec(rest)?.[0];
  if (dash === undefined) return ok({ to: null, length: 0 });
  const tail = rest.slice(dash.length);
  const last: PathStep | undefined = path.steps.at(-1);
  if (last === undefined) {
    const article = ARTICLE.exec(tail)?.[0];
    if (path.unit !== 'article' || article === undefined || !ascends(path.number, article)) return err(dash.length + 1);
    return ok({ to: article, length: dash.length + article.length });
  }
  const { steps, length } = readSteps(tail);
  const [end] = steps;
  if (end === undefined || steps.length !== 1 || end.kind !== last.kind || !ascends(last.number, end.number)) return err(dash.length + 1);
  return ok({ to: end.number, length: dash.length + length });
}

/** Ranges run over plain numbers upwards: `382–386`. Inserted numbers as ends would leave open what lies between. */
function ascends(from: string, to: string): boolean {
  return /^[0-9]+$/u.test(from) && /^[0-9]+$/u.test(to) && Number(from) < Number(to) && Number(to) - Number(from) < 100;
}

function readWords(text: string, start: number): Result<Omit<Citation, 'refs'>> {
  let grammaticalCase: GrammaticalCase | null = null;
  let actForm: ActForm | null = null;
  for (const match of text.slice(start).matchAll(/[^\s,|]+/gu)) {
    const [word] = match;
    const column = start + match.index + 1;
    const foundCase = GRAMMATICAL_CASES.find((name) => name === word);
    const form: ActForm | null = word === 'bare' ? 'none' : word === 'full' || word === 'short' ? word : null;
    if (foundCase !== undefined && grammaticalCase === null) grammaticalCase = foundCase;
    else if (form !== null && actForm === null) actForm = form;
    else return err(wrongWord(column));
  }
  return ok({ grammaticalCase, actForm: actForm ?? 'auto' });
}

function skipSpaces(text: string, position: number): number {
  let next = position;
  while (next < text.length && /\s/u.test(text[next] ?? '')) next += 1;
  return next;
}

function wrongKey(column: number): Failure {
  return {
    code: 'citation-key',
    place: { column },
    message: {
      ru: 'Ссылку на норму нельзя прочесть с этого места. Пишите ключ так: kz.upk.590(1)(7) или kz.refugees.18(2)[2]; несколько ключей разделяйте запятой.',
      kk: 'Нормаға сілтемені осы жерден бастап оқу мүмкін емес. Кілтті былай жазыңыз: kz.upk.590(1)(7) немесе kz.refugees.18(2)[2]; бірнеше кілтті үтірмен бөліңіз.',
      en: 'The citation cannot be read from here. Write a key such as kz.upk.590(1)(7) or kz.refugees.18(2)[2]; part several keys by commas.',
    },
  };
}

function wrongWord(column: number): Failure {
  return {
    code: 'citation-word',
    place: { column },
    message: {
      ru: 'После черты в ссылке допустимы один падеж (nominative, genitive, dative, accusative, instrumental, prepositional, locative, ablative) и одно из слов full, short, bare.',
      kk: 'Сілтемедегі сызықтан кейін бір септік (nominative, genitive, dative, accusative, instrumental, prepositional, locative, ablative) және full, short, bare сөздерінің бірі ғана жазылады.',
      en: 'After the bar a citation takes one grammatical case (nominative, genitive, dative, accusative, instrumental, prepositional, locative, ablative) and one of full, short, bare.',
    },
  };
}
