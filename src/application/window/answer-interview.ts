import { ok } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { interviewCalls } from '#contract/interview-calls.ts';
import { setAnswer } from '../case-changes.ts';
import { nextQuestions } from '../next-questions.ts';
import type { Session } from './session.ts';

/** Answers what concerns the guided interview. */
export function answerInterview(session: Session): Handlers<typeof interviewCalls> {
  const { desk, author, withCase, withVault } = session;
  return {
    'interview.questions': ({ id, ...wish }) => withCase(id, async (_open, file) => {
      const law = await desk.law();
      if (!law.ok) return law;
      const terms = await desk.terms();
      if (!terms.ok) return terms;
      const plan = await desk.packets();
      if (!plan.ok) return plan;
      return ok(nextQuestions(file, { ...terms.value, law: law.value, plan: plan.value, library: await desk.templates() }, wish));
    }),
    'interview.answer': ({ id, path, creates, answer }) => withVault(async (open) => {
      const saved = await setAnswer(open, id, path, answer, author(), creates);
      return saved.ok ? ok({ revision: saved.value.revision }) : saved;
    }),
  };
}
