import { sameInRussian, type Certainty, type RuForms } from './cases.ts';
import {
  adjectiveFeminine, adjectiveMasculine, nounInA, nounMasculineHard, nounMasculineSoft, possessiveFeminine, possessiveMasculine,
} from './names-ru-endings.ts';
import { FLEETING, FOREIGN_NOUNS, NOUNS_LIKE_FEMININE, STRESSED_SIBILANT } from './names-ru-known.ts';
import type { NameRule } from './names-ru-rule.ts';

/**
 * What is known beside the surname. `domestic`: a given name or patronymic of the region makes foreign -ов improbable.
 * `slavic`: a Slavic given name makes foreign and Turkic -ин improbable too.
 */
export type SurnameContext = { readonly sex: 'male' | 'female'; readonly domestic: boolean; readonly slavic: boolean };

const VOWEL = /[аеёиоуыэюяәөүұі]/giu;

function syllables(word: string): number {
  return word.match(VOWEL)?.length ?? 0;
}

function rule(forms: RuForms, certainty: Certainty, reason: string): NameRule {
  return { forms, certainty, reason };
}

/**
 * Declines one part of a surname (between hyphens). Norm: surnames of men in a consonant decline, those of women do not;
 * -ко, -о, -е, -и, -у, -ых, -их never do.
 */
export function declineSurname(word: string, context: SurnameContext): NameRule {
  const lower = word.toLowerCase();
  return unchanging(word, lower) ?? (context.sex === 'male' ? ofMan(word, lower, context) : ofWoman(word, lower, context));
}

function unchanging(word: string, lower: string): NameRule | null {
  const fixed = (certainty: Certainty, reason: string): NameRule => rule(sameInRussian(word), certainty, reason);
  if (/(?:оглы|оглу|кызы|қызы|гызы|улы|ұлы|уулу|заде)$/u.test(lower)) return fixed('sure', 'turkic-kinship-word');
  if (/[оеэиуюыёі]$/u.test(lower)) return fixed('sure', 'ends-in-unchanging-vowel');
  if (/ых$/u.test(lower)) return syllables(lower) > 1 ? fixed('sure', 'genitive-plural-surname') : null;
  if (/(?:[кг]|[жшх])их$/u.test(lower) && syllables(lower) > 1) return fixed(/ких$/u.test(lower) ? 'sure' : 'likely', 'genitive-plural-surname');
  if (/[иуыоэею]а$/u.test(lower)) return fixed(/иа$/u.test(lower) ? 'likely' : 'doubtful', 'a-after-vowel');
  return null;
}

function ofMan(word: string, lower: string, context: SurnameContext): NameRule {
  if (/(?:[оеё]в|[иы]н)$/u.test(lower) && !FLEETING.has(lower)) return possessiveOfMan(word, lower, context);
  const adjective = adjectiveOfMan(word, lower);
  if (adjective !== null) return adjective;
  if (/[ая]$/u.test(lower)) return inA(word, lower, context.domestic);
  if (/[ьй]$/u.test(lower)) return softOfMan(word, lower);
  return hardOfMan(word, lower);
}

function possessiveOfMan(word: string, lower: string, { domestic, slavic }: SurnameContext): NameRule {
  const noun = (reason: string): NameRule => rule(nounMasculineHard(word), 'doubtful', reason);
  if (FOREIGN_NOUNS.has(lower)) return noun('foreign-surname');
  if (/[иы]н$/u.test(lower) && syllables(lower) === 1) return noun('one-syllable-in');
  if (/ддин$/u.test(lower) || (/(?:дин|[ст]ын)$/u.test(lower) && !slavic)) return noun('turkic-or-arabic-in');
  const typical = /(?:[оеё]в|кин|цын)$/u.test(lower) ? domestic : slavic;
  return rule(possessiveMasculine(word), typical && syllables(lower) > 1 ? 'sure' : 'likely', 'possessive-surname');
}

