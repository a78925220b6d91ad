import type { Words } from '#core/language/tongue.ts';

/** Papers and what is open in them. */
export const PAPERS_WORDS = {
  papers: { ru: 'Бумаги', kk: 'Қағаздар', en: 'Papers' },
  issues: { ru: 'Пропуски и оговорки', kk: 'Бос орындар мен ескертулер', en: 'Gaps and doubts' },
  noIssues: { ru: 'Замечаний нет.', kk: 'Ескерту жоқ.', en: 'Nothing to note.' },
  must: { ru: 'обязательно', kk: 'міндетті', en: 'must' },
  should: { ru: 'желательно', kk: 'жөн', en: 'should' },
  note: { ru: 'к сведению', kk: 'мәлімет', en: 'note' },
  paper: { ru: 'Бумага', kk: 'Қағаз', en: 'Paper' },
  variant: { ru: 'Вариант', kk: 'Нұсқасы', en: 'Variant' },
  paperLanguage: { ru: 'Язык бумаги', kk: 'Қағаз тілі', en: 'Language of the paper' },
  speaker: { ru: 'Кто подписывает', kk: 'Кім қол қояды', en: 'Who signs' },
  person: { ru: 'сам человек', kk: 'адамның өзі', en: 'the person' },
  defender: { ru: 'защитник', kk: 'қорғаушы', en: 'the defender' },
  representative: { ru: 'представитель', kk: 'өкіл', en: 'the representative' },
  date: { ru: 'Дата бумаги', kk: 'Қағаз күні', en: 'Date of the paper' },
  notReviewed: { ru: 'Юрист этот шаблон ещё не проверял. Сверьте бумагу и нормы в день подачи.', kk: 'Заңгер бұл үлгіні әлі тексерген жоқ. Қағаз бен нормаларды берер күні салыстырыңыз.', en: 'No lawyer has reviewed this template yet. Check the paper and the law on the day of filing.' },
  page: { ru: 'страница', kk: 'бет', en: 'page' },
  preparing: { ru: 'Готовим страницы…', kk: 'Беттер дайындалуда…', en: 'Preparing the pages…' },
} as const satisfies Readonly<Record<string, Words>>;
