import type { Words } from '#core/language/tongue.ts';

/** The list of cases. */
export const CASES_WORDS = {
  cases: { ru: 'Дела', kk: 'Істер', en: 'Cases' },
  searchCases: { ru: 'Найти дело по имени или номеру', kk: 'Істі аты не нөмірі бойынша табу', en: 'Find a case by name or number' },
  noCases: { ru: 'Дел пока нет. Начните с «Человек задержан» или внесите дело из файла YAML или JSON.', kk: 'Әзірге іс жоқ. «Адам ұсталды» дегеннен бастаңыз немесе істі YAML не JSON файлынан енгізіңіз.', en: 'No cases yet. Begin with “Someone is detained”, or bring one in from a YAML or JSON file.' },
  nothingFound: { ru: 'Ничего не найдено.', kk: 'Ештеңе табылмады.', en: 'Nothing found.' },
  importCase: { ru: 'Внести дело из файла', kk: 'Істі файлдан енгізу', en: 'Bring in a case from a file' },
  damaged: { ru: 'название повреждено', kk: 'атауы бүлінген', en: 'title damaged' },
  searchHint: { ru: 'Начало имени, фамилии или номера дела. ↓ ↑ — выбрать, Enter — открыть.', kk: 'Аты-жөнінің не іс нөмірінің басы. ↓ ↑ — таңдау, Enter — ашу.', en: 'The beginning of a name or a case number. ↓ ↑ choose, Enter opens.' },
  found: { ru: 'Дел:', kk: 'Істер:', en: 'Cases:' },
  changedOn: { ru: 'изменено', kk: 'өзгертілді', en: 'changed' },
  backupNever: { ru: 'Резервной копии ещё не было: сгорит диск — пропадут дела.', kk: 'Сақтық көшірме әлі жасалмаған: диск істен шықса, істер жоғалады.', en: 'There has been no backup yet: if the disk dies, the cases are gone.' },
  backupOld: { ru: 'Последняя резервная копия:', kk: 'Соңғы сақтық көшірме:', en: 'Last backup:' },
  backupNow: { ru: 'Сделать копию', kk: 'Көшірме жасау', en: 'Make a backup' },
  revision: { ru: 'версия', kk: 'нұсқа', en: 'revision' },
} as const satisfies Readonly<Record<string, Words>>;
