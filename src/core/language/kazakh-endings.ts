import type { KkCase } from './cases.ts';

const BACK = 'аоұыяё';
const FRONT = 'әөүіеэ';
/** Letters whose sound takes the harmony of the letters around them. */
const NEUTRAL = 'иую';

const VOICELESS = 'кқпстфхһцчшщ';
/** In loans these end a word like voiceless ones: Ивановтың, Мұхаммедке. */
const DEVOICED = 'бвгғд';
const NASAL = 'мнң';

/** Whether endings are thick (`back`, -ға) or thin (`front`, -ге), and whether the rule is beyond doubt. */
export type Harmony = { readonly side: 'back' | 'front'; readonly sure: boolean };

/**
 * Vowel harmony of a word, Kazakh or borrowed: the last vowel decides; a final soft sign makes thin; и and у follow
 * what stands around them. The surnames in -ев follow the vowel before it: Назарбаевтың, Әлиевтің.
 */
export function harmonyOf(word: string): Harmony {
  const letters = lettersOf(word);
  if (letters.endsWith('ь')) return { side: 'front', sure: true };
  const surname = /([аоуыяё])[еэ]в$/u.exec(letters);
  if (surname !== null) return { side: 'back', sure: surname[1] === 'а' || surname[1] === 'я' };
  const last = [...letters].findLast((letter) => (BACK + FRONT + NEUTRAL).includes(letter));
  if (last === undefined) return { side: 'back', sure: false };
  if (/[аоұы][^аоұыяёәөүіеэиую]+ев$/u.test(letters)) return { side: 'front', sure: false };
  if (BACK.includes(last)) return { side: 'back', sure: last !== 'ё' };
  if (FRONT.includes(last)) return { side: 'front', sure: true };
  return harmonyOfNeutral(letters, last);
}

function harmonyOfNeutral(letters: string, last: string): Harmony {
  const earlier = [...letters].filter((letter) => (BACK + FRONT).includes(letter)).at(-1);
  const thick = earlier !== undefined && BACK.includes(earlier);
  if (last !== 'и') {
    const thin = earlier !== undefined && 'әөүі'.includes(earlier);
    return { side: thin ? 'front' : 'back', sure: thick };
  }
  if (!thick) return { side: 'front', sure: true };
  if (letters.endsWith('и')) return { side: /(?:швили|ели|ини)$/u.test(letters) ? 'front' : 'back', sure: false };
  if (/[қғ]$/u.test(letters)) return { side: 'back', sure: true };
  // Russian suffixes and final к are thin everywhere; in Arabic names (Салих, Рашид) usage wavers.
  return { side: letters.endsWith('х') ? 'back' : 'front', sure: /(?:ич|ин|ий|ик|иг)$/u.test(letters) };
}

/** Small letters without the quotation mark or bracket that closes a name: «Пана» ends in a vowel. */
function lettersOf(word: string): string {
  return word.toLowerCase().normalize('NFC').replace(/[^\p{L}\p{M}]+$/u, '');
}

/** How the last sound of a word chooses among endings. */
type Class = 'vowel' | 'glide' | 'liquid' | 'sibilant' | 'nasal' | 'voiceless';

function lastSound(word: string): Class {
  const letters = lettersOf(word).replace(/[ьъ]+$/u, '');
  const last = letters.at(-1) ?? '';
  if ('иую'.includes(last)) return 'glide';
  if ((BACK + FRONT).includes(last)) return 'vowel';
  if (NASAL.includes(last)) return 'nasal';
  if ('жз'.includes(last)) return 'sibilant';
  if ((VOICELESS + DEVOICED).includes(last)) return 'voiceless';
  return 'liquid';
}

