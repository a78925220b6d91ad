import type { Words } from '#core/language/tongue.ts';

/** The list of cases. */
export const CASES_WORDS = {
  cases: { ru: 'Дела', kk: 'Істер', en: 'Cases' },
  searchCases: { ru: 'Найти дело по имени или номеру', kk: 'Істі аты не нөмірі бойынша табу', en: 'Find a case by name or number' },
  noCases: { ru: 'Дел пока нет. Внесите дело из файла YAML или JSON.', kk: 'Әзірге іс жоқ. Істі YAML не JSON файлынан енгізіңіз.', en: 'No cases yet. Bring one in from a YAML or JSON file.' },
  nothingFound: { ru: 'Ничего не найдено.', kk: 'Ештеңе табылмады.', en: 'Nothing found.' },
  importCase: { ru: 'Внести дело из файла', kk: 'Істі файлдан енгізу', en: 'Bring in a case from a file' },
  damaged: { ru: 'название повреждено', kk: 'атауы бүлінген', en: 'title damaged' },
  revision: { ru: 'версия', kk: 'нұсқа', en: 'revision' },
} as const satisfies Readonly<Record<string, Words>>;
