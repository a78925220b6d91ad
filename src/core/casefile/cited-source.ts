import { z } from 'zod';
import { answer } from './answer.ts';
import { ITEM, ItemId, ShortText } from './elements.ts';
import { named } from './labels.ts';
import { LocalizedText } from './text.ts';

/** Key of an entry of the library of country information and case law (`resources/library`). */
export const SourceKey = z.string().regex(/^[a-z0-9-]{3,60}$/);

/**
 * An entry of that library which the lawyer picked for a person. Papers cite it only from here: nothing of the library
 * reaches a paper by itself. `paragraph` is the place that somebody has read; without it the paper names no place.
 */
export const CitedSource = z.strictObject({
  ...ITEM,
  person: named(ItemId, 'О ком бумага', 'Қағаз кім туралы', 'Whom it concerns'),
  source: named(SourceKey, 'Источник из библиотеки', 'Кітапханадағы дереккөз', 'Entry of the library'),
  paragraph: answer(ShortText, 'Пункт документа, на который ссылаемся', 'Сілтеме жасалатын құжат тармағы', 'Paragraph that is cited'),
  relevance: answer(LocalizedText, 'Что этот источник значит для дела', 'Бұл дереккөздің іске қатысы', 'What the source means for the case'),
});
export type CitedSource = z.output<typeof CitedSource>;

/**
 * Why two facts that seem to exclude each other stand as they are, in the person's or the lawyer's words. A contradiction
 * with the same code and places counts as explained; it does not vanish, because an officer will still ask.
 */
export const Explanation = z.strictObject({
  ...ITEM,
  contradiction: named(z.string().regex(/^[a-z0-9-]{2,60}$/), 'Какое противоречие', 'Қандай қайшылық', 'Which contradiction'),
  places: named(z.array(ShortText).min(2).max(2), 'Два места дела', 'Істің екі жері', 'Two places of the case'),
  text: answer(LocalizedText, 'Объяснение противоречия', 'Қайшылықтың түсіндірмесі', 'Explanation of the contradiction'),
});
export type Explanation = z.output<typeof Explanation>;
