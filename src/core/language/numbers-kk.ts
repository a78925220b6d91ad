import type { KkCase } from './cases.ts';
import { declineKazakh, kazakhEnding } from './kazakh-endings.ts';
import { fitsInWords } from './numbers-ru.ts';

const UNITS = ['нөл', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];
const SCALES = [[1_000_000_000, 'миллиард'], [1_000_000, 'миллион'], [1000, 'мың']] as const;

/** A whole number (0 to 999 999 999 999) in Kazakh words: «екі мың жиырма алты». Throws a RangeError outside. */
export function cardinalKk(n: number, kkCase: KkCase = 'nominative'): string {
  if (!fitsInWords(n)) throw new RangeError('number cannot be written in words');
  const words = cardinalWords(n);
  const last = words.at(-1) ?? '';
  return [...words.slice(0, -1), declineKazakh(last, kkCase, harmonyOfNumber(last))].join(' ');
}

function cardinalWords(n: number): readonly string[] {
  if (n === 0) return ['нөл'];
  const words: string[] = [];
  let rest = n;
  for (const [value, word] of SCALES) {
    const count = Math.floor(rest / value);
    rest %= value;
    if (count === 0) continue;
    if (!(value === 1000 && count === 1)) words.push(...upToThousand(count));
    words.push(word);
  }
  words.push(...upToThousand(rest));
  return words;
}

function upToThousand(n: number): readonly string[] {
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor((n % 100) / 10);
  const unit = n % 10;
  return [
    ...(hundreds > 1 ? [UNITS[hundreds] ?? ''] : []),
    ...(hundreds > 0 ? ['жүз'] : []),
    ...(tens > 0 ? [TENS[tens] ?? ''] : []),
    ...(unit > 0 ? [UNITS[unit] ?? ''] : []),
  ];
}

/** «елу» is thin although у stands last (елуге); the others follow the rule. */
function harmonyOfNumber(word: string): { readonly side: 'back' | 'front'; readonly sure: boolean } | undefined {
  return word === 'елу' ? { side: 'front', sure: true } : undefined;
}

const ORDINAL_ENDS: Readonly<Record<string, string>> = {
  нөл: 'нөлінші', бір: 'бірінші', екі: 'екінші', үш: 'үшінші', төрт: 'төртінші', бес: 'бесінші', алты: 'алтыншы', жеті: 'жетінші',
  сегіз: 'сегізінші', тоғыз: 'тоғызыншы', он: 'оныншы', жиырма: 'жиырмасыншы', отыз: 'отызыншы', қырық: 'қырқыншы', елу: 'елуінші',
  алпыс: 'алпысыншы', жетпіс: 'жетпісінші', сексен: 'сексенінші', тоқсан: 'тоқсаныншы', жүз: 'жүзінші', мың: 'мыңыншы',
  миллион: 'миллионыншы', миллиард: 'миллиардыншы',
};

/** An ordinal in Kazakh words: «бірінші», «он алтыншы», «қырқыншы». Bounds as for `cardinalKk`. */
export function ordinalKk(n: number, kkCase: KkCase = 'nominative'): string {
  if (!fitsInWords(n)) throw new RangeError('number cannot be written in words');
  const words = cardinalWords(n);
  const last = words.at(-1) ?? '';
  return [...words.slice(0, -1), declineKazakh(ORDINAL_ENDS[last] ?? last, kkCase)].join(' ');
}

/** The ending that a number in figures takes, as it is read aloud: 5 dative → «ке», 40 locative → «та». */
export function numberEndingKk(n: number, kkCase: KkCase): string {
  const last = cardinalWords(n).at(-1) ?? '';
  return kazakhEnding(last, kkCase, harmonyOfNumber(last));
}

/** A number in figures with its ending: «5-ке», «10-ға», «40-қа»; bare in the nominative. */
export function numberWithEndingKk(n: number, kkCase: KkCase): string {
  if (!fitsInWords(n)) throw new RangeError('number cannot be written in words');
  const ending = numberEndingKk(n, kkCase);
  return ending === '' ? String(n) : `${String(n)}-${ending}`;
}
