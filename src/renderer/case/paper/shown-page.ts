import type { calls } from '../../shell/calls.ts';

type Answered = Extract<Awaited<ReturnType<(typeof calls)['paper.preview']>>, { readonly ok: true }>['value'];
type Content = NonNullable<NonNullable<Answered['pages'][number]>['content']>;

/** A stroke as it is drawn. `id` is the same for the same outline as long as it stands in the window, so that what only moves is not drawn anew. */
export type ShownStroke = { readonly id: number; readonly place: string; readonly width: number; readonly outline: string };
export type ShownPicture = { readonly kind: 'strokes'; readonly width: number; readonly height: number; readonly strokes: readonly ShownStroke[] } | { readonly kind: 'image'; readonly svg: string };
export type ShownPage = { readonly digest: string; readonly picture: ShownPicture; readonly values: Content['values']; readonly passages: Content['passages'] };

let lastId = 0;

/** The page of this digest among those that the program was told of. Throws where it is not: a page is shown as it is or not at all. */
export function knownPage(digest: string, known: readonly ShownPage[]): ShownPage {
  const found = known.find((page) => page.digest === digest);
  if (found === undefined) throw new Error('the program takes a page for known that the window does not have');
  return found;
}

/** The page that the program sent, with the outlines that it did not send taken from the pages that it was told of. Throws where one of them is missing: a line that is left out would be read as a paper without it. */
export function shownPage(digest: string, { picture, ...rest }: Content, known: readonly ShownPage[]): ShownPage {
  if (picture.kind === 'image') return { ...rest, digest, picture };
  const { width, height, marks } = picture;
  const outlines = picture.outlines.flatMap((told): readonly Outline[] => {
    if (typeof told !== 'string') return runOf(known[told[0]], told[1], told[2]);
    lastId += 1;
    return [{ id: lastId, outline: told }];
  });
  const strokes = outlines.map(({ id, outline }, index): ShownStroke => {
    const [line = 0, right = 1, down = 1, x = 0, y = 0] = marks.slice(index * 5, index * 5 + 5);
    return { id, outline, width: line, place: `matrix(${String(right)} 0 0 ${String(down)} ${String(x)} ${String(y)})` };
  });
  return { ...rest, digest, picture: { kind: 'strokes', width, height, strokes } };
}

type Outline = Pick<ShownStroke, 'id' | 'outline'>;

/** Strokes that the window has, one after the other. */
function runOf(page: ShownPage | undefined, first: number, count: number): readonly Outline[] {
  const found = page?.picture.kind === 'strokes' ? page.picture.strokes.slice(first, first + count) : [];
  if (found.length !== count) throw new Error('the program takes lines for known that the window does not have');
  return found;
}
