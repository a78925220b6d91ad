import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { createPdfWriter } from '#adapters/pdf/pdf-writer.ts';
import { strokesOf } from '#application/papers/page-strokes.ts';
import { storedPages, type StoredPage } from '#application/papers/preview-paper.ts';
import { SentPages } from '#application/papers/sent-pages.ts';
import type { Inline, Paper } from '#core/papers/paper.ts';
import { knownPage, shownPage, type ShownPage } from '../../../src/renderer/case/paper/shown-page.ts';
import { paperOf } from '../../doubles/paper-making.ts';

const drawer = createPdfWriter();
afterAll(() => drawer.close());
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A paper of some pages; `words` stand in its fourth paragraph. */
function paperWith(words: string): Paper {
  return paperOf(Array.from({ length: 24 }, (_, number): Paper['blocks'][number] => ({
    kind: 'paragraph',
    content: [
      { kind: 'text', text: number === 3 ? words : `Вымышленный город ${String(number)}`, provenance: { kind: 'fact', path: `events[e${String(number)}].place` } } satisfies Inline,
      { kind: 'text', text: ` ${'и обстоятельства, которых не было, '.repeat(12)}`, passage: `p${String(number)}` } satisfies Inline,
    ],
  })));
}

const pagesOf = async (words: string): Promise<readonly StoredPage[]> => storedPages(await drawer.draw(paperWith(words)));
const drawnOf = ({ picture }: ShownPage) => (picture.kind === 'strokes' ? picture.strokes.map(({ place, width, outline }) => ({ place, width, outline })) : null);
const wholeOf = ({ svg }: StoredPage) => strokesOf(svg)?.strokes.map(({ place: [right, down, x, y], ...rest }) => ({ ...rest, place: `matrix(${String(right)} 0 0 ${String(down)} ${String(x)} ${String(y)})` })) ?? null;

/** What a window shows that takes what is sent to it and says what it has. */
class Window {
  pages: readonly ShownPage[] = [];
  bytes = 0;
  take(from: SentPages, pages: readonly (StoredPage | null)[]): void {
    const before = this.pages;
    const sent = from.send(pages, before.map((page) => page.digest), digest);
    this.bytes = JSON.stringify(sent).length;
    this.pages = sent.flatMap((page, index) => {
      if (page === null) return before[index] ?? [];
      return page.content === null ? knownPage(page.digest, before) : shownPage(page.digest, page.content, before);
    });
  }
}

