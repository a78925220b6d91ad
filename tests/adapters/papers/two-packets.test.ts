import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerCalls } from '#application/answer-calls.ts';
import { contract } from '#contract/contract.ts';
import { createClient } from '#contract/client.ts';
import { createDispatcher } from '#contract/dispatcher.ts';
import type { Result } from '#core/result.ts';
import { makeProgram, PROGRAM_ROOT } from '#hosts/cli/program.ts';
import { makeDesk } from '#hosts/window/desk.ts';

async function valueOf<T>(result: Promise<Result<T>>): Promise<T> {
  const told = await result;
  if (!told.ok) throw new Error(told.error.code);
  return told.value;
}

it('two packets made within one second stand beside each other, and neither loses a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pana-packets-'));
  const papers = join(folder, 'papers');
  const program = makeProgram();
  const desk = makeDesk({ ...program, vaults: program.demoVaults }, 'test', { vault: join(folder, 'vault'), papers });
  const { handlers, lock } = answerCalls({ ...desk, clock: { ...desk.clock, now: () => '2026-11-28T09:00:00.000Z' } });
  const calls = createClient(contract, createDispatcher(contract, handlers));
  await valueOf(calls['vault.create']({ passphrase: 'вымышленные люди и ничьи тайны' }));
  const { id } = await valueOf(calls['cases.import']({ name: 'case.yaml', text: readFileSync(join(PROGRAM_ROOT, 'resources/examples/a-programmer-expulsion.yaml'), 'utf8') }));
  const wish = { id, language: 'ru', unLanguage: 'en' } as const;
  const first = await valueOf(calls['emergency.packet'](wish));
  const before = readdirSync(join(papers, first.folder));
  const second = await valueOf(calls['emergency.packet'](wish));
  expect(second.folder).not.toBe(first.folder);
  expect(readdirSync(join(papers, first.folder))).toEqual(before);
  expect(readdirSync(join(papers, second.folder))).toEqual(before);
  expect(before.length).toBeGreaterThan(8);
  await lock();
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});
