import { z } from 'zod';
import type { Words } from '../language/tongue.ts';

/** What the schema knows of a field besides its shape: its name for people, and the control to draw. */
export type FieldDescription = {
  readonly label: Words;
  /** For an answer: the schema of the value inside it. */
  readonly value?: z.ZodType;
  /** Whether the field is a person's own words, to be edited in a large box and translated, not re-typed. */
  readonly ownWords?: true;
};

// Keyed by the schema object itself; zod's own registry cannot hold a schema inside its metadata without type recursion.
const descriptions = new WeakMap<z.ZodType, FieldDescription>();

/** Names a schema for people (Russian, Kazakh, English) and returns it. */
// review native C: the Kazakh labels of the case file (rows of src/core/casefile)
export function named<S extends z.ZodType>(schema: S, ru: string, kk: string, en: string): S {
  descriptions.set(schema, { label: { ru, kk, en } });
  return schema;
}

/** As `named`, for an answer with the value schema inside it. */
export function describeAnswer<S extends z.ZodType>(schema: S, description: FieldDescription): S {
  descriptions.set(schema, description);
  return schema;
}

/** The description of a schema, looked up through optional, default and lazy wrappers. */
export function descriptionOf(schema: z.ZodType): FieldDescription | undefined {
  const own = descriptions.get(schema);
  if (own !== undefined) return own;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    const inner: unknown = schema.unwrap();
    return inner instanceof z.ZodType ? descriptionOf(inner) : undefined;
  }
  return undefined;
}
