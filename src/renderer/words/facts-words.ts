import type { Words } from '#core/language/tongue.ts';

/** The facts of a case. */
export const FACTS_WORDS = {
  open_questions: { ru: 'Что открыто', kk: 'Не ашық тұр', en: 'What is open' },
  facts: { ru: 'Факты', kk: 'Фактілер', en: 'Facts' },
  contradictions: { ru: 'Противоречия', kk: 'Қайшылықтар', en: 'Contradictions' },
  noContradictions: { ru: 'Противоречий в деле не найдено.', kk: 'Істе қайшылық табылмады.', en: 'No contradictions found in the case.' },
  factsNote: { ru: 'Каждый ответ записывается новой версией дела; прежние остаются. Дату пишите так, как её помните: 2021-05-03, 2021-05, 2021-spring.', kk: 'Әр жауап істің жаңа нұсқасы болып жазылады; бұрынғылары қалады. Күнді есіңізде қалғандай жазыңыз: 2021-05-03, 2021-05, 2021-spring.', en: 'Every answer is stored as a new revision; earlier ones stay. Write a date as well as you remember it: 2021-05-03, 2021-05, 2021-spring.' },
  filterFacts: { ru: 'Найти вопрос', kk: 'Сұрақты табу', en: 'Find a question' },
  edit: { ru: 'Изменить', kk: 'Өзгерту', en: 'Change' },
  saveAnswer: { ru: 'Записать', kk: 'Жазу', en: 'Save' },
  notKnown: { ru: 'Не знаю', kk: 'Білмеймін', en: 'I don’t know' },
  notSaid: { ru: 'Не хочу говорить', kk: 'Айтқым келмейді', en: 'I don’t want to say' },
  noAnswer: { ru: 'нет ответа', kk: 'жауап жоқ', en: 'no answer' },
} as const satisfies Readonly<Record<string, Words>>;
