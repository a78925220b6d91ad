import type { Words } from '#core/language/tongue.ts';

/** What locking, erasing and deleting really do, as in docs/threat-model.md, in words for everybody. */
export const HONEST_WORDS: readonly { readonly action: Words; readonly truth: Words }[] = [
  {
    action: { ru: 'Закрыть хранилище', kk: 'Қойманы жабу', en: 'Lock the vault' },
    truth: { ru: 'Файлы зашифрованы всегда. Закрытие стирает ключи из памяти программы, насколько это возможно; в файле подкачки или образе сна их след может остаться. Выключенный компьютер надёжнее спящего.', kk: 'Файлдар әрқашан шифрланған. Жабу кілттерді бағдарлама жадынан мүмкіндігінше өшіреді; алмасу файлында не ұйқы бейнесінде ізі қалуы мүмкін. Өшірілген компьютер ұйқыдағыдан сенімдірек.', en: 'The files are always encrypted. Locking wipes the keys from the program’s memory as far as that is possible; a trace may stay in swap or a sleep image. A computer switched off is safer than one asleep.' },
  },
  {
    action: { ru: 'Удалить дело', kk: 'Істі жою', en: 'Delete a case' },
    truth: { ru: 'Уничтожается ключ этого дела, потом его записи и вложения. Останутся: копии хранилища, сохранённые и распечатанные бумаги. Кнопка «Удалить дело» стоит в конце обзора дела; перед удалением программа назовёт файлы, которые лежат вне хранилища.', kk: 'Осы істің кілті, содан кейін жазбалары мен қосымшалары жойылады. Қалатыны: қойма көшірмелері, сақталған және басып шығарылған қағаздар. «Істі жою» батырмасы істің шолуының соңында тұр; жоймас бұрын бағдарлама қоймадан тыс жатқан файлдарды атайды.', en: 'The key of the case is destroyed, then its records and attachments. What remains: backups of the vault, saved and printed papers. The button “Delete the case” stands at the end of its overview; before that the program names the files that lie outside the vault.' },
  },
  {
    action: { ru: 'Забыть факт', kk: 'Фактіні ұмыту', en: 'Forget a fact' },
    truth: { ru: 'Ответ вырезается из всех версий дела и черновиков. Те же слова внутри рассказа, вложения или поданной бумаги остаются; программа назовёт места, которые видит. Кнопка «Забыть во всех версиях» стоит под открытым ответом в списке «Все ответы» и под написанием имени.', kk: 'Жауап істің барлық нұсқасынан және қаралама жазбалардан алып тасталады. Дәл сол сөздер әңгімеде, қосымшада не берілген қағазда қалады; бағдарлама көрген орындарын атайды. «Барлық нұсқада ұмыту» батырмасы «Барлық жауап» тізіміндегі ашық жауаптың және есім жазылуының астында тұр.', en: 'The answer is cut out of all revisions and drafts. The same words inside a story, an attachment or a filed paper remain; the program names the places it can see. The button “Forget in all revisions” stands below an open answer in the list “All answers”, and below a spelling of a name.' },
  },
  {
    action: { ru: 'Стереть хранилище', kk: 'Қойманы өшіру', en: 'Erase the vault' },
    truth: { ru: 'Сначала затираются ключи, потом удаляются файлы. Вернуть нельзя. Флеш-память может хранить старый блок с ключами: тогда защищает только стойкость парольной фразы. Копии остаются.', kk: 'Алдымен кілттердің үстінен жазылады, сосын файлдар жойылады. Қайтару мүмкін емес. Флеш-жад кілттері бар ескі блокты сақтап қалуы мүмкін: онда тек құпия фразаның беріктігі қорғайды. Көшірмелер қалады.', en: 'The keys are overwritten first, then the files removed. There is no way back. Flash memory may keep an old block with the keys: then only the strength of the passphrase protects. Backups remain.' },
  },
  {
    action: { ru: 'Сменить парольную фразу', kk: 'Құпия фразаны ауыстыру', en: 'Change the passphrase' },
    truth: { ru: 'Нынешнее хранилище больше не открывается прежней фразой. Любая прежняя копия — открывается.', kk: 'Қазіргі қойма енді бұрынғы фразамен ашылмайды. Кез келген бұрынғы көшірме — ашылады.', en: 'The present vault no longer opens with the old phrase. Every older copy does.' },
  },
  {
    action: { ru: 'Убрать сохранённый файл', kk: 'Сақталған файлды алып тастау', en: 'Remove a saved file' },
    truth: { ru: 'Файл удаляется с диска, если с тех пор не изменён. Диск может ещё хранить его блоки, а почта, принтер и чужие руки — его копии.', kk: 'Файл содан бері өзгермесе, дискіден жойылады. Диск оның блоктарын, ал пошта, принтер және бөтен қол көшірмелерін сақтап қалуы мүмкін.', en: 'The file is removed from the disk if it has not been changed since. The disk may keep its blocks, and mail, printers and other hands its copies.' },
  },
];
