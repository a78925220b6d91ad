import '../cli/runtime-guard.ts';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readAssets } from '../window/assets.ts';
import { findBrowser } from './find-browser.ts';
import { openShell } from './shell.ts';

const { INIT_CWD: standing } = process.env;
const from = standing ?? process.cwd();
const { values } = parseArgs({ options: { vault: { type: 'string' }, papers: { type: 'string' } } });
const places = { vault: resolve(from, values.vault ?? join(homedir(), 'pana-vault')), papers: resolve(from, values.papers ?? join(homedir(), 'pana-papers')) };

const browser = await findBrowser(process.platform, process.env);
const assets = await readAssets(resolve(import.meta.dirname, '../../../out/renderer')).catch(() => null);
if (browser === null || assets === null) {
  console.error(browser === null
    ? 'Нет ни Electron, ни Chromium, Chrome или Edge: окно не открыть. Командная строка работает: npm run -s pana -- help / Chromium, Chrome or Edge was not found; the command line works.'
    : 'Окно ещё не собрано: npm run build / The window has not been built yet: npm run build');
  process.exitCode = 2;
} else {
  console.error(`Electron не установлен; окно открывает ${browser} без сети. Хранилище: ${places.vault}. Бумаги: ${places.papers}.`);
  // The browser starts while the program is being loaded: on two cores the first screen is there in half the time.
  const program = import('./window-program.ts').then(({ startWindowProgram }) => startWindowProgram(places));
  const shell = await openShell(browser, assets, async (name, input) => (await program).wire(name, input));
  await shell.closed;
  await (await program).close();
}
