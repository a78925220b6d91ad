import { z } from 'zod';
import { answer } from './answer.ts';
import { HonestDate } from './honest-date.ts';
import { Count, ITEM, ItemId, LanguageCode, ShortText } from './elements.ts';
import { named } from './labels.ts';
import { LocalizedText } from './text.ts';

/** A document or thing that proves something. `proves` holds paths of the case file. */
export const Evidence = z.strictObject({
  ...ITEM,
  title: named(LocalizedText, 'Название', 'Атауы', 'Title'),
  kind: named(z.enum(['act', 'identity', 'summons', 'medical', 'media', 'report', 'photo', 'video', 'correspondence', 'statement', 'translation', 'mandate', 'certificate', 'other']), 'Вид доказательства', 'Дәлелдеме түрі', 'Kind of evidence'),
  form: answer(z.enum(['original', 'copy', 'certified-copy', 'printout']), 'Подлинник или копия', 'Түпнұсқа не көшірме', 'Original or copy'),
  pages: answer(Count, 'Количество листов', 'Парақ саны', 'Number of sheets'),
  language: answer(LanguageCode, 'Язык документа', 'Құжат тілі', 'Language of the document'),
  translation: answer(z.enum(['not-needed', 'attached', 'missing']), 'Перевод', 'Аудармасы', 'Translation'),
  date: answer(HonestDate, 'Дата документа', 'Құжат күні', 'Date of the document'),
  /** Which papers it goes to. Without it an item goes to none. */
  annexTo: named(z.array(z.enum(['koap', 'gpk', 'asylum', 'extradition', 'un', 'unhcr'])).max(6), 'К каким бумагам приложить', 'Қай қағаздарға қоса беру', 'To which papers it is annexed').optional(),
  proves: named(z.array(ShortText).max(100), 'Что доказывает', 'Нені дәлелдейді', 'What it proves').optional(),
  blob: named(ShortText, 'Вложенный файл', 'Қоса берілген файл', 'Attached file').optional(),
});
export type Evidence = z.output<typeof Evidence>;

/** A spelling that has been met and belongs to a person, so that it is no contradiction. */
export const Spelling = z.strictObject({ ...ITEM, person: named(ItemId, 'Чьё имя', 'Кімнің аты', 'Whose name'), text: named(ShortText, 'Написание', 'Жазылуы', 'Spelling'), metIn: named(ShortText, 'Где встретилось', 'Қай жерде кездесті', 'Where it was met').optional() });
export type Spelling = z.output<typeof Spelling>;

export const Note = z.strictObject({ ...ITEM, text: named(LocalizedText, 'Заметка', 'Жазба', 'Note'), at: named(z.string().max(40), 'Когда записано', 'Қашан жазылды', 'Written at').optional() });
export type Note = z.output<typeof Note>;
