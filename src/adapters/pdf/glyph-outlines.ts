/**
 * The outlines of glyphs, remembered between papers. A browser makes three elements of each `<use>` of a symbol, some 5,000 on a page, and works out
 * their styles one by one in the thread that also answers keys. A line of text as one path is one element.
 */

const SYMBOL = /<symbol id="([^"]+)"[^>]*>([\s\S]*?)<\/symbol>/gu;
const OUTLINE = /^\s*<path d="M 0 0(m[^"]*)"\s*\/>\s*$/u;
const STEP = /([a-zA-Z])([^a-zA-Z]*)/gu;
/** How many numbers a step has, of relative steps alone. */
const NUMBERS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, z: 0, Z: 0 };
/** A page has some hundred; more than this is a paper in many scripts, and they are read again. */
const MOST_REMEMBERED = 20_000;

/** Hundredths of a point: a thousandth of what a printer can set. */
const rounded = (length: number): number => Math.round(length * 100) / 100;

/** A number as short as a path can have it: `-.5` for -0.50, with a space only where it is needed. */
function shortly(number: number): string {
  const text = String(number).replace(/^(-?)0\./u, '$1.');
  return text.startsWith('-') ? text : ` ${text}`;
}

/** The steps of an outline with few figures, or null where a step is none that is known. What rounding takes away, the next step gives back. */
export function shortOutline(outline: string): string | null {
  const at = { x: 0, y: 0 };
  const put = { x: 0, y: 0 };
  // Where the stretch began: closing it goes back there.
  let began = { x: 0, y: 0, putX: 0, putY: 0 };
  let text = '';
  for (const [, letter = '', rest = ''] of outline.matchAll(STEP)) {
    const numbers = rest.trim() === '' ? [] : rest.trim().split(/[\s,]+/u).map(Number);
    if (numbers.length !== NUMBERS[letter] || numbers.some((number) => !Number.isFinite(number))) return null;
    text += letter;
    const begins = text.length;
    const from = { ...put };
    for (let index = 0; index < numbers.length; index += 1) {
      const upright = letter === 'v' || (letter !== 'h' && index % 2 === 1);
      const axis = upright ? 'y' : 'x';
      const target = at[axis] + (numbers[index] ?? 0);
      const delta = rounded(target - from[axis]);
      text += text.length === begins ? shortly(delta).trimStart() : shortly(delta);
      if (index >= numbers.length - 2 || numbers.length === 1) put[axis] = from[axis] + delta;
    }
    if (letter === 'h' || letter === 'v') at[letter === 'h' ? 'x' : 'y'] += numbers[0] ?? 0;
    else if (numbers.length >= 2) {
      at.x += numbers.at(-2) ?? 0;
      at.y += numbers.at(-1) ?? 0;
    }
    if (letter === 'm') began = { x: at.x, y: at.y, putX: put.x, putY: put.y };
    if (letter === 'z' || letter === 'Z') {
      Object.assign(at, { x: began.x, y: began.y });
      Object.assign(put, { x: began.putX, y: began.putY });
    }
  }
  return text;
}

/** Black glyphs one after the other: a line of text. */
const RUN = /(?:\s*<use xlink:href="#[^"]+" x="[^"]+" y="[^"]+" fill="#000000" fill-rule="nonzero"\/>)+/gu;
const ONE = /#([^"]+)" x="([^"]+)" y="([^"]+)" fill/gu;

export class GlyphOutlines {
  readonly #known = new Map<string, string | null>();

  /**
   * The picture with each line of glyphs as one path. `svg` is the whole picture, where the outlines are; it is searched only for glyphs that were
   * never met. A line with a glyph that has no plain outline stays as it is.
   */
  joined(picture: string, svg: string): string {
    return picture.replaceAll(RUN, (run) => this.#path(run, svg) ?? run);
  }

  #path(run: string, svg: string): string | null {
    let steps = '';
    for (const [, id = '', x = '0', y = '0'] of run.matchAll(ONE)) {
      if (!this.#known.has(id)) this.#learn(svg);
      const outline = this.#known.get(id);
      if (outline === undefined || outline === null) return null;
      if (outline !== '') steps += `M${shortly(rounded(Number(x))).trimStart()}${shortly(rounded(Number(y)))}${outline}`;
    }
    return `<path d="${steps}"/>`;
  }

  #learn(svg: string): void {
    if (this.#known.size > MOST_REMEMBERED) this.#known.clear();
    for (const [, id = '', inside = ''] of svg.slice(Math.max(0, svg.indexOf('<symbol'))).matchAll(SYMBOL)) {
      if (this.#known.has(id)) continue;
      const outline = OUTLINE.exec(inside)?.[1];
      this.#known.set(id, outline === undefined ? null : shortOutline(outline));
    }
  }
}
