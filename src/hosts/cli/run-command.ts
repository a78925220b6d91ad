import { failureOfBug } from './unexpected.ts';
import { readArguments } from './arguments.ts';
import { COMMANDS } from './command-table.ts';
import { EXIT, print, printFailure, progress } from './output.ts';
import type { Program } from './program.ts';

async function help(): Promise<void> {
  for (const { usage, summary } of await Promise.all(COMMANDS.map(([, read]) => read()))) progress(`${usage}\n    ${summary.ru} / ${summary.kk} / ${summary.en}`);
}

/** Runs one command line over a program and returns its exit code. The program is made when the words are understood, and closed. */
export async function runCommand(words: readonly string[], makeProgram: () => Program): Promise<number> {
  const [name, ...rest] = words;
  const command = await COMMANDS.find(([word]) => word === name)?.[1]();
  if (command === undefined) {
    await help();
    return name === undefined || name === 'help' || name === '--help' ? EXIT.done : EXIT.wrongUse;
  }
  const given = readArguments(rest, command.options, command.positionals, command.usage);
  if (!given.ok) return printFailure(given.error, 'ru', rest.includes('--json'));
  const program = makeProgram();
  try {
    const answered = await command.run(given.value, program);
    return answered.ok ? print(answered.value, given.value.json) : printFailure(answered.error, given.value.ui, given.value.json);
  } catch {
    // What was thrown may hold client data, so it is not shown.
    return printFailure(failureOfBug(), given.value.ui, given.value.json);
  } finally {
    await program.close();
  }
}
