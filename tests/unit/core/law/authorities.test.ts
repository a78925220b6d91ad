import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAuthorities } from '#adapters/law/read-authorities.ts';
import { listAuthorities } from '#application/authority-list.ts';
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

  it('say what they take and in which languages, and carry a mailbox only with grade and day', () => {
    expect(authorities.size).toBe(21);
    for (const { key, takes, languages } of authorities.values()) expect([key, takes.ru.length > 10, takes.kk.length > 10, takes.en.length > 10, languages.length > 0]).toEqual([key, true, true, true, true]);
    for (const { mailboxes } of authorities.values()) for (const { grade, checkedOn } of mailboxes) expect([['B', 'C'].includes(grade), checkedOn]).toEqual([true, '2026-11-22']);
    expect(authorities.get('human-rights-committee')?.languages).toEqual(['en', 'ru']);
  });

  it('take the addresses of the user first, and refuse one without a day or for an unknown body', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pana-authorities-'));
    const file = join(folder, 'own.yaml');
    const library = await shippedLibrary();
    try {
      writeFileSync(file, "authorities: { unhcr: { addresses: [{ place: Алматы, address: Новый адрес, checkedOn: '2027-01-10' }, { place: Астана, address: Другой адрес, checkedOn: '2026-01-10' }], mailboxes: [{ mailbox: a@example.org, checkedOn: '2027-01-10' }] } }");
      const own = await readAuthorities('resources/law', library, file);
      if (!own.ok) throw new Error(own.error.message.en);
      expect(own.value.get('unhcr')?.addresses.map(({ address, grade }) => [address, grade])).toEqual([['Новый адрес', 'A'], ['Другой адрес', 'A']]);
      const row = listAuthorities(own.value, 'ru', '2027-01-11', 6).find(({ key }) => key === 'unhcr');
      expect([row?.dative.ru, row?.stale, row?.mailboxes.map(({ mailbox }) => mailbox)]).toEqual(['Управлению Верховного комиссара ООН по делам беженцев', ['Другой адрес'], ['a@example.org']]);
      writeFileSync(file, 'authorities: { unhcr: { addresses: [{ place: Алматы, address: Без дня }] } }');
      expect((await readAuthorities('resources/law', library, file)).ok).toBe(false);
      writeFileSync(file, 'authorities: { nobody: { } }');
      expect((await readAuthorities('resources/law', library, file)).ok).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
