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
      const sources = await desk.packetSources();
      return sources.ok ? ok(nextQuestions(file, sources.value, wish)) : sources;
    }),
    'interview.answer': ({ id, path, creates, answer }) => withVault(async (open) => {
      const saved = await setAnswer(open, id, path, answer, author(), creates);
      return saved.ok ? ok({ revision: saved.value.revision }) : saved;
    }),
  };
}
