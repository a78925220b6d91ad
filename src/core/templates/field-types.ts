import { z } from 'zod';
import { Count, CountryCode, ExactDate, LanguageCode, NormKey, Organisation, YesNo } from '../casefile/elements.ts';
import { HonestDate, HonestDateText, Moment } from '../casefile/honest-date.ts';
import { descriptionOf, originalOf } from '../casefile/labels.ts';
import { Person } from '../casefile/person.ts';
import { ROOTS } from '../casefile/roots.ts';
import { RULES } from '../casefile/rules.ts';
import { SPEAKERS, type Root, type Rule } from '../casefile/selection.ts';
import { LocalizedText } from '../casefile/text.ts';
import { TONGUES, type Words } from '../language/tongue.ts';

/** What a field of the case file holds, as far as templates care. */
export type FieldType =
  | { readonly kind: 'text' | 'localized' | 'date' | 'moment' | 'number' | 'truth' | 'country' | 'language' | 'norm' | 'name' }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | { readonly kind: 'item'; readonly schema: z.ZodObject; readonly printsAs: 'person' | 'organisation' | null }
  | { readonly kind: 'list'; readonly of: FieldType };

export type TypeKind = FieldType['kind'] | 'person' | 'organisation';

/** The kind by which filters choose: an item that prints as a person or an organisation goes by that word. */
export function kindOf(type: FieldType): TypeKind {
  return type.kind === 'item' ? (type.printsAs ?? 'item') : type.kind;
}

const SIMPLE: ReadonlyMap<unknown, FieldType> = new Map<unknown, FieldType>([
  [LocalizedText, { kind: 'localized' }], [HonestDate, { kind: 'date' }], [HonestDateText, { kind: 'date' }], [ExactDate, { kind: 'date' }],
  [Moment, { kind: 'moment' }], [YesNo, { kind: 'truth' }], [Count, { kind: 'number' }], [CountryCode, { kind: 'country' }],
  [LanguageCode, { kind: 'language' }], [NormKey, { kind: 'norm' }],
]);

const known = new WeakMap<z.ZodType, FieldType>();

/** The schema below optional wrappers and, for an answer, the schema of its value. */
export function valueSchema(schema: z.ZodType): z.ZodType {
  const inside = descriptionOf(schema)?.value;
  return inside === undefined ? bare(schema) : valueSchema(inside);
}

function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    const inner: unknown = schema.unwrap();
    if (inner instanceof z.ZodType) return bare(inner);
  }
  return schema;
}

/** The type of a schema of the case file; an answer has the type of the value inside it. */
export function typeOf(given: z.ZodType): FieldType {
  const cached = known.get(given);
  if (cached !== undefined) return cached;
  const schema = bare(given);
  const type = SIMPLE.get(originalOf(schema)) ?? typeOfShape(schema);
  known.set(given, type);
  return type;
}

/** Rules belong to the shared object, not to its named copies. */
function originalObject(schema: z.ZodObject): z.ZodObject {
  const original = originalOf(schema);
  return original instanceof z.ZodObject ? original : schema;
}

function typeOfShape(schema: z.ZodType): FieldType {
  const inside = descriptionOf(schema)?.value;
  if (inside !== undefined) return typeOf(inside);
  if (schema instanceof z.ZodEnum) return { kind: 'choice', words: schema.options.map(String) };
  if (schema instanceof z.ZodArray) {
    const element: unknown = schema.element;
    return { kind: 'list', of: element instanceof z.ZodType ? typeOf(element) : { kind: 'text' } };
  }
  if (schema instanceof z.ZodObject) return { kind: 'item', schema: originalObject(schema), printsAs: originalOf(schema) === Person ? 'person' : originalOf(schema) === Organisation ? 'organisation' : null };
  return { kind: 'text' };
}

/** A field of an item: a part of its schema, or a rule that is reckoned from it. */
export type Field =
  | { readonly kind: 'part'; readonly type: FieldType; readonly schema: z.ZodType; readonly label: Words | null; readonly isAnswer: boolean }
  | { readonly kind: 'rule'; readonly type: FieldType; readonly rule: Rule; readonly label: Words };

const fieldsBySchema = new WeakMap<z.ZodObject, ReadonlyMap<string, Field>>();

/** All fields that a template may name below an item. */
export function fieldsOf(schema: z.ZodObject): ReadonlyMap<string, Field> {
  const cached = fieldsBySchema.get(schema);
  if (cached !== undefined) return cached;
  const fields = new Map<string, Field>();
  for (const rule of RULES) if (rule.on === schema) fields.set(rule.name, { kind: 'rule', type: ruleType(rule), rule, label: rule.label });
  for (const [name, part] of Object.entries(schema.shape)) {
    if (!(part instanceof z.ZodType) || name === 'disclosure') continue;
    const description = descriptionOf(part);
    fields.set(name, { kind: 'part', type: typeOf(part), schema: part, label: description?.label ?? null, isAnswer: description?.value !== undefined });
  }
  fieldsBySchema.set(schema, fields);
  return fields;
}

function ruleType(rule: Rule): FieldType {
  return { kind: rule.kind };
}

const roots = new Map(ROOTS.map((root) => [root.name, root]));

/** A root by name. */
export function rootNamed(name: string): Root | undefined {
  return roots.get(name);
}

/** The type of a root: an item, or a list of them. */
export function typeOfRoot(root: Root): FieldType {
  const type = typeOf(root.schema);
  return root.list ? { kind: 'list', of: type } : type;
}

/** Fields of the paper's own record. */
export function paperFields(variants: readonly string[]): ReadonlyMap<string, FieldType> {
  return new Map<string, FieldType>([
    ['date', { kind: 'date' }], ['variant', { kind: 'choice', words: variants }],
    ['language', { kind: 'choice', words: TONGUES }], ['speaker', { kind: 'choice', words: SPEAKERS }],
  ]);
}

export const PAPER_LABELS: Readonly<Record<string, Words>> = {
  date: { ru: 'Дата бумаги', kk: 'Қағаз күні', en: 'Date of the paper' },
  variant: { ru: 'Вариант бумаги', kk: 'Қағаз нұсқасы', en: 'Variant of the paper' },
  language: { ru: 'Язык бумаги', kk: 'Қағаз тілі', en: 'Language of the paper' },
  speaker: { ru: 'От чьего имени', kk: 'Кімнің атынан', en: 'Who speaks' },
};
