import { describe, expect, it } from 'vitest';
import { CaseFile } from '#core/casefile/case-file.ts';
import { consentStates } from '#core/casefile/consent-state.ts';
import { interpreterFit } from '#core/casefile/interpreter-fit.ts';
import { consentGiven } from '#core/packet/consents.ts';

const name = (id: string) => [{ id, script: 'cyrillic', use: 'main', family: 'Вымышленный' }];
const people = (languages: object | undefined, profession: object | undefined): readonly object[] => [{ id: 'p1', roles: ['applicant'], names: name('n1'), languages }, { id: 'i1', roles: ['interpreter'], names: name('n2'), profession }];
const file = (more: object, languages?: object, profession?: object): CaseFile => CaseFile.parse(JSON.parse(JSON.stringify({ schema: 'pana-case/1', id: 'consentsfile0001', people: people(languages, profession), ...more })));
const stateOf = (consent: object): unknown => consentStates(file({ consents: [{ id: 'c1', person: 'p1', to: 'unhcr', ...consent }] }), 'p1')[0]?.state;

describe('a consent', () => {
  it('counts as given only once it was read back, and no longer once it was taken back', () => {
    expect(stateOf({})).toBe('open');
    expect(stateOf({ given: 'no' })).toBe('refused');
    expect(stateOf({ given: 'yes' })).toBe('not-read-back');
    expect(stateOf({ given: 'yes', readBack: 'no' })).toBe('not-read-back');
    expect(stateOf({ given: 'yes', readBack: 'yes', language: 'ru' })).toBe('given');
    expect(stateOf({ given: 'yes', readBack: 'yes', withdrawnOn: '2026-11-20' })).toBe('withdrawn');
    expect(consentGiven(file({ consents: [{ id: 'c1', person: 'p1', to: 'unhcr', given: 'yes', withdrawnOn: '2026-11-20' }] }), 'p1', 'unhcr')).toBe(false);
  });

  it('names the answers that would make it whole', () => {
    expect(consentStates(file({ consents: [{ id: 'c1', person: 'p1', to: 'unhcr', given: 'yes', readBack: 'yes' }] }), 'p1')[0]?.missing).toEqual(['consents[c1].scope', 'consents[c1].date', 'consents[c1].language']);
  });
});

describe('an interpreter', () => {
  const chechen = [{ id: 'l1', tag: 'ce', level: 'native' }, { id: 'l2', tag: 'ru', level: 'reads' }];
  it('fits by a pair in either direction, from a language that the person follows when spoken', () => {
    expect(interpreterFit(file({}, chechen, { languagePairs: ['ru-ce'], competence: { ru: 'диплом' } }), 'p1', 'i1', 'ru')).toEqual({ interpreter: 'i1', pair: 'yes', competenceShown: true, missing: [] });
    expect(interpreterFit(file({}, chechen, { languagePairs: ['ru-kk'] }), 'p1', 'i1', 'kk').pair).toBe('no');
  });

  it('is not judged while a language is not known', () => {
    expect(interpreterFit(file({}, undefined, { languagePairs: ['ru-ce'] }), 'p1', 'i1', 'ru')).toMatchObject({ pair: 'unknown', missing: ['people[p1].languages', 'people[i1].profession.competence'] });
    expect(interpreterFit(file({}, chechen), 'p1', 'i1', 'ru').pair).toBe('unknown');
  });
});
