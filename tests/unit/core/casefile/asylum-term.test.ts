import { expect, it } from 'vitest';
import { CaseFile } from '#core/casefile/case-file.ts';
import { Claim } from '#core/casefile/claim.ts';
import { RULES } from '#core/casefile/rules.ts';

/** Whether an applicant of this case is late by article 10(1) of the Law on refugees, on a paper of 22 November 2026. */
function lateWith(entry: unknown, learnedOn: unknown, asylum?: object): unknown {
  const file = CaseFile.parse({
    schema: 'pana-case/1', id: 'asylumterm00000001', fictional: 'yes',
    people: [{ id: 'p1', roles: ['applicant'], names: [{ id: 'n1', script: 'cyrillic', use: 'main', whole: 'Вымышленный' }] }],
    journeys: [{ id: 'j1', person: 'p1', kind: 'entry-kazakhstan', at: entry }],
    claims: [{ id: 'c1', person: 'p1', country: 'RU', learnedOn }],
    ...(asylum === undefined ? {} : { proceedings: [{ id: 'a1', kind: 'asylum', person: 'p1', asylum }] }),
  });
  const selection = { person: 'p1', proceeding: null, speaker: 'person', speakerPerson: null, interpreter: null, language: 'ru', date: '2026-11-22', variant: null, annexTo: null } as const;
  const result = RULES.find(({ name, on }) => name === 'late' && on === Claim)?.compute({ file, selection, path: 'claims[c1]', item: file.claims?.[0] });
  return result?.state === 'value' ? result.value : 'unknown';
}

const UNKNOWN = { state: 'unknown' };

it.each([
  ['both long ago', '2026-10-01', '2026-10-02', undefined, 'yes'],
  ['entered lately, danger known for years', '2026-11-19', '2024-01', undefined, 'no'],
  ['entered years ago, learned of the danger lately', '2022-09-28', '2026-11-18', undefined, 'no'],
  ['danger known for years, the entry not known', UNKNOWN, '2024-01', undefined, 'unknown'],
  ['entered years ago, when the danger became known nobody says', '2022-09-28', UNKNOWN, undefined, 'unknown'],
  ['entered years ago, and no later danger was learned of', '2022-09-28', { state: 'none' }, undefined, 'yes'],
  ['entered lately, the rest not known', '2026-11-19', UNKNOWN, undefined, 'no'],
  ['the fifth day itself', '2026-11-17', '2026-11-01', undefined, 'no'],
  ['the sixth day', '2026-11-16', '2026-11-01', undefined, 'yes'],
  ['only the month of learning is known', '2026-11-01', '2026-11', undefined, 'unknown'],
  ['filed in time, though the paper is later', '2026-11-01', '2026-11-02', { applicationFiledAt: '2026-11-05' }, 'no'],
  ['a proceeding that does not say whether the application was made', '2026-11-01', '2026-11-02', {}, 'unknown'],
  ['not made yet', '2026-11-01', '2026-11-02', { stage: 'not-filed' }, 'yes'],
])('late, %s: %s', (_name, entry, learned, asylum, expected) => {
  expect(lateWith(entry, learned, asylum)).toBe(expected);
});