const ENDINGS: Readonly<Record<Exclude<KkCase, 'nominative'>, Readonly<Record<Class, readonly [back: string, front: string]>>>> = {
  genitive: { vowel: ['ның', 'нің'], glide: ['дың', 'дің'], liquid: ['дың', 'дің'], sibilant: ['дың', 'дің'], nasal: ['ның', 'нің'], voiceless: ['тың', 'тің'] },
  dative: { vowel: ['ға', 'ге'], glide: ['ға', 'ге'], liquid: ['ға', 'ге'], sibilant: ['ға', 'ге'], nasal: ['ға', 'ге'], voiceless: ['қа', 'ке'] },
  accusative: { vowel: ['ны', 'ні'], glide: ['ды', 'ді'], liquid: ['ды', 'ді'], sibilant: ['ды', 'ді'], nasal: ['ды', 'ді'], voiceless: ['ты', 'ті'] },
  locative: { vowel: ['да', 'де'], glide: ['да', 'де'], liquid: ['да', 'де'], sibilant: ['да', 'де'], nasal: ['да', 'де'], voiceless: ['та', 'те'] },
  ablative: { vowel: ['дан', 'ден'], glide: ['дан', 'ден'], liquid: ['дан', 'ден'], sibilant: ['дан', 'ден'], nasal: ['нан', 'нен'], voiceless: ['тан', 'тен'] },
  instrumental: { vowel: ['мен', 'мен'], glide: ['мен', 'мен'], liquid: ['мен', 'мен'], sibilant: ['бен', 'бен'], nasal: ['мен', 'мен'], voiceless: ['пен', 'пен'] },
};

/** Endings of words that already carry the possessive of the third person (ұлы, қызы, бабы): -ның, -на, -н, -нда, -нан, -мен. */
const POSSESSED: Readonly<Record<Exclude<KkCase, 'nominative'>, readonly [back: string, front: string]>> = {
  genitive: ['ның', 'нің'], dative: ['на', 'не'], accusative: ['н', 'н'], locative: ['нда', 'нде'], ablative: ['нан', 'нен'], instrumental: ['мен', 'мен'],
};

/** The case ending that a Kazakh (or borrowed) word takes: «Айгүл» dative → «ге». Empty for the nominative. */
export function kazakhEnding(word: string, kkCase: KkCase, harmony: Harmony | undefined = harmonyOf(word)): string {
  if (kkCase === 'nominative') return '';
  return ENDINGS[kkCase][lastSound(word)][harmony.side === 'back' ? 0 : 1];
}

/** The word with its case ending: «мамыр» locative → «мамырда». A word in capitals takes capitals. */
export function declineKazakh(word: string, kkCase: KkCase, harmony: Harmony | undefined = harmonyOf(word)): string {
  return attach(word, kazakhEnding(word, kkCase, harmony));
}

/** A word with the possessive of the third person in its case: «қызы» dative → «қызына», «бабы» → «бабына». */
export function declineKazakhPossessed(word: string, kkCase: KkCase, harmony: Harmony | undefined = harmonyOf(word)): string {
  return kkCase === 'nominative' ? word : attach(word, POSSESSED[kkCase][harmony.side === 'back' ? 0 : 1]);
}

/** How the last letter of an abbreviation is read where it is not by a thin vowel (К «ке», Д «де»): ҚР-ның, АҚШ-тың, БАҚ-тың, ІІМ-нің. */
const LETTERS_ALOUD: Readonly<Record<string, string>> = { Р: 'ра', Ш: 'аш', Қ: 'ақ', М: 'эм', Н: 'эн', Л: 'эл', С: 'эс', Ф: 'эф', Х: 'ха' };

/** An abbreviation in its case, the ending behind a hyphen as the codes write it: «АПК» genitive → «АПК-нің», «БҰҰ» dative → «БҰҰ-ға». Usage wavers. */
export function declineKazakhAbbreviation(word: string, kkCase: KkCase): string {
  if (kkCase === 'nominative') return word;
  const last = word.at(-1) ?? '';
  const aloud = LETTERS_ALOUD[last] ?? ((BACK + FRONT + NEUTRAL).includes(last.toLowerCase()) ? last : `${last}е`);
  return `${word}-${kazakhEnding(aloud, kkCase)}`;
}

/** The attributive of the locative: «мамыр» → «мамырдағы», «сәуір» → «сәуірдегі». */
export function kazakhAttributive(word: string): string {
  const harmony = harmonyOf(word);
  return declineKazakh(word, 'locative', harmony) + (harmony.side === 'back' ? 'ғы' : 'гі');
}

function attach(word: string, ending: string): string {
  const capitals = word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word);
  return word + (capitals ? ending.toUpperCase() : ending);
}
