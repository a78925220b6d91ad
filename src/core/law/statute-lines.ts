import type { PathStep } from './norm-path.ts';
import { findPlace, outlineOf, type StatuteArticle, type StatuteItem, type StatutePart } from './statute-text.ts';

/**
 * The words of a place of an article as they are printed in the act, one paragraph or item a line with its number;
 * null when the article has no such place. No steps: the whole article without its heading. What has been excluded
 * from the act is left out.
 */
export function statuteLines(article: StatuteArticle, steps: readonly PathStep[], directItems: boolean): readonly string[] | null {
  const live = article.parts.filter((part) => !part.excluded);
  if (steps.length === 0) return live.flatMap((part) => partLines(part, null));
  const place = findPlace(outlineOf(article), steps, directItems);
  const part = place === null ? undefined : live[place.part];
  if (place === null || part === undefined) return null;
  if (place.item === null) return partLines(part, place.paragraph);
  const paragraphs = place.paragraph === null ? part.paragraphs : part.paragraphs.slice(place.paragraph, place.paragraph + 1);
  const item = paragraphs.flatMap(({ items }) => items).find(({ number, excluded }) => number === place.item && !excluded);
  return item === undefined ? null : [itemLine(item)];
}

function partLines({ number, paragraphs }: StatutePart, only: number | null): readonly string[] {
  return paragraphs.flatMap(({ text, items }, index) => {
    if (only !== null && index !== only) return [];
    return [index === 0 && number !== '' ? `${number}. ${text}` : text, ...items.filter(({ excluded }) => !excluded).map(itemLine)];
  });
}

function itemLine({ number, text }: StatuteItem): string {
  return `${number}) ${text}`;
}
