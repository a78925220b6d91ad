import './runtime-guard.ts';
import { failureOfBug } from './unexpected.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { attachCommand } from './commands/attachment-commands.ts';
import { exportCaseCommand, importCommand, listCommand, setCommand, showCommand } from './commands/case-commands.ts';
import { deadlinesCommand } from './commands/deadlines-command.ts';
import { declineCommand } from './commands/decline-command.ts';
import { demoCommand } from './commands/demo-command.ts';
import { historyCommand, redoCommand, undoCommand } from './commands/history-commands.ts';
import { authoritiesCommand } from './commands/authorities-command.ts';
import { lawCommand } from './commands/law-command.ts';
import { ledgerCommand } from './commands/ledger-commands.ts';
import { lintCommand } from './commands/lint-command.ts';
import { offencesCommand } from './commands/offences-command.ts';
import { sourcesCommand } from './commands/sources-command.ts';
import { packetCommand } from './commands/packet-command.ts';
import { checkCommand, fillCommand, templatesCommand } from './commands/paper-commands.ts';
import { peopleCommand } from './commands/people-command.ts';
import { backupCommand, restoreCommand } from './commands/vault-backup-commands.ts';
import { newCommand, verifyCommand } from './commands/vault-commands.ts';
import { deleteCommand, eraseCommand, forgetCommand } from './commands/vault-deletion-commands.ts';
import { passphraseCommand, passwdCommand, slotsCommand } from './commands/vault-key-commands.ts';
import { salvageCommand } from './commands/vault-rescue-commands.ts';
import { questionsCommand } from './commands/questions-command.ts';
import { EXIT, print, printFailure, progress } from './output.ts';
import { makeProgram } from './program.ts';

// review native C: the Kazakh messages of the command line, in all files of src/hosts/cli
const COMMANDS: readonly Command[] = [
  demoCommand,
  newCommand,
  importCommand,
  exportCaseCommand,
  listCommand,
  showCommand,
  peopleCommand,
  setCommand,
  undoCommand,
  redoCommand,
  historyCommand,
  fillCommand,
  packetCommand,
  questionsCommand,
  checkCommand,
  templatesCommand,
  lintCommand,
  authoritiesCommand,
  lawCommand,
  declineCommand,
  verifyCommand,
  offencesCommand,
  sourcesCommand,
  deadlinesCommand,
  attachCommand,
  ledgerCommand,
  backupCommand,
  restoreCommand,
  salvageCommand,
  deleteCommand,
  forgetCommand,
  eraseCommand,
  slotsCommand,
  passwdCommand,
  passphraseCommand,
];

function help(): void {
  for (const { usage, summary } of COMMANDS) progress(`${usage}\n    ${summary.ru} / ${summary.kk} / ${summary.en}`);
}

async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    help();
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
