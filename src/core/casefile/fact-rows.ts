import { z } from 'zod';
import type { Words } from '../language/tongue.ts';
import { isAnswer, type AnswerState } from './answer.ts';
import { CaseFile } from './case-file.ts';
import { YesNo } from './elements.ts';
import { descriptionOf, originalOf } from './labels.ts';
import { LocalizedText } from './text.ts';

/** How an answer can be changed by hand: words with a language, a line of text, one word of a list; `whole` is not for a line. */
export type FactControl = { readonly kind: 'words' } | { readonly kind: 'line' } | { readonly kind: 'choice'; readonly options: readonly string[] } | { readonly kind: 'whole' };

export type FactRow = { readonly path: string; readonly label: Words; readonly state: AnswerState; readonly value: unknown; readonly control: FactControl };

/** The questions of one thing in the case (a person, a detention, an event). `path` is the thing's, `section` the list it stands in. */
export type FactGroup = { readonly path: string; readonly section: string; readonly rows: readonly FactRow[] };

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    const inner: unknown = schema.unwrap();
    return inner instanceof z.ZodType ? unwrapped(inner) : schema;
  }
  return schema;
}

function controlOf(value: z.ZodType): FactControl {
  const inner = originalOf(unwrapped(value));
  if (inner === LocalizedText) return { kind: 'words' };
  if (inner === YesNo) return { kind: 'choice', options: ['yes', 'no'] };
  if (inner instanceof z.ZodEnum) return { kind: 'choice', options: inner.options.map(String) };
  if (inner instanceof z.ZodArray || inner instanceof z.ZodObject) return { kind: 'whole' };
  return { kind: 'line' };
}

/** Every question of a case, answered or not, in the order of the schema; lists that have no item yet are not shown. */
export function factGroups(file: CaseFile): readonly FactGroup[] {
  const groups: FactGroup[] = [];
  for (const [section, schema] of Object.entries(CaseFile.shape)) {
    const list: unknown = (file as Readonly<Record<string, unknown>>)[section];
    const item = unwrapped(schema);
    if (Array.isArray(list) && item instanceof z.ZodArray && item.element instanceof z.ZodObject) {
      for (const each of list as readonly unknown[]) if (typeof each === 'object' && each !== null && 'id' in each) visit(each, item.element, `${section}[${String(each.id)}]`, section, groups);
    }
  }
  return groups;
}

function visit(item: object, schema: z.ZodObject, path: string, section: string, groups: FactGroup[]): void {
  const rows: FactRow[] = [];
  const place = groups.length;
  for (const [field, each] of Object.entries(schema.shape) as readonly (readonly [string, z.ZodType])[]) {
    const description = descriptionOf(each);
    const value: unknown = (item as Readonly<Record<string, unknown>>)[field];
    if (description?.value !== undefined) {
      const answer = isAnswer(value) ? value : undefined;
      rows.push({ path: `${path}.${field}`, label: description.label, state: answer?.state ?? 'not-asked', value: answer?.state === 'value' ? answer.value : undefined, control: controlOf(description.value) });
      continue;
    }
    const inner = unwrapped(each);
    if (inner instanceof z.ZodObject && typeof value === 'object' && value !== null) visit(value, inner, `${path}.${field}`, section, groups);
    if (inner instanceof z.ZodArray && inner.element instanceof z.ZodObject && Array.isArray(value)) {
      for (const part of value as readonly unknown[]) if (typeof part === 'object' && part !== null && 'id' in part) visit(part, inner.element, `${path}.${field}[${String(part.id)}]`, section, groups);
    }
  }
  if (rows.length > 0) groups.splice(place, 0, { path, section, rows });
}
