import type { Words } from '#core/language/tongue.ts';

/** Evidence and attached files. */
export const EVIDENCE_WORDS = {
  evidence: { ru: 'Доказательства', kk: 'Дәлелдемелер', en: 'Evidence' },
  evidenceNote: { ru: 'Файлы хранятся в хранилище зашифрованными и открываются только в этом окне.', kk: 'Файлдар қоймада шифрланып сақталады және тек осы терезеде ашылады.', en: 'Files lie encrypted in the vault and are opened in this window alone.' },
  addFile: { ru: 'Добавить файл', kk: 'Файл қосу', en: 'Add a file' },
  addWithoutFile: { ru: 'Добавить без файла', kk: 'Файлсыз қосу', en: 'Add without a file' },
  untitledEvidence: { ru: 'Без названия', kk: 'Атаусыз', en: 'Untitled' },
  noEvidence: { ru: 'Пока ничего не приложено.', kk: 'Әзірге ештеңе қосылмаған.', en: 'Nothing is attached yet.' },
  noFile: { ru: 'файла нет', kk: 'файлы жоқ', en: 'no file' },
  annexNone: { ru: 'ни к чему не приложено', kk: 'ештеңеге қоса берілмейді', en: 'annexed to nothing' },
  annexOf: { ru: 'приложение:', kk: 'қосымша:', en: 'annexed to:' },
  annexTo: { ru: 'К каким бумагам приложить', kk: 'Қай қағаздарға қоса беру керек', en: 'To which papers it is annexed' },
  evidenceKind: { ru: 'Что это', kk: 'Бұл не', en: 'What it is' },
  openEvidence: { ru: 'Открыть', kk: 'Ашу', en: 'Open' },
  lookAtFile: { ru: 'Посмотреть файл', kk: 'Файлды қарау', en: 'Look at the file' },
  hideFile: { ru: 'Скрыть файл', kk: 'Файлды жасыру', en: 'Hide the file' },
  fileGoesOn: { ru: 'Показано начало файла.', kk: 'Файлдың басы көрсетілген.', en: 'The beginning of the file is shown.' },
  notShown_kind: { ru: 'Файл такого вида здесь показать нельзя. Он сохранён целиком; открыть его можно, только выгрузив из хранилища.', kk: 'Мұндай файлды мұнда көрсету мүмкін емес. Ол толық сақталған; оны қоймадан шығарып қана ашуға болады.', en: 'A file of this kind can’t be shown here. It is kept whole; to open it, it must be taken out of the vault.' },
  notShown_size: { ru: 'Файл слишком велик, чтобы показать его здесь. Он сохранён целиком.', kk: 'Файл мұнда көрсетуге тым үлкен. Ол толық сақталған.', en: 'The file is too large to be shown here. It is kept whole.' },
  notShown_unreadable: { ru: 'Страницы этого PDF нарисовать не удалось. Файл сохранён целиком.', kk: 'Бұл PDF беттерін салу мүмкін болмады. Файл толық сақталған.', en: 'The pages of this PDF could not be drawn. The file is kept whole.' },
  looseFiles: { ru: 'Файлы, не описанные в деле', kk: 'Істе сипатталмаған файлдар', en: 'Files that the case does not describe' },
  removeEvidence: { ru: 'Убрать из дела', kk: 'Істен алып тастау', en: 'Take out of the case' },
  removeSure: { ru: 'Да, убрать', kk: 'Иә, алып тастау', en: 'Yes, take it out' },
  removeEvidenceNote: { ru: 'Запись уходит из дела новой версией, её можно вернуть. Сам файл остаётся в хранилище.', kk: 'Жазба істен жаңа нұсқамен кетеді, оны қайтаруға болады. Файлдың өзі қоймада қалады.', en: 'The entry leaves the case as a new revision and can be brought back. The file itself stays in the vault.' },
} as const satisfies Readonly<Record<string, Words>>;
