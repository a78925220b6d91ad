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
  const parts = [source, person === undefined ? '' : shownName(person), kind === '' ? '' : (optionWords(item['kind'] === undefined ? 'type' : 'kind', kind)?.[tongue] ?? kind), wordsIn(item['title'], tongue), ...written(item, tongue)];
  return parts.filter((part) => part !== '').join(', ');
}

/** A spelling of a name as it is written; a charge by its code and article. */
function written(item: Readonly<Record<string, unknown>>, tongue: Tongue): readonly string[] {
  const name = ['family', 'given', 'patronymic', 'whole'].map((part) => textOf(item[part])).filter((part) => part !== '').join(' ');
  const article = textOf(recordOf(item['article'])['value']);
  return [name, article === '' ? '' : `${optionWords('code', textOf(item['code']))?.[tongue] ?? textOf(item['code'])}, ${article}`];
}

/** Things of which a case has many of one kind. */
const TOLD_BY_DAY = /^(?:events|journeys)\[[^\]]+\]$|\.acts\[[^\]]+\]$/u;

/** The day of a thing, as exactly as it is known; empty where it has none. */
function dayIn(item: unknown, tongue: Tongue): string {
  const { date, at } = recordOf(item);
  const day = textOf(recordOf(date ?? at)['value']).replace(/T.*$/u, '');
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
  const held = lastItem(steps);
  const name = itemName(file, formatPath(held), tongue);
  const day = TOLD_BY_DAY.test(formatPath(held)) ? dayIn(readPath(file, held), tongue) : '';
  const about = [name, day].filter((part) => part !== '').join(', ');
  if (label !== undefined) return about === '' || about.toLocaleLowerCase(tongue) === label.toLocaleLowerCase(tongue) ? label : `${label} (${about})`;
  return about === '' ? section : `${section}: ${about}`;
}
