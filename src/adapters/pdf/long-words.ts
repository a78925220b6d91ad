const BREAK = '\u200b';

/**
 * Lets words that are longer than a line break anywhere, as Word does; otherwise they would run off the sheet. Arabic
 * letters are left alone: a break would undo their joining.
 */
export function breakable(text: string, fits: number): string {
  if (text.length <= fits) return text;
  return text.replace(/\S+/gu, (word) => {
    if (word.length <= fits || /[\u0590-\u08ff]/u.test(word)) return word;
    return Array.from(word).reduce((broken, character) => broken + (/\p{M}/u.test(character) ? '' : BREAK) + character);
  });
}
