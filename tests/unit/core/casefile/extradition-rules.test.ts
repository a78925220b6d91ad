import { describe, expect, it } from 'vitest';
import { readLaw } from '#adapters/law/read-law.ts';
import { CaseFile } from '#core/casefile/case-file.ts';
import { parsePath, readPath } from '#core/casefile/paths.ts';
import { Person } from '#core/casefile/person.ts';
import { Act, Charge, Detention } from '#core/casefile/proceeding.ts';
import { RULES } from '#core/casefile/rules.ts';
import type { Selection } from '#core/casefile/selection.ts';
import type { Tongue } from '#core/language/tongue.ts';

const law = await readLaw('resources/law');
if (!law.ok) throw new Error(law.error.message.en);
const { offences } = law.value;

type Facts = { readonly kind?: string; readonly act?: object; readonly charge?: object; readonly restrictedAt?: string; readonly person?: object; readonly requestOn?: string; readonly date?: string; readonly known?: boolean; readonly language?: Tongue };

/** What a rule finds in a case of one invented man with one proceeding; `unknown` where it waits. */
function finds(name: string, on: unknown, path: string, { kind = 'extradition', act, charge, restrictedAt, person, requestOn = '2026-09-02', date = '2026-11-22', known = true, language = 'ru' }: Facts): unknown {
  const file = CaseFile.parse({
    schema: 'pana-case/1', id: 'extraditionrule0001', fictional: 'yes',
    people: [{ id: 'p1', roles: ['applicant'], names: [{ id: 'n1', script: 'cyrillic', use: 'main', whole: 'Вымышленный' }], ...person }],
    proceedings: [
      {
        id: 'x1', kind, person: 'p1', initiatorApplicationOn: requestOn,
        acts: [{ id: 'a1', kind: kind === 'extradition' ? 'decision' : 'ruling', ...act }],
        charges: [{ id: 'c1', code: 'ru-uk', article: '337(5)', ...charge }],
        ...(restrictedAt === undefined ? {} : { detention: { restrictedAt } }),
      },
    ],
  });
  const selection: Selection = { person: 'p1', proceeding: 'x1', speaker: 'person', speakerPerson: null, interpreter: null, language, date, variant: null, annexTo: null };
  const item: unknown = readPath(file, parsePath(path) ?? []);
  const result = RULES.find((rule) => rule.name === name && rule.on === on)?.compute({ file, selection, path, item, offences: known ? offences : null });
  return result?.state === 'value' ? result.value : 'unknown';
}

const ACT = 'proceedings[x1].acts[a1]';
const CHARGE = 'proceedings[x1].charges[c1]';

describe('terms of appeal (УПК 592(1), 107(2), 48)', () => {
  it.each([
    ['copy on a Monday', 'extradition', { handedOverAt: '2026-11-16T10:40+05:00' }, '2026-11-26'],
    ['the tenth day is a Sunday', 'extradition', { handedOverAt: '2026-01-29T10:00+05:00' }, '2026-02-09'],
    ['the tenth day is a Saturday', 'extradition', { handedOverAt: '2026-11-18' }, '2026-11-30'],
    ['not handed over', 'extradition', { handedOverAt: { state: 'none' } }, 'unknown'],
    ['only the month is known', 'extradition', { handedOverAt: '2026-11' }, 'unknown'],
    ['arrest announced on a Thursday', 'extradition-arrest', { announcedAt: '2026-09-17T16:25+05:00' }, '2026-09-21'],
    ['arrest, the date of the ruling alone', 'extradition-arrest', { date: '2026-09-14' }, '2026-09-17'],
    ['an expulsion by the code on offences: ten days from the hand-over', 'koap', { handedOverAt: '2026-11-16' }, '2026-11-26'],
    ['a civil expulsion: a month from the final form', 'gpk', { finalFormOn: '2026-11-20' }, '2026-12-21'],
    ['a civil expulsion whose final form has no date', 'gpk', { handedOverAt: '2026-11-20' }, 'unknown'],
    ['another kind of case', 'appk', { handedOverAt: '2026-11-16' }, 'unknown'],
  ])('%s', (_name, kind, act, last) => {
    expect(finds('appealTermEnds', Act, ACT, { kind, act })).toBe(last);
  });
  it.each([['2026-11-16', 'yes'], ['2026-11-26', 'yes'], ['2026-11-27', 'unknown'], ['2026-12-06', 'unknown'], ['2026-12-07', 'no']])('a paper of %s is in time: %s', (date, inTime) => {
    expect(finds('appealInTime', Act, ACT, { act: { handedOverAt: '2026-11-16T10:40+05:00' }, date })).toBe(inTime);
  });
});

