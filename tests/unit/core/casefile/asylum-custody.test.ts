import { describe, expect, it } from 'vitest';
import { CaseFile } from '#core/casefile/case-file.ts';
import { ROOTS } from '#core/casefile/roots.ts';
import { RULES } from '#core/casefile/rules.ts';
import { Detention } from '#core/casefile/proceeding.ts';
import type { Selection } from '#core/casefile/selection.ts';

const DETENTION = { restrictedAt: '2026-11-20T09:40+05:00' };

function fileWith(proceedings: readonly unknown[]): CaseFile {
  return CaseFile.parse({
    schema: 'pana-case/1', id: 'custodycase00000001', fictional: 'yes',
    people: [{ id: 'p1', roles: ['applicant'], names: [{ id: 'n1', script: 'cyrillic', use: 'main', whole: 'Вымышленный' }] }],
    proceedings,
  });
}

function selectionOf(proceeding: string): Selection {
  return { person: 'p1', proceeding, speaker: 'person', speakerPerson: null, interpreter: null, language: 'ru', date: '2026-11-21', variant: null, annexTo: null };
}

const pathsOf = (root: string, file: CaseFile, proceeding: string) => ROOTS.find(({ name }) => name === root)?.find(file, selectionOf(proceeding));

function truthOf(rule: string, file: CaseFile, id: string) {
  const item = file.proceedings?.find((proceeding) => proceeding.id === id)?.detention;
  const result = RULES.find(({ name, on }) => name === rule && on === Detention)?.compute({ file, selection: selectionOf(id), path: `proceedings[${id}].detention`, item });
  return result?.state === 'value' ? result.value : 'unknown';
}

describe('custody as an asylum paper sees it', () => {
  const removal = { id: 'k1', kind: 'koap', person: 'p1', detention: DETENTION };
  const asylum = { id: 'a1', kind: 'asylum', person: 'p1' };
  it('finds the detention recorded in the removal case, and the removal case itself', () => {
    const file = fileWith([removal, asylum]);
    expect(pathsOf('detention', file, 'a1')).toEqual(['proceedings[k1].detention']);
    expect(pathsOf('removal', file, 'a1')).toEqual(['proceedings[k1]']);
  });
  it('keeps the detention of another case out of an appeal', () => {
    const file = fileWith([{ id: 'x1', kind: 'extradition-arrest', person: 'p1', detention: DETENTION }, { ...removal, detention: undefined }]);
    expect(pathsOf('detention', file, 'k1')).toEqual([]);
  });
  it('prefers the detention of the selected proceeding, then the detention proceeding', () => {
    const file = fileWith([{ id: 'd1', kind: 'detention', person: 'p1', detention: DETENTION }, removal, asylum]);
    expect(pathsOf('detention', file, 'k1')).toEqual(['proceedings[k1].detention']);
    expect(pathsOf('detention', file, 'a1')).toEqual(['proceedings[d1].detention']);
  });
});

describe('whether the person is held, and why', () => {
  it.each([
    ['begun, no release noted', DETENTION, 'yes'],
    ['release noted as none', { ...DETENTION, releasedAt: { state: 'none' } }, 'yes'],
    ['released', { ...DETENTION, releasedAt: '2026-11-21' }, 'no'],
    ['nothing noted', {}, 'unknown'],
  ])('held now: %s', (_name, detention, expected) => {
    expect(truthOf('heldNow', fileWith([{ id: 'k1', kind: 'koap', person: 'p1', detention }]), 'k1')).toBe(expected);
  });
  it.each([
    ['overstay', { kind: 'koap', offences: [{ id: 'o1', norm: 'kz.koap.517(4)' }] }, 'yes'],
    ['an article that only begins alike', { kind: 'koap', offences: [{ id: 'o1', norm: 'kz.koap.5170' }] }, 'no'],
    ['a hookah', { kind: 'gpk', offences: [{ id: 'o1', norm: 'kz.koap.441(1)' }] }, 'no'],
    ['one article not known', { kind: 'koap', offences: [{ id: 'o1', norm: 'kz.koap.441(1)' }, { id: 'o2' }] }, 'unknown'],
    ['no offences noted', { kind: 'koap' }, 'unknown'],
    ['extradition arrest', { kind: 'extradition-arrest' }, 'no'],
  ])('for entry or stay: %s', (_name, proceeding, expected) => {
    expect(truthOf('forEntryOrStay', fileWith([{ id: 'k1', person: 'p1', detention: DETENTION, ...proceeding }]), 'k1')).toBe(expected);
  });
  it('takes a detention noted by itself for that of the extradition, unless a case about the stay is there', () => {
    const held = { id: 'd1', kind: 'detention', person: 'p1', detention: DETENTION };
    const sought = { id: 'x1', kind: 'extradition', person: 'p1' };
    expect(truthOf('forEntryOrStay', fileWith([held, sought]), 'd1')).toBe('no');
    expect(truthOf('forEntryOrStay', fileWith([held, sought, { id: 'k1', kind: 'koap', person: 'p1' }]), 'd1')).toBe('unknown');
  });
});
