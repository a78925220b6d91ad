import { KK_CASES, RU_CASES, type KkCase, type RuCase, type RuGender } from './cases.ts';
import { cardinalEn, ordinalEn } from './numbers-en.ts';
import { cardinalKk, ordinalKk } from './numbers-kk.ts';
import { agreementRu, cardinalRu, fitsInWords, ordinalRu, type Animacy } from './numbers-ru.ts';
import { NBSP } from './signs.ts';
import type { Tongue } from './tongue.ts';

/** How a number in words stands in its sentence. Gender and animacy matter in Russian only; English has no case. */
export type NumberStyle = {
  readonly case?: RuCase | KkCase;
  readonly gender?: RuGender | 'plural';
  readonly animacy?: Animacy;
};

function isRuCase(name: RuCase | KkCase): name is RuCase {
  return (RU_CASES as readonly string[]).includes(name);
}

function isKkCase(name: RuCase | KkCase): name is KkCase {
  return (KK_CASES as readonly string[]).includes(name);
}

/** A whole number of 0 to 999 999 999 999 in words; `null` if it is another number or the language lacks the case. */
export function inWords(n: number, tongue: Tongue, style: NumberStyle = {}): string | null {
  return write(n, tongue, style, { ru: cardinalRu, kk: cardinalKk, en: cardinalEn });
}

/** An ordinal in words («двадцать шестого», «бірінші», "twenty-sixth"); `null` as for `inWords`. */
export function ordinalInWords(n: number, tongue: Tongue, style: NumberStyle = {}): string | null {
  return write(n, tongue, style, { ru: ordinalRu, kk: ordinalKk, en: ordinalEn });
}

type Writers = {
  readonly ru: (n: number, style: { readonly case?: RuCase; readonly gender?: RuGender | 'plural'; readonly animacy?: Animacy }) => string;
  readonly kk: (n: number, kkCase: KkCase) => string;
  readonly en: (n: number) => string;
};

function write(n: number, tongue: Tongue, style: NumberStyle, writers: Writers): string | null {
  if (!fitsInWords(n)) return null;
  const grammatical = style.case ?? 'nominative';
  if (tongue === 'en') return writers.en(n);
  if (tongue === 'kk') return isKkCase(grammatical) ? writers.kk(n, grammatical) : null;
  return isRuCase(grammatical) ? writers.ru(n, { ...style, case: grammatical }) : null;
}

/**
 * The noun that fits a number: «статья», «статьи», «статей» in Russian; the first form always in Kazakh; one or other
 * in English. In oblique Russian cases and in English two forms are enough: `few` stands for all but one.
 */
export function countNoun(n: number, tongue: Tongue, one: string, few: string, many: string = few): string {
  if (tongue === 'kk') return one;
  if (tongue === 'en') return n === 1 ? one : few;
  const number = agreementRu(n);
  return number === 'one' ? one : number === 'few' ? few : many;
}

/** The number in figures and its noun, tied by a no-break space: «5 статей». */
export function countWithNoun(n: number, tongue: Tongue, one: string, few: string, many: string = few): string {
  return `${figures(n)}${NBSP}${countNoun(n, tongue, one, few, many)}`;
}

/** A whole number in figures, in groups of three from five digits on: «2026», «12 500». */
export function figures(n: number): string {
  const digits = String(Math.abs(n));
  const grouped = /^\d{5,}$/u.test(digits) ? digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, NBSP) : digits;
  return n < 0 ? `\u2212${grouped}` : grouped;
}
