import type { z } from 'zod';
import type { CaseFile } from '../casefile/case-file.ts';
import { CASE_SCHEMA } from '../casefile/case-file.ts';
import { descriptionOf } from '../casefile/labels.ts';
import { controlOf } from './controls.ts';
import { EmergencyAnswers, isEmergencyQuestion, type EmergencyKey } from './emergency.ts';
import type { Question, SectionId } from './question.ts';

const SECTION: Readonly<Partial<Record<EmergencyKey, SectionId>>> = {
  restrictedAt: 'detention', heldAt: 'detention', paper: 'act', authority: 'act', higherAuthority: 'act', actDate: 'act', handedOverAt: 'act', departureUntil: 'act', asylum: 'asylum', dangerCountry: 'reasons', fear: 'reasons',
};

/** Without these a complaint that stops a removal can't be sent; all others can be filled in by hand. */
const NEEDED: readonly EmergencyKey[] = ['name', 'paper', 'authority', 'higherAuthority', 'actDate'];

const NOBODY: CaseFile = { schema: CASE_SCHEMA, id: 'nocasenocasenoca', people: [] };

/**
 * The questions of the emergency that make sense by the answers so far, in the order of asking: at most fifteen. `path` is the
 * key of the answer in `EmergencyAnswers`. `skipped` names keys put off for now.
 */
export function emergencyQuestions(answers: EmergencyAnswers, skipped: readonly string[] = []): readonly Question[] {
  return (Object.entries(EmergencyAnswers.shape) as readonly (readonly [EmergencyKey, z.ZodType])[]).flatMap(([key, schema]): readonly Question[] => {
    if (!isEmergencyQuestion(key, answers)) return [];
    const description = descriptionOf(schema);
    if (description === undefined) return [];
    const given = answers[key];
    const state = given?.state ?? 'not-asked';
    return [{
      path: key, creates: [], section: SECTION[key] ?? 'person', label: description.label, about: null, help: description.help ?? null,
      control: key === 'name' ? { kind: 'name', use: 'main', script: 'cyrillic' } : controlOf({ schema, field: key, description }, NOBODY),
      reasons: [], norms: [...(description.norms ?? [])], effect: NEEDED.includes(key) ? 'needed' : 'printed', hard: description.hard === true,
      stands: state === 'value' ? 'answered' : state !== 'not-asked' ? 'silent' : skipped.includes(key) ? 'skipped' : 'open',
      state, value: given?.state === 'value' ? given.value : null, disclosure: { set: given?.disclosure ?? null, suggested: null },
    }];
  });
}
