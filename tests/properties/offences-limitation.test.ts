import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readLaw } from '#adapters/law/read-law.ts';
import { CaseFile } from '#core/casefile/case-file.ts';
import { addDays } from '#core/casefile/calendar.ts';
import { Charge } from '#core/casefile/proceeding.ts';
import { RULES } from '#core/casefile/rules.ts';
import type { Selection } from '#core/casefile/selection.ts';

const law = await readLaw('resources/law');
if (!law.ok) throw new Error(law.error.message.en);
const { offences } = law.value;

const SELECTION: Selection = { person: 'p1', proceeding: 'x1', speaker: 'person', speakerPerson: null, interpreter: null, language: 'ru', date: '2026-11-22', variant: null, annexTo: null };
const compute = Object.fromEntries(['lapsed', 'lapsedWhateverHappened'].map((name) => [name, RULES.find((rule) => rule.name === name && rule.on === Charge)?.compute]));

function verdict(name: 'lapsed' | 'lapsedWhateverHappened', article: string, allegedOn: string, requestOn: string): unknown {
  const file = CaseFile.parse({
    schema: 'pana-case/1', id: 'limitationlaws00001', fictional: 'yes',
    people: [{ id: 'p1', roles: ['applicant'], names: [{ id: 'n1', script: 'cyrillic', use: 'main', whole: 'Вымышленный' }] }],
    proceedings: [{ id: 'x1', kind: 'extradition', person: 'p1', initiatorApplicationOn: requestOn, charges: [{ id: 'c1', code: 'ru-uk', article, allegedOn }] }],
  });
  const result = compute[name]?.({ file, selection: SELECTION, path: 'proceedings[x1].charges[c1]', item: file.proceedings?.[0]?.charges?.[0], offences });
  return result?.state === 'value' ? result.value : 'unknown';
}

const articles = fc.constantFrom(...offences.charges.keys());
const days = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays('1996-01-01', count));
/** The same day known worse and worse. */
const coarser = (day: string) => fc.constantFrom(day.slice(0, 7), day.slice(0, 4));

describe('limitation', () => {
  test.prop([articles, days, days])('is never said to have run under evasion while it has not run without it', (article, allegedOn, requestOn) => {
    const [plain, whatever] = [verdict('lapsed', article, allegedOn, requestOn), verdict('lapsedWhateverHappened', article, allegedOn, requestOn)];
    if (whatever === 'yes') expect(plain).toBe('yes');
    if (plain === 'no') expect(whatever).toBe('no');
  });
  test.prop([articles, days, days, fc.nat(3000)])('once run, stays run for a later request and an earlier deed', (article, allegedOn, requestOn, later) => {
    if (verdict('lapsed', article, allegedOn, requestOn) !== 'yes') return;
    expect(verdict('lapsed', article, allegedOn, addDays(requestOn, later))).toBe('yes');
    expect(verdict('lapsed', article, addDays(allegedOn, -later), requestOn)).toBe('yes');
  });
  test.prop([articles, days, days])('has never run within a year of the deed', (article, allegedOn, requestOn) => {
    if (requestOn > addDays(allegedOn, 365)) return;
    expect(verdict('lapsed', article, allegedOn, requestOn)).not.toBe('yes');
  });
  test.prop([articles, days.chain((day) => fc.tuple(fc.constant(day), coarser(day))), days])('a vaguer date never turns into the opposite answer', (article, [exact, vague], requestOn) => {
    const [sharp, blurred] = [verdict('lapsed', article, exact, requestOn), verdict('lapsed', article, vague, requestOn)];
    expect(blurred === 'unknown' || blurred === sharp).toBe(true);
  });
});
