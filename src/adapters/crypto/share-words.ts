import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { SHARE_WORDS } from './words-shares.ts';

/** Words of one share of a 128-bit secret (SLIP-39): four of header, thirteen of value, three of checksum. */
export const WORDS_PER_SHARE = 20;

/** One share as SLIP-39 writes it. `x` of a member is its index; groups are only ever read, since Pana makes a single one. */
export type Share = {
  readonly identifier: number;
  readonly extendable: boolean;
  readonly iterationExponent: number;
  readonly groupIndex: number;
  readonly groupThreshold: number;
  readonly groupCount: number;
  readonly memberIndex: number;
  readonly memberThreshold: number;
  readonly value: Uint8Array;
};

/** What is wrong with the words of one share. `word` counts from 1; the word itself is never repeated. */
export type ShareComplaint =
  | { readonly code: 'share-words-count' | 'share-words-checksum' }
  | { readonly code: 'share-words-unknown'; readonly word: number };

const BITS = 10;
const CHECKSUM_WORDS = 3;
const HEADER_WORDS = 4;
const LEAST_WORDS = WORDS_PER_SHARE;
const TELLING = 4;

const BY_START = new Map(SHARE_WORDS.map((word, index) => [word.slice(0, TELLING), index] as const));

/** Writes a share as words with the Reed-Solomon checksum of SLIP-39. The value has an even number of bytes, 16 at least. */
export function shareWords(share: Share): string {
  const header = [
    bits(share.identifier, 15), share.extendable ? '1' : '0', bits(share.iterationExponent, 4), bits(share.groupIndex, 4),
    bits(share.groupThreshold - 1, 4), bits(share.groupCount - 1, 4), bits(share.memberIndex, 4), bits(share.memberThreshold - 1, 4),
  ].join('');
  const value = Array.from(share.value, (byte) => bits(byte, 8)).join('');
  const padded = value.padStart(Math.ceil(value.length / BITS) * BITS, '0');
  const data = indices(header + padded);
  return [...data, ...checksum(data, share.extendable)].map((index) => SHARE_WORDS[index] ?? '').join(' ');
}

/** Reads the words of one share: any case, cut to four letters or more. A wrong count, word, checksum or padding is named. */
export function readShareWords(words: readonly string[]): Result<Share, ShareComplaint> {
  if (words.length < LEAST_WORDS) return err({ code: 'share-words-count' });
  const found: number[] = [];
  for (const [position, word] of words.entries()) {
    const index = indexOf(word.toLowerCase());
    if (index === null) return err({ code: 'share-words-unknown', word: position + 1 });
    found.push(index);
  }
  const text = found.map((index) => bits(index, BITS)).join('');
  const extendable = text[15] === '1';
  if (polymod([...customization(extendable), ...found]) !== 1) return err({ code: 'share-words-checksum' });
  const field = (start: number, length: number): number => Number.parseInt(text.slice(start, start + length), 2);
  const valueBits = text.slice(HEADER_WORDS * BITS, text.length - CHECKSUM_WORDS * BITS);
  // The value is a whole number of 16-bit pairs; what is over stands in front and must be zero.
  const padding = valueBits.length % 16;
  if (padding > 8 || valueBits.slice(0, padding).includes('1')) return err({ code: 'share-words-count' });
  const value = Uint8Array.from({ length: (valueBits.length - padding) / 8 }, (_, index) => Number.parseInt(valueBits.slice(padding + index * 8, padding + index * 8 + 8), 2));
  const share: Share = {
    identifier: field(0, 15), extendable, iterationExponent: field(16, 4), groupIndex: field(20, 4), groupThreshold: field(24, 4) + 1, groupCount: field(28, 4) + 1,
    memberIndex: field(32, 4), memberThreshold: field(36, 4) + 1, value,
  };
  return share.groupThreshold > share.groupCount ? err({ code: 'share-words-checksum' }) : ok(share);
}

/** A word may be cut after its fourth letter, but not end otherwise than the list says. */
function indexOf(word: string): number | null {
  const index = BY_START.get(word.slice(0, TELLING));
  return index !== undefined && (SHARE_WORDS[index] ?? '').startsWith(word) ? index : null;
}

function bits(value: number, length: number): string {
  return value.toString(2).padStart(length, '0');
}

function indices(text: string): readonly number[] {
  return Array.from({ length: text.length / BITS }, (_, index) => Number.parseInt(text.slice(index * BITS, index * BITS + BITS), 2));
}

function checksum(data: readonly number[], extendable: boolean): readonly number[] {
  const rest = polymod([...customization(extendable), ...data, 0, 0, 0]) ^ 1;
  return [(rest >> 20) & 1023, (rest >> 10) & 1023, rest & 1023];
}

function customization(extendable: boolean): readonly number[] {
  return [...Buffer.from(extendable ? 'shamir_extendable' : 'shamir', 'latin1')];
}

const GENERATOR = [0xe0e040, 0x1c1c080, 0x3838100, 0x7070200, 0xe0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48, 0x21b1f890, 0x3f3f120];

/** RS1024, the checksum of SLIP-39: finds any three wrong words, and others but once in a thousand million. */
function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >> 20;
    sum = ((sum & 0xfffff) << 10) ^ value;
    for (const [bit, generator] of GENERATOR.entries()) if (((top >> bit) & 1) === 1) sum ^= generator;
  }
  return sum;
}
