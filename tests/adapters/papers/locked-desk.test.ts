import { subscribe } from 'node:diagnostics_channel';
import type { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { openDesk, PASSPHRASE, valueOf } from '../../doubles/opened-desk.ts';

it('after a lock no thread is left that remembers the pages of a paper, and after the passphrase they are drawn again', async () => {
  const running = new Set<string>();
  subscribe('worker_threads', (message) => {
    const { worker } = message as { readonly worker: Worker };
    const name = String(worker.threadId);
    running.add(name);
    worker.once('exit', () => running.delete(name));
  });
  const { calls, id, close } = await openDesk('b-soldier-extradition');
  const paper = await valueOf(calls['paper.begin']({ case: id, template: 'kz-refugee-application', variant: 'local', language: 'ru', speaker: 'person', date: '2026-11-28' }));
  const pages = async () => (await valueOf(calls['paper.preview']({ case: id, paper: paper.id, drafts: [], known: [] }))).pages;
  const before = await pages();
  expect(running.size).toBeGreaterThan(0);
  await valueOf(calls['vault.lock']({}));
  expect([...running]).toEqual([]);
  await valueOf(calls['vault.open']({ kind: 'passphrase', text: PASSPHRASE }));
  expect(await pages()).toEqual(before);
  await close();
});
