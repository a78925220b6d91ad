import { subscribe } from 'node:diagnostics_channel';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
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

it('after a lock no thread is left that remembers the pages of a paper, and after the passphrase they are drawn again', async () => {
  const running = new Set<string>();
  subscribe('worker_threads', (message) => {
    const { worker } = message as { readonly worker: Worker };
    const name = String(worker.threadId);
    running.add(name);
    worker.once('exit', () => running.delete(name));
  });
  const folder = mkdtempSync(join(tmpdir(), 'pana-locked-'));
  const program = makeProgram();
  const desk = makeDesk({ ...program, vaults: program.demoVaults }, 'test', { vault: join(folder, 'vault'), papers: join(folder, 'papers') });
  const { handlers, lock } = answerCalls(desk);
  const calls = createClient(contract, createDispatcher(contract, handlers));
  const passphrase = 'вымышленные люди и ничьи тайны';
  await valueOf(calls['vault.create']({ passphrase }));
  const { id } = await valueOf(calls['cases.import']({ name: 'case.yaml', text: readFileSync(join(PROGRAM_ROOT, 'resources/examples/b-soldier-extradition.yaml'), 'utf8') }));
  const paper = await valueOf(calls['paper.begin']({ case: id, template: 'kz-refugee-application', variant: 'local', language: 'ru', speaker: 'person', date: '2026-11-28' }));
  const pages = async () => (await valueOf(calls['paper.preview']({ case: id, paper: paper.id, drafts: [], known: [] }))).pages;
  const before = await pages();
  expect(running.size).toBeGreaterThan(0);
  await valueOf(calls['vault.lock']({}));
  expect([...running]).toEqual([]);
  await valueOf(calls['vault.open']({ kind: 'passphrase', text: passphrase }));
  expect(await pages()).toEqual(before);
  await lock();
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});
