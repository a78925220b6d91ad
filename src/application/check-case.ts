import type { CaseFile } from '#core/casefile/case-file.ts';
import { findContradictions, type Contradiction } from '#core/casefile/contradictions.ts';
import type { Issue } from '#core/failure.ts';
import type { Now } from '#core/law/deadline-clock.ts';
import type { LawLibrary } from '#core/law/norm.ts';
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

/** Fills every paper whose kind of proceeding the case has, as the person, in Russian, reckons the terms, and gathers what is open. */
export function checkCase(library: TemplateLibrary, law: LawLibrary, terms: DeadlineSources, file: CaseFile, now: Now): CaseReport {
  const kinds = new Set<string>((file.proceedings ?? []).map(({ kind }) => kind));
  const issuesOf = paperIssues(library, law, file);
  const gathered = new Map<string, { readonly issue: Issue; readonly papers: string[] }>();
  for (const { head } of library.templates.values()) {
    // A notice or a list goes along with another paper; what it lacks is no gap of the case.
    if (head.area === 'common') continue;
    const variants = head.variants.length === 0 ? [{ id: null, proceeding: undefined }] : head.variants;
    for (const variant of variants) {
      const wanted = variant.proceeding === undefined ? head.proceeding : [variant.proceeding];
      if (wanted.length > 0 && !wanted.some((kind) => kinds.has(kind))) continue;
      const found = issuesOf({ template: head.id, variant: variant.id, language: 'ru', speaker: 'person', date: now.date, paperId: 'check' });
      if (!found.ok) continue;
      const name = variant.id === null ? head.id : `${head.id}.${variant.id}`;
      for (const issue of found.value) {
        const key = `${issue.code} ${issue.path ?? issue.norm ?? issue.message.ru}`;
        const known = gathered.get(key);
        if (known === undefined) gathered.set(key, { issue, papers: [name] });
        else known.papers.push(name);
      }
    }
  }
  return { contradictions: findContradictions(file), deadlines: nextDeadlines(caseDeadlines(terms, law, file, now)), issues: [...gathered.values()] };
}
