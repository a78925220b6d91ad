import type { Tongue } from '../language/tongue.ts';

/** What a page number line consists of, so that a writer can put its own counters in. */
export type FooterPart = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'page' } | { readonly kind: 'pages' };

const words = (text: string): FooterPart => ({ kind: 'words', text });
const page: FooterPart = { kind: 'page' };
const pages: FooterPart = { kind: 'pages' };

const FOOTERS: Readonly<Record<Tongue, readonly FooterPart[]>> = {
  ru: [words('стр.\u00a0'), page, words(' из '), pages],
  kk: [page, words('-бет, барлығы '), pages],
  en: [words('page '), page, words(' of '), pages],
};

const SIGNATURE_HINTS: Readonly<Record<Tongue, string>> = { ru: '(подпись)', kk: '(қолы)', en: '(signature)' };

const DATE_LINES: Readonly<Record<Tongue, string>> = {
  ru: '«____»\u00a0______________\u00a020___\u00a0г.',
  kk: '20___\u00a0жылғы\u00a0«____»\u00a0______________',
  en: '______________________\u00a020___',
};

/** What a gap prints as, in every format, where nothing is known of what belongs there or the place is narrow. */
export const BLANK = '____';

/** Room for a name, a court or an address in a hand's writing. */
const BLANK_LINE = '_'.repeat(28);

const BLANK_DATES: Readonly<Record<Tongue, string>> = {
  ru: '«____»\u00a0____________\u00a0____\u00a0года',
  kk: '____\u00a0жылғы\u00a0«____»\u00a0____________',
  en: '____\u00a0____________\u00a0____',
};

/** What a gap prints as where a hand has room to write: a line for words, three gaps for a date. Null where four strokes are enough. */
export function wideBlank(kind: 'words' | 'date' | 'figure', tongue: Tongue): string | null {
  return kind === 'words' ? BLANK_LINE : kind === 'date' ? BLANK_DATES[tongue] : null;
}

/** The mark before an item of an unordered list, in every format. */
export const BULLET = '–';

/** The page number line in the paper's language, or in both of its languages. */
export function footerParts(language: Tongue, beside?: Tongue): readonly FooterPart[] {
  return beside === undefined ? FOOTERS[language] : [...FOOTERS[language], words(' / '), ...FOOTERS[beside]];
}

/** The small word under a signature line, in the paper's language or in both. */
export function signatureHint(language: Tongue, beside?: Tongue): string {
  const hint = SIGNATURE_HINTS[language];
  return beside === undefined ? hint : `${hint.slice(0, -1)} / ${SIGNATURE_HINTS[beside].slice(1)}`;
}

/** The line on which a signatory writes the day of signing by hand. */
export function dateLine(language: Tongue): string {
  return DATE_LINES[language];
}

/** The mark before item `index` (from 0) of a list. Ordered lists count «1)», since «1.» belongs to grounds and requests. */
export function listMark(ordered: boolean, index: number): string {
  return ordered ? `${String(index + 1)})` : BULLET;
}
