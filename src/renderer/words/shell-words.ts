import type { Words } from '#core/language/tongue.ts';

/** The frame of the window, and the vault. */
export const SHELL_WORDS = {
  appName: { ru: 'Пана', kk: 'Пана', en: 'Pana' },
  language: { ru: 'Язык', kk: 'Тіл', en: 'Language' },
  lock: { ru: 'Запереть', kk: 'Құлыптау', en: 'Lock' },
  shellNote: {
    ru: 'Это окно открыто в установленном браузере, отрезанном от сети: Electron на этом компьютере нет. Здесь нельзя скрыть окно от снимка экрана, закрыть его при блокировке системы (только при бездействии и после сна) и выбрать, куда писать файлы: они ложатся в папку бумаг.',
    kk: 'Бұл терезе желіден ажыратылған орнатылған браузерде ашылды: бұл компьютерде Electron жоқ. Мұнда терезені экран суретінен жасыруға, жүйе құлыпталғанда жабуға (тек әрекетсіздікте және ұйқыдан кейін) және файлдардың қайда жазылатынын таңдауға болмайды: олар қағаздар бумасына түседі.',
    en: 'This window is open in an installed browser that is cut off from the network: there is no Electron on this computer. Here the window can’t be hidden from screenshots, is not locked together with the system (only when idle and after sleep), and files can’t be placed at will: they go to the papers folder.',
  },
  back: { ru: 'К делам', kk: 'Істерге', en: 'Back to cases' },
  save: { ru: 'Сохранить DOCX и PDF', kk: 'DOCX және PDF сақтау', en: 'Save DOCX and PDF' },
  saved: { ru: 'Сохранено без шифрования в папку бумаг:', kk: 'Қағаздар папкасына шифрсыз сақталды:', en: 'Saved unencrypted to the papers folder:' },
  loading: { ru: 'Открываем…', kk: 'Ашылуда…', en: 'Opening…' },
  cancel: { ru: 'Отмена', kk: 'Болдырмау', en: 'Cancel' },
} as const satisfies Readonly<Record<string, Words>>;
