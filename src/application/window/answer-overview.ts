import { findContradictions } from '#core/casefile/contradictions.ts';
import { withheldPlaces } from '#core/casefile/withheld-places.ts';
import { derivedFacts } from '#core/interview/derived-facts.ts';
import type { Words } from '#core/language/tongue.ts';
import { citeNorms } from '#core/law/cite-norms.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { ok } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { overviewCalls } from '#contract/overview-calls.ts';
import { caseDeadlines } from '../case-deadlines.ts';
import type { Session } from './session.ts';

/** Reasons of rules that rest on no norm, for people. Kazakh awaits native review. */
const REASONS: Readonly<Record<string, Words>> = {
  'full years on the paper’s date': { ru: 'полных лет на дату бумаги', kk: 'қағаз күніне толған жас', en: 'full years on the date of the paper' },
};

/** The norms of a rule as papers cite them; a reason in words, or a norm that the library does not hold, as it stands. */
function sourceWords(source: string, law: LawLibrary): Words {
  const reason = REASONS[source];
  if (reason !== undefined) return reason;
  const keys = source.split(';').map((key) => key.trim());
  return { ru: citeNorms(keys, law, 'ru')?.text ?? source, kk: citeNorms(keys, law, 'kk')?.text ?? source, en: citeNorms(keys, law, 'en')?.text ?? source };
}

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
      // Kazakhstan has one time zone, UTC+5; without an hour nothing is reckoned in hours.
      const moment = time === null ? date : `${date}T${time}+05:00`;
      return ok({
        clocks,
        derived: derivedFacts(file, moment, law.value.offences).map(({ rule, path, label, kind, value, source, from, missing }) => ({ rule, path, label, kind, value, source: sourceWords(source, law.value), from: [...from], missing: [...missing] })),
        contradictions: findContradictions(file).map(({ code, message, resolve, places }) => ({ code, message, resolve, places: [...places] })),
        withheld: withheldPlaces(file).map(({ path, readers }) => ({ path, readers: [...readers] })),
      });
    }),
  };
}
