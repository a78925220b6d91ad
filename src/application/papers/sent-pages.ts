import { strokesOf, type Stroke } from './page-strokes.ts';
import type { StoredPage } from './preview-paper.ts';

/** A stroke for the window: its outline, or where the window has it: the number of a page among those it named, and of a stroke of that page. */
export type SentStroke = { readonly place: string; readonly width: number; readonly outline: string | [number, number] };

type Picture = { readonly kind: 'strokes'; readonly width: number; readonly height: number; readonly strokes: SentStroke[] } | { readonly kind: 'image'; readonly svg: string };

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
      const picture = svg === null ? null : strokesOf(svg);
      if (picture === null) return { digest: name, content: { picture: { kind: 'image', svg: svg ?? '' }, values, passages } };
      kept.set(name, picture.strokes);
      const strokes = picture.strokes.map((stroke): SentStroke => ({ ...stroke, outline: outlines.get(stroke.outline) ?? stroke.outline }));
      return { digest: name, content: { picture: { ...picture, kind: 'strokes', strokes }, values, passages } };
    });
    this.#known = kept;
    return sent;
  }

  forget(): void {
    this.#known.clear();
  }
}
