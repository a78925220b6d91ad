import { memo, useEffect, useState } from 'react';
import type { ShownPicture, ShownStroke } from './shown-page.ts';

type Props = { readonly picture: ShownPicture; readonly name: string; readonly drawn: boolean };

/** One line of a page. A line that is the same as before, or has only moved, is not drawn anew. */
const Line = memo(function Line({ place, width, outline }: Omit<ShownStroke, 'id'>) {
  return <path transform={place} d={outline} {...(width > 0 ? { fill: 'none', stroke: '#000', strokeWidth: width } : {})} />;
});

/** A page as a picture from memory. An equal text keeps its picture. */
export function PageImage({ svg, name }: { readonly svg: string; readonly name: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => { URL.revokeObjectURL(made); };
  }, [svg]);
  return <img className="paper-page" src={url ?? undefined} alt={name} />;
}

/** Equal lines on one page (those to sign on) are told apart by their number. */
function withKeys(strokes: readonly ShownStroke[]): readonly (ShownStroke & { readonly key: string })[] {
  const times = new Map<number, number>();
  return strokes.map((stroke) => {
    const time = times.get(stroke.id) ?? 0;
    times.set(stroke.id, time + 1);
    return { ...stroke, key: `${String(stroke.id)}.${String(time)}` };
  });
}

/** The picture of a page. Until it is `drawn` the sheet is empty, in the size of the page. */
export const PagePicture = memo(function PagePicture({ picture, name, drawn }: Props) {
  if (picture.kind === 'image') return <PageImage svg={picture.svg} name={name} />;
  return (
    <svg className="paper-page" role="img" aria-label={name} viewBox={`0 0 ${String(picture.width)} ${String(picture.height)}`} data-drawn={drawn}>
      {drawn ? withKeys(picture.strokes).map(({ key, place, width, outline }) => <Line key={key} place={place} width={width} outline={outline} />) : null}
    </svg>
  );
});
