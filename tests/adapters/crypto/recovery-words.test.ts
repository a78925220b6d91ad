import { expect, test } from 'vitest';
import { newFileKey, readKeyFile, writeKeyFile } from '#adapters/crypto/key-file.ts';
import { newRecoveryEntropy, readRecoveryWords, recoveryWords } from '#adapters/crypto/recovery-words.ts';

// The 128-bit rows of the published vectors of BIP-39 (English).
const VECTORS: readonly (readonly [string, string])[] = [
  ['00000000000000000000000000000000', 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about'],
  ['7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f', 'legal winner thank year wave sausage worth useful legal winner thank yellow'],
  ['80808080808080808080808080808080', 'letter advice cage absurd amount doctor acoustic avoid letter advice cage above'],
  ['ffffffffffffffffffffffffffffffff', 'zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong'],
  ['9e885d952ad362caeb4efe34a8e91bd2', 'ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic'],
  ['c0ba5a8e914111210f2bd131f3d5e08d', 'scheme spot photo card baby mountain device kick cradle pact join borrow'],
  ['23db8160a31d3e0dca3688ed941adbf3', 'cat swing flag economy stadium alone churn speed unique patch report train'],
  ['f30f8c1da665478f49b001d94c5fc452', 'vessel ladder alter error federal sibling chat ability sun glass valve picture'],
];

test('words are those of the published vectors, both ways', () => {
  for (const [hex, words] of VECTORS) {
    expect(recoveryWords(Buffer.from(hex, 'hex'))).toBe(words);
    const read = readRecoveryWords(words);
    expect(read.ok ? read.value.toString('hex') : read.error.code).toBe(hex);
  }
});

test('words are read as people type them', () => {
  const [hex, words] = VECTORS[5] ?? ['', ''];
  const typed = [words.toUpperCase(), words.replaceAll(' ', '\n'), words.split(' ').map((word, index) => `${String(index + 1)}. ${word}`).join(', '), words.split(' ').map((word) => word.slice(0, 4)).join('  '), ` ${words}\t`];
  for (const text of typed) {
    const read = readRecoveryWords(text);
    expect(read.ok ? read.value.toString('hex') : read.error.code).toBe(hex);
  }
});

test('a mistake is named: how many, which word, or that the words do not fit together', () => {
  const words = 'scheme spot photo card baby mountain device kick cradle pact join borrow';
  const complaint = (text: string) => {
    const read = readRecoveryWords(text);
    return read.ok ? 'ok' : read.error;
  };
  expect(complaint(words.slice(0, -7))).toEqual({ code: 'recovery-words-count' });
  expect(complaint('')).toEqual({ code: 'recovery-words-count' });
  expect(complaint(words.replace('baby', 'бэби'))).toEqual({ code: 'recovery-words-unknown', word: 5 });
  expect(complaint(words.replace('baby', 'babies'))).toEqual({ code: 'recovery-words-unknown', word: 5 });
  expect(complaint(words.replace('baby', 'bab'))).toEqual({ code: 'recovery-words-unknown', word: 5 });
  expect(complaint(words.replace('borrow', 'boss'))).toEqual({ code: 'recovery-words-checksum' });
  expect(complaint(words.replace('spot photo', 'photo spot'))).not.toBe('ok');
});

test('fresh keys differ and come back from their words and their file', () => {
  const entropy = newRecoveryEntropy();
  expect(entropy.equals(newRecoveryEntropy())).toBe(false);
  const read = readRecoveryWords(recoveryWords(entropy));
  expect(read.ok && read.value.equals(entropy)).toBe(true);
  const key = newFileKey();
  const file = writeKeyFile(key);
  const again = readKeyFile(file);
  expect(again.ok && again.value.equals(key)).toBe(true);
  for (let bit = 0; bit < file.length * 8; bit += 1) {
    const changed = Buffer.from(file);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const found = readKeyFile(changed);
    // A line end may turn into another sign of white space; the key never changes unseen.
    expect(found.ok ? found.value.equals(key) : found.error).toBeOneOf([true, 'key-file-damaged']);
  }
});
