import { z } from 'zod';
import { answer } from './answer.ts';
import { ITEM, ItemId, ShortText } from './elements.ts';
import { LocalizedText } from './text.ts';

/** Key of an entry of the library of country information and case law (`resources/library`). */
export const SourceKey = z.string().regex(/^[a-z0-9-]{3,60}$/);

/**
 * An entry of that library which the lawyer picked for a person. Papers cite it only from here: nothing of the library
 * reaches a paper by itself. `paragraph` is the place that somebody has read; without it the paper names no place.
 */
export const CitedSource = z.strictObject({
  ...ITEM,
  person: ItemId,
  source: SourceKey,
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
  contradiction: z.string().regex(/^[a-z0-9-]{2,60}$/),
  places: z.array(ShortText).min(2).max(2),
  text: answer(LocalizedText, 'Объяснение противоречия', 'Қайшылықтың түсіндірмесі', 'Explanation of the contradiction'),
});
export type Explanation = z.output<typeof Explanation>;
