import { caseTitle } from '#core/casefile/case-title.ts';
import { ok } from '#core/result.ts';
import type { caseCalls } from '#contract/case-calls.ts';
import type { Handlers } from '#contract/define.ts';
import { addCase, setAnswer, setDisclosure } from '../case-changes.ts';
import { addressIssues } from '../address-issues.ts';
import { checkCase, papersToCheck } from '../check-case.ts';
import type { Session } from './session.ts';
import { shownIssue } from './shown-issue.ts';

/** Answers what concerns the cases of the open vault. */
export function answerCases(session: Session): Handlers<typeof caseCalls> {
  const { desk, author, withVault, withCase } = session;
  return {
    'cases.list': ({ search }) => withVault(async (open) => {
      const listed = await (search.trim() === '' ? open.listCases() : open.listCases(search));
      return listed.ok ? ok(listed.value.map(({ id, title, revision, changedAt, damaged }) => ({ id, title, revision, changedAt, damaged: damaged === true }))) : listed;
    }),
    'cases.import': ({ name, text }) => withVault(async (open) => {
      const file = await desk.readCase(desk.encode(text), name);
      if (!file.ok) return file;
      const stored = await addCase(open, file.value, author(), 'imported');
      return stored.ok ? ok({ id: stored.value.id }) : stored;
    }),
    'case.read': ({ id }) => withCase(id, (_open, file, revision) => Promise.resolve(ok({ id, title: caseTitle(file), revision, content: file }))),
    'case.answer': ({ id, path, answer }) => withVault(async (open) => {
      const saved = await setAnswer(open, id, path, answer, author());
      return saved.ok ? ok({ revision: saved.value.revision }) : saved;
    }),
    'case.remove': ({ id, path }) => withVault(async (open) => {
      const saved = await setAnswer(open, id, path, { value: undefined }, author());
      return saved.ok ? ok({ revision: saved.value.revision }) : saved;
    }),
    'case.disclose': ({ id, path, disclosure }) => withVault(async (open) => {
      const saved = await setDisclosure(open, id, path, disclosure, author());
      return saved.ok ? ok({ revision: saved.value.revision }) : saved;
    }),
    'case.check': ({ id, date }) => withCase(id, async (_open, file) => {
      const law = await desk.law();
      if (!law.ok) return law;
      const terms = await desk.terms();
      if (!terms.ok) return terms;
      const sources = await desk.packetSources();
      if (!sources.ok) return sources;
      const library = await session.library();
      const report = checkCase(library, law.value, terms.value, file, { date, time: null });
      const addresses = addressIssues(sources.value, papersToCheck(library, file), date, law.value.freshMonths);
      return ok({ contradictions: report.contradictions.map(({ message, places }) => ({ message, places: [...places] })), issues: [...report.issues, ...addresses].map(({ issue }) => shownIssue(issue)) });
    }),
  };
}
