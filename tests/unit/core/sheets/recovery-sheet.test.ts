import { expect, test } from 'vitest';
import { TONGUES } from '#core/language/tongue.ts';
import { recoverySheet } from '#core/sheets/recovery-sheet.ts';

const words = 'scheme spot photo card baby mountain device kick cradle pact join borrow';
const facts = { vault: 'ab12cd34ef56ab12cd34ef56ab12cd34', slot: 'fv5909h668qwptpm', date: '2026-11-28', words, share: null };

test('a sheet says what it opens, of which vault and day, how it is used and where it must not lie, in each language', () => {
  const sheets = TONGUES.map((language) => recoverySheet(facts, language));
  expect(sheets.map(({ title }) => title)).toEqual(['Лист восстановления', 'Қалпына келтіру парағы', 'Recovery sheet']);
  expect(sheets.map((sheet) => sheet.facts.map(([, value]) => value.replaceAll(/\s/gu, ' ')))).toEqual([
    ['ab12 cd34 ef56 ab12 cd34 ef56 ab12 cd34', 'fv5909h668qwptpm', '28 ноября 2026 года'],
    ['ab12 cd34 ef56 ab12 cd34 ef56 ab12 cd34', 'fv5909h668qwptpm', '2026 жылғы 28 қараша'],
    ['ab12 cd34 ef56 ab12 cd34 ef56 ab12 cd34', 'fv5909h668qwptpm', '28 November 2026'],
  ]);
  for (const sheet of sheets) {
    expect(sheet.words.join(' ')).toBe(words);
    expect(sheet.code).toBe(words.toUpperCase());
    expect(sheet.sections.map(({ lines }) => lines.length)).toEqual([3, 2, 1]);
    expect(sheet.sections.flatMap(({ lines }) => lines).join(' ')).toContain('--recovery-file -');
    expect(sheet.sections.at(-1)?.lines[0]).toContain('--remove fv5909h668qwptpm');
  }
});

test('a sheet of a split key says which it is, how many there are and how many open', () => {
  const share = { number: 2, threshold: 3, count: 5 };
  const sheets = TONGUES.map((language) => recoverySheet({ ...facts, share }, language));
  expect(sheets.map(({ title }) => title)).toEqual(['Лист восстановления 2 из 5', 'Қалпына келтіру парағы: 2-парақ, барлығы 5', 'Recovery sheet 2 of 5']);
  expect(sheets.map((sheet) => sheet.facts.at(-1))).toEqual([['Нужно листов', '3 из 5'], ['Қажет парақ саны', '5 парақтың 3 данасы'], ['Sheets needed', '3 of 5']]);
  for (const sheet of sheets) {
    expect(sheet.lead).toMatch(/5.*3/u);
    expect(sheet.sections.map(({ lines }) => lines.length)).toEqual([3, 3, 1]);
    expect(sheet.sections[0]?.lines.join(' ')).toContain('--shares-file -');
  }
});
