import { randomInt } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { GUESSED_WORDS } from './guessed-words.ts';
import { RUSSIAN_WORDS } from './words-ru.ts';

/**
 * How many guesses a passphrase would stand, as a power of ten, by an estimate that knows words, names, dates and rows of keys.
 * `floor`: below what a new vault takes. `fair`: takes a rich attacker weeks to years. `strong`: out of reach for all that is known.
 */
export type Strength = { readonly guessesLog10: number; readonly verdict: 'floor' | 'fair' | 'strong' };

/** The weakest passphrase that a new slot takes: ten thousand million guesses, at half a second each for one processor. */
export const FLOOR_LOG10 = 10;

/** From here on it is called strong. */
export const STRONG_LOG10 = 15;

// Cyrillic keys as a person hits them who believes to be typing Latin, and the other way round: `gfhjkm` is «пароль».
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const CYRILLIC_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';

let estimator: ZxcvbnFactory | null = null;

/** Estimates a passphrase. It has to become a string for that, which can't be zeroed: done only when a new one is set. */
export function passphraseStrength(normalised: Uint8Array): Strength {
  estimator ??= new ZxcvbnFactory({
    graphs: adjacencyGraphs,
    dictionary: {
      ...dictionary,
      guessed: [...GUESSED_WORDS],
      guessedOnOtherKeys: GUESSED_WORDS.map((word) => onOtherKeys(word)),
      russian: [...RUSSIAN_WORDS],
      russianOnOtherKeys: RUSSIAN_WORDS.map((word) => onOtherKeys(word)),
      english: [...wordlist],
    },
  });
  // The estimate grows with the square of the length; nobody guesses what is longer anyway.
  const text = Buffer.from(normalised).toString('utf8').slice(0, 128);
  const guessesLog10 = Math.min(estimator.check(text).guessesLog10, estimator.check(onOtherKeys(text)).guessesLog10);
  return { guessesLog10, verdict: guessesLog10 < FLOOR_LOG10 ? 'floor' : guessesLog10 < STRONG_LOG10 ? 'fair' : 'strong' };
}

/** A passphrase of random words, about 77 bits: seven English ones of eleven bits each, or eight Russian ones of ten. */
export function madePassphrase(tongue: 'ru' | 'en'): string {
  const [list, count] = tongue === 'ru' ? [RUSSIAN_WORDS, 8] : [wordlist, 7];
  return Array.from({ length: count }, () => list[randomInt(list.length)] ?? '').join(' ');
}

function onOtherKeys(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => {
    const cyrillic = CYRILLIC_KEYS.indexOf(letter);
    const latin = LATIN_KEYS.indexOf(letter);
    return (cyrillic >= 0 ? LATIN_KEYS[cyrillic] : latin >= 0 ? CYRILLIC_KEYS[latin] : letter) ?? letter;
  }).join('');
}
