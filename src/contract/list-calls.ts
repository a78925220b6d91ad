import { z } from 'zod';
import { CLOCK_STATUSES } from '#core/law/deadline-clock.ts';
import { defineContract } from './define.ts';
import { Id, WordsShape } from './shapes.ts';

const Row = z.strictObject({ id: Id, title: z.string(), revision: z.number(), changedAt: z.string(), damaged: z.boolean() });
const NextTerm = z.strictObject({ id: Id, title: WordsShape, status: z.enum(CLOCK_STATUSES), date: z.string().nullable(), time: z.string().nullable() });

/** The list of cases, a window at a time: a vault may hold 20,000. */
export const listCalls = defineContract({
  /** `total` counts all that match the search. */
  'cases.page': { input: z.strictObject({ search: z.string().max(200), offset: z.number().int().min(0), limit: z.number().int().min(1).max(200) }), output: z.strictObject({ cases: z.array(Row), total: z.number() }) },
  /** The most urgent term of ours in each of these cases; a case without one is left out. */
  'cases.next': { input: z.strictObject({ ids: z.array(Id).max(60) }), output: z.array(NextTerm) },
});
