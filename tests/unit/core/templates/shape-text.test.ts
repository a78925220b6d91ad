import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDate } from '#core/templates/print-date.ts';
import { asClause } from '#core/templates/shape-text.ts';

describe('own words inside an English sentence', () => {
  it.each([
    ['A café in Almaty.', 'a café in Almaty'],
    ['Crossing the road', 'crossing the road'],
    ['I took no part in fighting.', 'I took no part in fighting'],
    ['I’m afraid', 'I’m afraid'],
    ['In custody', 'in custody'],
    ['Russian', 'Russian'],
    ['Russian and Tatar', 'Russian and Tatar'],
    ['Crimean Tatar', 'Crimean Tatar'],
    ['Ukraine’s border', 'Ukraine’s border'],
    ['November rain', 'November rain'],
    ['Votkinsk, Udmurt Republic', 'Votkinsk, Udmurt Republic'],
    ['Votkinsk', 'Votkinsk'],
    ['Medeu District Court of the City of Almaty', 'Medeu District Court of the City of Almaty'],
    ['Visa-free stay of a national', 'visa-free stay of a national'],
    ['Photograph of the report; copy.', 'photograph of the report; copy'],
  ])('%s', (given, expected) => {
    expect(asClause(given, 'en')).toBe(expected);
  });
  it('leaves Russian and Kazakh words as they were', () => {
    expect(['Курение кальяна в кафе', 'Республика Казахстан', 'ФСБ', 'Иванов говорит, что Иванов прав.'].map((text) => asClause(text, 'ru'))).toEqual(
      ['курение кальяна в кафе', 'Республика Казахстан', 'ФСБ', 'Иванов говорит, что Иванов прав'],
    );
    // The owner stands first in Kazakh, so a phrase often opens with the name of a place.
    expect(asClause('Орал қаласындағы пәтер.', 'kk')).toBe('Орал қаласындағы пәтер');
  });
  it('changes nothing but the first letter and the last sign', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('I', ' ', 'a', 'B', 'ж', 'Ж', '.', ',', ';', '’', '5') }), (text) => {
      const made = asClause(text, 'en');
      expect(text.trim().toLowerCase().startsWith(made.toLowerCase())).toBe(true);
      expect(text.trim().length - made.length).toBeLessThanOrEqual(1);
    }));
  });
});

describe('an hour in an English paper', () => {
  it('says its zone, as a whole moment does', () => {
    const hour = (tongue: 'ru' | 'en', stored: string) => printDate(stored, { kind: 'time' }, tongue);
    expect(hour('en', '2026-11-21T09:40+05:00')).toMatchObject({ text: '09:40\u00A0(UTC+5)' });
    expect(hour('ru', '2026-11-21T09:40+05:00')).toMatchObject({ text: '09:40' });
    expect(hour('ru', '2026-11-21T09:40+03:00')).toMatchObject({ text: '09:40\u00A0(UTC+3)' });
  });
});
