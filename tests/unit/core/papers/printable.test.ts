import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#core/papers/paper.ts';
import { makePrintable } from '#core/papers/printable.ts';
import { anyPaper } from '../../../doubles/any-paper.ts';
import { para, paperOf, say } from '../../../doubles/paper-making.ts';

const covers = (code: number): boolean => code < 0x1000 || code === 0x25a1;

describe('makePrintable', () => {
  it('begins a new paragraph at a line end, and a new line inside a heading', () => {
    const { paper } = makePrintable(paperOf([para('раз\n\nдва'), { kind: 'heading', level: 1, content: say('раз\nдва') }]), covers);
    expect(paper.blocks).toEqual([
      para('раз'),
      para('два'),
      { kind: 'heading', level: 1, content: [{ kind: 'text', text: 'раз' }, { kind: 'line-break' }, { kind: 'text', text: 'два' }] },
    ]);
  });

  it('names the answer that holds an unprintable character, once, with the count', () => {
    const path = 'events[e7k2].account';
    const inline = { kind: 'text', text: 'а😀б', provenance: { kind: 'fact', path } } as const;
    const { issues } = makePrintable(paperOf([{ kind: 'paragraph', content: [inline, inline] }]), covers);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'characters-not-printable', path });
    expect(issues[0]?.message.ru).toContain('(2)');
    expect(JSON.stringify(issues)).not.toContain('😀');
  });

  it('lets a date break in a narrow table cell, where it would be printed over its neighbour, and nowhere else', () => {
    const date = '20\u00A0ноября\u00A02023\u00A0года';
    const columns = [{ header: say('Когда'), share: 1 }, { header: say('Что'), share: 4 }];
    const { paper } = makePrintable(paperOf([para(date), { kind: 'table', columns, rows: [[say(date), say(date)], [say('п.\u00A04'), say('')]] }]), covers);
    expect(paper.blocks[0]).toEqual(para(date));
    expect(paper.blocks[1]).toMatchObject({ rows: [[[{ text: '20 ноября 2023 года' }], [{ text: date }]], [[{ text: 'п.\u00A04' }], []]] });
  });

  it('keeps room for a hand in a line and a wide cell, and makes a gap short in a narrow cell and beside a signature', () => {
    const gap = [{ kind: 'blank', label: 'Суд', wide: '_'.repeat(28) }] as const;
    const short = [{ kind: 'blank', label: 'Суд' }];
    const columns = [{ header: say('№'), share: 1 }, { header: say('Суд'), share: 4 }];
    const { paper } = makePrintable(paperOf([{ kind: 'paragraph', content: gap }, { kind: 'table', columns, rows: [[gap, gap]] }, { kind: 'signatures', items: [{ role: say('Адвокат'), name: gap, withDate: false }] }]), covers);
    expect(paper.blocks).toMatchObject([{ content: gap }, { rows: [[short, gap]] }, { items: [{ name: short }] }]);
    expect(JSON.stringify(paper.blocks).match(/"wide"/gu)).toHaveLength(2);
  });

  it('sees a tie that reaches from one inline into the next', () => {
    const cell = [{ kind: 'text', text: 'от\u00A0' }, { kind: 'text', text: '20\u00A0ноября\u00A02023', strong: true }, { kind: 'text', text: '\u00A0года и\u00A0далее' }] as const;
    const columns = [{ header: say('Когда'), share: 2 }, { header: say('Что'), share: 4 }];
    const { paper } = makePrintable(paperOf([{ kind: 'table', columns, rows: [[cell, []]] }]), covers);
    expect(paper.blocks[0]).toMatchObject({ rows: [[[{ text: 'от ' }, { text: '20 ноября 2023' }, { text: ' года и\u00A0далее' }], []]] });
  });

  it('ties the words of a citation, in the language in which it stands', () => {
    const cited = (text: string, language?: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text, ...(language === undefined ? {} : { language }), provenance: { kind: 'norm', keys: ['kz.refugees.8'] } }] });
    const wordsOf = (block: Block | undefined): unknown => (block?.kind === 'paragraph' && block.content[0]?.kind === 'text' ? block.content[0].text : null);
    const { paper } = makePrintable(paperOf([cited('статьи 8 Закона «О беженцах» от 4 декабря 2009 года № 216-IV'), cited('на статью 8', 'en')]), covers);
    expect(wordsOf(paper.blocks[0])).toBe('статьи\u00A08 Закона «О\u00A0беженцах» от\u00A04\u00A0декабря\u00A02009\u00A0года №\u00A0216-IV');
    expect(wordsOf(paper.blocks[1])).toBe('на статью 8');
  });

  it('evens out a table and loses no cell', () => {
    const { paper } = makePrintable(
      paperOf([{ kind: 'table', columns: [{ header: say('A'), share: Number.NaN }], rows: [[say('1'), say('2')], []] }]),
      covers,
    );
    expect(paper.blocks).toEqual([
      {
        kind: 'table',
        columns: [{ header: say('A'), share: 1 }, { header: [], share: 1 }],
        rows: [[say('1'), say('2')], [[], []]],
      },
    ]);
  });

  it('is idempotent on any paper and reports nothing the second time', () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const once = makePrintable(paper, covers).paper;
        expect(makePrintable(once, covers)).toEqual({ paper: once, issues: [] });
      }),
    );
  });
});
