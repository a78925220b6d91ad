import { describe, expect, it } from 'vitest';
import { normaliseKazakhLetters } from '#core/language/kazakh-letters.ts';
import { initialsOf, withInitials } from '#core/language/initials.ts';
import { NBSP } from '#core/language/signs.ts';
import { checkTypography, typeset } from '#core/language/typography.ts';

const set = (text: string, tongue: 'ru' | 'kk' | 'en' = 'ru'): string => typeset(text, tongue).replaceAll(NBSP, '~');

describe('setting Russian text', () => {
  it.each([
    ['Закон "О беженцах"', 'Закон «О~беженцах»'],
    ['Статья "Закон "О беженцах" нарушен"', 'Статья «Закон „О~беженцах“ нарушен»'],
    ['он сказал “да”', 'он сказал «да»'],
    ['«уже „верно“ набрано»', '«уже „верно“ набрано»'],
    ['суд - это суд', 'суд~— это суд'],
    ['Алматы — город', 'Алматы~— город'],
    ['№ 5, №5 и § 3', '№~5, №~5 и~§~3'],
    ['А. С. Петров, Петров А. С.', 'А.~С.~Петров, Петров~А.~С.'],
    ['5 мая 2026 г. в г. Алматы', '5~мая~2026~г. в~г.~Алматы'],
    ['ч. 1 ст. 590, п. 7)', 'ч.~1 ст.~590, п.~7)'],
    ['пункт 7) части 1 статьи 590', 'пункт~7) части~1 статьи~590'],
    ['от 10 суток до 48 часов', 'от~10~суток до~48~часов'],
    ['в 2019-2021 годах', 'в~2019–2021~годах'],
    ['не явился бы', 'не~явился~бы'],
    ['и так далее...', 'и~так далее…'],
    ['два  пробела', 'два пробела'],
    ['строка\n- пункт списка\n  - вложенный', 'строка\n- пункт списка\n  - вложенный'],
  ])('%s', (text, expected) => {
    expect(set(text)).toBe(expected);
  });

  it('leaves numbers of articles, cases, phones and dates alone', () => {
    for (const text of ['статья~6-1', 'дело №~1234-26-00-2/15', '+7 701-123-45-67', '2026-05-05', '№~10-15 суток']) {
      expect(set(text.replaceAll('~', NBSP))).toBe(text.replace('15 суток', '15~суток'));
    }
  });
});

describe('setting Kazakh and English text', () => {
  it('knows their abbreviations, months and quotes', () => {
    expect(set('"Босқындар туралы" Заң - 2026 жылғы 5 мамырда, № 7, 10 тәулік', 'kk')).toBe('«Босқындар туралы» Заң~— 2026~жылғы 5~мамырда, №~7, 10~тәулік');
    expect(set('The "best "available" proof" - don\'t wait, Art. 3, 5 May 2026', 'en')).toBe('The “best ‘available’ proof”~– don’t wait, Art.~3, 5~May~2026');
  });
});

describe('checking', () => {
  it('lists what is wrong with its place', () => {
    const complaints = checkTypography('Закон "О беженцах"  и № 5', 'ru');
    expect(complaints.map(({ code, offset, found }) => [code, offset, found])).toEqual([
      ['straight-quote', 6, '"'], ['break-after-short-word', 8, ' '], ['straight-quote', 17, '"'], ['double-space', 18, '  '],
      ['break-after-short-word', 21, ' '], ['break-after-sign', 23, ' '],
    ]);
    expect(complaints.every(({ message }) => message.ru !== '' && message.kk !== '' && message.en !== '')).toBe(true);
  });

  it('leaves out what lies in skipped stretches', () => {
    const text = '{{ x | count "статье" "статьям" }} и суд';
    expect(checkTypography(text, 'ru', [{ start: 0, end: 34 }]).map(({ code, offset }) => [code, offset])).toEqual([['break-after-short-word', 36]]);
  });
});

describe('initials', () => {
  it('are tied to the surname', () => {
    const name = { family: 'Петров', given: 'Иван', patronymic: 'Алексеевич' };
    expect([withInitials(name), withInitials(name, 'after')].map((text) => text.replaceAll(NBSP, '~'))).toEqual(['И.~А.~Петров', 'Петров~И.~А.']);
  });

  it('know compound names, kinship words and missing parts', () => {
    expect(initialsOf({ given: 'Анна-Мария', patronymic: 'Ивановна' })).toBe(`А.-М.${NBSP}И.`);
    expect(initialsOf({ given: 'Ильгар', patronymic: 'Гасан оглы' })).toBe(`И.${NBSP}Г.`);
    expect(initialsOf({ given: 'Асхат', patronymic: 'Серікұлы' })).toBe(`А.${NBSP}С.`);
    expect([withInitials({ family: 'Ли' }), withInitials({}), initialsOf({})]).toEqual(['Ли', '', '']);
  });
});

describe('Kazakh letters', () => {
  it('replace lookalikes inside Cyrillic words only', () => {
    expect(normaliseKazakhLetters('бiрiншi бөлiгi, ҚР əкiмшiлiк, article IV, ID 123')).toBe('бірінші бөлігі, ҚР әкімшілік, article IV, ID 123');
  });
});
