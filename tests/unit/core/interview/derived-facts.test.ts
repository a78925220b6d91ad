import { describe, expect, it } from 'vitest';
import { CaseFile } from '#core/casefile/case-file.ts';
import { derivedFacts } from '#core/interview/derived-facts.ts';

const base = { schema: 'pana-case/1', id: 'derivedfacts0001', people: [{ id: 'p1', roles: ['applicant'], names: [{ id: 'n1', script: 'cyrillic', use: 'main', family: 'Вымышленный' }], birthDate: '2008-11-22' }] };
const held = (detention: object, more: object = {}): CaseFile => CaseFile.parse({ ...base, proceedings: [{ id: 'k1', kind: 'koap', person: 'p1', detention, ...more }] });
const at = (file: CaseFile, rule: string, moment = '2026-11-22T14:00+05:00') => derivedFacts(file, moment).find((fact) => fact.rule === rule);

describe('facts that nobody types', () => {
  it('count the hours held up to now, or up to the release, from the minute the person could not leave', () => {
    expect(at(held({ restrictedAt: '2026-11-20T09:40+05:00' }), 'hoursHeld')).toMatchObject({ value: 52, path: 'proceedings[k1].detention', from: ['proceedings[k1].detention.restrictedAt'] });
    expect(at(held({ restrictedAt: '2026-11-20T09:40+05:00', releasedAt: '2026-11-20T12:40+05:00' }), 'hoursHeld')?.value).toBe(3);
    expect(at(held({ restrictedAt: '2026-11-20T09:40+05:00', releasedAt: '2026-11-20T12:40+05:00' }), 'heldOverThreeHours')?.value).toBe('no');
    expect(at(held({ restrictedAt: '2026-11-20T09:40+05:00', releasedAt: '2026-11-20T12:41+05:00' }), 'heldOverThreeHours')?.value).toBe('yes');
    expect(at(held({ restrictedAt: '2026-11-20T09:40+05:00' }), 'heldOverFortyEightHours')?.value).toBe('yes');
  });

  it('say across time zones and midnight what the clock says', () => {
    expect(at(held({ restrictedAt: '2026-11-21T23:30+05:00' }), 'hoursHeld', '2026-11-21T21:30+00:00')?.value).toBe(3);
  });

  it('wait for an answer where the minute is not known, and name it', () => {
    for (const restrictedAt of ['2026-11-20', 'about 2026-11-20T09:40+05:00', { asSaid: { ru: 'утром' } }]) {
      expect(at(held({ restrictedAt }), 'hoursHeld')).toMatchObject({ value: null, missing: ['proceedings[k1].detention.restrictedAt'] });
    }
    expect(at(held({ restrictedAt: '2026-11-20T09:40+05:00' }), 'hoursHeld', '2026-11-22')?.value).toBeNull();
  });

  it('reckon the age on the day and whether the person is under eighteen', () => {
    expect(at(held({}), 'age')).toMatchObject({ value: 18, from: ['people[p1].birthDate'] });
    expect(at(held({}), 'minor', '2026-11-21T23:59+05:00')?.value).toBe('yes');
    expect(at(held({}), 'minor', '2026-11-22T00:00+05:00')?.value).toBe('no');
  });

  it('name the procedure with its rule and norm, and invent none', () => {
    expect(at(held({}), 'koap-expulsion')).toMatchObject({ kind: 'words', source: 'kz.koap.51(1)', path: 'proceedings[k1]' });
    expect(derivedFacts(CaseFile.parse(base), '2026-11-22T14:00+05:00').filter(({ kind }) => kind === 'words')).toEqual([]);
  });

  it('each carry a source and either a value with its facts or the answers that are missing', () => {
    const file = held({ restrictedAt: '2026-11-20T09:40+05:00' }, { acts: [{ id: 'a1', kind: 'ruling', announcedAt: '2026-11-20T12:00+05:00', departureTerm: { hours: 24 } }] });
    for (const fact of derivedFacts(file, '2026-11-22T14:00+05:00')) {
      expect(fact.source, fact.rule).not.toBe('');
      expect(fact.value === null ? fact.missing.length : fact.from.length, fact.rule).toBeGreaterThan(0);
    }
    expect(at(file, 'departureDeadline')).toMatchObject({ value: '2026-11-21T12:00+05:00', kind: 'moment' });
  });
});
