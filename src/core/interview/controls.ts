import { z } from 'zod';
import type { CaseFile } from '../casefile/case-file.ts';
import { COUNTRIES, LANGUAGES } from '../casefile/countries.ts';
import { Count, CountryCode, ExactDate, ItemId, LanguageCode, NormKey, Organisation, YesNo } from '../casefile/elements.ts';
import { HonestDate, HonestDateText, Moment } from '../casefile/honest-date.ts';
import { descriptionOf, originalOf } from '../casefile/labels.ts';
import { optionWords } from '../casefile/option-words.ts';
import { PersonName, type Person } from '../casefile/person.ts';
import { LocalizedText } from '../casefile/text.ts';
import type { Words } from '../language/tongue.ts';
import { valueSchema } from '../templates/field-types.ts';
import type { Place } from './places.ts';
import type { Control, PartField } from './question.ts';

const SIMPLE: ReadonlyMap<unknown, Control> = new Map<unknown, Control>([
  [LocalizedText, { kind: 'words' }], [HonestDate, { kind: 'honest-date' }], [HonestDateText, { kind: 'honest-date' }], [ExactDate, { kind: 'exact-date' }], [Moment, { kind: 'moment' }],
  [YesNo, { kind: 'yes-no' }], [Count, { kind: 'number' }], [NormKey, { kind: 'norm' }], [Organisation, { kind: 'organisation' }], [PersonName, { kind: 'name', use: 'main', script: 'cyrillic' }],
  [CountryCode, { kind: 'country', options: Object.entries(COUNTRIES).map(([value, { ru, kk, en }]) => ({ value, label: { ru: ru[0], kk: kk[0], en } })) }],
  [LanguageCode, { kind: 'language', options: Object.entries(LANGUAGES).map(([value, { ru, kk, en }]) => ({ value, label: { ru: ru[0], kk, en } })) }],
]);

const known = new WeakMap<z.ZodType, Control>();

/** Fields that the program fills itself. */
const MACHINE: readonly string[] = ['id', 'disclosure', 'person', 'nameForms'];

const nameless = (word: string): Words => ({ ru: word, kk: word, en: word });

/** The main spelling of a person's name, for showing. */
export function shownName(person: Person): string {
  const name = person.names.find(({ use }) => use === 'main') ?? person.names[0];
  return name === undefined ? '—' : (name.whole ?? [name.family, name.given, name.patronymic].filter((part) => part !== undefined).join(' '));
}

/** The control to draw for a field of the schema. References to people get the people of the case. */
export function controlOf(place: Pick<Place, 'schema' | 'field' | 'description'>, file: CaseFile): Control {
  if (place.description?.ownWords === true) return { kind: 'own-words' };
  const schema = originalOf(valueSchema(place.schema));
  if (schema === ItemId) return { kind: 'person', options: file.people.map((person) => ({ value: person.id, label: nameless(shownName(person)) })) };
  const cached = known.get(schema);
  if (cached !== undefined) return cached;
  const control = SIMPLE.get(schema) ?? controlOfShape(schema, place.field, file);
  if (control.kind !== 'items') known.set(schema, control);
  return control;
}

function options(words: readonly (string | number)[], field: string): { value: string; label: Words }[] {
  return words.map((word) => ({ value: String(word), label: optionWords(field, String(word)) ?? nameless(String(word)) }));
}

function controlOfShape(schema: z.ZodType, field: string, file: CaseFile): Control {
  if (schema instanceof z.ZodEnum) return { kind: 'choice', options: options(schema.options, field) };
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodType) {
    const element = originalOf(valueSchema(schema.element));
    if (element instanceof z.ZodEnum) return { kind: 'choices', options: options(element.options, field) };
    if (element instanceof z.ZodObject) return { kind: 'items', fields: [...partFields(element, file)] };
    return { kind: 'lines' };
  }
  return { kind: 'line' };
}

/** The fields of an item that a person fills in. */
export function partFields(item: z.ZodObject, file: CaseFile): readonly PartField[] {
  return Object.entries(item.shape).flatMap(([field, schema]): PartField[] => {
    if (!(schema instanceof z.ZodType) || MACHINE.includes(field)) return [];
    const description = descriptionOf(schema);
    return [{ field, label: description?.label ?? nameless(field), required: !(schema instanceof z.ZodOptional), control: controlOf({ schema, field, description }, file) }];
  });
}
