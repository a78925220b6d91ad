import { expect, it } from 'vitest';
import { COMMANDS } from '#hosts/cli/command-table.ts';

it.each(COMMANDS.map(([word, read]) => ({ word, read })))('the word «$word» reads the command of that name, with a line of help', async ({ word, read }) => {
  const command = await read();
  expect(command.name).toBe(word);
  expect(command.usage.startsWith(`pana ${word}`)).toBe(true);
  for (const words of Object.values(command.summary)) expect(words).not.toBe('');
});

it('has each word once', () => {
  expect(new Set(COMMANDS.map(([word]) => word)).size).toBe(COMMANDS.length);
});
