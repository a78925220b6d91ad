import { COUNTRIES, LANGUAGES } from '../casefile/countries.ts';
import type { GrammaticalCase } from '../law/act.ts';
import { KK_CASES, RU_CASES } from '../language/cases.ts';
import { declineKazakh, declineKazakhAbbreviation, declineKazakhPossessed } from '../language/kazakh-endings.ts';
import type { Tongue } from '../language/tongue.ts';

/** The name of a country by its code, in a case; null for a code without a name here. */
export function countryName(code: string, grammaticalCase: GrammaticalCase, tongue: Tongue): string | null {
  const names = Object.hasOwn(COUNTRIES, code) ? COUNTRIES[code] : undefined;
  if (names === undefined) return null;
  if (tongue === 'en') return names.en;
  if (tongue === 'kk') return kazakhForm(names.kk[0], grammaticalCase, names.kk[1]);
  const index = RU_CASES.findIndex((known) => known === grammaticalCase);
  return names.ru[index < 0 ? 0 : index] ?? null;
}

/** The name of a language by its code («русский», «русского»); null for a code without a name here. */
export function languageName(code: string, grammaticalCase: GrammaticalCase, tongue: Tongue): string | null {
  const names = Object.hasOwn(LANGUAGES, code) ? LANGUAGES[code] : undefined;
  if (names === undefined) return null;
  if (tongue === 'en') return names.en;
  if (tongue === 'kk') return kazakhForm(names.kk, grammaticalCase);
  const [nominative, genitive, prepositional] = names.ru;
  switch (grammaticalCase) {
    case 'genitive':
      return genitive;
    case 'dative':
      return genitive.replace(/го$/u, 'му');
    case 'instrumental':
      return genitive.replace(/ого$/u, 'им').replace(/его$/u, 'им');
    case 'prepositional':
      return prepositional;
    default:
      return nominative;
  }
}

const POSSESSED = /(?:сы|сі|[^аәеоөуүыі](?:ы|і))$/iu;
const ABBREVIATION = /(?:^|[\s-])\p{Lu}\p{L}{0,5}\p{Lu}$/u;

/** Last words of names of bodies whose endings leave no doubt. */
const PLAIN_BODY = /(?:^|\s)(?:сот|соты|алқасы|басқармасы|департаменті|комитеті|министрлігі|агенттігі|прокуратура|прокуратурасы|әкімдігі|аппараты|бөлімі|бөлімшесі|қызметі|органы|мекемесі|орталығы|изоляторы|орны|инспекциясы|палатасы)$/u;

/** True where `kazakhForm` knows the word that takes the ending, so that nobody need look. */
export function isPlainKazakhBody(name: string): boolean {
  return PLAIN_BODY.test(name);
}

/**
 * A Kazakh name whose last word takes the ending; a word with the possessive (соты, тілі, Республикасы) takes its own,
 * an abbreviation (ІІД) takes it behind a hyphen, and a remark in brackets at the end takes none.
 */
export function kazakhForm(name: string, grammaticalCase: GrammaticalCase, genitive?: string): string {
  const kkCase = KK_CASES.find((known) => known === grammaticalCase) ?? 'nominative';
  if (kkCase === 'nominative') return name;
  if (kkCase === 'genitive' && genitive !== undefined) return genitive;
  const [, named, remark] = /^(.*\S)(\s*\([^()]*\))$/u.exec(name) ?? [];
  if (named !== undefined && remark !== undefined) return kazakhForm(named, grammaticalCase) + remark;
  const inCapitals = name === name.toUpperCase() && name.includes(' ');
  if (ABBREVIATION.test(name) && !inCapitals) return declineKazakhAbbreviation(name, kkCase);
  return POSSESSED.test(name) ? declineKazakhPossessed(name, kkCase) : declineKazakh(name, kkCase);
}
