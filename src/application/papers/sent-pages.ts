import { strokesOf, type Stroke, type StrokePicture } from './page-strokes.ts';
import type { StoredPage } from './preview-paper.ts';

/**
 * The strokes of a page for the window, told shortly: `outlines` are in turn an outline that it does not have, or a run of those that it has (the number of
 * a page among those it named, the first of its strokes, how many follow each other). `marks` are five numbers for each stroke: its width and its place.
 */
export type SentStrokes = { readonly kind: 'strokes'; readonly width: number; readonly height: number; readonly outlines: (string | [number, number, number])[]; readonly marks: number[] };

type Picture = SentStrokes | { readonly kind: 'image'; readonly svg: string };

/** A page for the window. `content` is null where the window said that it has a page of this digest. */
export type SentPage = { readonly digest: string; readonly content: null | { readonly picture: Picture; readonly values: StoredPage['values']; readonly passages: StoredPage['passages'] } };

/**
 * What of the pages a window has, so that with a key only the strokes are sent that the key changed. Holds no more pages than the window named last and
 * was then sent; to be forgotten when the vault is locked, since the shapes of words are words.
 */
export class SentPages {
  #known = new Map<string, readonly Stroke[]>();

  /** The pages for a window that has those of the digests `known`, in this order. Null stays null: a page that was not drawn. */
  send(pages: readonly (StoredPage | null)[], known: readonly string[], digest: (text: string) => string): (SentPage | null)[] {
    const had = new Set(known);
    const outlines = new Map<string, [number, number]>();
    known.forEach((name, page) => { this.#known.get(name)?.forEach(({ outline }, index) => { outlines.set(outline, [page, index]); }); });
    const kept = new Map([...this.#known].filter(([name]) => had.has(name)));
    const sent = pages.map((page): SentPage | null => {
      if (page === null) return null;
      const { svg, values, passages } = page;
      // What can be pressed is part of a page: it may change where the picture does not.
      const name = digest(JSON.stringify([page.digest, values, passages]));
      if (had.has(name)) return { digest: name, content: null };
      const picture = strokesOf(svg);
      if (picture === null) return { digest: name, content: { picture: { kind: 'image', svg }, values, passages } };
      kept.set(name, picture.strokes);
      return { digest: name, content: { picture: told(picture, outlines), values, passages } };
    });
    this.#known = kept;
    return sent;
  }

  forget(): void {
    this.#known.clear();
  }
}

function told({ width, height, strokes }: StrokePicture, had: ReadonlyMap<string, readonly [number, number]>): SentStrokes {
  const outlines: (string | [number, number, number])[] = [];
  for (const { outline } of strokes) {
    const found = had.get(outline);
    const before = outlines.at(-1);
    if (found === undefined) outlines.push(outline);
    else if (Array.isArray(before) && before[0] === found[0] && before[1] + before[2] === found[1]) before[2] += 1;
    else outlines.push([found[0], found[1], 1]);
  }
  return { kind: 'strokes', width, height, outlines, marks: strokes.flatMap((stroke) => [stroke.width, ...stroke.place]) };
}
