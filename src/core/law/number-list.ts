import type { NumberSpan } from './citation-chain.ts';

/** Non-breaking space: between a number and its word, so that «статьи» never ends a line without its number. */
export const NBSP = '\u00a0';

/** «7) и 11)», «91–93, 96 и 99»: items with commas, the last one with `and`, bound to it. */
export function joinWithAnd(items: readonly string[], and: string): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  return `${items.slice(0, -1).join(', ')} ${and}${NBSP}${last}`;
}

/** Prints a span: one number, or a range with an en dash and no spaces. */
export function printSpan(span: NumberSpan, print: (number: string) => string): string {
  return span.to === null ? print(span.from) : `${print(span.from)}–${print(span.to)}`;
}

/** Highest number of a part that legal texts write as a word. */
const LAST_WORD = 30;

/** True when the number of a part is printed as a word: «часть вторая»; inserted parts («1-1») and high ones are figures. */
export function isWord(number: string): boolean {
  return /^[1-9][0-9]?$/u.test(number) && Number(number) <= LAST_WORD;
}

/** True when a list names more than one place, so that its word stands in the plural. */
export function isPlural(spans: readonly NumberSpan[]): boolean {
  return spans.length > 1 || spans.some((span) => span.to !== null);
}

/** Binds numbers in the name of an act: «№ 235-V», «5 июля 2014 года», «2014 жылғы 5 шілдедегі». */
export function bindNumbers(text: string): string {
  return text
    .replaceAll(/([№§]) /gu, `$1${NBSP}`)
    .replaceAll(/(?<![0-9])([0-9]{1,2}) (?=[а-яәіңғүұқөһ])/gu, `$1${NBSP}`)
    .replaceAll(/([0-9]{4}) (?=год|жыл)/gu, `$1${NBSP}`)
    .replaceAll(' – ', `${NBSP}– `);
}
