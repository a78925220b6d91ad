import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLaw } from '#adapters/law/read-law.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { fillPaper } from '#application/fill-paper.ts';
import { emergencyQuestions } from '#core/interview/emergency-questions.ts';
import { newEmergencyCase } from '#core/interview/emergency-case.ts';
import { EmergencyAnswers, MOST_EMERGENCY_QUESTIONS, SERVED_PAPERS, type ServedPaper } from '#core/interview/emergency.ts';
import { sampleAnswer } from '../../../generators/sample-answer.ts';

const root = join(import.meta.dirname, '../../../..');
const { library } = await readTemplates(join(root, 'src/templates'));
const lawRead = await readLaw(join(root, 'resources/law'));
if (!lawRead.ok) throw new Error('the law library is damaged');
const law = lawRead.value;

/** Every question of a track answered, as a person with all papers at hand would. */
function answered(paper: ServedPaper): EmergencyAnswers {
  const given = Object.fromEntries(emergencyQuestions(EmergencyAnswers.parse({ paper })).map(({ path, control }) => {
    const value = path === 'paper' ? paper : sampleAnswer(control, 0);
    return [path, path === 'name' ? { script: 'cyrillic', family: 'Вымышленный', given: 'Иван' } : value];
  }));
  return EmergencyAnswers.parse(given);
}

const STOPPING: readonly (readonly [ServedPaper, string, string | null])[] = [
  ['koap-ruling', 'kz-expulsion-appeal', 'koap-stopping'], ['gpk-decision', 'kz-expulsion-appeal', 'gpk-stopping'],
];

describe('the emergency', () => {
  it.each(SERVED_PAPERS)('asks at most fifteen questions of whoever was served %s', (paper) => {
    expect(emergencyQuestions(EmergencyAnswers.parse({ paper })).length).toBeLessThanOrEqual(MOST_EMERGENCY_QUESTIONS);
    expect(emergencyQuestions(EmergencyAnswers.parse({})).length).toBeLessThanOrEqual(MOST_EMERGENCY_QUESTIONS);
  });

  it.each(STOPPING)('makes of the answers after %s a case whose %s.%s has no needed blank', (paper, template, variant) => {
    const file = newEmergencyCase(answered(paper), 'emergencycase0001');
    const filled = fillPaper(library, law, file, { template, variant, language: 'ru', speaker: 'person', date: '2026-11-20', paperId: 'emergency' });
    expect(filled.ok).toBe(true);
    if (filled.ok) expect(filled.value.paper.issues.filter(({ severity, code }) => severity === 'must' && (code === 'gap' || code === 'need-missing')).map(({ message }) => message.ru)).toEqual([]);
  });

  it('puts every answer where papers look for it', () => {
    const file = newEmergencyCase(answered('koap-ruling'), 'emergencycase0001');
    expect(file.proceedings?.[0]).toMatchObject({ kind: 'koap', detention: { restrictedAt: { value: '2026-11-20T10:30+05:00' } }, acts: [{ kind: 'ruling', departureTerm: { until: { state: 'value' } } }] });
    expect(file.proceedings?.[1]).toMatchObject({ kind: 'asylum', asylum: { wishStated: { value: 'yes' }, stage: { value: 'filed' } } });
    expect(file.claims?.[0]?.fear?.state).toBe('value');
  });

  it('keeps silence as silence: nothing known makes a case that says nothing but that', () => {
    const file = newEmergencyCase(EmergencyAnswers.parse({ birthDate: { state: 'unknown' }, fear: { state: 'refused' } }), 'emergencycase0001');
    expect(file.people[0]?.birthDate).toEqual({ state: 'unknown' });
    expect(file.claims?.[0]).toEqual({ id: 'claim', person: 'applicant', fear: { state: 'refused' } });
    expect(file.proceedings).toEqual([{ id: 'detention', kind: 'detention', person: 'applicant' }]);
  });

  it('passes over answers that the served paper rules out', () => {
    const file = newEmergencyCase(EmergencyAnswers.parse({ paper: 'nothing', actDate: '2026-11-20', departureUntil: '2026-11-22T18:00+05:00' }), 'emergencycase0001');
    expect(JSON.stringify(file)).not.toContain('2026-11-2');
  });
});
