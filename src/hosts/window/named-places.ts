import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Words } from '#core/language/tongue.ts';
import type { Places } from './desk.ts';

/** The folders of vault and papers that the user named, as whole paths; whatever is not named has the place of its host. */
export type NamedPlaces = Partial<Places>;

/** For who gave something else than the two options. */
export const WRONG_USE: Words = {
  ru: 'Так окно не открывается; ничего не изменено. Можно назвать папку хранилища и папку бумаг: npm start -- --vault ПАПКА --papers ПАПКА',
  kk: 'Терезе бұлай ашылмайды; ештеңе өзгерген жоқ. Қойма мен қағаздар бумасын көрсетуге болады: npm start -- --vault БУМА --papers БУМА',
  en: 'The window does not open like that; nothing was changed. You may name the folder of the vault and that of the papers: npm start -- --vault FOLDER --papers FOLDER',
};

/** Reads `--vault` and `--papers`; a path is taken from the folder `from`. Null for anything else. */
export function namedPlaces(given: readonly string[], from: string): NamedPlaces | null {
  try {
    const { values } = parseArgs({ args: [...given], options: { vault: { type: 'string' }, papers: { type: 'string' } } });
    if (values.vault === '' || values.papers === '') return null;
    return { ...(values.vault === undefined ? {} : { vault: resolve(from, values.vault) }), ...(values.papers === undefined ? {} : { papers: resolve(from, values.papers) }) };
  } catch {
    return null;
  }
}

/** The same places as arguments, for another process. */
export function placeArguments({ vault, papers }: NamedPlaces): readonly string[] {
  return [...(vault === undefined ? [] : ['--vault', vault]), ...(papers === undefined ? [] : ['--papers', papers])];
}

/** The two options among all that Electron was started with: the switches of Chromium stand between them. */
export function namedAmong(given: readonly string[], from: string): NamedPlaces {
  const own = given.flatMap((each, index) => {
    if (/^--(?:vault|papers)=/u.test(each)) return [each];
    const value = given[index + 1];
    return (each === '--vault' || each === '--papers') && value !== undefined ? [`${each}=${value}`] : [];
  });
  return namedPlaces(own, from) ?? {};
}
