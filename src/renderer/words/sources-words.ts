import type { Words } from '#core/language/tongue.ts';

/** Law and information about countries. */
export const SOURCES_WORDS = {
  law: { ru: 'Право и страна', kk: 'Құқық және ел', en: 'Law and country' },
  normsTitle: { ru: 'Нормы', kk: 'Нормалар', en: 'Norms' },
  findNorm: { ru: 'Найти норму', kk: 'Норманы табу', en: 'Find a norm' },
  findNormHint: { ru: 'Слова, номер статьи или ключ: «выдворение приостановить», «510 КоАП», kz.upk.590', kk: 'Сөздер, бап нөмірі не кілт: «шығарып жіберу», «510 ӘҚБтК», kz.upk.590', en: 'Words, the number of an article, or a key: “suspend expulsion”, kz.upk.590' },
  showNorm: { ru: 'Показать', kk: 'Көрсету', en: 'Show' },
  hideNorm: { ru: 'Скрыть', kk: 'Жасыру', en: 'Hide' },
  grade: { ru: 'степень', kk: 'дәреже', en: 'grade' },
  checkedOn: { ru: 'сверено', kk: 'салыстырылды', en: 'checked on' },
  inForceFrom: { ru: 'действует с', kk: 'күшіне енген күні', en: 'in force from' },
  inForceTo: { ru: 'утратила силу', kk: 'күшін жойған күні', en: 'in force until' },
  wordsOfAct: { ru: 'Текст акта из сохранённой копии', kk: 'Сақталған көшірмедегі акт мәтіні', en: 'Words of the act from the stored copy' },
  countryTitle: { ru: 'Сведения о стране', kk: 'Ел туралы мәліметтер', en: 'Information about the country' },
  countryMissing: { ru: 'Библиотеки источников о стране в этой версии окна ещё нет.', kk: 'Терезенің бұл нұсқасында ел туралы дереккөздер кітапханасы әлі жоқ.', en: 'This version of the window does not have the library of country sources yet.' },
} as const satisfies Readonly<Record<string, Words>>;
