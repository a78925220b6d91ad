import { afterAll, describe, expect, it } from 'vitest';
import { createPdfWriter } from '#adapters/pdf/pdf-writer.ts';
import { shortOutline } from '#adapters/pdf/glyph-outlines.ts';
import type { Inline, Paper } from '#core/papers/paper.ts';
import { paperOf } from '../../doubles/paper-making.ts';

const drawer = createPdfWriter();
afterAll(() => drawer.close());

/** A paper of some ten pages, each paragraph with one value; `words` stand in the twelfth. */
function longPaper(words: string): Paper {
  const paragraph = (number: number): Paper['blocks'][number] => ({
    kind: 'paragraph',
    content: [
      { kind: 'text', text: number === 12 ? words : `Вымышленный город ${String(number)}`, provenance: { kind: 'fact', path: `events[e${String(number)}].place` } } satisfies Inline,
      { kind: 'text', text: ` ${'и обстоятельства, которых не было, '.repeat(12)}`, passage: `p${String(number)}` } satisfies Inline,
    ],
  });
  return paperOf(Array.from({ length: 60 }, (_, number) => paragraph(number)));
}

describe('the pages near the one that is looked at', () => {
  it('are equal to the same pages of the whole paper, and the others are not given', async () => {
    const before = await drawer.draw(longPaper('Алматы'));
    const page = before.pages.findIndex(({ marks }) => marks.some(({ spot }) => before.spots[spot]?.text === 'Алматы'));
    const near = await drawer.drawNear(longPaper('Алматы и Астана'), [page]);
    const whole = await drawer.draw(longPaper('Алматы и Астана'));
    expect(near.pages).toHaveLength(whole.pages.length);
    expect(near.pages[page]?.digest).toBe(whole.pages[page]?.digest);
    expect(near.pages[page]?.digest).not.toBe(before.pages[page]?.digest);
    const given = near.pages.flatMap((each, index) => (each === null ? [] : [index]));
    expect(given.length).toBeLessThan(whole.pages.length);
    for (const index of given) expect(near.pages[index]).toEqual(whole.pages[index]);
  });

  it('are all pages of a paper that was not drawn before', async () => {
    const other = createPdfWriter();
    const near = await other.drawNear(longPaper('Алматы'), [0]);
    expect(near.pages).not.toContain(null);
    await other.close();
  });

  it('show a line that grew over to the next page there', async () => {
    const before = await drawer.draw(longPaper('Алматы'));
    const page = before.pages.findIndex(({ marks }) => marks.some(({ spot }) => before.spots[spot]?.text === 'Алматы'));
    const grown = longPaper('Алматы, '.repeat(90));
    const near = await drawer.drawNear(grown, [page]);
    const whole = await drawer.draw(grown);
    expect(near.pages[page]).toEqual(whole.pages[page]);
    for (const [index, each] of near.pages.entries()) if (each !== null) expect(each, String(index)).toEqual(whole.pages[index]);
  });
});

describe('a page as a picture', () => {
  it('has each line as one path, and no symbol that each letter would copy', async () => {
    const { pages } = await drawer.draw(longPaper('Алматы'));
    expect(pages[0]?.svg).not.toMatch(/<use|<symbol/u);
    expect(pages[0]?.svg.match(/<path/gu)?.length ?? 0).toBeGreaterThan(20);
  });

  it('keeps an outline within a hundredth of a point, however many steps it has', () => {
    const steps = Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? 'l 0.00449 0.00449 ' : 'q 0.001 0.002 0.00449 -0.00149 ')).join('');
    const short = shortOutline(`m 0.33333 0.66666 ${steps}Z m 1.004 0 h 0.0049 v 0.0049 Z `) ?? '';
    const ends = (text: string): readonly [number, number] => {
      let [x, y] = [0, 0];
      for (const [, letter = '', rest = ''] of text.split('Z')[0]?.matchAll(/([a-z])([^a-z]*)/gu) ?? []) {
        const numbers = [...rest.matchAll(/-?\d*\.?\d+/gu)].map(Number);
        if (letter === 'h') x += numbers[0] ?? 0;
        else if (letter === 'v') y += numbers[0] ?? 0;
        else { x += numbers.at(-2) ?? 0; y += numbers.at(-1) ?? 0; }
      }
      return [x, y];
    };
    const [x, y] = ends(short);
    expect(x).toBeCloseTo(0.33333 + 400 * 0.00449, 1);
    expect(Math.abs(x - (0.33333 + 400 * 0.00449))).toBeLessThan(0.011);
    expect(Math.abs(y - (0.66666 + 200 * 0.003))).toBeLessThan(0.011);
    expect(shortOutline('m 0 0 A 1 1 0 0 0 1 1')).toBeNull();
  });
});
