import { z } from 'zod';
import type { Words } from '../language/tongue.ts';

/** What the schema knows of a field besides its shape: its name for people, and the control to draw. */
export type FieldDescription = {
  readonly label: Words;
  /** For an answer: the schema of the value inside it. */
  readonly value?: z.ZodType;
  /** Whether the field is a person's own words, to be edited in a large box and translated, not re-typed. */
  readonly ownWords?: true;
  /** What to answer, where the label alone does not say it. */
  readonly help?: Words;
  /** Keys of the norms for which the fact counts. */
  readonly norms?: readonly string[];
  /** Whether the question may hurt: it is asked late and after a warning. */
  readonly hard?: true;
};

/** What a question needs beside its label. */
export type Explanation = Pick<FieldDescription, 'ownWords' | 'help' | 'norms' | 'hard'>;

// Keyed by the schema object itself; zod's own registry cannot hold a schema inside its metadata without type recursion.
const descriptions = new WeakMap<z.ZodType, FieldDescription>();

// A named copy of a shared schema (words, a country) is still that kind of schema.
const originals = new WeakMap<z.ZodType, z.ZodType>();

/** Names a schema for people (Russian, Kazakh, English) and returns a copy of it, so that a shared schema can have many names. Kazakh labels await native review. */
// review native C: the Kazakh labels of the case file (rows of src/core/casefile)
export function named<S extends z.ZodType>(schema: S, ru: string, kk: string, en: string): S {
  const copy = schema.clone();
  originals.set(copy, originalOf(schema));
  descriptions.set(copy, { label: { ru, kk, en } });
  return copy;
}

/** The shared schema of which a named one is a copy; the schema itself if it is none. */
export function originalOf(schema: z.ZodType): z.ZodType {
  return originals.get(schema) ?? schema;
}

/**
 * Adds help, norms and warnings to the fields of an object, which are named already. Only a field that the object has can be
 * explained. Throws at start-up if a field has no name: that is a mistake in the schema. Kazakh help awaits native review.
 */
export function explain<S extends z.ZodObject>(schema: S, explanations: Partial<Readonly<Record<keyof S['shape'] & string, Explanation>>>): void {
  for (const [field, explanation] of Object.entries(explanations) as readonly (readonly [string, Explanation])[]) {
    const part: unknown = schema.shape[field];
    const holder = part instanceof z.ZodType ? holderOf(part) : undefined;
    const before = holder === undefined ? undefined : descriptions.get(holder);
    if (holder === undefined || before === undefined) throw new Error(`the field ${field} has no name to explain`);
    descriptions.set(holder, { ...before, ...explanation });
  }
}

/** As `named`, for an answer with the value schema inside it. */
export function describeAnswer<S extends z.ZodType>(schema: S, description: FieldDescription): S {
  descriptions.set(schema, description);
  return schema;
}

/** The schema that carries the description: this one, or the one inside its optional or default wrappers. */
function holderOf(schema: z.ZodType): z.ZodType | undefined {
  if (descriptions.has(schema)) return schema;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    const inner: unknown = schema.unwrap();
    return inner instanceof z.ZodType ? holderOf(inner) : undefined;
  }
  return undefined;
}

/** The description of a schema, looked up through optional and default wrappers. */
export function descriptionOf(schema: z.ZodType): FieldDescription | undefined {
  const holder = holderOf(schema);
  return holder === undefined ? undefined : descriptions.get(holder);
}
