import { describe, expect, it } from 'vitest';
import { agree, bySex, feminineOf, isPersonWord, personWord, PERSON_WORDS } from '#core/language/agreement.ts';
import { RU_CASES } from '#core/language/cases.ts';
import { UNITS_RU, DURATION_UNITS } from '#core/language/durations-words.ts';
import { formatDuration, upToDuration } from '#core/language/durations.ts';
import { joinList } from '#core/language/lists.ts';
import { NBSP } from '#core/language/signs.ts';

describe('words by sex', () => {
  it.each([
    ['прибыл', 'прибыла'], ['обратился', 'обратилась'], ['мог', 'могла'], ['пришёл', 'пришла'], ['умер', 'умерла'], ['подвергся', 'подверглась'],
    ['задержан', 'задержана'], ['взят', 'взята'], ['убит', 'убита'], ['принят', 'принята'], ['должен', 'должна'], ['согласен', 'согласна'], ['обязан', 'обязана'],
    ['намерен', 'намерена'], ['осуждённый', 'осужденная'], ['родившийся', 'родившаяся'], ['проживающий', 'проживающая'], ['русский', 'русская'], ['последний', 'последняя'],
    ['был вынужден', 'была вынуждена'],
  ])('%s becomes %s', (male, female) => {
    expect(feminineOf(male)).toBe(female);
  });

  it.each(['адвокат', 'гражданин', 'суд', 'студент', 'был адвокат', ''])('says that it knows no pattern for «%s»', (word) => {
    expect(feminineOf(word)).toBeNull();
    expect(agree(word, 'male')).toBe(word);
    expect(agree(word, 'female')).toBeNull();
  });

  it('has both forms, or the neutral one, when the sex is not known', () => {
    expect([bySex('unknown', 'задержан', 'задержана'), bySex('unknown', 'гражданин', 'гражданка'), bySex('unknown', 'задержанный', 'задержанная', 'задержанное лицо'), bySex('unknown', 'заявитель', 'заявитель')]).toEqual([
      'задержан(а)', 'гражданин/гражданка', 'задержанное лицо', 'заявитель',
    ]);
  });

  it('keeps the masculine words of the acts for women', () => {
    for (const word of ['заявитель', 'защитник', 'адвокат', 'переводчик', 'свидетель', 'беженец', 'представитель', 'доверитель'] as const) {
      for (const ruCase of RU_CASES) expect(personWord(word, 'female', ruCase)).toBe(personWord(word, 'male', ruCase));
    }
  });

  it('has every form of every family', () => {
    for (const word of PERSON_WORDS) for (const sex of ['male', 'female'] as const) for (const ruCase of RU_CASES) expect(personWord(word, sex, ruCase)).toMatch(/^[а-я]{2,}$/u);
    expect([isPersonWord('гражданин'), isPersonWord('toString'), isPersonWord('стол')]).toEqual([true, false, false]);
    expect(RU_CASES.map((ruCase) => personWord('него', 'female', ruCase))).toEqual(['она', 'нее', 'ней', 'нее', 'ней', 'ней']);
  });
});

describe('lengths of time', () => {
  const say = (amount: number, unit: (typeof DURATION_UNITS)[number], ruCase: (typeof RU_CASES)[number]) => formatDuration({ amount, unit }, 'ru', { style: 'words', case: ruCase })?.replaceAll(NBSP, ' ');

  it('count collectively only what has no singular', () => {
    expect([say(2, 'hours', 'nominative'), say(3, 'full-days', 'accusative'), say(4, 'full-days', 'nominative'), say(4, 'full-days', 'dative'), say(21, 'full-days', 'nominative'), say(2, 'minutes', 'accusative'), say(1, 'weeks', 'accusative')]).toEqual([
      'два часа', 'трое суток', 'четверо суток', 'четырем суткам', 'двадцать одни сутки', 'две минуты', 'одну неделю',
    ]);
    expect([say(2, 'years', 'nominative'), say(5, 'years', 'genitive'), say(5, 'years', 'dative'), say(5, 'working-days', 'instrumental')]).toEqual(['два года', 'пяти лет', 'пяти годам', 'пятью рабочими днями']);
  });

  it('have all forms of all units', () => {
    for (const unit of DURATION_UNITS) for (const ruCase of RU_CASES) expect([UNITS_RU[unit].one[ruCase], UNITS_RU[unit].many[ruCase]].every((form) => /^[а-я ]{3,}$/u.test(form))).toBe(true);
  });

  it('are null for what cannot be counted', () => {
    expect([formatDuration({ amount: 1.5, unit: 'hours' }, 'ru'), formatDuration({ amount: -1, unit: 'days' }, 'kk'), formatDuration({ amount: 1, unit: 'days' }, 'ru', { case: 'locative' })]).toEqual([null, null, null]);
    expect(upToDuration({ amount: 5, unit: 'working-days' }, 'kk')?.replaceAll(NBSP, ' ')).toBe('5 жұмыс күніне дейін');
  });
});

describe('lists', () => {
  it('join as a sentence does', () => {
    expect([joinList(['а'], 'ru'), joinList(['а', 'б'], 'ru'), joinList(['а', 'б', 'в'], 'ru'), joinList(['а', 'б', 'в'], 'kk'), joinList(['a', 'b', 'c'], 'en'), joinList([], 'ru')]).toEqual(['а', 'а и б', 'а, б и в', 'а, б және в', 'a, b and c', '']);
    expect([joinList(['а', 'б'], 'ru', { conjunction: 'or' }), joinList(['а', 'б'], 'kk', { conjunction: 'or' }), joinList(['а', '', 'б'], 'ru', { separator: ';' })]).toEqual(['а или б', 'а немесе б', 'а; б']);
  });
});
