import { ok } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { sourceCalls } from '#contract/source-calls.ts';
import { findSources, lostPicks, offerSources, type SourceRow } from '../country-sources.ts';
import type { Session } from './session.ts';

const shown = ({ key, kind, cited, says, outcome, adverse, symbolChecked, dateChecked, opened, grade, note, url, checkedOn }: SourceRow) =>
  ({ key, kind, cited, says, outcome, adverse, unchecked: !symbolChecked || !dateChecked, opened, grade, note, url, checkedOn });

/** Answers what the library of country information and decisions holds, and what it offers for a case. */
export function answerSources({ desk, withCase }: Session): Handlers<typeof sourceCalls> {
  return {
    'sources.search': async ({ query, language }) => {
      const law = await desk.law();
      return law.ok ? ok(findSources(law.value, query, language).map(shown)) : law;
    },
    'sources.offer': ({ id, person, language }) => withCase(id, async (_open, file) => {
      const law = await desk.law();
      if (!law.ok) return law;
      return ok({
        topics: offerSources(law.value, file, person, language).map(({ topic, title, from, sources }) => ({ topic, title, from: [...from], sources: sources.map(shown) })),
        lost: [...lostPicks(law.value, file)],
      });
    }),
  };
}
