import type { RuCase, RuGender } from './cases.ts';

type CaseRow = readonly [nominative: string, genitive: string, dative: string, accusative: string, instrumental: string, prepositional: string];

/** Whether the counted noun is a living being: it changes the accusative of 1 to 4 and of ordinals. */
export type Animacy = 'animate' | 'inanimate';

const INDEX: Readonly<Record<RuCase, number>> = { nominative: 0, genitive: 1, dative: 2, accusative: 3, instrumental: 4, prepositional: 5 };

const ONE: Readonly<Record<RuGender | 'plural', CaseRow>> = {
  masculine: ['один', 'одного', 'одному', 'один', 'одним', 'одном'],
  feminine: ['одна', 'одной', 'одной', 'одну', 'одной', 'одной'],
  neuter: ['одно', 'одного', 'одному', 'одно', 'одним', 'одном'],
  plural: ['одни', 'одних', 'одним', 'одни', 'одними', 'одних'],
};
const TWO_FEMININE: CaseRow = ['две', 'двух', 'двум', 'две', 'двумя', 'двух'];
const SMALL: readonly CaseRow[] = [
  ['ноль', 'ноля', 'нолю', 'ноль', 'нолем', 'ноле'],
  ONE.masculine,
  ['два', 'двух', 'двум', 'два', 'двумя', 'двух'],
  ['три', 'трех', 'трем', 'три', 'тремя', 'трех'],
  ['четыре', 'четырех', 'четырем', 'четыре', 'четырьмя', 'четырех'],
  ...['пять', 'шесть', 'семь'].map(inSoftSign),
  ['восемь', 'восьми', 'восьми', 'восемь', 'восемью', 'восьми'],
  ...['девять', 'десять', 'одиннадцать', 'двенадцать', 'тринадцать', 'четырнадцать', 'пятнадцать', 'шестнадцать', 'семнадцать', 'восемнадцать', 'девятнадцать'].map(inSoftSign),
];
const TENS: readonly CaseRow[] = [
  inSoftSign('двадцать'), inSoftSign('тридцать'),
  ['сорок', 'сорока', 'сорока', 'сорок', 'сорока', 'сорока'],
  ...['пять', 'шесть', 'семь', 'восемь'].map((unit): CaseRow => {
    const bent = unit === 'восемь' ? 'восьми' : inSoftSign(unit)[1];
    return [`${unit}десят`, `${bent}десяти`, `${bent}десяти`, `${unit}десят`, `${unit}юдесятью`, `${bent}десяти`];
  }),
  ['девяносто', 'девяноста', 'девяноста', 'девяносто', 'девяноста', 'девяноста'],
];
const HUNDREDS: readonly CaseRow[] = [
  ['сто', 'ста', 'ста', 'сто', 'ста', 'ста'],
  ['двести', 'двухсот', 'двумстам', 'двести', 'двумястами', 'двухстах'],
  ['триста', 'трехсот', 'тремстам', 'триста', 'тремястами', 'трехстах'],
  ['четыреста', 'четырехсот', 'четыремстам', 'четыреста', 'четырьмястами', 'четырехстах'],
  ...['пять', 'шесть', 'семь', 'восемь', 'девять'].map((unit): CaseRow => {
    const bent = unit === 'восемь' ? 'восьми' : inSoftSign(unit)[1];
    return [`${unit}сот`, `${bent}сот`, `${bent}стам`, `${unit}сот`, `${unit}юстами`, `${bent}стах`];
  }),
];

type Scale = { readonly value: number; readonly gender: RuGender; readonly one: CaseRow; readonly few: string; readonly many: CaseRow; readonly ordinal: string };
const SCALES: readonly Scale[] = [
  scaleInHard(1_000_000_000, 'миллиард'), scaleInHard(1_000_000, 'миллион'),
  {
    value: 1000, gender: 'feminine', few: 'тысячи', ordinal: 'тысячн',
    one: ['тысяча', 'тысячи', 'тысяче', 'тысячу', 'тысячей', 'тысяче'],
    many: ['тысяч', 'тысяч', 'тысячам', 'тысяч', 'тысячами', 'тысячах'],
  },
];

function inSoftSign(word: string): CaseRow {
  const stem = word.slice(0, -1);
  return [word, `${stem}и`, `${stem}и`, word, `${stem}ью`, `${stem}и`];
}

