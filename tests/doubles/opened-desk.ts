import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerCalls } from '#application/answer-calls.ts';
import { contract } from '#contract/contract.ts';
import { createClient } from '#contract/client.ts';
import type { Calls } from '#contract/define.ts';
import { createDispatcher } from '#contract/dispatcher.ts';
import type { Result } from '#core/result.ts';
import type { Clock } from '#ports/clock.ts';
import { makeProgram, PROGRAM_ROOT } from '#hosts/cli/program.ts';
import { makeDesk } from '#hosts/window/desk.ts';

/** The passphrase of these vaults, whose people are invented. */
export const PASSPHRASE = 'вымышленные люди и ничьи тайны';

/** The value of an answer; throws its code where it is a failure. */
export async function valueOf<T>(result: Promise<Result<T>>): Promise<T> {
  const told = await result;
  if (!told.ok) throw new Error(told.error.code);
  return told.value;
}

type OpenedDesk = { readonly calls: Calls<typeof contract>; readonly papers: string; readonly id: string; readonly close: () => Promise<void> };

/** The program behind the window without one: a new vault with one of the example cases in it, whose number is `id`. `clock` changes what time it is. */
export async function openDesk(example: string, clock: Partial<Clock> = {}): Promise<OpenedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'pana-desk-'));
  const papers = join(folder, 'papers');
  const program = makeProgram();
  const desk = makeDesk({ ...program, vaults: program.demoVaults }, 'test', { vault: join(folder, 'vault'), papers });
  const { handlers, lock } = answerCalls({ ...desk, clock: { ...desk.clock, ...clock } });
  const calls = createClient(contract, createDispatcher(contract, handlers));
  await valueOf(calls['vault.create']({ passphrase: PASSPHRASE }));
  const { id } = await valueOf(calls['cases.import']({ name: 'case.yaml', text: readFileSync(join(PROGRAM_ROOT, 'resources/examples', `${example}.yaml`), 'utf8') }));
  return {
    calls, papers, id,
    close: async () => {
      await lock();
      await desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
