import { fitsInWords } from './numbers-ru.ts';

const SMALL = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen',
  'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = [[1_000_000_000, 'billion'], [1_000_000, 'million'], [1000, 'thousand']] as const;

/** A whole number (0 to 999 999 999 999) in English words: "two hundred and forty-five". Throws a RangeError outside. */
export function cardinalEn(n: number): string {
  if (!fitsInWords(n)) throw new RangeError('number cannot be written in words');
  if (n === 0) return 'zero';
  const words: string[] = [];
  let rest = n;
  for (const [value, word] of SCALES) {
    const count = Math.floor(rest / value);
    rest %= value;
    if (count > 0) words.push(upToThousand(count), word);
  }
  if (rest > 0) words.push(words.length > 0 && rest < 100 ? `and ${upToThousand(rest)}` : upToThousand(rest));
  return words.join(' ');
}

function upToThousand(n: number): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const tail = rest < 20 ? (SMALL[rest] ?? '') : `${TENS[Math.floor(rest / 10)] ?? ''}${rest % 10 > 0 ? `-${SMALL[rest % 10] ?? ''}` : ''}`;
  if (hundreds === 0) return tail;
  return `${SMALL[hundreds] ?? ''} hundred${rest > 0 ? ` and ${tail}` : ''}`;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth', twelve: 'twelfth',
};

/** An ordinal in English words: "twenty-first". Bounds as for `cardinalEn`. */
export function ordinalEn(n: number): string {
  const cardinal = cardinalEn(n);
  const cut = Math.max(cardinal.lastIndexOf(' '), cardinal.lastIndexOf('-')) + 1;
  const last = cardinal.slice(cut);
  return cardinal.slice(0, cut) + (IRREGULAR[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`));
}

/** An ordinal in figures: "1st", "22nd", "113th". */
export function ordinalFiguresEn(n: number): string {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : ((['th', 'st', 'nd', 'rd'] as const)[n % 10] ?? 'th');
  return `${String(n)}${ending}`;
}
