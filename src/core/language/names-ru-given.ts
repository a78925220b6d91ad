import { sameInRussian, type Certainty, type RuForms } from './cases.ts';
import { nounFeminineSoft, nounInA, nounMasculineHard, nounMasculineSoft } from './names-ru-endings.ts';
import { MEN, STRESSED_ICH, WOMEN, WOMEN_SOFT } from './names-ru-known.ts';
import type { NameRule } from './names-ru-rule.ts';

function rule(forms: RuForms, certainty: Certainty, reason: string): NameRule {
  return { forms, certainty, reason };
}

/** Declines one given name (between hyphens). */
export function declineGivenName(word: string, sex: 'male' | 'female'): NameRule {
  const lower = word.toLowerCase();
  if (/(?:оглы|оглу|кызы|қызы|гызы|улы|ұлы|уулу|заде)$/u.test(lower)) return rule(sameInRussian(word), 'sure', 'turkic-kinship-word');
  return sex === 'male' ? givenOfMan(word, lower) : givenOfWoman(word, lower);
}

/** Names in which a vowel drops out or changes: Павел – Павла, Лев – Льва, Пётр – Петра. */
const IRREGULAR_STEMS: Readonly<Record<string, (word: string) => string>> = {
  павел: (word) => word.slice(0, -2) + word.slice(-1),
  лев: (word) => `${word.slice(0, 1)}${word === word.toUpperCase() ? 'Ь' : 'ь'}${word.slice(-1)}`,
  пётр: (word) => word.replace('ё', 'е').replace('Ё', 'Е'),
};

function givenOfMan(word: string, lower: string): NameRule {
  const known = MEN.has(lower);
  const irregular = Object.hasOwn(IRREGULAR_STEMS, lower) ? IRREGULAR_STEMS[lower] : undefined;
  if (irregular !== undefined) return rule(nounMasculineHard(word, irregular(word)), 'sure', 'vowel-drops-out');
  if (/[ая]$/u.test(lower)) {
    if (/[иуоеэыю]а$/u.test(lower)) return rule(sameInRussian(word), 'doubtful', 'a-after-vowel');
    if (/[жшчщц]а$/u.test(lower)) return rule(nounInA(word), known ? 'sure' : 'doubtful', 'stress-decides-instrumental');
    return rule(nounInA(word), known ? 'sure' : 'likely', 'first-declension');
  }
  if (/о$/u.test(lower)) return rule(sameInRussian(word), 'doubtful', 'ukrainian-or-foreign-o');
  if (/[еёэиуюыі]$/u.test(lower)) return rule(sameInRussian(word), 'sure', 'ends-in-unchanging-vowel');
  if (/[ьй]$/u.test(lower)) return rule(nounMasculineSoft(word), known || /ий$/u.test(lower) ? 'sure' : 'likely', 'soft-consonant');
  if (/[жшчщц]$/u.test(lower)) return rule(nounMasculineHard(word, word, 'ем'), known ? 'sure' : 'doubtful', 'stress-decides-instrumental');
  const steady = !/[оеё][^аеёиоуыэюя]$/u.test(lower);
  return rule(nounMasculineHard(word), known || steady ? 'sure' : 'likely', 'hard-consonant');
}

function givenOfWoman(word: string, lower: string): NameRule {
  if (/ь$/u.test(lower)) return rule(nounFeminineSoft(word), WOMEN_SOFT.has(lower) ? 'sure' : 'doubtful', 'feminine-soft-sign');
  if (/[ая]$/u.test(lower)) {
    const known = WOMEN.has(lower);
    if (/[иуоеэыю]а$/u.test(lower)) return rule(sameInRussian(word), 'doubtful', 'a-after-vowel');
    if (/ия$/u.test(lower) && !known) return rule(nounInA(word), 'doubtful', 'stress-decides-dative');
    if (/[жшчщц]а$/u.test(lower) && !known) return rule(nounInA(word), 'doubtful', 'stress-decides-instrumental');
    return rule(nounInA(word), known ? 'sure' : 'likely', 'first-declension');
  }
  return rule(sameInRussian(word), 'sure', 'woman-in-consonant');
}

/** Declines a patronymic; a second given name or a foreign patronymic is declined as a name and called doubtful. */
export function declinePatronymic(word: string, sex: 'male' | 'female'): NameRule {
  const lower = word.toLowerCase();
  if (/(?:оглы|оглу|кызы|қызы|гызы|улы|ұлы|уулу|заде)$/u.test(lower)) return rule(sameInRussian(word), 'sure', 'turkic-kinship-word');
  if (sex === 'male' && /ич$/u.test(lower)) {
    const stressed = STRESSED_ICH.has(lower);
    const beyondDoubt = stressed || /[оеё]вич$|^(?:никитич|саввич)$/u.test(lower);
    return rule(nounMasculineHard(word, word, stressed ? 'ом' : 'ем'), beyondDoubt ? 'sure' : 'likely', 'patronymic');
  }
  if (sex === 'female' && /(?:[оеё]вна|ична)$/u.test(lower)) return rule(nounInA(word), 'sure', 'patronymic');
  return { ...declineGivenName(word, sex), certainty: 'doubtful', reason: 'foreign-patronymic' };
}

/** The sex that a patronymic shows, if it shows one. */
export function sexOfPatronymic(patronymic: string): 'male' | 'female' | 'unknown' {
  const lower = patronymic.toLowerCase();
  if (/(?:ич|оглы|оглу|улы|ұлы|уулу)$/u.test(lower)) return 'male';
  if (/(?:вна|чна|кызы|қызы|гызы)$/u.test(lower)) return 'female';
  return 'unknown';
}
