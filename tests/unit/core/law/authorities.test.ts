import { describe, expect, it } from 'vitest';
import { readAuthorities } from '#adapters/law/read-authorities.ts';
import { headingOf } from '#core/law/authorities.ts';
import { shippedLibrary } from './library.ts';

const read = await readAuthorities('resources/law', await shippedLibrary());
if (!read.ok) throw new Error(read.error.message.en);
const authorities = read.value;

describe('addressees', () => {
  it.each([
    ['court-that-ruled', 'суду, вынесшему постановление'],
    ['regional-court', 'областному и приравненному к нему суду'],
    ['local-executive-body', 'местному исполнительному органу области, города республиканского значения и столицы'],
    ['employment-department', 'Управлению занятости и социальных программ'],
    ['supreme-court', 'Верховному Суду Республики Казахстан'],
    ['ombudsman', 'Уполномоченному по правам человека в Республике Казахстан'],
  ])('%s in the dative', (key, dative) => {
    expect(authorities.get(key)?.names.ru.dative).toBe(dative);
  });

  it('head a paper by the name copied from the papers, and never by a guessed one', () => {
    const regional = authorities.get('regional-court');
    const supreme = authorities.get('supreme-court');
    if (regional === undefined || supreme === undefined) throw new Error('missing');
    expect(headingOf(regional, 'ru', 'Вымышленный областной суд')).toBe('В Вымышленный областной суд');
    expect(headingOf(regional, 'ru', '$& {name}')).toBe('В $& {name}');
    expect(headingOf(regional, 'ru', ' ')).toBeNull();
    expect(headingOf(supreme, 'kk', null)).toBe('Қазақстан Республикасының Жоғарғы Сотына');
  });

  it('carry an address only with its grade, source and day of checking', () => {
    for (const { addresses } of authorities.values()) {
      for (const { grade, checkedOn, source } of addresses) expect([grade, checkedOn, source.startsWith('https:')]).toEqual(['B', '2026-11-22', true]);
    }
    expect(authorities.get('unhcr')?.addresses).toHaveLength(1);
  });
});
