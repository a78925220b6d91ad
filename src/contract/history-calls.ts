import { z } from 'zod';
import { defineContract } from './define.ts';
import { Id } from './shapes.ts';

const ChangeShape = z.strictObject({ path: z.string(), before: z.unknown().optional(), after: z.unknown().optional() });
const LastShape = z.strictObject({ number: z.number(), at: z.string(), by: z.string() });
const SinceShape = z.strictObject({
  from: z.number(), to: z.number(), changes: z.array(ChangeShape.extend({ last: LastShape.nullable() })), forgotten: z.array(z.strictObject({ path: z.string(), at: z.string() })),
});
const Stepped = z.strictObject({ revision: z.number(), step: z.number(), changes: z.array(ChangeShape) });

/** Who changed what in a case and when, and the ways back. */
export const historyCalls = defineContract({
  'history.read': {
    input: z.strictObject({ id: Id }),
    output: z.strictObject({
      revisions: z.array(z.strictObject({ number: z.number(), at: z.string(), by: z.string(), reason: z.string(), changes: z.array(ChangeShape) })), undo: z.number().nullable(), redo: z.number().nullable(),
    }),
  },
  'history.undo': { input: z.strictObject({ id: Id }), output: Stepped },
  'history.redo': { input: z.strictObject({ id: Id }), output: Stepped },
  /** The case as it stood at the end of a day in Kazakhstan, or after a revision. */
  'history.asOf': { input: z.strictObject({ id: Id, at: z.union([z.iso.date(), z.int()]) }), output: z.strictObject({ revision: z.number(), content: z.unknown() }) },
  /** What is different in the case now: since a paper was made, the end of a day, or a revision. */
  'history.since': { input: z.strictObject({ id: Id, since: z.union([z.strictObject({ paper: Id }), z.strictObject({ day: z.iso.date() }), z.strictObject({ revision: z.int() })]) }), output: SinceShape },
});
