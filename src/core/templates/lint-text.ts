import type { Tongue } from '../language/tongue.ts';
import type { Complaint } from './complaint.ts';
import { NO_GLOSSARY, type Glossary } from './glossary.ts';
import { lintTerms } from './lint-terms.ts';
import { lintArticleNumbers, lintLetters, lintTypography, type Say } from './lint-words.ts';
import { literalsOf } from './literals.ts';
import type { Body } from './parse.ts';
import { brokenReviewMarks } from './review-marks.ts';
import { Places } from './scan.ts';

/** Every pattern here stops at the sign that begins it anew, so that no text takes time that grows with its square. */
const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu;
const NOT_PROSE = new RegExp(String.raw`\{\{[^{}]*\}\}|\[@(?:[^[\]\n]|\[[^[\]\n]*\])*\]|${COMMENT.source}`, 'gu');

/** What of Markdown the language does not have. */
const FOREIGN_MARKUP = /<\/?[a-z][^<>\n]*>|`|!?\[[^[\]\n]*\]\([^()\n]*\)|^[ \t]*>|^[ \t]*(?:#|#{4,})[ \t]|^[ \t]*[*+][ \t]|^[ \t]*(?:---+|===+|\*\*\*+)[ \t]*$|^[ \t]*\|.*\|/gmu;

const LONGEST_SENTENCE = 60;

/** What the linter may be asked beside the template. */
export type LintWishes = {
  /** Against which Kazakh words are checked. */
  readonly glossary: Glossary;
  /** Also name the places where the program itself will set a no-break space. */
  readonly spaces: boolean;
};
export const NO_WISHES: LintWishes = { glossary: NO_GLOSSARY, spaces: false };

/** Complaints about the words themselves: quotes, spaces, article numbers, terms, foreign markup, endless sentences. */
export function lintText({ source, file }: Body, tongue: Tongue, { glossary, spaces }: LintWishes = NO_WISHES): readonly Complaint[] {
  const text = source.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const places = new Places(text);
  const found: Complaint[] = [];
  const say: Say = (severity, code, offset, ru, kk, en) => {
    found.push({ code, severity, file, position: places.at(offset), message: { ru, kk, en } });
  };
  const skip = [...text.matchAll(NOT_PROSE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  // No-break spaces in the text are set when a paper is made, so that a template need not carry them.
  lintTypography({ words: text, offset: 0, skip, wantsSpaces: spaces }, tongue, say);
  // Tags become as many letters, so that offsets stay and a tag parts no words.
  const prose = text.replaceAll(NOT_PROSE, (tag) => (tag.startsWith('{{#') || tag.startsWith('{{/') || tag.startsWith('<') ? ' '.repeat(tag.length) : '\u2042'.repeat(tag.length)));
  lintOneWording(prose, 0, tongue, glossary, say);
  for (const { words, offset, verbatim } of literalsOf(text.replaceAll(COMMENT, (comment) => ' '.repeat(comment.length)))) {
    lintTypography({ words, offset, skip: [], wantsSpaces: verbatim || spaces }, tongue, say);
    lintOneWording(words, offset, tongue, glossary, say);
  }
  for (const offset of brokenReviewMarks(text)) say('error', 'review-mark-malformed', offset, 'Пометку для проверки так не найти. Пишите в одной строке: <!-- review native C: причина -->; native или lawyer, B или C.', 'Тексеруге арналған белгі бұлай табылмайды. Бір жолға жазыңыз: <!-- review native C: себебі -->; native не lawyer, B не C.', 'This mark for review will not be found. Write on one line: <!-- review native C: reason -->; native or lawyer, B or C.');
  lintMarkup(prose, say);
  lintSentences(prose, say);
  return found;
}

/** What is asked of all words that come to print, in the text and in quotes inside tags. */
function lintOneWording(words: string, offset: number, tongue: Tongue, glossary: Glossary, say: Say): void {
  lintArticleNumbers(words, offset, tongue, say);
  lintLetters(words, offset, say);
  if (tongue === 'kk') lintTerms(words, offset, glossary, say);
}

function lintMarkup(prose: string, say: Say): void {
  for (const match of prose.matchAll(FOREIGN_MARKUP)) {
    const offset = match.index + match[0].search(/\S/u);
    say('error', 'markup-unknown', offset, 'Такой разметки в языке шаблонов нет: она напечатается знаками. Есть ##, ###, **, *, «- » и «1. ».', 'Үлгілер тілінде мұндай белгі жоқ: ол таңба болып басылады. Бары: ##, ###, **, *, «- » және «1. ».', 'The template language has no such markup: it would print as signs. There are ##, ###, **, *, "- " and "1. ".');
  }
}

function lintSentences(prose: string, say: Say): void {
  for (const match of prose.matchAll(/(?:[^.!?…\n]|\n(?![^\S\n]*\n)|[.](?=\d|[ \u00A0]?\p{Ll}))+/gu)) {
    const count = match[0].split(/[\s\u00A0]+/u).filter((word) => /[\p{L}\p{N}\u2042]/u.test(word)).length;
    if (count <= LONGEST_SENTENCE) continue;
    const offset = match.index + Math.max(0, match[0].search(/\S/u));
    say('warning', 'sentence-long', offset, `Предложение длиннее ${String(LONGEST_SENTENCE)} слов (${String(count)}). Разбейте его.`, `Сөйлем ${String(LONGEST_SENTENCE)} сөзден ұзын (${String(count)}). Оны бөліңіз.`, `A sentence of more than ${String(LONGEST_SENTENCE)} words (${String(count)}). Split it.`);
  }
}
