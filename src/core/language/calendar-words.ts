import type { RuCase } from './cases.ts';
import type { Tongue } from './tongue.ts';

type CaseRow = Readonly<Record<RuCase, string>>;

function row(nominative: string, genitive: string, dative: string, instrumental: string, prepositional: string, accusative = nominative): CaseRow {
  return { nominative, genitive, dative, accusative, instrumental, prepositional };
}

function soft(word: string): CaseRow {
  const stem = word.slice(0, -1);
  return row(word, `${stem}я`, `${stem}ю`, `${stem}ем`, `${stem}е`);
}

/** Russian months in six cases. */
export const MONTHS_RU: readonly CaseRow[] = [
  soft('январь'), soft('февраль'), row('март', 'марта', 'марту', 'мартом', 'марте'), soft('апрель'), soft('май'), soft('июнь'), soft('июль'),
  row('август', 'августа', 'августу', 'августом', 'августе'), soft('сентябрь'), soft('октябрь'), soft('ноябрь'), soft('декабрь'),
];
export const MONTHS_KK: readonly string[] = [
  'қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан',
];
export const MONTHS_EN: readonly string[] = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];

export const YEAR_RU: CaseRow = row('год', 'года', 'году', 'годом', 'годе');

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

export const SEASONS_RU: Readonly<Record<Season, CaseRow>> = {
  spring: row('весна', 'весны', 'весне', 'весной', 'весне', 'весну'),
  summer: row('лето', 'лета', 'лету', 'летом', 'лете'),
  autumn: row('осень', 'осени', 'осени', 'осенью', 'осени'),
  winter: row('зима', 'зимы', 'зиме', 'зимой', 'зиме', 'зиму'),
};
export const SEASONS: Readonly<Record<Season, Readonly<Record<Exclude<Tongue, 'ru'>, string>>>> = {
  spring: { kk: 'көктем', en: 'spring' },
  summer: { kk: 'жаз', en: 'summer' },
  autumn: { kk: 'күз', en: 'autumn' },
  winter: { kk: 'қыс', en: 'winter' },
};
