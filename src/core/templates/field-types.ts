import { z } from 'zod';
import { Count, CountryCode, ExactDate, LanguageCode, NormKey, Organisation, YesNo } from '../casefile/elements.ts';
import { HonestDate, HonestDateText, Moment } from '../casefile/honest-date.ts';
import { descriptionOf } from '../casefile/labels.ts';
import { ROOTS } from '../casefile/roots.ts';
import { RULES } from '../casefile/rules.ts';
import type { Rule } from '../casefile/selection.ts';
import { LocalizedText } from '../casefile/text.ts';

/** What kind of value a field is; decides which filters and conditions fit. */
export type FieldKind = 'text' | 'localized' | 'date' | 'moment' | 'number' | 'choice' | 'truth' | 'country' | 'language' | 'norm' | 'organisation' | 'name' | 'item';

export type FieldType = {
  readonly kind: FieldKind;
  readonly list: boolean;
  /** Words of a choice. */
  readonly choices: readonly string[];
  /** The schema of the item, for `item`; what further names are looked up in. */
  readonly schema: z.ZodType | null;
};

const BY_SCHEMA = new Map<unknown, FieldKind>([
  [LocalizedText, 'localized'], [HonestDate, 'date'], [HonestDateText, 'date'], [ExactDate, 'date'], [Moment, 'moment'], [Count, 'number'],
  [CountryCode, 'country'], [LanguageCode, 'language'], [NormKey, 'norm'], [YesNo, 'truth'], [Organisation, 'organisation'],
]);

/** The schema below optional wrappers and, for an answer, the schema of its value. */
export function valueSchema(schema: z.ZodType): z.ZodType {
  const inside = descriptionOf(schema)?.value;
  if (inside !== undefined) return valueSchema(inside);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    const inner: unknown = schema.unwrap();
    if (inner instanceof z.ZodType) return valueSchema(inner);
  }
  return schema;
}

/** The type of what a schema describes. */
export function typeOfSchema(schema: z.ZodType): FieldType {
  const inner = valueSchema(schema);
  const known = BY_SCHEMA.get(inner);
  if (known !== undefined) return { kind: known, list: false, choices: [], schema: known === 'organisation' ? inner : null };
  if (inner instanceof z.ZodArray) {
    const element: unknown = inner.element;
    return element instanceof z.ZodType ? { ...typeOfSchema(element), list: true } : { kind: 'text', list: true, choices: [], schema: null };
  }
  if (inner instanceof z.ZodEnum) return { kind: 'choice', list: false, choices: inner.options.map(String), schema: null };
  if (inner instanceof z.ZodObject) return { kind: 'item', list: false, choices: [], schema: inner };
  return { kind: 'text', list: false, choices: [], schema: null };
}

/** The type of what a rule reckons. */
export function typeOfRule(rule: Rule): FieldType {
  return { kind: rule.kind, list: false, choices: [], schema: null };
}

/** Looks up one more name below an item: a field of its schema, or a rule on it. */
export function member(schema: z.ZodType | null, name: string): { readonly type: FieldType; readonly rule: Rule | null; readonly schema: z.ZodType | null } | null {
  const inner = schema === null ? null : valueSchema(schema);
  if (!(inner instanceof z.ZodObject)) return null;
  const field: unknown = Object.hasOwn(inner.shape, name) ? inner.shape[name] : undefined;
  if (field instanceof z.ZodType) return { type: typeOfSchema(field), rule: null, schema: field };
  const rule = RULES.find((candidate) => candidate.on === inner && candidate.name === name);
  return rule === undefined ? null : { type: typeOfRule(rule), rule, schema: null };
}

/** Names that can follow, for «did you mean». */
export function memberNames(schema: z.ZodType | null): readonly string[] {
  const inner = schema === null ? null : valueSchema(schema);
  return inner instanceof z.ZodObject ? [...Object.keys(inner.shape), ...RULES.filter(({ on }) => on === inner).map(({ name }) => name)] : ROOTS.map(({ name }) => name);
}

/** Fields of the paper record itself. */
export const PAPER_FIELDS: Readonly<Record<string, FieldType>> = {
  date: { kind: 'date', list: false, choices: [], schema: null },
  variant: { kind: 'choice', list: false, choices: [], schema: null },
  language: { kind: 'choice', list: false, choices: ['ru', 'kk', 'en'], schema: null },
  speaker: { kind: 'choice', list: false, choices: ['person', 'defender', 'representative'], schema: null },
};
