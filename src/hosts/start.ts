import './cli/runtime-guard.ts';
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseHost, systemTongue } from './window/choose-host.ts';

/* `npm start`: the window in Electron where its binary is, else in the Chromium shell, and says why. */

// Nothing of the program is loaded here: the browser of the shell starts while that is done.
const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { vault: { type: 'string' }, papers: { type: 'string' } } });
const choice = await chooseHost(process.platform, process.env, root, values.vault !== undefined || values.papers !== undefined);
if (choice.host === 'electron') {
  const electron = spawn(choice.file, [join(root, 'out/main/main.js')], { stdio: 'inherit' });
  electron.once('exit', (code) => { process.exitCode = code ?? 1; });
} else {
  console.error(choice.because[systemTongue(process.env)]);
  await import('./chromium/main.ts');
}
