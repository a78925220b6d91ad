import { z } from 'zod';
import { CaseFile } from '../casefile/case-file.ts';
import { descriptionOf, originalOf, type FieldDescription } from '../casefile/labels.ts';
import type { PathStep } from '../casefile/paths.ts';
import { valueSchema } from '../templates/field-types.ts';
import type { SectionId } from './question.ts';

/** A field of the schema of the case file, wherever it lies. */
export type Place = {
  /** The path with `[…]` for every item: `people[…].birthDate`. */
  readonly pattern: string;
  readonly schema: z.ZodType;
  /** The object that the field belongs to. */
  readonly holder: z.ZodObject | null;
  readonly field: string;
  readonly description: FieldDescription | undefined;
  readonly isAnswer: boolean;
  /** Its place in the order of the schema. */
  readonly rank: number;
  readonly section: SectionId;
};

/** Which part of the interview a field belongs to: the longest beginning of its pattern wins. */
const SECTION_OF: readonly (readonly [string, SectionId])[] = [
  ['people', 'person'], ['people[…].documents', 'documents'], ['people[…].ties', 'family'], ['people[…].health', 'health'], ['people[…].vulnerability', 'health'],
  ['people[…].profession', 'signing'], ['mandates', 'signing'], ['consents', 'consents'],
  ['proceedings', 'act'], ['proceedings[…].detention', 'detention'], ['proceedings[…].safeguards', 'hearing'], ['proceedings[…].asylum', 'asylum'], ['proceedings[…].offences', 'offences'],
  ['proceedings[…].charges', 'charges'], ['proceedings[…].wantedSince', 'charges'], ['proceedings[…].wantedBy', 'charges'], ['proceedings[…].inAbsentia', 'charges'],
  ['proceedings[…].un', 'un'], ['journeys', 'entry'], ['events', 'events'], ['claims', 'reasons'], ['claims[…].military', 'military'], ['stays', 'stay'], ['evidence', 'evidence'],
  ['spellings', 'person'], ['notes', 'evidence'],
];

function sectionOf(pattern: string): SectionId {
  let best: readonly [string, SectionId] = ['', 'evidence'];
  for (const entry of SECTION_OF) if (entry[0].length > best[0].length && (pattern === entry[0] || pattern.startsWith(`${entry[0]}.`) || pattern.startsWith(`${entry[0]}[`))) best = entry;
  return best[1];
}

function walk(schema: z.ZodType, pattern: string, holder: z.ZodObject | null, field: string, into: Map<string, Place>, around: readonly z.ZodType[]): void {
  const description = descriptionOf(schema);
  if (pattern !== '') into.set(pattern, { pattern, schema, holder, field, description, isAnswer: description?.value !== undefined, rank: into.size, section: sectionOf(pattern) });
  const inner = originalOf(valueSchema(schema));
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodType) {
    const element = originalOf(valueSchema(inner.element));
    if (element instanceof z.ZodObject) walk(inner.element, `${pattern}[…]`, null, '', into, around);
    return;
  }
  if (!(inner instanceof z.ZodObject) || around.includes(inner)) return;
  for (const [name, part] of Object.entries(inner.shape)) {
    if (part instanceof z.ZodType) walk(part, pattern === '' ? name : `${pattern}.${name}`, inner, name, into, [...around, inner]);
  }
}

const PLACES: ReadonlyMap<string, Place> = (() => {
  const into = new Map<string, Place>();
  walk(CaseFile, '', null, '', into, []);
  return into;
})();

/** Every place of the schema, in its order. */
export function allPlaces(): readonly Place[] {
  return [...PLACES.values()];
}

/** The pattern of a path: `people[p1].names[n1]` has `people[…].names[…]`. */
export function patternOf(steps: readonly PathStep[]): string {
  return steps.map((step, index) => ('id' in step ? '[…]' : index === 0 ? step.field : `.${step.field}`)).join('');
}

/** The place with a pattern, if the schema has it. */
export function placeOfPattern(pattern: string): Place | undefined {
  return PLACES.get(pattern);
}

/** The place of the schema that a path leads to; `undefined` where the schema has none. */
export function placeAt(path: string): Place | undefined {
  return PLACES.get(path.replaceAll(/\[[^\]]+\]/gu, '[…]'));
}
