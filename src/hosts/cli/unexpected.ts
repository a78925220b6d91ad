import type { Failure } from '#core/failure.ts';

/** What the user hears when the program itself is at fault. Nothing of what was thrown is repeated: it may hold client data. */
export function failureOfBug(): Failure {
  return {
    code: 'program-fault',
    message: {
      ru: 'Ошибка самой программы. Всё, что было подтверждено, сохранено в хранилище. Повторите команду; если не помогло, сообщите, какая команда и какая версия.',
      kk: 'Бағдарламаның өз қатесі. Расталғанның бәрі қоймада сақталды. Команданы қайталаңыз; көмектеспесе, қай команда мен қай нұсқа екенін хабарлаңыз.',
      en: 'The program itself is at fault. Everything acknowledged is kept in the vault. Run the command again; if that does not help, report the command and the version.',
    },
  };
}
