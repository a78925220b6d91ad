import { z } from 'zod';
import { SPEAKERS } from '#core/casefile/selection.ts';
import { Created, Interview } from '#core/interview/question.ts';
import { TONGUES } from '#core/language/tongue.ts';
import { defineContract } from './define.ts';
import { AnswerShape, Id } from './shapes.ts';

const Path = z.string().max(300);
const Purpose = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paper'), template: z.string().max(80), variant: z.string().max(40).nullable() }),
  z.strictObject({ kind: z.literal('packet'), family: z.enum(['auto', 'asylum', 'removal', 'extradition']) }),
  z.strictObject({ kind: z.literal('case') }),
]);

/** The guided interview: what to ask next, why, and the answers. */
export const interviewCalls = defineContract({
  'interview.questions': {
    input: z.strictObject({ id: Id, purpose: Purpose, person: Id.optional(), speaker: z.enum(SPEAKERS), language: z.enum(TONGUES), date: z.iso.date(), skipped: z.array(Path).max(2000) }),
    output: Interview,
  },
  /** Writes an answer, and in the same revision whatever must be there before it. */
  'interview.answer': { input: z.strictObject({ id: Id, path: Path, creates: z.array(Created).max(20), answer: AnswerShape }), output: z.strictObject({ revision: z.number() }) },
});