function adjectiveOfMan(word: string, lower: string): NameRule | null {
  if (/[сц]кий$/u.test(lower)) return rule(adjectiveMasculine(word, 'velar'), 'sure', 'adjective-surname');
  if (syllables(lower) === 1) return null;
  if (/[кгх]ий$/u.test(lower)) return rule(adjectiveMasculine(word, 'velar'), 'likely', 'adjective-surname');
  if (/ний$/u.test(lower)) return rule(adjectiveMasculine(word, 'soft'), 'likely', 'adjective-surname');
  if (/[жшщ]ий$/u.test(lower)) return rule(adjectiveMasculine(word, 'soft'), 'likely', 'adjective-surname');
  if (/чий$/u.test(lower)) return rule(nounMasculineSoft(word), 'doubtful', 'adjective-or-noun');
  if (/ый$/u.test(lower)) return rule(adjectiveMasculine(word, 'hard'), 'sure', 'adjective-surname');
  if (/ой$/u.test(lower)) {
    if (/[сц]кой$/u.test(lower)) return rule(adjectiveMasculine(word, 'velar'), 'sure', 'adjective-surname');
    if (/[кгхжшчщ]ой$/u.test(lower)) return rule(adjectiveMasculine(word, 'velar'), 'likely', 'adjective-surname');
    return rule(adjectiveMasculine(word, 'hard'), /[ое]вой$|^толстой$/u.test(lower) ? 'sure' : 'likely', 'adjective-surname');
  }
  return null;
}

/** Surnames in -а, -я of either sex: a French or other stress on the end would stop them (Дюма), hence never sure. */
function inA(word: string, lower: string, domestic: boolean): NameRule {
  if (/ая$/u.test(lower)) return rule(sameInRussian(word), 'doubtful', 'georgian-aya-or-adjective');
  const stressUnknown = /[жшчщц]а$/u.test(lower);
  const certainty: Certainty = stressUnknown || !domestic ? 'doubtful' : 'likely';
  return rule(nounInA(word), certainty, stressUnknown ? 'stress-decides-instrumental' : 'first-declension');
}

function softOfMan(word: string, lower: string): NameRule {
  if (FLEETING.has(lower)) return rule(softWithoutVowel(word, lower), 'doubtful', 'vowel-may-drop-out');
  if (/ень$/u.test(lower)) return rule(nounMasculineSoft(word), 'doubtful', 'vowel-may-drop-out');
  if (/ий$/u.test(lower)) return rule(nounMasculineSoft(word), 'doubtful', 'adjective-or-noun');
  return rule(nounMasculineSoft(word), 'likely', 'soft-consonant');
}

function hardOfMan(word: string, lower: string): NameRule {
  if (FLEETING.has(lower)) return rule(hardWithoutVowel(word, lower), 'doubtful', 'vowel-may-drop-out');
  if (/[её]ц$/u.test(lower)) return rule(withoutVowel(word, lower), 'doubtful', 'vowel-may-drop-out');
  if (/[жчш]ок$/u.test(lower) && syllables(lower) > 1) return rule(hardWithoutVowel(word, lower), 'doubtful', 'vowel-may-drop-out');
  if (/[оеё]к$/u.test(lower) && syllables(lower) > 1 && !/бек$/u.test(lower)) return rule(nounMasculineHard(word), 'doubtful', 'vowel-may-drop-out');
  if (/[её]л$/u.test(lower) && syllables(lower) > 1) return rule(nounMasculineHard(word), 'doubtful', 'vowel-may-drop-out');
  if (/ич$/u.test(lower) && syllables(lower) > 1) {
    return rule(nounMasculineHard(word, word, 'ем'), /[оеё]вич$/u.test(lower) ? 'sure' : 'likely', 'surname-in-ich');
  }
  if (/[жшчщ]$/u.test(lower)) {
    const stressed = STRESSED_SIBILANT.has(lower);
    return rule(nounMasculineHard(word, word, stressed ? 'ом' : 'ем'), 'doubtful', 'stress-decides-instrumental');
  }
  if (/ц$/u.test(lower)) return rule(nounMasculineHard(word, word, 'ем'), /янц$/u.test(lower) ? 'sure' : 'likely', 'hard-consonant');
  if (/их$|ых$/u.test(lower)) return rule(nounMasculineHard(word), 'doubtful', 'foreign-or-genitive-plural');
  const typical = /(?:ян|[ую]к|[ая]к|ик|ман|берг|бург|штейн|сон|хан|бек|жан|бай|дин)$/u.test(lower) && syllables(lower) > 1;
  const steady = /[ауыиюяэ][^аеёиоуыэюяьй]$/u.test(lower);
  return rule(nounMasculineHard(word), typical || steady ? 'sure' : 'likely', 'hard-consonant');
}

