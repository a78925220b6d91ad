import { expect, test } from 'vitest';
import { isLongEnough, normalisePassphrase } from '#adapters/crypto/passphrase.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('composed, decomposed and full-width letters come to one form', () => {
  const forms = ['йод ё Ａ１ ﬁ', 'йод ё A1 fi'.normalize('NFD'), 'йод ё A1 fi'].map((text) => normalisePassphrase(utf8(text)));
  for (const form of forms) expect(form.ok && form.value.toString('utf8')).toBe('йод ё A1 fi');
});

test('characters are counted, not bytes', () => {
  expect(isLongEnough(utf8('двенадцать1'))).toBe(false);
  expect(isLongEnough(utf8('двенадцать12'))).toBe(true);
  expect(isLongEnough(utf8('𐍈'.repeat(11)))).toBe(false);
});

test('what is given is zeroed, whatever comes of it', () => {
  for (const given of [utf8('plain ascii words'), utf8('слова'), Uint8Array.of(0xc3, 0x28), new Uint8Array(2000).fill(65)]) {
    normalisePassphrase(given);
    expect(given.every((byte) => byte === 0)).toBe(true);
  }
  expect(normalisePassphrase(Uint8Array.of(0xc3, 0x28))).toEqual({ ok: false, error: 'passphrase-not-text' });
  expect(normalisePassphrase(new Uint8Array(1025).fill(65))).toEqual({ ok: false, error: 'passphrase-too-long' });
});
