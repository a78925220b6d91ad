import { z } from 'zod';
import { TONGUES } from '#core/language/tongue.ts';
import { defineContract } from './define.ts';
import { Id, WordsShape } from './shapes.ts';

/** An entry of the library of country information and decisions, as far as a lawyer needs it to choose. `says` is null where nobody has read it. */
const SourceShape = z.strictObject({
  key: z.string(), kind: z.enum(['country-information', 'decision']), cited: z.string(), says: z.strictObject({ ru: z.string(), en: z.string() }).nullable(),
  outcome: z.enum(['read', 'not-read', 'interim-only']).nullable(), adverse: z.boolean(), unchecked: z.boolean(), opened: z.enum(['whole', 'opening', 'secondary', 'no']),
  grade: z.string(), note: z.string().nullable(), url: z.string(), checkedOn: z.string(),
});

/** Country information and decisions that papers may cite. Nothing is picked by itself: a pick is an item of `citedSources`, written by `interview.answer`. */
export const sourceCalls = defineContract({
  /** Entries in which every word of the query begins a word; the whole library for an empty query. */
  'sources.search': { input: z.strictObject({ query: z.string().max(200), language: z.enum(TONGUES) }), output: z.array(SourceShape) },
  /** What the library offers for a person of a case, by topic, with the facts that made the topic; and the picks whose entry the library no longer holds. */
  'sources.offer': {
    input: z.strictObject({ id: Id, person: Id, language: z.enum(TONGUES) }),
    output: z.strictObject({ topics: z.array(z.strictObject({ topic: z.string(), title: WordsShape, from: z.array(z.string()), sources: z.array(SourceShape) })), lost: z.array(z.string()) }),
  },
});