function scaleInHard(value: number, word: string): Scale {
  return {
    value, gender: 'masculine', few: `${word}а`, ordinal: `${word}н`,
    one: [word, `${word}а`, `${word}у`, word, `${word}ом`, `${word}е`],
    many: [`${word}ов`, `${word}ов`, `${word}ам`, `${word}ов`, `${word}ами`, `${word}ах`],
  };
}

function at(row: CaseRow | undefined, ruCase: RuCase): string {
  return row?.[INDEX[ruCase]] ?? '';
}

/** Largest number that can be written in words. */
export const LARGEST_IN_WORDS = 999_999_999_999;

/** True for a whole number that `cardinalRu` and its sisters can write. */
export function fitsInWords(n: number): boolean {
  return Number.isInteger(n) && n >= 0 && n <= LARGEST_IN_WORDS;
}

/**
 * A whole number (0 to 999 999 999 999) in Russian words: «двадцать одна», «двухсот сорока пяти». `plural` is for nouns
 * without singular («одни сутки»). Throws a RangeError outside the bounds: check with `fitsInWords`.
 */
export function cardinalRu(
  n: number,
  options: { readonly case?: RuCase; readonly gender?: RuGender | 'plural'; readonly animacy?: Animacy } = {},
): string {
  if (!fitsInWords(n)) throw new RangeError('number cannot be written in words');
  const { case: ruCase = 'nominative', gender = 'masculine', animacy = 'inanimate' } = options;
  if (n === 0) return at(SMALL[0], ruCase);
  const words: string[] = [];
  let rest = n;
  for (const scale of SCALES) {
    const count = Math.floor(rest / scale.value);
    rest %= scale.value;
    if (count === 0) continue;
    if (count > 1 || scale.value > 1000) words.push(...upToThousand(count, ruCase, scale.gender, 'inanimate'));
    words.push(scaleWord(scale, count, ruCase));
  }
  words.push(...upToThousand(rest, ruCase, gender, n < 21 ? animacy : (animacy === 'animate' && n % 10 === 1 ? 'animate' : 'inanimate')));
  return words.join(' ');
}

function scaleWord(scale: Scale, count: number, ruCase: RuCase): string {
  const number = agreementRu(count);
  if (number === 'one') return at(scale.one, ruCase);
  const straight = ruCase === 'nominative' || ruCase === 'accusative';
  return straight && number === 'few' ? scale.few : at(scale.many, ruCase);
}

function upToThousand(n: number, ruCase: RuCase, gender: RuGender | 'plural', animacy: Animacy): readonly string[] {
  const words: string[] = [];
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  if (hundreds > 0) words.push(at(HUNDREDS[hundreds - 1], ruCase));
  if (rest >= 20) words.push(at(TENS[Math.floor(rest / 10) - 2], ruCase));
  const unit = rest >= 20 ? rest % 10 : rest;
  if (unit > 0) words.push(unitWord(unit, ruCase, gender, animacy));
  return words;
}

function unitWord(unit: number, ruCase: RuCase, gender: RuGender | 'plural', animacy: Animacy): string {
  const bent = ruCase === 'accusative' && animacy === 'animate' && (unit > 1 || gender === 'masculine' || gender === 'plural') && unit <= 4 ? 'genitive' : ruCase;
  if (unit === 1) return at(ONE[gender], bent);
  if (unit === 2 && gender === 'feminine') return at(TWO_FEMININE, bent);
  return at(SMALL[unit], bent);
}

/** Which form of a noun a Russian number takes: 1, 21 → one; 2–4, 22 → few; 0, 5–20, 11–14 → many. */
export function agreementRu(n: number): 'one' | 'few' | 'many' {
  const tens = Math.abs(n) % 100;
  const unit = tens % 10;
  if (!Number.isInteger(n)) return 'few';
  if (unit === 1 && tens !== 11) return 'one';
  return unit >= 2 && unit <= 4 && (tens < 12 || tens > 14) ? 'few' : 'many';
}

