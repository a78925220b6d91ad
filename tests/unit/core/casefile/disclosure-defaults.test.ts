import { describe, expect, it } from 'vitest';
import { CaseFile } from '#core/casefile/case-file.ts';
import { effectiveDisclosure, openAgainstDefault, suggestedDisclosure } from '#core/casefile/suggested-disclosure.ts';

const name = (id: string) => [{ id, script: 'cyrillic', use: 'main', family: 'Вымышленный' }];
const file = CaseFile.parse({
  schema: 'pana-case/1', id: 'disclosures00001',
  people: [{ id: 'p1', roles: ['applicant'], names: name('n1'), trustedPerson: { ru: 'сестра' } }, { id: 'h1', roles: ['helper'], names: name('n2') }, { id: 'h2', roles: ['helper'], names: name('n3'), disclosure: 'nobody' }, { id: 'i1', roles: ['helper', 'interpreter'], names: name('n4') }],
  claims: [{ id: 'c1', person: 'p1', country: 'RU', similarCases: { state: 'value', value: { ru: 'двое осуждены' }, disclosure: 'any' }, whoElseAtRisk: { ru: 'брат' } }],
  events: [{ id: 'e1', person: 'p1', kind: 'harm', witnesses: { ru: 'сосед' }, disclosure: 'asylum' }],
});

describe('disclosure by default', () => {
  it('hides who only helps, and nobody who signs or interprets', () => {
    expect(suggestedDisclosure('people[h1]', ['helper'])?.disclosure).toBe('nobody');
    expect(suggestedDisclosure('people[i1]', ['helper', 'interpreter'])).toBeNull();
    expect(suggestedDisclosure('people[p1]', ['applicant'])).toBeNull();
  });

  it('keeps the content of the asylum file from the prosecutor, and leaves what a complaint argues with', () => {
    expect(suggestedDisclosure('proceedings[a].asylum.interviewAt')?.disclosure).toEqual(['asylum', 'un']);
    expect(suggestedDisclosure('claims[c1].fear')).toBeNull();
    expect(suggestedDisclosure('proceedings[a].asylum.applicationFiledAt')).toBeNull();
  });

  it('points at facts that stand open against it, and at none that somebody has decided', () => {
    expect(openAgainstDefault(file).map(({ path }) => path).toSorted()).toEqual(['claims[c1].whoElseAtRisk', 'people[h1]', 'people[p1].trustedPerson']);
  });

  it('sees what is set on the things around a fact', () => {
    expect(effectiveDisclosure(file, 'events[e1].witnesses')).toEqual([{ path: 'events[e1]', disclosure: 'asylum' }]);
    expect(effectiveDisclosure(file, 'claims[c1].fear')).toEqual([]);
  });
});
