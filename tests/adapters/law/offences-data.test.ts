import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLaw } from '#adapters/law/read-law.ts';
import { parseStatuteArticle } from '#core/law/statute-text.ts';
import type { Term } from '#core/law/offences.ts';

const law = await readLaw('resources/law');
if (!law.ok) throw new Error(law.error.message.en);
const table = law.value.offences;

const NUMBERS: Readonly<Record<string, number>> = {
  одного: 1, двух: 2, трех: 3, четырех: 4, пяти: 5, шести: 6, семи: 7, восьми: 8, девяти: 9, десяти: 10, одиннадцати: 11, двенадцати: 12, тринадцати: 13, пятнадцати: 15, семнадцати: 17, двадцати: 20,
};
const IMPRISONMENT = /(ограничени\p{L}+|лишени\p{L}+) свободы (?:на срок )?(?:(на тот же срок)|от (\p{L}+)(?: лет| года)? до (\p{L}+) (?:лет|года)|до (\p{L}+) (?:лет|года))/gu;

/** The term that the words of a part threaten, read from the statute itself, independently of the table. */
function termInText(part: string, words: string): Term {
  const sanction = words.toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ').replace(/^.*наказыва/u, 'наказыва');
  let before = { from: 0, to: 0 };
  const found: { from: number; to: number }[] = [];
  for (const [, what = '', same, from, to, upTo] of sanction.matchAll(IMPRISONMENT)) {
    if (same === undefined) before = { from: from === undefined ? 0 : (NUMBERS[from] ?? Number.NaN), to: NUMBERS[to ?? upTo ?? ''] ?? Number.NaN };
    if (what.startsWith('лишени')) found.push(before);
  }
  return { part, from: Math.min(...found.map((each) => each.from), found.length === 0 ? 0 : 99), to: found.length === 0 ? null : Math.max(...found.map((each) => each.to)), life: /пожизненн\p{L}+ лишени\p{L}+ свободы/u.test(sanction) };
}

describe('the table of foreign charges', () => {
  it('holds the charges that a request names most, with nothing concluded for others', () => {
    expect(table.charges.size).toBeGreaterThanOrEqual(70);
    for (const article of ['207.3', '280.3', '275', '337', '338', '328', '205.2', '319']) expect(table.charges.has(article), article).toBe(true);
    expect(table.charges.has('105')).toBe(false);
  });

  it.each([...table.articles.values()].map((offence) => [offence.number, offence] as const))('УК %s has the terms that its text has', async (number, offence) => {
    const article = parseStatuteArticle(await readFile(`resources/law/texts/kz.uk/ru/${number}.txt`, 'utf8'));
    const read = (article?.parts ?? []).filter(({ excluded }) => !excluded).map((part) =>
      termInText(part.number === '' ? 'whole' : part.number, part.paragraphs.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]).join(' ')));
    expect(offence.terms).toEqual(read);
    expect(article?.title.startsWith(offence.title.slice(0, 20))).toBe(true);
  });

  it('says nothing of an article number in a sentence that a paper may print', () => {
    for (const { article, plea } of table.charges.values()) for (const sentence of Object.values(plea ?? {})) expect(sentence, article).not.toMatch(/\d|ст\.|УК|УПК|ҚК|ҚПК|-бап/u);
  });

  it('has a sentence to print for each charge that is no crime here', () => {
    const mute = [...table.charges.values()].filter(({ match, plea }) => match === 'none' && plea === null).map(({ article }) => article);
    expect(mute).toEqual([]);
  });

  it('names a Kazakh article, or a search of the whole Code, or an excluded article, for each charge', () => {
    const bare = [...table.charges.values()].filter(({ kazakh, searched }) => kazakh.length === 0 && !searched).map(({ article }) => article);
    expect(bare).toEqual(['128.1']);
  });
});

describe('the list of cases of private prosecution', () => {
  it('is that of УПК 32(2), word for word, save the part that the program cannot tell apart', async () => {
    const article = parseStatuteArticle(await readFile('resources/law/texts/kz.upk/ru/32.txt', 'utf8'));
    const words = article?.parts.find(({ number }) => number === '2')?.paragraphs[0]?.text ?? '';
    const ORDINALS: Readonly<Record<string, string>> = { первой: '1', второй: '2' };
    const listed = [...(words.split('считаются')[0] ?? '').matchAll(/(?<number>\d+)(?: \((?:частью|частями) (?<parts>[^)]+)\))?/gu)].flatMap(({ groups }) => {
      const parts = [...(groups?.['parts'] ?? '').matchAll(/первой|второй/gu)].map(([word]) => ORDINALS[word] ?? '');
      return parts.length === 0 ? [`kz.uk.${groups?.['number'] ?? ''}`] : parts.map((part) => `kz.uk.${groups?.['number'] ?? ''}(${part})`);
    });
    expect(listed).toContain('kz.uk.152(1)');
    expect(table.privateProsecution.toSorted()).toEqual(listed.filter((key) => key !== 'kz.uk.152(1)').toSorted());
  });
});

describe('a broken table', () => {
  const folders: string[] = [];
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });
  it.each([
    ['kazakh: [kz.uk.441]', 'kazakh: [kz.uk.999]', '337 names unknown kz.uk.999'],
    ['kazakh: [kz.uk.180(3)]', 'kazakh: [kz.uk.180(7)]', '280.2 names unknown kz.uk.180(7)'],
    ["routes: ['kz.upk.590(1)(9)', 'kz.upk.590(1)(3)']", "routes: ['kz.upk.990']", '339 names unknown kz.upk.990'],
    ["{ '1': '3', '2': '5', '3': '5-10', '4': '10-15' }", "{ '1': 'до 3' }", 'articles.441.terms.1'],
    ['match: full', 'match: same', 'match'],
  ])('%s made %s is refused', async (from, to, complaint) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pana-offences-'));
    folders.push(folder);
    await cp('resources/law', folder, { recursive: true });
    const file = path.join(folder, 'offences/dual-criminality.yaml');
    const text = await readFile(file, 'utf8');
    expect(text).toContain(from);
    await writeFile(file, text.replace(from, to));
    const read = await readLaw(folder);
    expect(read.ok ? '' : [read.error, ...(read.error.also ?? [])].map((each) => each.message.en).join('\n')).toContain(complaint);
  });
});
