import { z } from 'zod';
import { SPEAKERS } from '#core/casefile/selection.ts';
import { TONGUES } from '#core/language/tongue.ts';

/** Shapes that several calls share. */
export const WordsShape = z.strictObject({ ru: z.string(), kk: z.string(), en: z.string() });
export const Id = z.string().min(1).max(64);
export const Secret = z.string().min(1).max(1024);
export const Nothing = z.strictObject({});
export const IssueShape = z.strictObject({ code: z.string(), severity: z.enum(['must', 'should', 'note']), message: WordsShape, path: z.string().nullable() });

/** A new answer: a value, or why there is none. */
export const AnswerShape = z.union([z.strictObject({ value: z.unknown() }), z.strictObject({ state: z.enum(['unknown', 'refused', 'not-asked', 'none', 'not-applicable']) })]);

/** Which paper is wanted. The date is the day of the paper. */
export const PaperWish = z.strictObject({
  case: Id, template: z.string().max(80), variant: z.string().max(40).nullable(), language: z.enum(TONGUES), speaker: z.enum(SPEAKERS), date: z.iso.date(),
  beside: z.enum(TONGUES).nullable().optional(), person: Id.optional(), proceeding: Id.optional(),
});
