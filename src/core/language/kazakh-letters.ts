/** Latin and other letters that stand in for Kazakh ones in copied texts. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  i: 'і', I: 'І', ə: 'ә', Ə: 'Ә', h: 'һ', H: 'Һ', ɵ: 'ө', Ɵ: 'Ө', ѳ: 'ө', Ѳ: 'Ө', ӊ: 'ң', Ӊ: 'Ң', ҡ: 'қ', Ҡ: 'Қ',
};

/**
 * Puts the Kazakh letters і, ә, һ, ө, ң, қ where a copied text has lookalikes, inside words that hold Cyrillic letters
 * besides. Words wholly in Latin (article IV, a passport number) are left alone.
 */
export function normaliseKazakhLetters(text: string): string {
  return text.normalize('NFC').replaceAll(/[\p{L}\p{M}]+/gu, (word) => {
    if (!/\p{Script=Cyrillic}/u.test(word)) return word;
    return [...word].map((letter) => (Object.hasOwn(LOOKALIKES, letter) ? (LOOKALIKES[letter] ?? letter) : letter)).join('');
  });
}
