import { isKkCase, isRuCase, type KkCase, type RuCase } from './cases.ts';
import { UNITS_EN, UNITS_KK, UNITS_RU, type DurationUnit } from './durations-words.ts';
import { declineKazakh, declineKazakhPossessed } from './kazakh-endings.ts';
import { cardinalEn } from './numbers-en.ts';
import { cardinalKk } from './numbers-kk.ts';
import { agreementRu, cardinalRu, fitsInWords } from './numbers-ru.ts';
import { figures } from './numbers.ts';
import { NBSP, unbroken } from './signs.ts';
import type { Tongue } from './tongue.ts';

export type Duration = { readonly amount: number; readonly unit: DurationUnit };

/** `figures` «10 суток»; `words` «десять суток»; `both` «10 (десять) суток». */
export type DurationStyle = { readonly style?: 'figures' | 'words' | 'both'; readonly case?: RuCase | KkCase };

const COLLECTIVE = ['', '', 'двое', 'трое', 'четверо'];

/**
 * Writes a length of time. Russian takes its case: genitive «в течение десяти суток», «до 48 часов»; accusative «на
 * пятнадцать суток»; сутки have no singular: «одни сутки», «двое суток», and what Russian has no words for (22 суток in
 * the nominative or accusative) stands in figures. Kazakh puts the ending on the unit: «он тәулікке дейін».
 * `null`: not a whole number of 0 to 999 999 999 999, or a case that the language lacks.
 */
export function formatDuration({ amount, unit }: Duration, tongue: Tongue, { style = 'figures', case: grammatical = 'nominative' }: DurationStyle = {}): string | null {
  if (!fitsInWords(amount)) return null;
  const inFigures = figures(amount);
  const compose = (inWords: string | null, noun: string): string => {
    const tied = unbroken(noun);
    if (style === 'figures' || inWords === null) return `${inFigures}${NBSP}${tied}`;
    return style === 'words' ? `${inWords} ${tied}` : `${inFigures} (${inWords}) ${tied}`;
  };
  switch (tongue) {
    case 'ru':
      return isRuCase(grammatical) ? compose(amountRu(amount, unit, grammatical), nounRu(amount, unit, grammatical)) : null;
    case 'kk':
      return isKkCase(grammatical) ? compose(cardinalKk(amount), unitKk(unit, grammatical)) : null;
    case 'en':
      return compose(cardinalEn(amount), UNITS_EN[unit][amount === 1 ? 0 : 1]);
  }
}

/** «в течение десяти суток», «он тәулік ішінде», "within ten days". */
export function withinDuration(duration: Duration, tongue: Tongue, style: DurationStyle['style'] = 'figures'): string | null {
  const words = formatDuration(duration, tongue, { style, case: tongue === 'ru' ? 'genitive' : 'nominative' });
  if (words === null) return null;
  return { ru: `в${NBSP}течение ${words}`, kk: `${words} ішінде`, en: `within ${words}` }[tongue];
}

/** «до 48 часов», «48 сағатқа дейін», "up to 48 hours". */
export function upToDuration(duration: Duration, tongue: Tongue, style: DurationStyle['style'] = 'figures'): string | null {
  const words = formatDuration(duration, tongue, { style, case: tongue === 'ru' ? 'genitive' : tongue === 'kk' ? 'dative' : 'nominative' });
  if (words === null) return null;
  return { ru: `до${NBSP}${words}`, kk: `${words} дейін`, en: `up to ${words}` }[tongue];
}

function amountRu(amount: number, unit: DurationUnit, ruCase: RuCase): string | null {
  const straight = ruCase === 'nominative' || ruCase === 'accusative';
  if (unit === 'full-days' && straight && agreementRu(amount) === 'few') {
    const collective = COLLECTIVE[amount];
    return collective === undefined || collective === '' ? null : collective;
  }
  return cardinalRu(amount, { case: ruCase, gender: UNITS_RU[unit].gender });
}

/** The unit that fits the amount in its case: «час», «часа», «часов», «часам». */
function nounRu(amount: number, unit: DurationUnit, ruCase: RuCase): string {
  const { one, few, many } = UNITS_RU[unit];
  const number = agreementRu(amount);
  if (number === 'one') return one[ruCase];
  const straight = ruCase === 'nominative' || ruCase === 'accusative';
  if (!straight) return many[ruCase];
  return number === 'few' ? few : many.genitive;
}

function unitKk(unit: DurationUnit, kkCase: KkCase): string {
  return unit === 'working-days' ? declineKazakhPossessed(UNITS_KK[unit], kkCase) : declineKazakh(UNITS_KK[unit], kkCase);
}
