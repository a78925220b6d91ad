import './runtime-guard.ts';
import { makeProgram } from './program.ts';
import { runCommand } from './run-command.ts';

// review native C: the Kazakh messages of the command line, in all files of src/hosts/cli

// `npm run` moves into the program's folder; a relative path means the folder where the user stands.
const { INIT_CWD: standing } = process.env;
if (standing !== undefined) {
  try {
    process.chdir(standing);
  } catch {
    // The folder is gone or closed to us; absolute paths still work.
  }
}

process.exitCode = await runCommand(process.argv.slice(2), makeProgram);
