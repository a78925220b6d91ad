import { fc, test as law } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { plainWords, soundBeginnings, soundKeys, soundsAlike } from '#core/language/sound-alike.ts';
import { readLabelledSet } from './labelled-set.ts';

const pairs = readLabelledSet('sound-alike.tsv', ['alike', 'first', 'second']);

it('names in several spellings are found as one, and different names are not', () => {
  expect(pairs.length).toBeGreaterThan(300);
  const wrong = pairs.filter(({ alike, first, second }) => soundsAlike(first, second) !== (alike === 'yes')).map(({ first, second }) => `${first} ${second}: ${soundKeys(first).join('|')} ${soundKeys(second).join('|')}`);
  expect(wrong).toEqual([]);
});

it('a few spellings of one name give few keys, and a word without sounds none', () => {
  expect(soundKeys('Қанат')).toEqual(['kanat']);
  expect(soundKeys('Aleksey')).toEqual(['aleksei']);
  for (const silent of ['', '123', 'ХЗ-17', 'محمد', '張', 'ь']) expect(soundKeys(silent).filter((key) => key !== '')).toEqual([]);
  for (const { first, second } of pairs) for (const word of [first, second]) expect(soundKeys(word).length).toBeLessThanOrEqual(24);
});

const names = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
const letters = fc.string({ unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzçšžаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя')), minLength: 1, maxLength: 12 });

law.prop([fc.oneof(fc.constantFrom(...names), letters), fc.nat(12)])('what is typed of a word finds the word: each beginning of it leads to one of its keys', (word, length) => {
  const typed = word.slice(0, Math.max(1, length));
  const beginnings = soundBeginnings(typed);
  if (beginnings.length === 0) return;
  expect(soundKeys(word).some((key) => beginnings.some((beginning) => key.startsWith(beginning)))).toBe(true);
});

law.prop([fc.string({ unit: 'binary', maxLength: 60 })])('any text gives words of letters and digits alone, the same when taken again', (text) => {
  const words = plainWords(text);
  for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
  expect(plainWords(words.join(' '))).toEqual(words);
  for (const word of words) for (const key of soundKeys(word)) expect(key).toMatch(/^[a-z]*$/u);
});

it('words as they are looked for: accents, ё, apostrophes and hyphens', () => {
  expect(plainWords("Касым-Жомарт Solov'ёv № 7142-26/4 Ё Й ÉCOLE")).toEqual(['касым', 'жомарт', 'solovеv', '7142', '26', '4', 'е', 'и', 'ecole']);
});
