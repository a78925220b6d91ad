import { valueOf, isAnswer, type AnswerState } from '../casefile/answer.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import { Disclosure, mayRead, type Reader } from '../casefile/disclosure.ts';
import { descriptionOf } from '../casefile/labels.ts';
import { parsePath, readPath, formatPath } from '../casefile/paths.ts';
import { ROOTS } from '../casefile/roots.ts';
import type { Selection } from '../casefile/selection.ts';
import type { Words } from '../language/tongue.ts';
import type { Provenance } from '../papers/paper.ts';
import type { z } from 'zod';
import { member, PAPER_FIELDS, typeOfSchema, type FieldType } from './field-types.ts';
import type { FieldPath } from './tree.ts';

/** What a name stands for while a paper is assembled: an item or value at a path of the case. */
export type Binding = { readonly path: string; readonly schema: z.ZodType };

export type Scope = {
  readonly file: CaseFile;
  readonly selection: Selection;
  readonly readers: readonly Reader[];
  readonly variables: ReadonlyMap<string, Binding>;
};

/**
 * What a field turned out to be. `withheld` means that the readers of this paper may not see the answer: to the paper it
 * is as if nobody had asked. `missing` lists the paths whose answers would fill it.
 */
export type Found =
  | { readonly state: 'value'; readonly value: unknown; readonly type: FieldType; readonly provenance: Provenance; readonly path: string; readonly label: Words }
  | { readonly state: Exclude<AnswerState, 'value'> | 'withheld'; readonly type: FieldType; readonly missing: readonly string[]; readonly label: Words };

const UNTYPED: FieldType = { kind: 'text', list: false, choices: [], schema: null };

