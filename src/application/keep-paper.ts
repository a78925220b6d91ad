import type { Selection } from '#core/casefile/selection.ts';
import type { Paper } from '#core/papers/paper.ts';
import type { Result } from '#core/result.ts';
import type { StoredCase, Vault } from '#ports/vault.ts';

/** Keeps the record of a paper in the vault: with the case's revision it says from what the paper was made. */
export function keepPaper(vault: Vault, stored: StoredCase, paper: Paper, selection: Selection): Promise<Result<unknown>> {
  return vault.putPaper({
    id: paper.id, caseId: stored.id, title: paper.title, template: paper.template, variant: paper.variant, language: paper.language, ...(paper.beside === undefined ? {} : { beside: paper.beside }), speaker: selection.speaker, date: paper.date,
    caseRevision: stored.revision, person: selection.person, proceeding: selection.proceeding, answers: {}, edits: [],
  });
}
