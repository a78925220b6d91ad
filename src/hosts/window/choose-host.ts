import { access, constants, realpath } from 'node:fs/promises';
import { delimiter, join, sep } from 'node:path';
import type { Tongue, Words } from '#core/language/tongue.ts';

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
const PLACES: Words = {
  ru: 'Названа своя папка хранилища или бумаг, а Electron хранит их только на своём месте, поэтому окно открывает установленный Chromium, Chrome или Edge, без сети.',
  kk: 'Қойманың не қағаздардың өз бумасы көрсетілген, ал Electron оларды тек өз орнында сақтайды, сондықтан терезені орнатылған Chromium, Chrome не Edge желісіз ашады.',
  en: 'A folder of one’s own is named for the vault or the papers, and Electron keeps them in its own place alone, so an installed Chromium, Chrome or Edge opens the window, without a network.',
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

/** Chooses the host of the window. `ownPlaces` says that a vault or a folder of papers was named, which Electron does not take. */
export async function chooseHost(platform: NodeJS.Platform, environment: Environment, root: string, ownPlaces: boolean): Promise<HostChoice> {
  if (ownPlaces) return { host: 'chromium', because: PLACES };
  for (const file of electronPlaces(platform, environment, root)) if (await isBinary(file)) return { host: 'electron', file };
  return { host: 'chromium', because: NONE };
}

/** The language of the messages before there is a window: that of the system, Russian where it is none of the three. */
export function systemTongue(environment: Environment): Tongue {
  const said = (environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '').toLowerCase();
  return said.startsWith('kk') ? 'kk' : said.startsWith('en') ? 'en' : 'ru';
}
