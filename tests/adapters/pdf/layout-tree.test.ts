import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutTree } from '#adapters/pdf/layout-tree.ts';
import { stretchesOf, withWholeEnd } from '#adapters/pdf/unbroken.ts';
import { readPageStyle } from '#adapters/page-styles/read-page-style.ts';
import type { Block, Paper } from '#core/papers/paper.ts';
import { HOSTILE } from '../../doubles/any-paper.ts';
import { para, paperOf, say } from '../../doubles/paper-making.ts';

type Tree = { readonly language: { readonly hyphenate: boolean }; readonly blocks: readonly Readonly<Record<string, unknown>>[] };

const treeOf = (blocks: readonly Block[], change: Partial<Paper> = {}): Tree => layoutTree(paperOf(blocks, change), readPageStyle('court'), []) as Tree;
const textOf = (nodes: readonly Readonly<Record<string, unknown>>[]): string => nodes.map((node) => String(node['text'])).join('');

describe('what may not be broken', () => {
  it.each([
    ['по Закону № 216-IV и статье 5', ['216-IV']],
    ['дело №\u00A00000-26-00-0/0001, суд', ['0000-26-00-0/0001,']],
    ['590-баптың 1-бөлігі', ['590-баптың', '1-бөлігі']],
    ['(ҚПК-нің 591-бабы)', ['(ҚПК-нің', '591-бабы)']],
    ['какой-то по-русски 2024–2026', []],
    ['и -5 и 5- и -', []],
    ['длинное-1'.repeat(10), []],
  ])('%s', (text, whole) => {
    expect(stretchesOf(text, 60).filter(({ unbroken }) => unbroken).map((stretch) => stretch.text)).toEqual(whole);
  });

  it('is the last word of a paragraph, over all its pieces', () => {
    const piece = (text: string): Readonly<Record<string, unknown>> => ({ kind: 'text', text });
    expect(withWholeEnd([piece('подано 21 ноября 2026\u00A0года'), piece('.')])).toEqual([piece('подано 21 ноября 2026\u00A0'), { ...piece('года'), undivided: true }, { ...piece('.'), undivided: true }]);
    expect(withWholeEnd([piece('превысокомногорассмотрительствующий')])).toEqual([piece('превысокомногорассмотрительствующий')]);
    expect(withWholeEnd([piece('конец. ')])).toEqual([piece('конец. ')]);
    expect(withWholeEnd([{ kind: 'line-break' }])).toEqual([{ kind: 'line-break' }]);
  });

  it('is never left out: the pieces say what the text said', () => {
    const anyText = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: fc.constantFrom('а', '1', '-', ' ', '\u00A0', '.', '\u200b', 'Ж'), maxLength: 60 }));
    fc.assert(fc.property(fc.array(anyText, { maxLength: 4 }), fc.nat({ max: 80 }), (texts, fits) => {
      const pieces = texts.flatMap((text) => stretchesOf(text, fits).map((stretch) => ({ kind: 'text', ...stretch })));
      expect(textOf(pieces)).toBe(texts.join(''));
      expect(textOf(withWholeEnd(pieces))).toBe(texts.join(''));
    }));
  });
});

describe('what stays together', () => {
  it('a line that announces something with what it announces, and the last line with the signatures', () => {
    const blocks: readonly Block[] = [para('Прошу учесть:'), { kind: 'quotation', content: say('слова') }, para('Конец.'), { kind: 'signatures', items: [{ role: say('Заявитель'), name: say('А. Образцов'), withDate: true }] }];
    expect(treeOf(blocks).blocks.map((node) => node['sticky'])).toEqual([true, false, true, undefined]);
    expect(treeOf([para('Последние слова:')]).blocks[0]?.['sticky']).toBe(false);
  });

  it('a small table, a short row, and the head of a long table on each page', () => {
    const rows = (count: number) => Array.from({ length: count }, () => [say('короткая строка')]);
    const table = (count: number, cell = ''): Block => ({ kind: 'table', columns: [{ header: say('Что'), share: 1 }], rows: cell === '' ? rows(count) : [[say(cell)]] });
    const [small, long, tall] = treeOf([table(3), table(40), table(1, 'слово '.repeat(600))]).blocks;
    expect([small?.['breakable'], long?.['breakable'], tall?.['breakable']]).toEqual([false, true, true]);
    expect([small?.['repeatHeader'], long?.['repeatHeader']]).toEqual([true, true]);
    const cellOf = (node: Readonly<Record<string, unknown>> | undefined): unknown => (node?.['rows'] as readonly (readonly { readonly breakable: boolean }[])[] | undefined)?.[0]?.[0]?.breakable;
    expect([cellOf(small), cellOf(long), cellOf(tall)]).toEqual([false, false, true]);
  });
});

describe('hyphenation', () => {
  it('is on in Russian and English and off in Kazakh, for the paper and for words in another language', () => {
    expect((['ru', 'kk', 'en'] as const).map((language) => treeOf([], { language }).language.hyphenate)).toEqual([true, false, true]);
    const mixed: Block = { kind: 'paragraph', content: [{ kind: 'text', text: 'русские слова ' }, { kind: 'text', text: 'қазақ сөздері және', language: 'kk' }, { kind: 'text', text: ' конец' }] };
    const content = treeOf([mixed]).blocks[0]?.['content'] as readonly Readonly<Record<string, unknown>>[];
    expect(content.find((node) => node['text'] === 'қазақ сөздері және')).toMatchObject({ lang: 'kk', hyphenate: false });
  });
});
