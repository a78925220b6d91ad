import '../cli/runtime-guard.ts';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Words } from '#core/language/tongue.ts';
import { readAssets } from '../window/assets.ts';
import { systemTongue } from '../window/choose-host.ts';
import { namedPlaces, WRONG_USE } from '../window/named-places.ts';
import { findBrowser } from './find-browser.ts';
import { openShell } from './shell.ts';

const { INIT_CWD: standing } = process.env;
const named = namedPlaces(process.argv.slice(2), standing ?? process.cwd());
const places = { vault: join(homedir(), 'pana-vault'), papers: join(homedir(), 'pana-papers'), ...named };

const tongue = systemTongue(process.env);

const NO_BROWSER: Words = {
  ru: 'На этом компьютере не нашлось ни Chromium, ни Chrome, ни Edge, поэтому окно открыть нечем; ничего не изменено. Установите один из них, или работайте командами: npm run -s pana -- help',
  kk: 'Бұл компьютерден Chromium да, Chrome да, Edge те табылмады, сондықтан терезені ашатын ештеңе жоқ; ештеңе өзгерген жоқ. Біреуін орнатыңыз немесе командалармен жұмыс істеңіз: npm run -s pana -- help',
  en: 'Neither Chromium nor Chrome nor Edge was found on this computer, so there is nothing to open the window with; nothing was changed. Install one of them, or work with commands: npm run -s pana -- help',
};
const NOT_BUILT: Words = { ru: 'Окно ещё не собрано: npm run build', kk: 'Терезе әлі жиналмаған: npm run build', en: 'The window has not been built yet: npm run build' };
const opened = (file: string): Words => ({
  ru: `Окно открывает ${file}. Хранилище: ${places.vault}. Бумаги: ${places.papers}.`,
  kk: `Терезені ${file} ашады. Қойма: ${places.vault}. Қағаздар: ${places.papers}.`,
  en: `${file} opens the window. Vault: ${places.vault}. Papers: ${places.papers}.`,
});

const browser = await findBrowser(process.platform, process.env);
const assets = await readAssets(resolve(import.meta.dirname, '../../../out/renderer')).catch(() => null);
if (named === null || browser === null || assets === null) {
  console.error((named === null ? WRONG_USE : browser === null ? NO_BROWSER : NOT_BUILT)[tongue]);
  process.exitCode = 2;
} else {
  console.error(opened(browser)[tongue]);
  // The browser starts while the program is being loaded: on two cores the first screen is there in half the time.
  const program = import('./window-program.ts').then(({ startWindowProgram }) => startWindowProgram(places));
  const shell = await openShell(browser, assets, async (name, input) => (await program).wire(name, input));
  await shell.closed;
  await (await program).close();
}
