import { z } from 'zod';
import { defineContract } from './define.ts';
import { AnswerShape, Id, IssueShape, WordsShape } from './shapes.ts';

const Case = z.strictObject({ id: Id, title: z.string(), revision: z.number(), changedAt: z.string(), damaged: z.boolean() });

/** The cases of the open vault, their facts and what is open in them. */
export const caseCalls = defineContract({
  'cases.list': { input: z.strictObject({ search: z.string().max(200) }), output: z.array(Case) },
  'cases.import': { input: z.strictObject({ name: z.string().max(255), text: z.string().max(8_388_608) }), output: z.strictObject({ id: Id }) },
  'case.read': { input: z.strictObject({ id: Id }), output: z.strictObject({ id: Id, title: z.string(), revision: z.number(), content: z.unknown() }) },
  'case.answer': {
    input: z.strictObject({ id: Id, path: z.string().max(300), answer: AnswerShape }),
    output: z.strictObject({ revision: z.number() }),
  },
  /** Takes an item or an answer out of the case, as a new revision; the earlier ones keep it. */
  'case.remove': { input: z.strictObject({ id: Id, path: z.string().max(300) }), output: z.strictObject({ revision: z.number() }) },
  /** Says who may read an answer or an item, as a new revision. */
  'case.disclose': { input: z.strictObject({ id: Id, path: z.string().max(300), disclosure: z.enum(['any', 'nobody', 'asylum', 'court', 'un']) }), output: z.strictObject({ revision: z.number() }) },
  'case.check': {
    input: z.strictObject({ id: Id, date: z.iso.date() }),
    output: z.strictObject({ contradictions: z.array(z.strictObject({ message: WordsShape, places: z.array(z.string()) })), issues: z.array(IssueShape) }),
  },
});
