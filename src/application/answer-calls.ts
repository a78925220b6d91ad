import type { PanaContract } from '#contract/contract.ts';
import type { Handlers } from '#contract/define.ts';
import { answerCases } from './window/answer-cases.ts';
import { answerEvidence } from './window/answer-evidence.ts';
import { answerHistory } from './window/answer-history.ts';
import { answerInterview } from './window/answer-interview.ts';
import { answerLaw } from './window/answer-law.ts';
import { answerOverview } from './window/answer-overview.ts';
import { answerCustody } from './window/answer-custody.ts';
import { answerDeletion } from './window/answer-deletion.ts';
import { answerEmergency } from './window/answer-emergency.ts';
import { answerHelp } from './window/answer-help.ts';
import { answerList } from './window/answer-list.ts';
import { answerPapers } from './window/answer-papers.ts';
import { answerSources } from './window/answer-sources.ts';
import { answerTemplates } from './window/answer-templates.ts';
import { answerVault } from './window/answer-vault.ts';
import type { Desk } from './window/desk.ts';
import { startSession } from './window/session.ts';

/** Answers every call of the contract over one vault. `lock` closes the vault, also when nobody asked: idle, screen lock, exit. */
export function answerCalls(desk: Desk): { readonly handlers: Handlers<PanaContract>; readonly lock: () => Promise<void> } {
  const session = startSession(desk);
  return {
    handlers: {
      ...answerVault(session),
      ...answerCustody(session),
      ...answerEmergency(session),
      ...answerList(session),
      ...answerCases(session),
      ...answerDeletion(session),
      ...answerInterview(session),
      ...answerEvidence(session),
      ...answerHistory(session),
      ...answerLaw(session),
      ...answerSources(session),
      ...answerOverview(session),
      ...answerPapers(session),
      ...answerHelp(session),
      ...answerTemplates(session),
    },
    lock: session.lock,
  };
}
