import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TONGUES, type Words } from '#core/language/tongue.ts';

/* The texts of the window: complete, each under one key, and each in its own language. */

const folder = join(import.meta.dirname, '../../../src/renderer/words');
const tables = await Promise.all(readdirSync(folder).filter((name) => name.endsWith('-words.ts') && name !== 'clock-words.ts').map(async (name) => {
  const module = await import(join(folder, name)) as Readonly<Record<string, Readonly<Record<string, Words>>>>;
  return { name, words: Object.values(module)[0] ?? {} };
}));
const all = tables.flatMap(({ name, words }) => Object.entries(words).map(([key, texts]) => ({ name, key, texts })));

describe('the words of the window', () => {
  it('are all there', () => {
    expect(all.length).toBeGreaterThan(500);
    for (const { name, key, texts } of all) for (const tongue of TONGUES) expect(texts[tongue].trim(), `${name} ${key} ${tongue}`).not.toBe('');
  });

  it('stand under one key each: a second table would silently take the place of the first', () => {
    const keys = all.map(({ key }) => key);
    const shared = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
    // A word that two screens share may stand in both tables when it is the same.
    expect(shared.filter((key) => new Set(all.filter((each) => each.key === key).map(({ texts }) => JSON.stringify(texts))).size > 1)).toEqual([]);
  });

  it('name the same placeholders in every language', () => {
    const places = (text: string): string => [...text.matchAll(/\{[a-z]+\}/gu)].map(([place]) => place).sort().join(' ');
    for (const { name, key, texts } of all) expect([places(texts.kk), places(texts.en)], `${name} ${key}`).toEqual([places(texts.ru), places(texts.ru)]);
  });

  it('are English in English, and quote as each language quotes', () => {
    for (const { name, key, texts } of all) {
      expect(texts.en, `${name} ${key}`).not.toMatch(/[Ѐ-ӿ«»]/u);
      expect(`${texts.ru}${texts.kk}`, `${name} ${key}`).not.toMatch(/["“”]/u);
    }
  });

  it('hold no Kazakh letter in Russian', () => {
    for (const { name, key, texts } of all) expect(texts.ru, `${name} ${key}`).not.toMatch(/[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/u);
  });
});
