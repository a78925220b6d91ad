import { z } from 'zod';
import { PROCEEDING_KINDS } from '#core/casefile/proceeding.ts';
import { CLOCK_STATUSES } from '#core/law/deadline-clock.ts';
import { defineContract } from './define.ts';
import { Id, WordsShape } from './shapes.ts';

const Row = z.strictObject({ id: Id, title: z.string(), revision: z.number(), changedAt: z.string(), damaged: z.boolean() });
const Term = z.strictObject({ title: WordsShape, status: z.enum(CLOCK_STATUSES), date: z.string().nullable(), time: z.string().nullable() });
/** What the list says of a case beside its name: its kinds of proceeding, its papers, and the most urgent term of ours. */
const Note = z.strictObject({ id: Id, kinds: z.array(z.string()), papers: z.number(), filed: z.number(), term: Term.nullable() });

export const PAPER_STATES = ['none', 'unfiled', 'filed'] as const;
/** What is asked of the cases that are shown; null asks nothing. `withinDays`: a term of ours ends by then, is due at once, or can't be reckoned. */
const Filter = z.strictObject({ kind: z.enum(PROCEEDING_KINDS).nullable(), papers: z.enum(PAPER_STATES).nullable(), withinDays: z.number().int().min(0).max(400).nullable() });
export type CaseFilter = z.output<typeof Filter>;

/** The list of cases, a window at a time: a vault may hold 20,000. */
export const listCalls = defineContract({
  /** `total` counts all that match the search. */
  'cases.page': { input: z.strictObject({ search: z.string().max(200), offset: z.number().int().min(0), limit: z.number().int().min(1).max(200) }), output: z.strictObject({ cases: z.array(Row), total: z.number() }) },
  /** What is to be said of these cases. One that can't be read is left out. */
  'cases.next': { input: z.strictObject({ cases: z.array(z.strictObject({ id: Id, revision: z.number() })).max(60) }), output: z.array(Note) },
  /**
   * Those of some cases from `offset` that pass a filter. Each has to be opened for it, so the list is gone through in pieces: `next` is where the next
   * one begins, null at the end; `total` counts the cases before the filter.
   */
  'cases.sift': {
    input: z.strictObject({ search: z.string().max(200), offset: z.number().int().min(0), filter: Filter }),
    output: z.strictObject({ cases: z.array(z.strictObject({ row: Row, note: Note })), next: z.number().nullable(), total: z.number() }),
  },
  /** A new case with a name and nothing else. */
  'cases.begin': { input: z.strictObject({ family: z.string().max(200), given: z.string().max(200), patronymic: z.string().max(200) }), output: z.strictObject({ id: Id }) },
});
