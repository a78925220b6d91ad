import { parseArgs } from 'node:util';
import type { Failure } from '#core/failure.ts';
import { TONGUES, type Tongue } from '#core/language/tongue.ts';
import { err, ok, type Result } from '#core/result.ts';

/** Options that every command knows. */
const COMMON = {
  json: { type: 'boolean' },
  ui: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'new-passphrase-file': { type: 'string' },
  'recovery-file': { type: 'string' },
  'key-file': { type: 'string' },
  'shares-file': { type: 'string' },
} as const;

export type OptionSpec = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** The words of a command line after the command's name, checked against what the command takes. */
export type Arguments = {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly json: boolean;
  readonly ui: Tongue;
};

/** Wrong use of the command line. `usage` is the command's line from the help. */
export function wrongUse(usage: string, code = 'wrong-use'): Failure {
  return {
    code,
    message: {
      ru: `Команда записана неверно. Ничего не сделано. Верно: ${usage}`,
      kk: `Команда дұрыс жазылмаған. Ештеңе жасалған жоқ. Дұрысы: ${usage}`,
      en: `The command is not written right. Nothing was done. Usage: ${usage}`,
    },
  };
}

/** Reads options and positionals. Refused with `wrong-use` on an unknown option, too few or too many words. */
export function readArguments(words: readonly string[], options: OptionSpec, count: { readonly least: number; readonly most: number }, usage: string): Result<Arguments> {
  try {
    const { positionals, values } = parseArgs({ args: [...words], options: { ...COMMON, ...options }, allowPositionals: true, strict: true });
    const flat = values as Readonly<Record<string, string | boolean | undefined>>;
    const ui = flat['ui'] ?? 'ru';
    if (positionals.length < count.least || positionals.length > count.most || !isTongue(ui)) return err(wrongUse(usage));
    return ok({ positionals, values: flat, json: flat['json'] === true, ui });
  } catch {
    return err(wrongUse(usage));
  }
}

/** Whether a word of the command line names a language of the program. */
export function isTongue(value: unknown): value is Tongue {
  return (TONGUES as readonly unknown[]).includes(value);
}

/** A string option, or `undefined`. */
export function textOption(given: Arguments, name: string): string | undefined {
  const value = given.values[name];
  return typeof value === 'string' ? value : undefined;
}
