import { z } from 'zod';
import { CaseFile } from '#core/casefile/case-file.ts';
import { descriptionOf } from '#core/casefile/labels.ts';
import { Act, Proceeding } from '#core/casefile/proceeding.ts';
import type { MomentPlace, TriggerItem, TriggerPlace } from './trigger-place.ts';

/** What a place names and the case file does not have: `field`, or `field = value`. A misspelt field would never start a term, and nobody would see. */
export function unknownFields(place: TriggerPlace): readonly string[] {
  const schema = schemaOf(place.item);
  const fields = [...place.at, ...place.notBefore, ...(place.done === null ? [] : [place.done])].flatMap((each: MomentPlace) => ('field' in each ? [each.field] : []));
  return [
    ...fields.filter((field) => fieldSchema(schema, field) === null),
    ...place.needs.flatMap(({ field, is }) => {
      const found = fieldSchema(schema, field);
      if (found === null) return [field];
      return is === null || found.safeParse(is).success ? [] : [`${field} = ${is}`];
    }),
  ];
}

function schemaOf(item: TriggerItem): z.ZodType {
  switch (item) {
    case 'proceeding':
      return Proceeding;
    case 'act':
      return Act;
    case 'claim':
      return element('claims');
    case 'journey':
      return element('journeys');
    case 'stay':
      return element('stays');
  }
}

function element(list: 'claims' | 'journeys' | 'stays'): z.ZodType {
  return CaseFile.shape[list].unwrap().element;
}

/** The schema of the value at a field, below optional wrappers and answers; null if there is no such field. */
function fieldSchema(schema: z.ZodType, path: string): z.ZodType | null {
  let here: z.ZodType | null = bare(schema);
  for (const step of path.split('.')) {
    if (!(here instanceof z.ZodObject) || !Object.hasOwn(here.shape, step)) return null;
    const next: unknown = here.shape[step];
    here = next instanceof z.ZodType ? bare(next) : null;
  }
  return here;
}

function bare(schema: z.ZodType): z.ZodType {
  const inside = descriptionOf(schema)?.value;
  if (inside !== undefined) return bare(inside);
  if (!(schema instanceof z.ZodOptional)) return schema;
  const inner: unknown = schema.unwrap();
  return inner instanceof z.ZodType ? bare(inner) : schema;
}