/** Козёл → Козл-, Заяц → Зайц-; words of one syllable keep their vowel as surnames (Лев → Лева). */
function hardWithoutVowel(word: string, lower: string): RuForms {
  if (syllables(lower) === 1) return nounMasculineHard(word);
  if (lower === 'заяц') return nounMasculineHard(word, `${word.slice(0, -2)}йц`, 'ем');
  return nounMasculineHard(word, word.slice(0, -2) + word.slice(-1), /ц$/u.test(lower) ? 'ем' : 'ом');
}

/** Соловей → Соловь-, Журавель → Журавл-. */
function softWithoutVowel(word: string, lower: string): RuForms {
  if (syllables(lower) === 1) return nounMasculineSoft(word);
  return nounMasculineSoft(word, lower.endsWith('й') ? `${word.slice(0, -2)}ь` : word.slice(0, -3) + word.slice(-2, -1));
}

/** Кравец → Кравц-, Заец → Зайц-; after two consonants the vowel stays (Жнец → Жнец-). */
function withoutVowel(word: string, lower: string): RuForms {
  const before = lower.at(-3) ?? '';
  const twoConsonants = /[^аеёиоуыэюя]{2}$/u.test(lower.slice(0, -2));
  if (twoConsonants || syllables(lower) === 1) return nounMasculineHard(word);
  if (/[аеёиоуыэюя]/u.test(before)) return nounMasculineHard(word, `${word.slice(0, -2)}йц`);
  if (before === 'л') return nounMasculineHard(word, `${word.slice(0, -2)}ьц`);
  return nounMasculineHard(word, word.slice(0, -2) + word.slice(-1), lower === 'немец' ? 'ем' : 'ом');
}

function ofWoman(word: string, lower: string, { domestic, slavic }: SurnameContext): NameRule {
  const fixed = (certainty: Certainty, reason: string): NameRule => rule(sameInRussian(word), certainty, reason);
  if (/(?:[оеё]ва|[иы]на)$/u.test(lower)) return possessiveOfWoman(word, lower, domestic, slavic);
  if (/[сц]кая$/u.test(lower)) return rule(adjectiveFeminine(word), 'sure', 'adjective-surname');
  if (/(?:ая|яя)$/u.test(lower)) return syllables(lower) > 2 ? rule(adjectiveFeminine(word), 'likely', 'adjective-surname') : rule(nounInA(word), 'doubtful', 'adjective-or-noun');
  if (/[ая]$/u.test(lower)) return inA(word, lower, domestic);
  if (/(?:[оеё]в|ин|ын|[сц]кий)$/u.test(lower)) return fixed('likely', 'masculine-form-of-a-woman');
  return fixed('sure', 'woman-in-consonant');
}

function possessiveOfWoman(word: string, lower: string, domestic: boolean, slavic: boolean): NameRule {
  if (NOUNS_LIKE_FEMININE.has(lower)) return rule(nounInA(word), 'doubtful', 'noun-or-possessive');
  if (FOREIGN_NOUNS.has(lower.slice(0, -1))) return rule(possessiveFeminine(word), 'doubtful', 'foreign-surname');
  const short = syllables(lower) < 3;
  const typical = /(?:[оеё]ва|кина|цына)$/u.test(lower) && (!short || slavic);
  return rule(possessiveFeminine(word), domestic && typical ? 'sure' : 'likely', 'possessive-surname');
}
