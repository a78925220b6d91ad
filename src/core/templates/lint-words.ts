import { checkTypography } from '../language/typography.ts';
import { TYPOGRAPHY_CODES, type TypographyCode } from '../language/typography-rules.ts';
import type { Tongue } from '../language/tongue.ts';
import { ARTICLE_NUMBERS } from './article-numbers.ts';
import type { Complaint } from './complaint.ts';

/** Adds a complaint at an offset of the file. */
export type Say = (severity: Complaint['severity'], code: string, offset: number, ru: string, kk: string, en: string) => void;

/** What is wrong wherever it stands. */
const FAULTS: Readonly<Partial<Record<TypographyCode, Complaint['severity']>>> = {
  'double-space': 'error', 'straight-quote': 'error', 'hyphen-for-dash': 'warning', 'hyphen-in-range': 'warning', 'three-dots': 'warning',
};
/** Where a no-break space belongs: after № and § and abbreviations, between initials and surname, number and unit, word and number. */
const SPACES: readonly TypographyCode[] = ['break-after-sign', 'break-after-abbreviation', 'break-in-initials', 'break-before-unit', 'break-before-number'];

const FAULT_CODES: ReadonlySet<TypographyCode> = new Set(TYPOGRAPHY_CODES.filter((code) => FAULTS[code] !== undefined));
const FAULTS_AND_SPACES: ReadonlySet<TypographyCode> = new Set([...FAULT_CODES, ...SPACES]);

export type Prose = {
  readonly words: string;
  /** Where `words` begins in the file. */
  readonly offset: number;
  /** Stretches that are not prose. */
  readonly skip: readonly { readonly start: number; readonly end: number }[];
  /** Whether no-break spaces have to be there already: nobody sets them when the paper is made. */
  readonly wantsSpaces: boolean;
};

/** Complains about quotes, spaces and dashes in words that come to print. */
export function lintTypography({ words, offset, skip, wantsSpaces }: Prose, tongue: Tongue, say: Say): void {
  for (const { code, offset: at, message } of checkTypography(words, tongue, skip, wantsSpaces ? FAULTS_AND_SPACES : FAULT_CODES)) {
    say(FAULTS[code] ?? 'warning', code, offset + at, message.ru, message.kk, message.en);
  }
}

/** Complains about numbers of articles, parts and items outside a citation. */
export function lintArticleNumbers(words: string, offset: number, tongue: Tongue, say: Say): void {
  for (const match of words.matchAll(ARTICLE_NUMBERS[tongue])) {
    say('error', 'article-outside-citation', offset + match.index, `Номер статьи вне ссылки: «${match[0]}». Запишите норму как [@ключ | падеж].`, `Сілтемеден тыс бап нөмірі: «${match[0]}». Норманы [@кілт | септік] түрінде жазыңыз.`, `An article number outside a citation: "${match[0]}". Write the norm as [@key | case].`);
  }
}

/** Complains about words with Latin and Cyrillic letters in one: they look right, but no search finds them. */
export function lintLetters(words: string, offset: number, say: Say): void {
  // One look at the whole text first: a text of one script, as most are, holds no mixed word.
  if (!/\p{Script=Latin}/u.test(words) || !/\p{Script=Cyrillic}/u.test(words)) return;
  for (const match of words.matchAll(/\p{L}+/gu)) {
    if (!/\p{Script=Latin}/u.test(match[0]) || !/\p{Script=Cyrillic}/u.test(match[0])) continue;
    say('warning', 'letters-mixed', offset + match.index, `В слове «${match[0]}» смешаны латинские и русские или казахские буквы. Наберите его заново.`, `«${match[0]}» сөзінде латын және кирилл әріптері аралас. Сөзді қайта теріңіз.`, `The word "${match[0]}" mixes Latin and Cyrillic letters. Type it anew.`);
  }
}
