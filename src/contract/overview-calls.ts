import { z } from 'zod';
import { defineContract } from './define.ts';
import { Id, WordsShape } from './shapes.ts';

const LastMoment = z.strictObject({ date: z.string(), time: z.string().nullable() });

const ClockShape = z.strictObject({
  key: z.string(), side: z.enum(['ours', 'state']), title: WordsShape, status: z.enum(['at-once', 'unknown', 'open', 'passed', 'not-started', 'no-trigger', 'done']), kept: z.enum(['yes', 'no', 'unknown']).nullable(),
  safe: LastMoment.nullable(), latest: LastMoment.nullable(), guide: LastMoment.nullable(), officeDay: z.string().nullable(),
  /** The field whose moment starts the term, and those that it was read from. */
  path: z.string(), from: z.array(z.string()), subject: z.string(), citation: WordsShape, norms: z.array(z.string()), grade: z.string(), counting: WordsShape, missed: WordsShape.nullable(), suspends: z.enum(['yes', 'before-departure-term', 'no']),
  done: z.string().nullable(), doubts: z.array(WordsShape),
});

/** A fact that the program reckoned. `value` is null while the answers in `missing` are wanted; `source` is the norm as papers cite it, or the reason in words. */
const DerivedShape = z.strictObject({
  rule: z.string(), path: z.string(), label: WordsShape, kind: z.enum(['truth', 'number', 'date', 'moment', 'words']), value: z.union([z.string(), z.number(), WordsShape]).nullable(),
  source: WordsShape, from: z.array(z.string()), missing: z.array(z.string()),
});

/** How a case stands: what runs, what contradicts, what is kept back. */
export const overviewCalls = defineContract({
  'case.overview': {
    input: z.strictObject({ id: Id, date: z.iso.date(), time: z.string().regex(/^\d{2}:\d{2}$/).nullable() }),
    output: z.strictObject({
      clocks: z.array(ClockShape),
      derived: z.array(DerivedShape),
      contradictions: z.array(z.strictObject({ code: z.string(), message: WordsShape, resolve: WordsShape.nullable(), places: z.array(z.string()) })),
      /** Paths of answers and items that not everybody may read. */
      withheld: z.array(z.strictObject({ path: z.string(), readers: z.array(z.string()) })),
    }),
  },
});
