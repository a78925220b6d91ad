import { answerCalls } from '#application/answer-calls.ts';
import { contract } from '#contract/contract.ts';
import type { Wire } from '#contract/define.ts';
import { createDispatcher } from '#contract/dispatcher.ts';
import { makeProgram } from '../cli/program.ts';
import { makeDesk, type Places } from '../window/desk.ts';

/** The program behind the window, and its end: the vault is locked first. */
export type WindowProgram = { readonly wire: Wire; readonly close: () => Promise<void> };

/** Makes the program of a window over these places. Loading it takes as long as the browser does, so both happen at once. */
export function startWindowProgram(places: Places): WindowProgram {
  const desk = makeDesk(makeProgram(), 'chromium', places);
  const { handlers, lock } = answerCalls(desk);
  return {
    wire: createDispatcher(contract, handlers),
    close: async () => {
      await lock();
      await desk.close();
    },
  };
}
