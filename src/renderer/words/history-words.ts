import type { Words } from '#core/language/tongue.ts';

/** The history of a case. */
export const HISTORY_WORDS = {
  history: { ru: 'История', kk: 'Тарихы', en: 'History' },
  historyNote: { ru: 'Каждая запись — новая версия дела. Отмена тоже записывается, поэтому ничего не теряется.', kk: 'Әр жазба — істің жаңа нұсқасы. Қайтару да жазылады, сондықтан ештеңе жоғалмайды.', en: 'Every entry is a new revision of the case. Undoing is an entry too, so nothing is lost.' },
  undo: { ru: 'Отменить последнее', kk: 'Соңғысын қайтару', en: 'Undo the last change' },
  redo: { ru: 'Вернуть отменённое', kk: 'Қайтарылғанды қалпына келтіру', en: 'Redo' },
  reason_created: { ru: 'дело заведено', kk: 'іс ашылды', en: 'the case was begun' },
  reason_imported: { ru: 'дело внесено из файла', kk: 'іс файлдан енгізілді', en: 'the case came in from a file' },
  reason_replaced: { ru: 'дело заменено файлом', kk: 'іс файлмен алмастырылды', en: 'the case was replaced by a file' },
  reason_answer: { ru: 'ответ', kk: 'жауап', en: 'an answer' },
  reason_undo: { ru: 'отмена', kk: 'қайтару', en: 'undone' },
  reason_redo: { ru: 'возврат отменённого', kk: 'қайта орындау', en: 'redone' },
  reason_forgotten: { ru: 'факт уничтожен во всех версиях', kk: 'факт барлық нұсқада жойылды', en: 'a fact was destroyed in all revisions' },
  asOfTitle: { ru: 'Дело на дату', kk: 'Белгілі күнгі іс', en: 'The case on a given day' },
  asOfDay: { ru: 'Конец дня', kk: 'Күннің соңы', en: 'End of the day' },
  changedSinceDay: { ru: 'Что изменилось с того дня', kk: 'Сол күннен бері не өзгерді', en: 'What changed since that day' },
  allAnswersThen: { ru: 'Все ответы на тот день', kk: 'Сол күнгі барлық жауап', en: 'All answers on that day' },
  nothingChanged: { ru: 'Ничего.', kk: 'Ештеңе.', en: 'Nothing.' },
  takenOut: { ru: 'убрано', kk: 'алынған', en: 'taken out' },
  somethingElse: { ru: '(составное значение)', kk: '(құрама мән)', en: '(a compound value)' },
  forgottenSince: { ru: 'Уничтожено:', kk: 'Жойылды:', en: 'Destroyed:' },
} as const satisfies Readonly<Record<string, Words>>;
