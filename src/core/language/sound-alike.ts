import { LATIN_SOUNDS, LETTER_GROUPS, LETTER_SOUNDS } from './sound-letters.ts';

/** How many readings of one word are followed: «Jacheslav» alone has six. */
const MOST_READINGS = 24;

const LONGEST_LATIN = Math.max(...[...LATIN_SOUNDS.keys()].map(({ length }) => length));
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN_VOWEL = /[aeiouyəıæø]/u;
const SOFT_VOWEL = /[eiy]/u;

/** Marks that make another letter of one; all others are dropped before the sounds are looked up. */
const TELLING = /[çčćşšșžżđğñ]/u;

/**
 * The words of a text for finding it: lower case, without accents (so that ё is е and й is и), without apostrophes inside a word. The same for what is looked
 * for and for what is looked through.
 */
export function plainWords(text: string): readonly string[] {
  const bare = text.replaceAll('№', ' ').normalize('NFKD').toLowerCase().replaceAll(/[\p{M}'’ʼ‘`´ʹʻ]/gu, '');
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * How a name may sound: keys that are equal for spellings of one name in Cyrillic, Kazakh and Latin letters («Алексей», «Aleksey», «Alexei»; «Қанат»,
 * «Kanat», «Qanat»). Two words sound alike when they share a key. Coarse on purpose and no transliteration: ш and щ, и, й and ы, е and ё are one. Words
 * with digits and words of scripts without a table here have no key.
 */
export function soundKeys(word: string): readonly string[] {
  return readings(word, 'whole').map((sounds) => settled(sounds));
}

/**
 * Keys by which to find a word of which only the beginning is typed: every longer word has a key that begins with one of them. They leave out
 * last letters that could still become another sound (the s of «sh»), so they may be empty.
 */
export function soundBeginnings(typed: string): readonly string[] {
  const keys = readings(typed, 'beginning').map((sounds) => settled(sounds.replace(/(?:io?)+$|i+o+$/u, '')));
  const unique = [...new Set(keys)];
  return unique.includes('') ? [] : unique;
}

/** Whether two words are spellings of one name, as far as sound tells. */
export function soundsAlike(first: string, second: string): boolean {
  const keys = new Set(soundKeys(first));
  return soundKeys(second).some((key) => keys.has(key));
}

function readings(word: string, extent: 'whole' | 'beginning'): readonly string[] {
  const letters = lettersOf(word);
  if (letters === '') return [];
  let found: readonly string[] = [''];
  for (let at = 0; at < letters.length;) {
    const step = LATIN.test(letters.charAt(at)) ? latinStep(letters, at, extent) : otherStep(letters, at, extent);
    if (step === 'open') break;
    if (step === null) return [];
    found = found.flatMap((start) => step.sounds.map((sound) => start + sound)).slice(0, MOST_READINGS);
    at += step.length;
  }
  return [...new Set(found)];
}

type Step = { readonly sounds: readonly string[]; readonly length: number };

/** The longest group of Latin letters that is known here; `open` where more letters could make it another group. */
function latinStep(letters: string, at: number, extent: 'whole' | 'beginning'): Step | 'open' | null {
  const rest = letters.slice(at);
  if (extent === 'beginning' && (rest === 'c' || rest === 'j' || [...LATIN_SOUNDS.keys()].some((group) => group.length > rest.length && group.startsWith(rest)))) return 'open';
  for (let length = Math.min(LONGEST_LATIN, rest.length); length > 0; length -= 1) {
    const sounds = LATIN_SOUNDS.get(rest.slice(0, length));
    if (sounds !== undefined) return { sounds, length };
  }
  const next = rest.charAt(1);
  if (rest.startsWith('c')) return { sounds: SOFT_VOWEL.test(next) ? ['ts', 's'] : ['k', 'ts'], length: 1 };
  // «Jamal» and «Jan», but «Andrej» only one way.
  if (rest.startsWith('j')) return { sounds: LATIN_VOWEL.test(next) ? ['j', 'i'] : LATIN_VOWEL.test(letters.charAt(at - 1)) ? ['i'] : ['j', 'i'], length: 1 };
  return null;
}

function otherStep(letters: string, at: number, extent: 'whole' | 'beginning'): Step | 'open' | null {
  const rest = letters.slice(at);
  if (extent === 'beginning' && [...LETTER_GROUPS.keys()].some((group) => group.length > rest.length && group.startsWith(rest))) return 'open';
  const group = LETTER_GROUPS.get(rest.slice(0, 2));
  if (group !== undefined) return { sounds: group, length: 2 };
  const sounds = LETTER_SOUNDS.get(rest.charAt(0));
  return sounds === undefined ? null : { sounds, length: 1 };
}

/** Lower case, composed, without the marks that change nothing. */
function lettersOf(word: string): string {
  const composed = word.normalize('NFC').toLowerCase().replaceAll(/['’ʼ‘`´ʹʻ]/gu, '');
  return [...composed].map((letter) => (CYRILLIC.test(letter) || TELLING.test(letter) ? letter : letter.normalize('NFD').replaceAll(/\p{M}/gu, ''))).join('').replaceAll(/\p{M}/gu, '');
}

/**
 * What is written in more than one way though it sounds as one: ие as е (Vasiliev, Васильев), io before a consonant as ё (Piotr, Artyom), ауы as ау (Бауыржан,
 * Baurzhan), doubled letters as one.
 */
function settled(sounds: string): string {
  const single = (text: string): string => text.replaceAll(/(.)\1+/gu, '$1');
  return single(single(sounds).replaceAll(/ie/gu, 'e').replaceAll(/io(?=[bvgdjzklmnprstfhcx])/gu, 'e').replaceAll(/aui/gu, 'au'));
}
