import { createHash, randomBytes } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/** How many words a recovery key has: 128 random bits and 4 bits of checksum, 11 bits a word (BIP-39). */
export const RECOVERY_WORDS = 12;

/** Bytes of randomness behind the words. */
export const RECOVERY_ENTROPY = 16;

/** Letters that tell a word of the list from all others: more need not be written down or typed. */
const TELLING = 4;

const BY_START = new Map(wordlist.map((word, index) => [word.slice(0, TELLING), index] as const));

/** What is wrong with typed words. `word` counts from 1; the word itself is never repeated, since the rest may be right. */
export type WordsComplaint = { readonly code: 'recovery-words-count' | 'recovery-words-checksum' } | { readonly code: 'recovery-words-unknown'; readonly word: number };

/** A fresh recovery key. The caller zeroes it. */
export function newRecoveryEntropy(): Buffer {
  return randomBytes(RECOVERY_ENTROPY);
}

/** The words of a recovery key, separated by single spaces, as BIP-39 writes 128 bits in English. */
export function recoveryWords(entropy: Uint8Array): string {
  const bits = [...entropy, checksumOf(entropy)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: RECOVERY_WORDS }, (_, index) => wordlist[Number.parseInt(bits.slice(index * 11, index * 11 + 11), 2)] ?? '').join(' ');
}

/**
 * Reads words as a person types them: any case, any spacing, with numbers or commas between, cut to four letters or more.
 * Refuses a wrong count, a word that is not in the list, and words whose checksum does not fit. The caller zeroes the result.
 */
export function readRecoveryWords(text: string): Result<Buffer, WordsComplaint> {
  const words = text.normalize('NFKC').toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length !== RECOVERY_WORDS) return err({ code: 'recovery-words-count' });
  let bits = '';
  for (const [position, word] of words.entries()) {
    const index = indexOf(word);
    if (index === null) return err({ code: 'recovery-words-unknown', word: position + 1 });
    bits += index.toString(2).padStart(11, '0');
  }
  const entropy = Buffer.from(Array.from({ length: RECOVERY_ENTROPY }, (_, byte) => Number.parseInt(bits.slice(byte * 8, byte * 8 + 8), 2)));
  if (Number.parseInt(bits.slice(RECOVERY_ENTROPY * 8), 2) === checksumOf(entropy) >> 4) return ok(entropy);
  entropy.fill(0);
  return err({ code: 'recovery-words-checksum' });
}

/** A word of three letters stands whole; a longer one may be cut after its fourth letter, but not end otherwise than the list says. */
function indexOf(word: string): number | null {
  const index = BY_START.get(word.slice(0, TELLING));
  return index !== undefined && (wordlist[index] ?? '').startsWith(word) ? index : null;
}

function checksumOf(entropy: Uint8Array): number {
  // Four bits of checksum for sixteen bytes, in the upper half of the byte.
  return (createHash('sha256').update(entropy).digest()[0] ?? 0) & 0xf0;
}
