import { caseHead } from '#core/casefile/case-title.ts';
import { placesOf, tellingWords, withoutFact } from '#core/casefile/forget-fact.ts';
import { formatPath, parsePath, readPath } from '#core/casefile/paths.ts';
import type { Failure } from '#core/failure.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Vault } from '#ports/vault.ts';
import { validateCase } from './validate-case.ts';

const nothingThere = (path: string): Failure => ({
  code: 'fact-not-found',
  place: { path },
  message: {
    ru: 'По этому пути в деле ничего нет и раньше не было. Ничего не изменено. Образец пути: people[p1].phone.',
    kk: 'Бұл жол бойынша істе ештеңе жоқ және бұрын болмаған. Ештеңе өзгерген жоқ. Жол үлгісі: people[p1].phone.',
    en: 'There is nothing at this path in the case, nor was there. Nothing was changed. Sample of a path: people[p1].phone.',
  },
});

/** A forgotten fact: the new revision, and the places where words of it still stand and a person has to look. */
export type FactForgotten = { readonly revision: number; readonly stillAt: readonly string[] };

/**
 * Destroys one fact of a case in all its revisions. Refused when nothing was ever there, and when the case would not be sound without it
 * (a person whom others refer to). The same words may stand elsewhere, in a story or in the record of a paper: those places are
 * returned, since only a person can tell a name from a word; and with them every filed paper (`papers/ID/filed`), whose files were not looked through.
 */
export async function forgetFact(vault: Vault, caseId: string, path: string, by: string): Promise<Result<FactForgotten>> {
  const current = await vault.readCase(caseId);
  if (!current.ok) return current;
  const steps = parsePath(path);
  if (steps === null || formatPath(steps) !== path) return err(nothingThere(path));
  const past = await everythingEver(vault, caseId, current.value.revision, (content) => readPath(content, steps));
  if (!past.ok) return past;
  if (past.value.length === 0) return err(nothingThere(path));
  const checked = validateCase(withoutFact(current.value.content, steps), path);
  if (!checked.ok) return checked;
  const words = tellingWords(past.value);
  const forgotten = await vault.forgetFact({
    id: caseId, path, expectedRevision: current.value.revision, ...caseHead(checked.value), by,
  });
  if (!forgotten.ok) return forgotten;
  const papers = await vault.papers(caseId);
  if (!papers.ok) return papers;
  const inPapers = papers.value.filter((paper) => placesOf(words, { answers: paper.answers, edits: paper.edits }).length > 0);
  // What was filed is kept byte for byte, and nobody looks into those files: whoever forgets a fact must know of them.
  const filed = papers.value.filter(({ seal }) => seal !== undefined);
  return ok({ revision: forgotten.value.revision, stillAt: [...placesOf(words, forgotten.value.content), ...inPapers.map(({ id }) => `papers/${id}`), ...filed.map(({ id }) => `papers/${id}/filed`)] });
}

/** What `read` finds in any revision, each different answer once. */
async function everythingEver(vault: Vault, caseId: string, last: number, read: (content: unknown) => unknown): Promise<Result<readonly unknown[]>> {
  const found = new Map<string, unknown>();
  for (let number = 1; number <= last; number += 1) {
    const past = await vault.readCaseAt(caseId, number);
    if (!past.ok) return past;
    const value = read(past.value.content);
    if (value !== undefined) found.set(JSON.stringify(value), value);
  }
  return ok([...found.values()]);
}
