const BREAK = '\u200b';

/**
 * Lets words that are longer than a line break anywhere, as Word does; otherwise they would run off the sheet. Arabic
 * letters are left alone: a break would undo their joining.
 */
export function breakable(text: string, fits: number, hyphenated = false): string {
  if (text.length <= fits) return text;
  return text.replace(/\S+/gu, (word) => {
    // A word of letters is divided by its syllables where the language has patterns; numbers and addresses are not.
    const limit = hyphenated && /^[«(]?\p{L}+[»),.;:]*$/u.test(word) ? fits * 2 : fits;
    if (word.length <= limit || /[\u0590-\u08ff]/u.test(word)) return word;
    return Array.from(word).reduce((broken, character) => broken + (/\p{M}/u.test(character) ? '' : BREAK) + character);
  });
}
