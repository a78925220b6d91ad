import { isAnswer } from '#core/casefile/answer.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { parsePath, readPath } from '#core/casefile/paths.ts';
import { controlOf } from '#core/interview/controls.ts';
import { placeAt } from '#core/interview/places.ts';
import type { Tongue } from '#core/language/tongue.ts';
import type { Asked } from '../controls/answer-field.tsx';

/** The question that a path of the case file belongs to; null where the path is no field that a person fills in. */
export function askedAt(file: CaseFile, path: string, tongue: Tongue): Asked | null {
  const steps = parsePath(path);
  const place = placeAt(path);
  if (steps === null || place === undefined) return null;
  const last = steps.at(-1);
  const stored = readPath(file, steps);
  const label = place.description?.label[tongue] ?? (last !== undefined && 'field' in last ? last.field : path);
  const control = controlOf(place, file);
  if (isAnswer(stored)) return { path, label, control, state: stored.state, value: stored.state === 'value' ? stored.value : undefined };
  return { path, label, control, state: stored === undefined ? 'not-asked' : 'value', value: stored, ...(place.isAnswer ? {} : { plain: true }) };
}
