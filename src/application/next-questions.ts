import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Speaker } from '#core/casefile/selection.ts';
import { conductInterview, type WantedPaper } from '#core/interview/conduct.ts';
import type { Interview } from '#core/interview/question.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { choosePacket, type ChoiceSources } from '#core/packet/choose-packet.ts';
import type { Family } from '#core/packet/packet-plan.ts';
import type { LawLibrary } from '#core/law/norm.ts';

/** What the questions are for: one paper, all papers of the packet, or everything that the case can hold. */
export type InterviewPurpose =
  | { readonly kind: 'paper'; readonly template: string; readonly variant: string | null }
  | { readonly kind: 'packet'; readonly family: Family | 'auto' }
  | { readonly kind: 'case' };

export type QuestionsWish = {
  readonly purpose: InterviewPurpose;
  /** Whose papers, where the case has several applicants; the first where it is left out. */
  readonly person?: string | undefined;
  readonly speaker: Speaker;
  readonly language: Tongue;
  readonly date: string;
  /** Paths of questions put off for now. */
  readonly skipped: readonly string[];
};

export type QuestionSources = ChoiceSources & { readonly law: Pick<LawLibrary, 'offences'> };

/** The questions that a purpose asks of a case, in the order of asking, with progress by section. Never refused. */
export function nextQuestions(file: CaseFile, sources: QuestionSources, wish: QuestionsWish): Interview {
  return conductInterview(file, { ...wish, papers: papersOf(file, sources, wish) }, sources);
}

function papersOf(file: CaseFile, sources: QuestionSources, { purpose, person, date, language }: QuestionsWish): readonly WantedPaper[] | null {
  switch (purpose.kind) {
    case 'case':
      return null;
    case 'paper':
      return [{ template: purpose.template, variant: purpose.variant }];
    case 'packet':
      return choosePacket(file, sources, { family: purpose.family, date, language }).filings.flatMap(({ template, procedure, signatory }): readonly WantedPaper[] => {
        if (template === null || (person !== undefined && procedure.person !== person)) return [];
        return [{ template: template.id, variant: template.variant, speaker: signatory.speaker, person: procedure.person }];
      });
  }
}