describe('what a window is sent of the pages beside it', () => {
  it('draws the same as the whole pictures, key after key, and is a small part of them', async () => {
    const from = new SentPages();
    const window = new Window();
    for (const words of ['', 'А', 'Ал', 'Алм', `Алматы${', Астана'.repeat(60)}`, 'Алматы', 'Алматы']) {
      const pages = await pagesOf(words);
      window.take(from, pages);
      expect(window.pages.map(drawnOf)).toEqual(pages.map(wholeOf));
      expect(window.pages.map(({ values }) => values)).toEqual(pages.map(({ values }) => values));
    }
    window.take(from, await pagesOf('Алмата'));
    const whole = new Window();
    whole.take(new SentPages(), await pagesOf('Алмата'));
    expect(window.bytes * 5).toBeLessThan(whole.bytes);
  });

  it('leaves alone the pages that were not drawn', async () => {
    const from = new SentPages();
    const window = new Window();
    const before = await pagesOf('Алматы');
    window.take(from, before);
    const [first = null] = await pagesOf('Астана');
    window.take(from, [first, ...before.slice(1).map(() => null)]);
    expect(window.pages.map(drawnOf)).toEqual([wholeOf(first ?? before[0] ?? fail()), ...before.slice(1).map(wholeOf)]);
  });

  it('is everything again for a window that has nothing, and after what was known is forgotten', async () => {
    const from = new SentPages();
    const pages = await pagesOf('Алматы');
    new Window().take(from, pages);
    const fresh = new Window();
    fresh.take(from, pages);
    expect(fresh.pages.map(drawnOf)).toEqual(pages.map(wholeOf));
    from.forget();
    const changed = await pagesOf('Астана');
    fresh.take(from, changed);
    expect(fresh.pages.map(drawnOf)).toEqual(changed.map(wholeOf));
  });

  it('is refused whole where a line or a page is missing: a paper is never shown without a line', async () => {
    const from = new SentPages();
    const window = new Window();
    window.take(from, await pagesOf('Алматы'));
    const known = window.pages.map((page) => page.digest);
    const changed = from.send(await pagesOf('Астана'), known, digest);
    const [moved] = changed.flatMap((page) => page?.content ?? []);
    if (moved === undefined) fail();
    expect(() => shownPage('d', moved, [])).toThrow();
    const short = window.pages.map((page) => (page.picture.kind === 'strokes' ? { ...page, picture: { ...page.picture, strokes: page.picture.strokes.slice(0, 1) } } : page));
    expect(() => shownPage('d', moved, short)).toThrow();
    expect(() => knownPage('d', window.pages)).toThrow();
  });

  it('keeps the name of an outline that only moved, so that it is not drawn anew', async () => {
    const from = new SentPages();
    const window = new Window();
    window.take(from, await pagesOf('Алматы'));
    const named = new Map(window.pages.flatMap(({ picture }) => (picture.kind === 'strokes' ? picture.strokes.map(({ outline, id }) => [outline, id] as const) : [])));
    window.take(from, await pagesOf(`Алматы${', Астана'.repeat(40)}`));
    const kept = window.pages.flatMap(({ picture }) => (picture.kind === 'strokes' ? picture.strokes : [])).filter(({ outline }) => named.has(outline));
    expect(kept.length).toBeGreaterThan(50);
    for (const { outline, id } of kept) expect(id).toBe(named.get(outline));
  });
});

describe('a picture that is more than black strokes', () => {
  const page = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="595pt" height="842pt"><rect width="100%" height="100%" fill="#fff"/><g>${inside}</g></svg>`;

  it.each([
    ['a coloured glyph', '<g class="typst-text" transform="matrix(1 0 0 -1 10 20)"><path d="M0 0h5v5Z" fill="#ff0000"/></g>'],
    ['a picture', '<image width="10" height="10" xlink:href="data:image/png;base64,"/>'],
    ['a copied symbol', '<use xlink:href="#g1" x="0" y="0"/>'],
    ['something turned', '<g transform="rotate(30)"><path d="M0 0h5v5Z"/></g>'],
    ['a group that is not closed', '<g><path d="M0 0h5v5Z"/>'],
  ])('is sent as it is: %s', (_what, inside) => {
    const svg = page(inside);
    expect(strokesOf(svg)).toBeNull();
    expect(new SentPages().send([{ digest: 'd', svg, values: [], passages: [] }], [], digest)[0]?.content?.picture).toEqual({ kind: 'image', svg });
  });

  it('is told from one of glyphs and lines, whose shifts add up', () => {
    const line = '<path class="typst-shape" fill="none" stroke="#000000" stroke-width="0.5" stroke-linecap="butt" stroke-linejoin="miter" stroke-miterlimit="4" transform="matrix(1 0 0 1 0 -0.25)" d="M 0 0v 9 "/>';
    expect(strokesOf(page(`<g class="typst-group" transform="matrix(1 0 0 1 70 50)"><g class="typst-text" transform="matrix(1 0 0 -1 4 9)"><path d="M0 0h5v5Z"/></g>${line}</g>`))).toEqual({
      width: 595, height: 842,
      strokes: [{ place: [1, -1, 74, 59], width: 0, outline: 'M0 0h5v5Z' }, { place: [1, 1, 70, 49.75], width: 0.5, outline: 'M 0 0v 9 ' }],
    });
  });
});

function fail(): never {
  throw new Error('the paper has no page');
}
