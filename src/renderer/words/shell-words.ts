import type { Words } from '#core/language/tongue.ts';

/** The frame of the window, and the vault. */
export const SHELL_WORDS = {
  appName: { ru: 'Пана', kk: 'Пана', en: 'Pana' },
  language: { ru: 'Язык', kk: 'Тіл', en: 'Language' },
  lock: { ru: 'Закрыть', kk: 'Құлыптау', en: 'Lock' },
  shellNote: {
    ru: 'Это окно открыто в браузере без сети: Electron на этом компьютере не установлен. Снимок экрана и буфер обмена здесь не защищены.',
    kk: 'Бұл терезе желісіз браузерде ашылған: бұл компьютерде Electron орнатылмаған. Экран суреті мен алмасу буфері мұнда қорғалмаған.',
    en: 'This window is open in a browser without network: Electron is not installed on this computer. Screenshots and the clipboard are not protected here.',
  },
  createTitle: { ru: 'Новое хранилище', kk: 'Жаңа қойма', en: 'New vault' },
  createText: {
    ru: 'Дела лежат на диске только зашифрованными. Парольная фраза нигде не записана: потеряете её — потеряете дела. Открытое хранилище и сохранённые бумаги шифрование не защищает.',
    kk: 'Істер дискіде тек шифрланған күйде сақталады. Құпия фраза еш жерде жазылмайды: оны жоғалтсаңыз, істерді де жоғалтасыз. Ашық тұрған қойма мен сақталған қағаздарды шифрлау қорғамайды.',
    en: 'Cases lie on the disk only encrypted. The passphrase is stored nowhere: lose it and the cases are lost. Encryption protects neither an open vault nor papers that you saved.',
  },
  openTitle: { ru: 'Открыть хранилище', kk: 'Қойманы ашу', en: 'Open the vault' },
  passphrase: { ru: 'Парольная фраза', kk: 'Құпия фраза', en: 'Passphrase' },
  passphraseAgain: { ru: 'Парольная фраза ещё раз', kk: 'Құпия фразаны қайталау', en: 'Passphrase again' },
  passphraseDiffers: { ru: 'Фразы не совпадают.', kk: 'Фразалар сәйкес келмейді.', en: 'The two differ.' },
  passphraseHint: { ru: 'Не короче 15 знаков: например, пять случайных слов.', kk: 'Кемінде 15 таңба: мысалы, кездейсоқ бес сөз.', en: 'At least 15 characters: five random words, for example.' },
  create: { ru: 'Создать', kk: 'Жасау', en: 'Create' },
  open: { ru: 'Открыть', kk: 'Ашу', en: 'Open' },
  back: { ru: 'К делам', kk: 'Істерге', en: 'Back to cases' },
  save: { ru: 'Сохранить DOCX и PDF', kk: 'DOCX және PDF сақтау', en: 'Save DOCX and PDF' },
  saved: { ru: 'Сохранено без шифрования в папку бумаг:', kk: 'Қағаздар папкасына шифрсыз сақталды:', en: 'Saved unencrypted to the papers folder:' },
  loading: { ru: 'Открываем…', kk: 'Ашылуда…', en: 'Opening…' },
  cancel: { ru: 'Отмена', kk: 'Болдырмау', en: 'Cancel' },
} as const satisfies Readonly<Record<string, Words>>;
