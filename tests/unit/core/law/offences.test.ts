import { describe, expect, it } from 'vitest';
import { readLaw } from '#adapters/law/read-law.ts';
import { limitationSpan } from '#core/law/offences-limitation.ts';
import { articleNumber, chargeOf, counterparts, imprisonmentHere, isMilitary, partInKazakh, termsInKazakh, termsInRussian } from '#core/law/offences.ts';

const law = await readLaw('resources/law');
if (!law.ok) throw new Error(law.error.message.en);
const table = law.value.offences;
const row = (article: string) => {
  const found = chargeOf(table, article);
  if (found === null) throw new Error(article);
  return found;
};

it.each([
  ['337', '337'], ['337(5)', '337'], ['337 ч. 5', '337'], ['ст. 228.1', '228.1'], ['статья 337', '337'], ['207.3(2)', '207.3'], [' 338', '338'],
  ['дезертирство', null], ['', null], ['12345', null], ['ч. 5 ст. 337', null],
])('the article of «%s» is %s', (written, number) => {
  expect(articleNumber(written)).toBe(number);
});

it.each([['332', true], ['337', true], ['338', true], ['352.1', true], ['328', false], ['275', false], ['280.3', false], ['322', false]])('%s is military in Kazakhstan: %s', (article, military) => {
  expect(isMilitary(table, row(article))).toBe(military);
});

it.each([['319', 'no'], ['212.1', 'no'], ['228', 'some'], ['339', 'some'], ['337', 'yes'], ['280.2', 'yes']])('%s, imprisonment in Kazakhstan: %s', (article, here) => {
  expect(imprisonmentHere(table, row(article))).toBe(here);
});

it('writes the terms in Kazakh as the code words them', () => {
  const terms = (article: string) => counterparts(table, row(article)).map((each) => termsInKazakh(each.terms));
  expect(terms('280.2')).toEqual(['үшінші бөлігі – 10\u00A0жылдан 15\u00A0жылға дейін']);
  expect(terms('319')).toEqual(['бірінші бөлігі – бас бостандығынан айыру жоқ; екінші бөлігі – бас бостандығынан айыру жоқ']);
  expect(terms('338')[0]).toContain('10\u00A0жылдан 20\u00A0жылға дейін не өмір бойына');
  expect(partInKazakh('1-1')).toBe('1-1-бөлігі');
});

it('every argument that a paper may print stands in Russian and in Kazakh', () => {
  const pleas = [...table.charges.values()].flatMap(({ plea }) => (plea === null ? [] : [plea]));
  expect(pleas.length).toBeGreaterThan(40);
  for (const { ru, kk } of pleas) expect(kk === ru || !/[әғқңөұүһі]/iu.test(kk) || /[әғқңөұүһі]/iu.test(ru)).toBe(false);
});

it('a row of one part is compared with that part only', () => {
  expect(counterparts(table, row('280.2')).map(({ key, terms }) => [key, termsInRussian(terms)])).toEqual([['kz.uk.180(3)', 'ч.\u00A03 – от 10 до 15\u00A0лет']]);
});

describe('limitation by the nearest Kazakh article (УК 11, 71)', () => {
  it.each([
    // Longest of the parts: what must have run before a paper may say so; shortest: below it nothing can have lapsed.
    ['329', { ordinary: 2, atLatest: 5 }, { ordinary: 2, atLatest: 5 }],
    ['328', { ordinary: 5, atLatest: 10 }, { ordinary: 2, atLatest: 5 }],
    ['207.3', { ordinary: 10, atLatest: 15 }, { ordinary: 2, atLatest: 5 }],
    ['337', { ordinary: 15, atLatest: 20 }, { ordinary: 5, atLatest: 10 }],
    ['319', { ordinary: 1, atLatest: 1 }, { ordinary: 1, atLatest: 1 }],
    // Terrorist and extremist crimes, crimes against peace, a mixed article, the gravest against the state: never.
    ['205.2', null, null], ['282', null, null], ['354', null, null], ['275', null, null], ['239', null, null], ['284.1', null, null],
  ])('%s', (article, longest, shortest) => {
    expect(limitationSpan(counterparts(table, row(article)))).toEqual({ longest, shortest });
  });
});