const ORDINAL_STEMS: readonly string[] = [
  'нулев', 'перв', 'втор', 'трет', 'четверт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят', 'одиннадцат', 'двенадцат', 'тринадцат',
  'четырнадцат', 'пятнадцат', 'шестнадцат', 'семнадцат', 'восемнадцат', 'девятнадцат',
];
const TENS_ORDINAL: readonly string[] = ['двадцат', 'тридцат', 'сороков', 'пятидесят', 'шестидесят', 'семидесят', 'восьмидесят', 'девяност'];
const HUNDREDS_ORDINAL: readonly string[] = ['сот', 'двухсот', 'трехсот', 'четырехсот', 'пятисот', 'шестисот', 'семисот', 'восьмисот', 'девятисот'];
const STRESSED_END = new Set(['нулев', 'втор', 'шест', 'седьм', 'восьм', 'сороков']);

const HARD: Readonly<Record<RuGender | 'plural', CaseRow>> = {
  masculine: ['ый', 'ого', 'ому', 'ый', 'ым', 'ом'],
  feminine: ['ая', 'ой', 'ой', 'ую', 'ой', 'ой'],
  neuter: ['ое', 'ого', 'ому', 'ое', 'ым', 'ом'],
  plural: ['ые', 'ых', 'ым', 'ые', 'ыми', 'ых'],
};
const THIRD: Readonly<Record<RuGender | 'plural', CaseRow>> = {
  masculine: ['ий', 'ьего', 'ьему', 'ий', 'ьим', 'ьем'],
  feminine: ['ья', 'ьей', 'ьей', 'ью', 'ьей', 'ьей'],
  neuter: ['ье', 'ьего', 'ьему', 'ье', 'ьим', 'ьем'],
  plural: ['ьи', 'ьих', 'ьим', 'ьи', 'ьими', 'ьих'],
};

/**
 * An ordinal in Russian words: «первая», «двадцать шестого», «двухтысячный». 0 to 999 999 999 999; throws a RangeError
 * outside. Only the last word declines.
 */
export function ordinalRu(
  n: number,
  options: { readonly case?: RuCase; readonly gender?: RuGender | 'plural'; readonly animacy?: Animacy } = {},
): string {
  if (!fitsInWords(n)) throw new RangeError('number cannot be written in words');
  const { case: ruCase = 'nominative', gender = 'masculine', animacy = 'inanimate' } = options;
  const [lead, stem] = ordinalStem(n);
  const bent = ruCase === 'accusative' && animacy === 'animate' && (gender === 'masculine' || gender === 'plural') ? 'genitive' : ruCase;
  const ending = at((stem === 'трет' ? THIRD : HARD)[gender], bent);
  const word = stem + (ending === 'ый' && STRESSED_END.has(stem) ? 'ой' : ending);
  return lead === 0 ? word : `${cardinalRu(lead)} ${word}`;
}

/** What is said in cardinals before the last word, and the stem of the last word. */
function ordinalStem(n: number): readonly [lead: number, stem: string] {
  const rest = n % 100;
  if (n === 0 || (rest > 0 && rest < 20)) return [n - rest, ORDINAL_STEMS[rest] ?? ''];
  if (rest % 10 > 0) return [n - (rest % 10), ORDINAL_STEMS[rest % 10] ?? ''];
  if (rest > 0) return [n - rest, TENS_ORDINAL[rest / 10 - 2] ?? ''];
  const hundreds = Math.floor(n / 100) % 10;
  if (hundreds > 0) return [n - hundreds * 100, HUNDREDS_ORDINAL[hundreds - 1] ?? ''];
  const scale = SCALES.findLast((one) => Math.floor(n / one.value) % 1000 > 0) ?? { value: 1000, ordinal: 'тысячн' };
  const count = Math.floor(n / scale.value) % 1000;
  return [n - count * scale.value, genitiveLead(count) + scale.ordinal];
}

/** 2 → «двух», 21 → «двадцатиодно», 100 → «сто», 90 → «девяносто»: the first half of «двухтысячный». */
function genitiveLead(count: number): string {
  if (count === 1) return '';
  const hundreds = Math.floor(count / 100) * 100;
  const rest = count % 100;
  const tens = rest >= 20 ? rest - (rest % 10) : 0;
  const unit = rest - tens;
  const bend = (n: number): string => (n === 100 ? 'сто' : n === 90 ? 'девяносто' : n === 1 ? 'одно' : cardinalRu(n, { case: 'genitive' }));
  return [hundreds, tens, unit].filter((n) => n > 0).map(bend).join('');
}
