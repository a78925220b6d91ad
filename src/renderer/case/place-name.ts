import type { CaseFile } from '#core/casefile/case-file.ts';
import { optionWords } from '#core/casefile/option-words.ts';
import { parsePath, readPath, formatPath, type PathStep } from '#core/casefile/paths.ts';
import { shownName } from '#core/interview/controls.ts';
import { placeAt } from '#core/interview/places.ts';
import { formatDate } from '#core/language/dates.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { SECTIONS } from '../words/sections.ts';
import { recordOf, textOf } from './controls/control-props.ts';
import { wordsIn } from './controls/shown-value.ts';

/** What an item is about: a person's name, a kind, a title. Empty where it says nothing of itself. */
export function itemName(file: CaseFile | null, path: string, tongue: Tongue): string {
  const item = recordOf(readPath(file, parsePath(path) ?? []));
  const person = file?.people.find(({ id }) => path === `people[${id}]`);
  const kind = textOf(item['kind'] ?? item['type']);
  const source = path.startsWith('citedSources[') ? textOf(item['source']) : '';
  const parts = [source, person === undefined ? '' : shownName(person), kind === '' ? '' : (optionWords(item['kind'] === undefined ? 'type' : 'kind', kind)?.[tongue] ?? kind), wordsIn(item['title'], tongue), path.startsWith('events[') ? dayIn(item['date'], tongue) : ''];
  return parts.filter((part) => part !== '').join(', ');
}

/** The day of an answer that is a date; empty where there is none. */
function dayIn(answer: unknown, tongue: Tongue): string {
  const day = textOf(recordOf(answer)['value']);
  return day === '' ? '' : (formatDate(day, tongue) ?? '');
}

function lastItem(steps: readonly PathStep[]): readonly PathStep[] {
  const at = steps.findLastIndex((step) => 'id' in step);
  return steps.slice(0, at + 1);
}

/** A field by its name for people, with the thing it belongs to; an item by what it is about. Never a bare path, where the schema knows better. */
export function placeName(file: CaseFile | null, path: string, tongue: Tongue): string {
  const steps = parsePath(path);
  if (steps === null) return path;
  const [root] = steps;
  const section = root !== undefined && 'field' in root ? (SECTIONS[root.field]?.[tongue] ?? root.field) : path;
  const label = placeAt(path)?.description?.label[tongue];
  const about = itemName(file, formatPath(lastItem(steps)), tongue);
  if (label !== undefined) return about === '' ? label : `${label} (${about})`;
  return about === '' ? section : `${section}: ${about}`;
}
