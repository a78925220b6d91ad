import { createHash } from 'node:crypto';
import type { Mark } from '#core/papers/overlay.ts';
import type { DrawnPage } from '#ports/writers.ts';
import { GlyphOutlines } from './glyph-outlines.ts';

/** Each page is one group at the outermost level of an SVG of stacked pages. */
const OPENED = '\n    <g';
const CLOSED = '\n    </g>';
const SYMBOL = /<symbol id="([^"]+)"[\s\S]*?<\/symbol>/gu;
const SIZE = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u;
const LINK = /\s*<a transform="[^"]*" href="pana:\d+"[^>]*>\s*<rect [^>]*\/>\s*<\/a>/gu;
const NESTED = /<(\/?)(g|a)(?: class="[^"]*")?(?: transform="([^"]*)")?([^>]*)>/gu;

/**
 * Typst's one SVG of all pages as one SVG for each page, with only the glyphs that stand on it: an unchanged page is an
 * equal string, so a window needs to draw only what changed. The links that mark spots become places and leave the
 * picture. Remembers the pages of the last paper, since a keystroke changes one of them.
 */
export class PreviewPages {
  /** Those of the last drawing of all pages, and of the last drawing of a part: they take turns while somebody types. */
  #whole = new Map<string, DrawnPage>();
  #part = new Map<string, DrawnPage>();
  readonly #outlines = new GlyphOutlines();

  /** Throws on an SVG that Typst did not make. `part`: most pages are empty this time. */
  split(svg: string, count: number, part = false): readonly DrawnPage[] {
    const size = SIZE.exec(svg);
    const groups = groupsOf(svg);
    if (size === null || groups.length !== count) throw new Error(`${String(groups.length)} pages in the picture of ${String(count)}`);
    const [width, height] = [Number(size[1]), Number(size[2]) / count];
    const pages = groups.map((group): readonly [string, DrawnPage] => {
      const known = this.#part.get(group) ?? this.#whole.get(group);
      if (known !== undefined) return [group, known];
      return [group, drawnPage(group, width, height, svg, this.#outlines)];
    });
    if (part) this.#part = new Map(pages);
    else this.#whole = new Map(pages);
    return pages.map(([, page]) => page);
  }
}

/** What is in the groups at the outermost level; their own shift, which stacks the pages, is left out. */
function groupsOf(svg: string): readonly string[] {
  const found: string[] = [];
  for (let at = svg.indexOf(OPENED); at >= 0; at = svg.indexOf(OPENED, at)) {
    const start = svg.indexOf('>', at) + 1;
    const end = svg.indexOf(CLOSED, start);
    if (end < 0) break;
    found.push(svg.slice(start, end));
    at = end;
  }
  return found;
}

function drawnPage(raw: string, width: number, height: number, whole: string, outlines: GlyphOutlines): DrawnPage {
  const group = outlines.joined(raw, whole);
  const marks = marksIn(group).map(({ spot, ...area }) => ({ spot, x: share(area.x, width), y: share(area.y, height), width: share(area.width, width), height: share(area.height, height) }));
  const picture = group.replaceAll(LINK, '').replaceAll(' fill="#000000" fill-rule="nonzero"', '').replaceAll(/\n\s*/gu, '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}pt" height="${String(height)}pt"><rect width="100%" height="100%" fill="#fff"/><g>${picture}</g>${definitions(picture, whole)}</svg>`;
  return { svg, digest: createHash('sha256').update(svg).digest('base64url'), marks };
}

/** The symbols that a picture still uses: glyphs without a plain outline. */
function definitions(picture: string, whole: string): string {
  const used = new Set([...picture.matchAll(/xlink:href="#([^"]+)"/gu)].map((match) => match[1] ?? ''));
  if (used.size === 0) return '';
  return `<defs>${[...whole.matchAll(SYMBOL)].filter((match) => used.has(match[1] ?? '')).map((match) => match[0]).join('')}</defs>`;
}

const share = (length: number, whole: number): number => Math.round((length / whole) * 100_000) / 100_000;

/** A transform without turning: scale and shift. */
type Shift = { readonly a: number; readonly d: number; readonly e: number; readonly f: number };

/** Where the links of a page stand, in points. Groups shift what is in them. */
function marksIn(group: string): readonly Mark[] {
  const found: Mark[] = [];
  const stack: Shift[] = [{ a: 1, d: 1, e: 0, f: 0 }];
  for (const match of group.matchAll(NESTED)) {
    const [, closing, , transform = '', rest = ''] = match;
    const outer = stack.at(-1) ?? { a: 1, d: 1, e: 0, f: 0 };
    if (closing === '/') stack.pop();
    else if (!rest.endsWith('/')) {
      const own = shiftOf(transform);
      const here = { a: outer.a * own.a, d: outer.d * own.d, e: outer.e + outer.a * own.e, f: outer.f + outer.d * own.f };
      stack.push(here);
      const spot = rest.includes('pana:') ? /href="pana:(\d+)"/u.exec(rest)?.[1] : undefined;
      if (spot === undefined) continue;
      const [, width = '0', height = '0'] = /<rect width="([\d.]+)" height="([\d.]+)"/u.exec(group.slice(match.index, match.index + 400)) ?? [];
      found.push({ spot: Number(spot), x: here.e, y: here.f, width: here.a * Number(width), height: here.d * Number(height) });
    }
  }
  return found;
}

function shiftOf(transform: string): Shift {
  const matrix = /^matrix\(([^)]*)\)$/u.exec(transform)?.[1]?.split(/[\s,]+/u).map(Number);
  if (matrix !== undefined) return { a: matrix[0] ?? 1, d: matrix[3] ?? 1, e: matrix[4] ?? 0, f: matrix[5] ?? 0 };
  const [x = 0, y = 0] = /^translate\(([^)]*)\)$/u.exec(transform)?.[1]?.split(/[\s,]+/u).map(Number) ?? [];
  return { a: 1, d: 1, e: x, f: y };
}
