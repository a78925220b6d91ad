import { createInterface } from 'node:readline/promises';
import type { Words } from '#core/language/tongue.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Arguments } from './arguments.ts';

/**
 * Asks once before something that can't be undone: the word has to be typed. `--yes` answers for scripts; without it and without a
 * terminal nothing is done.
 */
export async function confirmed(given: Arguments, question: Words, word: string): Promise<Result<null>> {
  if (given.values['yes'] === true) return ok(null);
  if (!process.stdin.isTTY) {
    return err({
      code: 'confirmation-missing',
      message: {
        ru: 'Действие необратимо, и спросить некого. Ничего не сделано. Запустите команду в терминале или добавьте --yes.',
        kk: 'Әрекетті қайтару мүмкін емес, ал сұрайтын ешкім жоқ. Ештеңе жасалған жоқ. Команданы терминалда іске қосыңыз немесе --yes қосыңыз.',
        en: 'This cannot be undone, and there is nobody to ask. Nothing was done. Run the command in a terminal, or add --yes.',
      },
    });
  }
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const typed = await reader.question(`${question[given.ui]} [${word}] `);
  reader.close();
  if (typed.trim() === word) return ok(null);
  return err({
    code: 'confirmation-refused',
    message: { ru: 'Слово не совпало. Ничего не сделано.', kk: 'Сөз сәйкес келмеді. Ештеңе жасалған жоқ.', en: 'The word is another one. Nothing was done.' },
  });
}
