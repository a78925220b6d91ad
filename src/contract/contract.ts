import { caseCalls } from './case-calls.ts';
import { custodyCalls } from './custody-calls.ts';
import { defineContract } from './define.ts';
import { deletionCalls } from './deletion-calls.ts';
import { evidenceCalls } from './evidence-calls.ts';
import { historyCalls } from './history-calls.ts';
import { interviewCalls } from './interview-calls.ts';
import { lawCalls } from './law-calls.ts';
import { overviewCalls } from './overview-calls.ts';
import { emergencyCalls } from './emergency-calls.ts';
import { helpCalls } from './help-calls.ts';
import { listCalls } from './list-calls.ts';
import { paperCalls } from './paper-calls.ts';
import { sourceCalls } from './source-calls.ts';
import { templateCalls } from './template-calls.ts';
import { vaultCalls } from './vault-calls.ts';

/**
 * All that a window may ask of the program; there is no other door. No path of this machine crosses it in either
 * direction: the host knows where the vault and the papers lie, the window is told bare file names.
 */
export const contract = defineContract({
  ...vaultCalls,
  ...custodyCalls,
  ...emergencyCalls,
  ...listCalls,
  ...caseCalls,
  ...deletionCalls,
  ...interviewCalls,
  ...evidenceCalls,
  ...historyCalls,
  ...lawCalls,
  ...sourceCalls,
  ...overviewCalls,
  ...paperCalls,
  ...helpCalls,
  ...templateCalls,
});
export type PanaContract = typeof contract;
