import type { CaseFile } from '#core/casefile/case-file.ts';
import { findContradictions, type Contradiction } from '#core/casefile/contradictions.ts';
import type { Issue } from '#core/failure.ts';
import type { Now } from '#core/law/deadline-clock.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { committeeOf } from '#core/packet/committee.ts';
import type { TemplateLibrary } from '#core/templates/template.ts';
import { caseDeadlines, nextDeadlines } from './case-deadlines.ts';
import type { DeadlineSources, DeadlineView } from './case-deadlines.ts';
import { paperIssues } from './fill-paper.ts';

/** What is open in a case: contradictions, the terms of ours that run or have passed, and the issues of every paper that its proceedings call for, each with the papers it stands in. */
export type CaseReport = {
  readonly contradictions: readonly Contradiction[];
  readonly deadlines: readonly DeadlineView[];
  readonly issues: readonly { readonly issue: Issue; readonly papers: readonly string[] }[];
};

/**
 * Gathers what is open in every paper that the proceedings of each person call for, as the person, in Russian, and reckons the
 * terms. Which papers these are: `papersToCheck`.
 */
export function checkCase(library: TemplateLibrary, law: LawLibrary, terms: DeadlineSources, file: CaseFile, now: Now): CaseReport {
  const issuesOf = paperIssues(library, law, file);
  const gathered = new Map<string, { readonly issue: Issue; readonly papers: string[] }>();
  for (const { template, variant, person } of papersToCheck(library, file)) {
    const found = issuesOf({ template, variant, person, language: 'ru', speaker: 'person', date: now.date, paperId: 'check' });
    if (!found.ok) continue;
    const name = variant === null ? template : `${template}.${variant}`;
    for (const issue of found.value) {
      const key = `${issue.code} ${issue.path ?? issue.norm ?? issue.message.ru}`;
      const known = gathered.get(key);
      if (known === undefined) gathered.set(key, { issue, papers: [name] });
      else if (!known.papers.includes(name)) known.papers.push(name);
    }
  }
  return { contradictions: findContradictions(file), deadlines: nextDeadlines(caseDeadlines(terms, law, file, now)), issues: [...gathered.values()] };
}

/** A paper that is looked through for what is open. */
export type CheckedPaper = { readonly template: string; readonly variant: string | null; readonly person: string | undefined };

/**
 * The papers whose kind of proceeding a person of the case has. Not a notice or a list, which goes along with another paper; and of
 * variants that are filed in place of one another, one: the request to the UN goes to one committee only, and the application at
 * the border asks for the same facts as that to the local body.
 */
export function papersToCheck(library: TemplateLibrary, file: CaseFile): readonly CheckedPaper[] {
  const proceedings = file.proceedings ?? [];
  const people = [...new Set(proceedings.map(({ person }) => person))];
  return (people.length === 0 ? [undefined] : people).flatMap((person) => {
    const kinds = new Set<string>(proceedings.filter((proceeding) => proceeding.person === person).map(({ kind }) => kind));
    const committee = committeeOf(file, person ?? '');
    return [...library.templates.values()].filter(({ head }) => head.area !== 'common').flatMap(({ head }): readonly CheckedPaper[] => {
      const fits = (wanted: readonly string[]): boolean => wanted.length === 0 || wanted.some((kind) => kinds.has(kind));
      if (head.variants.length === 0) return fits(head.proceeding) ? [{ template: head.id, variant: null, person }] : [];
      const replaced = head.variants.find(({ id, insteadOf }) => insteadOf !== undefined && id === committee)?.insteadOf;
      return head.variants
        .filter(({ id, insteadOf, proceeding }) => fits(proceeding === undefined ? head.proceeding : [proceeding]) && (insteadOf === undefined ? id !== replaced : id === committee))
        .map(({ id }) => ({ template: head.id, variant: id, person }));
    });
  });
}
