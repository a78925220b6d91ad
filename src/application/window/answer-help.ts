import { ok } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { helpCalls } from '#contract/help-calls.ts';
import type { Session } from './session.ts';

/** Answers what the help asks; it works while the vault is locked. */
export function answerHelp({ desk }: Session): Handlers<typeof helpCalls> {
  return {
    'help.glossary': async () => {
      const glossary = await desk.glossary();
      if (!glossary.ok) return glossary;
      return ok([...glossary.value.terms.values()].map(({ key, ru, kk, en, grade, sources }) => ({ key, words: { ru, kk, en }, grade, sources: [...sources] })));
    },
  };
}
