import { describe, expect, it } from 'vitest';
import { RU_CASES } from '#core/language/cases.ts';
import { cardinalEn, ordinalEn, ordinalFiguresEn } from '#core/language/numbers-en.ts';
import { cardinalKk, numberWithEndingKk, ordinalKk } from '#core/language/numbers-kk.ts';
import { cardinalRu, ordinalRu } from '#core/language/numbers-ru.ts';
import { countNoun, figures, inWords, ordinalInWords } from '#core/language/numbers.ts';

describe('Russian numbers in words', () => {
  it.each([
    [0, 'ноль'], [11, 'одиннадцать'], [40, 'сорок'], [90, 'девяносто'], [100, 'сто'], [248, 'двести сорок восемь'], [516, 'пятьсот шестнадцать'],
    [1000, 'тысяча'], [2001, 'две тысячи один'], [21_000, 'двадцать одна тысяча'], [1_000_000, 'один миллион'], [5_004_012, 'пять миллионов четыре тысячи двенадцать'],
  ])('%d is %s', (n, words) => {
    expect(cardinalRu(n)).toBe(words);
  });

  it('declines every word of a compound', () => {
    expect(RU_CASES.map((ruCase) => cardinalRu(852, { case: ruCase }))).toEqual([
      'восемьсот пятьдесят два', 'восьмисот пятидесяти двух', 'восьмистам пятидесяти двум', 'восемьсот пятьдесят два',
      'восемьюстами пятьюдесятью двумя', 'восьмистах пятидесяти двух',
    ]);
    expect(RU_CASES.map((ruCase) => cardinalRu(4340, { case: ruCase }))).toEqual([
      'четыре тысячи триста сорок', 'четырех тысяч трехсот сорока', 'четырем тысячам тремстам сорока', 'четыре тысячи триста сорок',
      'четырьмя тысячами тремястами сорока', 'четырех тысячах трехстах сорока',
    ]);
  });

  it('knows gender, plural-only nouns and living beings', () => {
    expect([cardinalRu(21, { gender: 'feminine' }), cardinalRu(2, { gender: 'feminine' }), cardinalRu(1, { gender: 'neuter' }), cardinalRu(1, { gender: 'plural' })]).toEqual(['двадцать одна', 'две', 'одно', 'одни']);
    expect([cardinalRu(1, { case: 'accusative', animacy: 'animate' }), cardinalRu(3, { case: 'accusative', animacy: 'animate' }), cardinalRu(1, { case: 'accusative', gender: 'feminine', animacy: 'animate' })]).toEqual(['одного', 'трех', 'одну']);
    expect(cardinalRu(22, { case: 'accusative', animacy: 'animate' })).toBe('двадцать два');
  });

  it.each([
    [1, 'первый'], [2, 'второй'], [3, 'третий'], [6, 'шестой'], [7, 'седьмой'], [8, 'восьмой'], [14, 'четырнадцатый'], [40, 'сороковой'], [90, 'девяностый'],
    [100, 'сотый'], [113, 'сто тринадцатый'], [200, 'двухсотый'], [590, 'пятьсот девяностый'], [1000, 'тысячный'], [2000, 'двухтысячный'],
    [2026, 'две тысячи двадцать шестой'], [21_000, 'двадцатиоднотысячный'], [90_000, 'девяностотысячный'], [3_000_000, 'трехмиллионный'],
  ])('%d as an ordinal is %s', (n, words) => {
    expect(ordinalRu(n)).toBe(words);
  });

  it('declines ordinals in all genders', () => {
    expect(RU_CASES.map((ruCase) => ordinalRu(3, { case: ruCase, gender: 'feminine' }))).toEqual(['третья', 'третьей', 'третьей', 'третью', 'третьей', 'третьей']);
    expect(RU_CASES.map((ruCase) => ordinalRu(40, { case: ruCase }))).toEqual(['сороковой', 'сорокового', 'сороковому', 'сороковой', 'сороковым', 'сороковом']);
    expect(RU_CASES.map((ruCase) => ordinalRu(21, { case: ruCase, gender: 'plural' }))).toEqual(['двадцать первые', 'двадцать первых', 'двадцать первым', 'двадцать первые', 'двадцать первыми', 'двадцать первых']);
    expect(ordinalRu(2, { case: 'accusative', animacy: 'animate' })).toBe('второго');
  });
});

describe('Kazakh numbers', () => {
  it.each([[0, 'нөл'], [10, 'он'], [21, 'жиырма бір'], [100, 'жүз'], [248, 'екі жүз қырық сегіз'], [1000, 'мың'], [2026, 'екі мың жиырма алты'], [1_000_000, 'бір миллион']])('%d is %s', (n, words) => {
    expect(cardinalKk(n)).toBe(words);
  });

  it.each([[3, '3-ке'], [5, '5-ке'], [6, '6-ға'], [10, '10-ға'], [20, '20-ға'], [30, '30-ға'], [40, '40-қа'], [50, '50-ге'], [60, '60-қа'], [70, '70-ке'], [80, '80-ге'], [90, '90-ға'], [100, '100-ге'], [1000, '1000-ға'], [2026, '2026-ға']])(
    '%d in the dative is %s',
    (n, words) => {
      expect(numberWithEndingKk(n, 'dative')).toBe(words);
    },
  );

  it.each([[1, 'бірінші'], [2, 'екінші'], [9, 'тоғызыншы'], [10, 'оныншы'], [20, 'жиырмасыншы'], [40, 'қырқыншы'], [100, 'жүзінші'], [115, 'жүз он бесінші']])('%d as an ordinal is %s', (n, words) => {
    expect(ordinalKk(n)).toBe(words);
  });
});

describe('English numbers', () => {
  it('are written the British way', () => {
    expect([cardinalEn(0), cardinalEn(21), cardinalEn(245), cardinalEn(2026), cardinalEn(1_000_001)]).toEqual(['zero', 'twenty-one', 'two hundred and forty-five', 'two thousand and twenty-six', 'one million and one']);
    expect([ordinalEn(12), ordinalEn(20), ordinalEn(43), ordinalEn(100)]).toEqual(['twelfth', 'twentieth', 'forty-third', 'one hundredth']);
    expect([1, 2, 3, 4, 11, 12, 13, 21, 111, 122].map(ordinalFiguresEn)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '111th', '122nd']);
  });
});

describe('numbers of any language', () => {
  it('are null when they cannot be written', () => {
    expect([inWords(-1, 'ru'), inWords(1.5, 'en'), inWords(Number.NaN, 'kk'), inWords(10 ** 12, 'ru'), inWords(2, 'ru', { case: 'locative' }), ordinalInWords(2, 'kk', { case: 'prepositional' })]).toEqual([null, null, null, null, null, null]);
  });

  it('choose the noun', () => {
    expect([0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112].map((n) => countNoun(n, 'ru', 'сутки', 'суток', 'суток'))).toEqual(['суток', 'сутки', 'суток', 'суток', 'суток', 'суток', 'суток', 'суток', 'сутки', 'суток', 'суток', 'сутки', 'суток', 'суток']);
    expect([countNoun(2, 'kk', 'бап', 'баптар'), countNoun(2, 'en', 'day', 'days'), countNoun(1.5, 'ru', 'час', 'часа', 'часов')]).toEqual(['бап', 'days', 'часа']);
  });

  it('are grouped from five figures on', () => {
    expect([figures(2026), figures(12_500), figures(1_000_000), figures(-12_500)]).toEqual(['2026', '12\u00A0500', '1\u00A0000\u00A0000', '\u221212\u00A0500']);
  });
});
