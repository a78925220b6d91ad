import { SPEAKERS } from '#core/casefile/selection.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Failure } from '#core/failure.ts';
import { TONGUES, type Tongue } from '#core/language/tongue.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { applyEdits, readEdits, unreadableEdits, type EditState, type PaperEdit } from '#core/papers/edits.ts';
import type { Paper } from '#core/papers/paper.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { TemplateLibrary } from '#core/templates/template.ts';
import type { PaperRecord, Vault } from '#ports/vault.ts';
import { fillPaper, type FillWish } from '../fill-paper.ts';

const unknownPaper: Failure = {
  code: 'paper-not-found',
  message: {
    ru: 'Такой бумаги у дела нет. Ничего не изменено. Посмотрите список бумаг.',
    kk: 'Істе мұндай қағаз жоқ. Ештеңе өзгерген жоқ. Қағаздар тізімін қараңыз.',
    en: 'The case has no such paper. Nothing was changed. Look at the list of papers.',
  },
};

export const unknownPassage: Failure = {
  code: 'passage-unknown',
  message: {
    ru: 'Этого места в бумаге больше нет, или его нельзя так изменить. Ничего не изменено. Посмотрите страницы ещё раз.',
    kk: 'Қағазда бұл жер енді жоқ немесе оны бұлай өзгертуге болмайды. Ештеңе өзгерген жоқ. Беттерді қайта қараңыз.',
    en: 'The paper does not have this passage any more, or it can’t be changed so. Nothing was changed. Look at the pages again.',
  },
};

/** The record of one paper of a case. */
export async function paperRecord(vault: Vault, caseId: string, id: string): Promise<Result<PaperRecord>> {
  const papers = await vault.papers(caseId);
  if (!papers.ok) return papers;
  const found = papers.value.find((each) => each.id === id);
  return found === undefined ? err(unknownPaper) : ok(found);
}

export function tongueOf(word: string | undefined): Tongue | null {
  return TONGUES.find((tongue) => tongue === word) ?? null;
}

/** What a record asks to be filled. */
export function wishOf(record: PaperRecord): FillWish {
  return {
    paperId: record.id, template: record.template, variant: record.variant, language: tongueOf(record.language) ?? 'ru', beside: tongueOf(record.beside),
    speaker: SPEAKERS.find((each) => each === record.speaker) ?? 'person', date: record.date, person: record.person, proceeding: record.proceeding ?? undefined,
  };
}

export type MadePaper = {
  /** With the person's own changes. */
  readonly paper: Paper;
  /** As the template has it. */
  readonly plain: Paper;
  readonly edits: readonly PaperEdit[];
  readonly states: readonly EditState[];
};

/**
 * The paper of a record with the changes that were made to its words. Side by side with another language they do not apply;
 * the issues say so by each of them.
 */
export function makePaper(library: TemplateLibrary, law: LawLibrary, file: CaseFile, record: PaperRecord, mark = false): Result<MadePaper> {
  const filled = fillPaper(library, law, file, wishOf(record));
  if (!filled.ok) return filled;
  const plain = filled.value.paper;
  const { edits, unreadable } = readEdits(record.edits);
  const { paper, states } = applyEdits(plain, edits, mark);
  return ok({ paper: { ...paper, issues: [...paper.issues, ...unreadableEdits(unreadable)] }, plain, edits, states });
}