describe('charges', () => {
  it.each([
    ['337(5)', 'ru-uk', 'ч. 5 ст. 337 УК РФ'], ['163(2)(г)', 'ru-uk', 'п. «г» ч. 2 ст. 163 УК РФ'], ['228.1', 'ru-uk', 'ст. 228.1 УК РФ'], ['282.1(1.1)', 'ru-uk', 'ч. 1.1 ст. 282.1 УК РФ'],
    ['часть 2 статьи 300', 'other', 'ст. часть 2 статьи 300'],
  ])('%s of %s is written «%s»', (article, code, written) => {
    expect(String(finds('cited', Charge, CHARGE, { charge: { article, code } })).replaceAll('\u00A0', ' ')).toBe(written);
  });
  it.each([
    ['338(3)', 'militaryInKazakhstan', 'yes'], ['328(1)', 'militaryInKazakhstan', 'no'], ['280.3(1)', 'noCrimeInKazakhstan', 'yes'], ['207.3(1)', 'noCrimeInKazakhstan', 'no'],
    ['207.3(1)', 'partlyInKazakhstan', 'yes'], ['319', 'noImprisonmentInKazakhstan', 'yes'], ['280.3', 'noImprisonmentInKazakhstan', 'no'], ['228(1)', 'noImprisonmentInKazakhstan', 'no'],
    // Nothing is concluded of an article that the table does not hold.
    ['105(1)', 'militaryInKazakhstan', 'unknown'], ['105(1)', 'noCrimeInKazakhstan', 'unknown'], ['280.3', 'kazakhNorms', 'unknown'],
  ])('%s: %s is %s', (article, rule, expected) => {
    expect(finds(rule, Charge, CHARGE, { charge: { article } })).toBe(expected);
  });
  it('without the table, and for another code, nothing is concluded', () => {
    expect(finds('militaryInKazakhstan', Charge, CHARGE, { known: false })).toBe('unknown');
    expect(finds('militaryInKazakhstan', Charge, CHARGE, { charge: { code: 'by-uk' } })).toBe('unknown');
  });
  it.each([
    // УК 244: up to three years, so five years, ten at the latest.
    ['198(1)', '2021-09-01', 'yes', 'no'], ['198(1)', '2021-09-02', 'no', 'no'], ['198(1)', '2016-09-01', 'yes', 'yes'], ['198(1)', '2021', 'unknown', 'no'], ['198(1)', '2020', 'yes', 'no'],
    // No crime in Kazakhstan: nothing lapses.
    ['329', '1999-01-01', 'no', 'no'],
    // Which part of УК 441 answers is not decided: five years for the mildest, fifteen for the gravest.
    ['337(5)', '2023-09-05', 'no', 'no'], ['337(5)', '2020-01-01', 'unknown', 'no'], ['337(5)', '2011-01-01', 'yes', 'unknown'], ['337(5)', '2006-01-01', 'yes', 'yes'],
    ['205.2(1)', '1999-01-01', 'no', 'no'], ['280.3(1)', '1999-01-01', 'no', 'no'],
  ])('%s of %s, requested on 2 September 2026: lapsed %s, whatever happened %s', (article, allegedOn, lapsed, whatever) => {
    expect([finds('lapsed', Charge, CHARGE, { charge: { article, allegedOn } }), finds('lapsedWhateverHappened', Charge, CHARGE, { charge: { article, allegedOn } })]).toEqual([lapsed, whatever]);
  });
  it.each([
    ['лишение свободы на срок до двух лет', 'request', 'no'], ['штраф либо ограничение свободы до трёх лет', 'request', 'yes'], ['штраф с лишением права занимать должности', 'request', 'yes'],
    ['штраф либо ограничение свободы до трёх лет', 'code', 'unknown'],
  ])('«%s» read in the %s', (sanction, sanctionSource, expected) => {
    expect(finds('requestNamesNoImprisonment', Charge, CHARGE, { charge: { sanction: { ru: sanction }, sanctionSource } })).toBe(expected);
  });
});

