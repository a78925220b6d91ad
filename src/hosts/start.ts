import './cli/runtime-guard.ts';
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { chooseHost, electronArguments, systemTongue } from './window/choose-host.ts';
import { namedPlaces, WRONG_USE } from './window/named-places.ts';

/* `npm start`: the window in Electron where its binary is, else in the Chromium shell, and says why. */

// Nothing of the program is loaded here: the browser of the shell starts while that is done.
const root = resolve(import.meta.dirname, '../..');
const { INIT_CWD: standing } = process.env;
const places = namedPlaces(process.argv.slice(2), standing ?? process.cwd());
const choice = await chooseHost(process.platform, process.env, root);
if (places === null) {
  console.error(WRONG_USE[systemTongue(process.env)]);
  process.exitCode = 2;
} else if (choice.host === 'electron') {
  const electron = spawn(choice.file, [...electronArguments(join(root, 'out/main/main.js'), places)], { stdio: 'inherit' });
  electron.once('exit', (code) => { process.exitCode = code ?? 1; });
} else {
  console.error(choice.because[systemTongue(process.env)]);
  await import('./chromium/main.ts');
}
