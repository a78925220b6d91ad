import './runtime-guard.ts';
import { failureOfBug } from './unexpected.ts';
import { readArguments } from './arguments.ts';
import { COMMANDS } from './command-table.ts';
import { EXIT, print, printFailure, progress } from './output.ts';
import { makeProgram } from './program.ts';

// review native C: the Kazakh messages of the command line, in all files of src/hosts/cli

async function help(): Promise<void> {
  for (const { usage, summary } of await Promise.all(COMMANDS.map(([, read]) => read()))) progress(`${usage}\n    ${summary.ru} / ${summary.kk} / ${summary.en}`);
}

async function run(words: readonly string[]): Promise<number> {
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

// `npm run` moves into the program's folder; a relative path means the folder where the user stands.
const { INIT_CWD: standing } = process.env;
if (standing !== undefined) {
  try {
    process.chdir(standing);
  } catch {
    // The folder is gone or closed to us; absolute paths still work.
  }
}

process.exitCode = await run(process.argv.slice(2));