it.each([
  ['the fortieth day', '2026-08-11T09:20+05:00', '2026-09-19', 'no'], ['the day after', '2026-08-11T09:20+05:00', '2026-09-20', 'yes'],
])('arrest on %s of custody', (_name, restrictedAt, date, late) => {
  expect(finds('arrestAfterFortyDays', Detention, 'proceedings[x1].detention', { kind: 'extradition-arrest', restrictedAt, act: { date } })).toBe(late);
});

it.each([
  [[{ id: 'c1', country: 'KZ', kind: 'citizen' }], 'yes'], [[{ id: 'c1', country: 'RU', kind: 'citizen' }, { id: 'c2', country: 'KZ', kind: 'former' }], 'no'], [[], 'unknown'], [{ state: 'unknown' }, 'unknown'],
])('a citizen of Kazakhstan: %j', (citizenships, expected) => {
  expect(finds('kazakhCitizen', Person, 'people[p1]', { person: { citizenships } })).toBe(expected);
});

describe('a charge in a Kazakh paper', () => {
  it.each([
    ['337(5)', 'ru-uk', 'РФ ҚК-нің 337-бабының бесінші бөлігі'], ['319', 'ru-uk', 'РФ ҚК-нің 319-бабы'], ['105(2)(а)', 'ru-uk', 'РФ ҚК-нің 105-бабы екінші бөлігінің «а» тармағы'],
    ['280.3(1)', 'ru-uk', 'РФ ҚК-нің 280.3-бабының бірінші бөлігі'], ['205.2(1.1)', 'ru-uk', 'РФ ҚК-нің 205.2-бабының 1.1-бөлігі'], ['441', 'kz-uk', 'ҚР ҚК-нің 441-бабы'], ['12(3)', 'other', '12-баптың үшінші бөлігі'], ['12', 'other', '12-бап'], ['ст. 337', 'ru-uk', 'ст. 337'],
  ])('%s of %s is written «%s»', (article, code, written) => {
    expect(String(finds('cited', Charge, CHARGE, { language: 'kk', charge: { code, article } })).replaceAll('\u00A0', ' ')).toBe(written);
  });
  it('has its terms and the argument in Kazakh', () => {
    expect(finds('kazakhTerms', Charge, CHARGE, { language: 'kk' })).toMatch(/^бірінші бөлігі – /u);
    expect(JSON.stringify(finds('plea', Charge, CHARGE, { language: 'kk' }))).toMatch(/"ru":"[^"]*воинское.*"kk":"[^"]*әскери/u);
  });
  it('whose sanction is known only in Kazakh is read as well', () => {
    const sanction = (kk: string) => ({ language: 'kk' as const, charge: { sanction: { original: 'kk', kk }, sanctionSource: 'request' } });
    expect(finds('requestNamesNoImprisonment', Charge, CHARGE, sanction('айыппұл'))).toBe('yes');
    expect(finds('requestNamesNoImprisonment', Charge, CHARGE, sanction('бес жылға дейінгі мерзімге бас бостандығынан айыру'))).toBe('no');
  });
});
