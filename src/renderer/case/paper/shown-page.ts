import type { calls } from '../../shell/calls.ts';

type Answered = Extract<Awaited<ReturnType<(typeof calls)['paper.preview']>>, { readonly ok: true }>['value'];
type Content = NonNullable<NonNullable<Answered['pages'][number]>['content']>;

/** A stroke as it is drawn. `id` is the same for the same outline as long as it stands in the window, so that what only moves is not drawn anew. */
export type ShownStroke = { readonly id: number; readonly place: string; readonly width: number; readonly outline: string };
export type ShownPicture = { readonly kind: 'strokes'; readonly width: number; readonly height: number; readonly strokes: readonly ShownStroke[] } | { readonly kind: 'image'; readonly svg: string };
export type ShownPage = { readonly digest: string; readonly picture: ShownPicture; readonly values: Content['values']; readonly passages: Content['passages'] };

/** Stands where a page is missing that the program takes for known. */
export const emptyPage: ShownPage = { digest: '', picture: { kind: 'strokes', width: 595, height: 842, strokes: [] }, values: [], passages: [] };

let lastId = 0;

/** The page that the program sent, with the outlines that it did not send taken from the pages that it was told of. */
export function shownPage(digest: string, { picture, ...rest }: Content, known: readonly ShownPage[]): ShownPage {
  if (picture.kind === 'image') return { ...rest, digest, picture };
  const strokes = picture.strokes.map(({ place, width, outline }): ShownStroke => {
    if (typeof outline === 'string') {
      lastId += 1;
      return { id: lastId, place, width, outline };
    }
    const from = known[outline[0]]?.picture;
    const had = from?.kind === 'strokes' ? from.strokes[outline[1]] : undefined;
    return { id: had?.id ?? 0, place, width, outline: had?.outline ?? '' };
  });
  return { ...rest, digest, picture: { ...picture, strokes } };
}
