import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDesk, valueOf } from '../../doubles/opened-desk.ts';

it('two packets made within one second stand beside each other, and neither loses a file', async () => {
  const { calls, papers, id, close } = await openDesk('a-programmer-expulsion', { now: () => '2026-11-28T09:00:00.000Z' });
  const wish = { id, language: 'ru', unLanguage: 'en' } as const;
  const first = await valueOf(calls['emergency.packet'](wish));
  const before = readdirSync(join(papers, first.folder));
  const second = await valueOf(calls['emergency.packet'](wish));
  expect(second.folder).not.toBe(first.folder);
  expect(readdirSync(join(papers, first.folder))).toEqual(before);
  expect(readdirSync(join(papers, second.folder))).toEqual(before);
  expect(before.length).toBeGreaterThan(8);
  await close();
});
