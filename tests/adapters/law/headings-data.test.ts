import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLaw } from '#adapters/law/read-law.ts';
import { findNorms } from '#application/find-norms.ts';
import { kazakhHeadingOf } from '#core/law/article-heading.ts';
import { chargeTitle, kazakhOffenceTitle, termsIn } from '#core/law/offence-titles.ts';
import { parseStatuteArticle } from '#core/law/statute-text.ts';

const read = await readLaw('resources/law');
if (!read.ok) throw new Error(read.error.message.en);
const law = read.value;

/** Without spaces and in one alphabet: the stored texts mix Latin letters into Kazakh words and slip in spaces. */
const bare = (text: string): string => [...text.replaceAll(/\s/gu, '')].map((letter) => ({ i: 'і', I: 'І', ə: 'ә', a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х', C: 'С' })[letter] ?? letter).join('');

describe('the official Kazakh headings', () => {
  it('are those of the Kazakh texts that are held, every one of them', () => {
    const differ = readdirSync('resources/law/texts').flatMap((act) => (readdirSync(`resources/law/texts/${act}`).includes('kk') ? readdirSync(`resources/law/texts/${act}/kk`) : []).flatMap((file) => {
      const article = parseStatuteArticle(readFileSync(`resources/law/texts/${act}/kk/${file}`, 'utf8'));
      const key = `${act}.${file.replace('.txt', '')}`;
      return article === null || article.title === '' || bare(article.title) === bare(law.headings.get(key)?.kk ?? '') ? [] : [key];
    }));
    expect(differ).toEqual([]);
  });

  it('are Kazakh words without a Latin letter, an end mark or a remark of ours', () => {
    expect(law.headings.size).toBeGreaterThan(230);
    for (const [key, { kk, copy }] of law.headings) expect([key, /^[А-ЯӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһіА-ЯӘҒҚҢӨҰҮҺІ ,()–-]+$/u.test(kk), copy.length > 5]).toEqual([key, true, true]);
  });

  it('stand at every norm of chapter 60, of the law on refugees and of the terms of complaint, and say nothing where nobody read one', () => {
    const without = [...law.norms.keys()].filter((key) => /^kz\.(?:refugees\.|upk\.(?:5[789]\d|10[07])|koap\.8(?:27|3[0-5])|appk\.(?:9\d|13[0-7]))/u.test(key) && kazakhHeadingOf(key, law) === null);
    expect(without).toEqual([]);
    expect(kazakhHeadingOf('kz.upk.590(1)(7)', law)?.kk).toBe('Адамды ұстап беруден (экстрадициялаудан) бас тарту');
    expect([kazakhHeadingOf('kz.migration.60', law), kazakhHeadingOf('kz.upk.ch60', law), kazakhHeadingOf('kz.upk', law), kazakhHeadingOf('no key', law)]).toEqual([null, null, null, null]);
  });

  it('are found by a Kazakh word, which no paraphrase has', () => {
    expect(findNorms(law, 'экстрадициялық қамаққа').map(({ norm }) => norm.key.replace(/\(.*$/u, ''))).toEqual(expect.arrayContaining(['kz.upk.589']));
  });

  it('are refused of an unknown act and twice', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'headings-'));
    try {
      await cp('resources/law', folder, { recursive: true });
      const file = path.join(folder, 'headings-kk.yaml');
      await writeFile(file, `${await readFile(file, 'utf8')}  - act: kz.nothing\n    copy: 'сақталған мәтін'\n    source: 'x'\n    checkedOn: '2026-11-28'\n    headings:\n      '1': 'Бап'\n  - act: kz.upk\n    copy: 'сақталған мәтін'\n    source: 'x'\n    checkedOn: '2026-11-28'\n    headings:\n      '590': 'Бап'\n`);
      const broken = await readLaw(folder);
      expect(broken.ok ? [] : [broken.error, ...(broken.error.also ?? [])].map(({ message }) => message.en).join(' ')).toMatch(/kz\.nothing is an unknown act.*kz\.upk\.590 twice/su);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('titles of offences', () => {
  const offence = (number: string) => { const found = law.offences.articles.get(number); if (found === undefined) throw new Error(number); return found; };

  it('are official in Kazakh for Kazakh articles but the five whose heading changed after the copy or was not read', () => {
    const without = [...law.offences.articles.values()].filter((each) => kazakhOffenceTitle(each, law).kk === null).map(({ number }) => number);
    expect(without).toEqual(['297', '321', '380', '387', '297-1']);
    expect(kazakhOffenceTitle(offence('442'), law)).toEqual({ ru: 'Дезертирство', kk: 'Қашқындық', en: 'Desertion' });
  });

  it('are English in the English interface: no Cyrillic stands in them, and no Kazakh title is made for a Russian charge', () => {
    const english = [...[...law.offences.articles.values()].map((each) => kazakhOffenceTitle(each, law).en), ...[...law.offences.charges.values()].map((charge) => chargeTitle(charge).en)];
    expect(english.filter((title) => /\p{Script=Cyrillic}/u.test(title))).toEqual([]);
    expect(english.every((title) => title.length > 3)).toBe(true);
    expect([...law.offences.charges.values()].every((charge) => chargeTitle(charge).kk === null)).toBe(true);
  });

  it('print their terms in the language asked for', () => {
    const { terms } = offence('441');
    expect(termsIn('en', terms).replaceAll('\u00A0', ' ')).toBe('part 1: up to 3 years; part 2: up to 5 years; part 3: 5 to 10 years; part 4: 10 to 15 years');
    expect(termsIn('kk', terms)).toContain('жылға дейін');
    expect(termsIn('en', offence('176').terms)).toMatch(/years/u);
    expect(termsIn('en', [{ part: 'whole', from: 0, to: 1, life: false }, { part: '2', from: 15, to: 20, life: true }, { part: '3', from: 0, to: null, life: false }]).replaceAll('\u00A0', ' ')).toBe('up to 1 year; part 2: 15 to 20 years or life; part 3: no imprisonment');
  });
});
