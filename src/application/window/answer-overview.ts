import { findContradictions } from '#core/casefile/contradictions.ts';
import { withheldPlaces } from '#core/casefile/withheld-places.ts';
import { ok } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { overviewCalls } from '#contract/overview-calls.ts';
import { caseDeadlines } from '../case-deadlines.ts';
import type { Session } from './session.ts';

/** Answers how a case stands. */
export function answerOverview({ desk, withCase }: Session): Handlers<typeof overviewCalls> {
  return {
    'case.overview': ({ id, date, time }) => withCase(id, async (_open, file) => {
      const law = await desk.law();
      if (!law.ok) return law;
      const terms = await desk.terms();
      if (!terms.ok) return terms;
      const clocks = caseDeadlines(terms.value, law.value, file, { date, time }).map(({ key, side, title, status, kept, safe, latest, guide, officeDay, trigger, subject, citation, norms, grade, counting, missed, suspends, done, doubts }) => ({
        key, side, title, status, kept, safe, latest, guide, officeDay, path: trigger.path, from: [...trigger.from], subject, citation, norms: [...norms], grade, counting: counting.text, missed: missed?.text ?? null, suspends, done, doubts: [...doubts],
      }));
      return ok({
        clocks,
        contradictions: findContradictions(file).map(({ code, message, resolve, places }) => ({ code, message, resolve, places: [...places] })),
        withheld: withheldPlaces(file).map(({ path, readers }) => ({ path, readers: [...readers] })),
      });
    }),
  };
}