function noWords(name: string): Words {
  return { ru: name, kk: name, en: name };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True if every thing on the way to the path, and the thing itself, may be read by all readers of the paper. */
export function readable(file: CaseFile, path: string, readers: readonly Reader[]): boolean {
  const steps = parsePath(path) ?? [];
  return steps.every((_, index) => {
    const here = readPath(file, steps.slice(0, index + 1));
    const disclosure = isRecord(here) ? Disclosure.safeParse(here['disclosure']) : null;
    return disclosure?.success !== true || mayRead(disclosure.data, readers);
  });
}

/** The paths a root means that the readers may see. */
function pathsOfRoot(name: string, scope: Scope): { readonly binding: readonly Binding[]; readonly list: boolean; readonly label: Words; readonly schema: z.ZodType } | null {
  const root = ROOTS.find((candidate) => candidate.name === name);
  if (root === undefined) return null;
  return { binding: root.find(scope.file, scope.selection).map((path) => ({ path, schema: root.schema })), list: root.list, label: root.label, schema: root.schema };
}

function paperField(name: string | undefined, { selection }: Scope): Found {
  const type = PAPER_FIELDS[name ?? ''] ?? UNTYPED;
  const value = name === 'date' ? selection.date : name === 'variant' ? selection.variant : name === 'language' ? selection.language : selection.speaker;
  return value === null
    ? { state: 'none', type, missing: [], label: noWords('paper') }
    : { state: 'value', value, type, provenance: { kind: 'paper', field: name ?? '' }, path: `paper.${name ?? ''}`, label: noWords('paper') };
}

/** Looks a field up. Total: an unknown name is an unanswered field (lint has complained about it before). */
export function findField({ names }: FieldPath, scope: Scope): Found {
  const [first = '', ...rest] = names;
  if (first === 'paper') return paperField(rest[0], scope);
  const variable = scope.variables.get(first);
  if (variable !== undefined) return walk(variable, rest, scope, noWords(first));
  const root = pathsOfRoot(first, scope);
  if (root === null) return { state: 'not-asked', type: UNTYPED, missing: [], label: noWords(names.join('.')) };
  if (root.list && rest.length === 0) return { state: 'value', value: root.binding, type: { ...typeOfSchema(root.schema), list: true }, provenance: { kind: 'fact', path: first }, path: first, label: root.label };
  const [binding] = root.binding;
  // The root itself is not in the case: the schema still tells what is missing.
  return binding === undefined ? absent(root.schema, rest, [names.join('.')], root.label) : walk(binding, rest, scope, root.label);
}

function absent(schema: z.ZodType, names: readonly string[], missing: readonly string[], label: Words): Found {
  let here: { readonly type: FieldType; readonly schema: z.ZodType | null } = { type: typeOfSchema(schema), schema };
  let named = label;
  for (const name of names) {
    const next = member(here.schema, name);
    if (next === null) break;
    named = next.rule?.label ?? (next.schema === null ? undefined : descriptionOf(next.schema)?.label) ?? named;
    here = next;
  }
  return { state: 'not-asked', type: here.type, missing, label: named };
}

/** Follows names from a bound item, through answers, fields and rules. */
function walk(start: Binding, names: readonly string[], scope: Scope, label: Words): Found {
  let { path, schema } = start;
  let named = label;
  for (const [index, name] of names.entries()) {
    const next = member(typeOfSchema(schema).schema ?? schema, name);
    if (next === null) return { state: 'not-asked', type: UNTYPED, missing: [`${path}.${names.slice(index).join('.')}`], label: named };
    if (next.rule !== null) return computed(next.rule, next.type, path, scope);
    path = `${path}.${name}`;
    schema = next.schema ?? schema;
    named = descriptionOf(schema)?.label ?? named;
  }
  const type = typeOfSchema(schema);
  if (!readable(scope.file, path, scope.readers)) return { state: 'withheld', type, missing: [path], label: named };
  const raw = readPath(scope.file, parsePath(path) ?? []);
  if (raw === undefined) return { state: 'not-asked', type, missing: [path], label: named };
  if (isAnswer(raw) && raw.state !== 'value') return { state: raw.state, type, missing: [path], label: named };
  const value = isAnswer(raw) ? valueOf(raw) : raw;
  return { state: 'value', value: type.list ? bindItems(value, path, schema) : value, type, provenance: { kind: 'fact', path }, path, label: named };
}

/** Items of a list inside an answer, each with its path; plain values stay as they are. */
function bindItems(value: unknown, path: string, schema: z.ZodType): unknown {
  const type = typeOfSchema(schema);
  if (type.kind !== 'item' || type.schema === null || !Array.isArray(value)) return value;
  const itemSchema = type.schema;
  return (value as readonly unknown[]).flatMap((item): readonly Binding[] => {
    const steps = isRecord(item) && typeof item['id'] === 'string' ? parsePath(path) : null;
    return steps === null || !isRecord(item) ? [] : [{ path: formatPath([...steps, { id: String(item['id']) }]), schema: itemSchema }];
  });
}

function computed(rule: NonNullable<ReturnType<typeof member>>['rule'] & object, type: FieldType, path: string, scope: Scope): Found {
  const raw = readPath(scope.file, parsePath(path) ?? []);
  const item = isAnswer(raw) ? valueOf(raw) : raw;
  if (item === undefined) return { state: 'not-asked', type, missing: [path], label: rule.label };
  const result = rule.compute({ file: scope.file, selection: scope.selection, path, item });
  if (result.state === 'unknown') return { state: 'not-asked', type, missing: result.missing, label: rule.label };
  // A reckoning from a withheld fact would give the fact away.
  if (!result.from.every((source) => readable(scope.file, source, scope.readers))) return { state: 'withheld', type, missing: result.from, label: rule.label };
  return { state: 'value', value: result.value, type, provenance: { kind: 'derived', rule: rule.name, from: result.from }, path: result.from[0] ?? path, label: rule.label };
}

/** The items of a list field that the readers may see, each bound to its path. */
export function itemsOf(field: FieldPath, scope: Scope): { readonly items: readonly Binding[]; readonly found: Found } {
  const found = findField(field, scope);
  const bound = found.state === 'value' && Array.isArray(found.value) ? (found.value as readonly unknown[]).filter(isBinding) : [];
  return { items: bound.filter(({ path }) => readable(scope.file, path, scope.readers)), found };
}

function isBinding(value: unknown): value is Binding {
  return isRecord(value) && typeof value['path'] === 'string' && 'schema' in value;
}

/** The scope with one more name. */
export function withVariable(scope: Scope, name: string, binding: Binding): Scope {
  return { ...scope, variables: new Map([...scope.variables, [name, binding]]) };
}
