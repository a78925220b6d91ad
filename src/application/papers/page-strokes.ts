/**
 * The picture of a page as the strokes it is made of: each line of text and each line of a table is one. A window that draws them itself draws only those
 * that a key changed, and only those are sent to it.
 */

/**
 * `place` is where and how large it is drawn: scale to the right, scale downwards, points to the right, points downwards. `width` is the width of a line in
 * points, 0 for glyphs, which are filled; `outline` a path of SVG. All is black.
 */
export type Stroke = { readonly place: readonly [number, number, number, number]; readonly width: number; readonly outline: string };

/** The strokes of a page and its size in points. */
export type StrokePicture = { readonly width: number; readonly height: number; readonly strokes: readonly Stroke[] };

/** A transform without turning: scale and shift. */
type Shift = { readonly a: number; readonly d: number; readonly e: number; readonly f: number };

const HEAD = /^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*><rect width="100%" height="100%" fill="#fff"\/>/u;
const TAG = /<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>/gu;
const MATRIX = /^matrix\(([-\d.e]+) 0 0 ([-\d.e]+) ([-\d.e]+) ([-\d.e]+)\)$/u;
/** A group, or a link that marks a spot. */
const GROUP = /^(?: class="[^"]*")?(?: transform="([^"]*)")?(?: href="[^"]*" xlink:href="[^"]*")?$/u;
const GLYPHS = /^ d="([^"]*)"$/u;
/** A line as it is drawn of tables and under gaps: black, not filled, with square corners. */
const LINE = /^ class="typst-shape" fill="none" stroke="#000000" stroke-width="([\d.]+)" stroke-linecap="butt" stroke-linejoin="miter" stroke-miterlimit="4"(?: transform="([^"]*)")? d="([^"]*)"$/u;
/** What marks a spot and shows nothing. */
const UNSEEN = /fill="transparent" stroke="none"/u;

const NOWHERE: Shift = { a: 1, d: 1, e: 0, f: 0 };
/** Finer than a browser places a dot, so that a line looks the same. */
const rounded = (length: number): number => Math.round(length * 10_000) / 10_000;

function shiftOf(transform: string | undefined): Shift | null {
  if (transform === undefined) return NOWHERE;
  const found = MATRIX.exec(transform);
  return found === null ? null : { a: Number(found[1]), d: Number(found[2]), e: Number(found[3]), f: Number(found[4]) };
}

function within(outer: Shift, own: Shift): Shift {
  return { a: outer.a * own.a, d: outer.d * own.d, e: outer.e + outer.a * own.e, f: outer.f + outer.d * own.f };
}

const placed = ({ a, d, e, f }: Shift): Stroke['place'] => [a, d, rounded(e), rounded(f)];

/** The strokes of a page's SVG; null for a picture with anything else in it (a coloured sign, a picture in the text), which is to be shown as it is. */
export function strokesOf(svg: string): StrokePicture | null {
  const head = HEAD.exec(svg);
  if (head === null || !svg.endsWith('</svg>')) return null;
  const strokes: Stroke[] = [];
  const outer: Shift[] = [NOWHERE];
  for (const [, closing, name = '', rest = '', empty] of svg.slice(head[0].length, -'</svg>'.length).matchAll(TAG)) {
    const here = outer.at(-1) ?? NOWHERE;
    if (name === 'g' || name === 'a') {
      if (closing === '/') outer.pop();
      else if (empty === '') {
        const group = GROUP.exec(rest);
        const own = group === null ? null : shiftOf(group[1]);
        if (own === null) return null;
        outer.push(within(here, own));
      }
      continue;
    }
    if (name === 'rect' && UNSEEN.test(rest)) continue;
    const stroke = name === 'path' && empty === '/' ? strokeOf(rest, here) : null;
    if (stroke === null) return null;
    strokes.push(stroke);
  }
  return outer.length === 1 ? { width: Number(head[1]), height: Number(head[2]), strokes } : null;
}

function strokeOf(attributes: string, here: Shift): Stroke | null {
  const glyphs = GLYPHS.exec(attributes);
  if (glyphs !== null) return { place: placed(here), width: 0, outline: glyphs[1] ?? '' };
  const line = LINE.exec(attributes);
  const own = line === null ? null : shiftOf(line[2]);
  return line === null || own === null ? null : { place: placed(within(here, own)), width: Number(line[1]), outline: line[3] ?? '' };
}
