import { access, constants, realpath } from 'node:fs/promises';
import { delimiter, join, sep } from 'node:path';
import type { Tongue, Words } from '#core/language/tongue.ts';
import { placeArguments, type NamedPlaces } from './named-places.ts';

/** Which host opens the window: Electron with its binary, or the Chromium shell and, in one sentence, why. */
export type HostChoice = { readonly host: 'electron'; readonly file: string } | { readonly host: 'chromium'; readonly because: Words };

type Environment = Readonly<Record<string, string | undefined>>;

const BINARY: Readonly<Partial<Record<NodeJS.Platform, readonly [string, string]>>> = { darwin: ['Electron.app/Contents/MacOS/Electron', 'electron'], win32: ['electron.exe', 'electron.exe'] };

/**
 * Where Electron's binary may lie, in the order in which it is looked for: the file that ELECTRON names, the package of this program, the folders of PATH. The folders in which
 * npm puts commands are left out: the command `electron` there is no binary but a script that would fetch one over the network.
 */
export function electronPlaces(platform: NodeJS.Platform, environment: Environment, root: string): readonly string[] {
  const [packed, installed] = BINARY[platform] ?? ['electron', 'electron'];
  const named = environment['ELECTRON'];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '' && !folder.endsWith(`${sep}.bin`));
  return [...(named === undefined || named === '' ? [] : [named]), join(root, 'node_modules/electron/dist', packed), ...folders.map((folder) => join(folder, installed))];
}

const NONE: Words = {
  ru: 'Программы Electron на этом компьютере нет (её ищут в переменной ELECTRON, в node_modules/electron и в PATH), поэтому окно открывает установленный Chromium, Chrome или Edge, без сети.',
  kk: 'Бұл компьютерде Electron бағдарламасы жоқ (ол ELECTRON айнымалысынан, node_modules/electron бумасынан және PATH-тан ізделеді), сондықтан терезені орнатылған Chromium, Chrome не Edge желісіз ашады.',
  en: 'There is no Electron on this computer (it is looked for in the variable ELECTRON, in node_modules/electron and in PATH), so an installed Chromium, Chrome or Edge opens the window, without a network.',
};
/** True for a file that may be started and is no script of npm, also behind a link. */
async function isBinary(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return !(await realpath(file)).endsWith('.js');
  } catch {
    return false;
  }
}

/** Chooses the host of the window. */
export async function chooseHost(platform: NodeJS.Platform, environment: Environment, root: string): Promise<HostChoice> {
  for (const file of electronPlaces(platform, environment, root)) if (await isBinary(file)) return { host: 'electron', file };
  return { host: 'chromium', because: NONE };
}

/** The language of the messages before there is a window: that of the system, Russian where it is none of the three. */
export function systemTongue(environment: Environment): Tongue {
  const said = (environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '').toLowerCase();
  return said.startsWith('kk') ? 'kk' : said.startsWith('en') ? 'en' : 'ru';
}

/** The part of the heap for new things is kept small in every process of the program: without this it grows to 128 MB under a big vault. */
export const HEAP_FLAG = '--max-semi-space-size=16';

/** What Electron's binary is started with: the flag of the heap (its main process takes it from the command line alone), the built host, and the folders that were named. */
export function electronArguments(host: string, places: NamedPlaces): readonly string[] {
  return [`--js-flags=${HEAP_FLAG}`, host, ...placeArguments(places)];
}
