import type { RussianCase } from './act.ts';

type AdjectiveForms = Readonly<Record<RussianCase, string>>;

const FEMININE: AdjectiveForms = { nominative: 'ая', genitive: 'ой', dative: 'ой', accusative: 'ую', instrumental: 'ой', prepositional: 'ой' };
const MASCULINE: AdjectiveForms = { nominative: 'ый', genitive: 'ого', dative: 'ому', accusative: 'ый', instrumental: 'ым', prepositional: 'ом' };
const MASCULINE_STRESSED: AdjectiveForms = { ...MASCULINE, nominative: 'ой', accusative: 'ой' };
const THIRD_FEMININE: AdjectiveForms = { nominative: 'третья', genitive: 'третьей', dative: 'третьей', accusative: 'третью', instrumental: 'третьей', prepositional: 'третьей' };
const THIRD_MASCULINE: AdjectiveForms = { nominative: 'третий', genitive: 'третьего', dative: 'третьему', accusative: 'третий', instrumental: 'третьим', prepositional: 'третьем' };

/** Stems of the ordinals 1 to 20 and 30; a trailing `!` marks a stressed ending («второй», «шестой»). */
const STEMS: readonly string[] = [
  '', 'перв', 'втор!', '', 'четверт', 'пят', 'шест!', 'седьм!', 'восьм!', 'девят', 'десят', 'одиннадцат', 'двенадцат',
  'тринадцат', 'четырнадцат', 'пятнадцат', 'шестнадцат', 'семнадцат', 'восемнадцат', 'девятнадцат', 'двадцат',
];

/** Highest number that is printed as a word; above it legal texts use figures. */
export const LAST_RUSSIAN_ORDINAL = 30;

/**
 * The ordinal word of a part or paragraph, agreeing in gender and case: «первой», «двадцать второй», «третьего».
 * Returns null for inserted numbers (`1-1`) and beyond thirty, which are printed as figures.
 */
export function russianOrdinal(number: string, gender: 'feminine' | 'masculine', grammaticalCase: RussianCase): string | null {
  if (!/^[1-9][0-9]?$/u.test(number)) return null;
  const value = Number(number);
  if (value > LAST_RUSSIAN_ORDINAL) return null;
  if (value === 30) return `тридцат${endings(gender, false)[grammaticalCase]}`;
  const prefix = value > 20 ? 'двадцать ' : '';
  const unit = value > 20 ? value - 20 : value;
  if (unit === 3) return prefix + (gender === 'feminine' ? THIRD_FEMININE : THIRD_MASCULINE)[grammaticalCase];
  const stem = STEMS[unit] ?? '';
  const stressed = stem.endsWith('!');
  return prefix + (stressed ? stem.slice(0, -1) : stem) + endings(gender, stressed)[grammaticalCase];
}

function endings(gender: 'feminine' | 'masculine', stressed: boolean): AdjectiveForms {
  if (gender === 'feminine') return FEMININE;
  return stressed ? MASCULINE_STRESSED : MASCULINE;
}
