import type { z } from 'zod';
import type { Failure } from '#core/failure.ts';
import type { Result } from '#core/result.ts';

export type CallShape = { readonly input: z.ZodType; readonly output: z.ZodType };

/** Keeps the exact types of a list of calls. */
export function defineContract<const C extends Readonly<Record<string, CallShape>>>(contract: C): C {
  return contract;
}

export type Contract = Readonly<Record<string, CallShape>>;

/** One handler for each call: a call without one does not compile. */
export type Handlers<C extends Contract> = { readonly [N in keyof C & string]: (input: z.output<C[N]['input']>) => Promise<Result<z.input<C[N]['output']>>> };

/** What a window has: the same names, with the answers as data. Never rejects for a reason that a person must hear. */
export type Calls<C extends Contract> = { readonly [N in keyof C & string]: (input: z.input<C[N]['input']>) => Promise<Result<z.output<C[N]['output']>>> };

/** What crosses the border: name and input in, a result out. All three are unknown to each other until checked. */
export type Wire = (name: string, input: unknown) => Promise<unknown>;

export const refusedCall: Failure = {
  code: 'call-refused',
  message: {
    ru: 'Окно попросило программу о том, чего она не делает. Ничего не изменено. Перезапустите программу.',
    kk: 'Терезе бағдарламадан ол істемейтін нәрсені сұрады. Ештеңе өзгертілмеді. Бағдарламаны қайта іске қосыңыз.',
    en: 'The window asked for something the program does not do. Nothing was changed. Restart the program.',
  },
};

export const brokenCall: Failure = {
  code: 'call-broken',
  message: {
    ru: 'В программе ошибка: действие не выполнено. Всё сохранённое раньше цело. Повторите или перезапустите программу.',
    kk: 'Бағдарламада қате бар: әрекет орындалмады. Бұрын сақталғанның бәрі аман. Қайталаңыз немесе бағдарламаны қайта іске қосыңыз.',
    en: 'There is an error in the program: the action was not done. All that was saved before is intact. Try again or restart the program.',
  },
};
