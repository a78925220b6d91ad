import type { Provenance } from './paper.ts';

/** A piece of a paper that something can be done with. A blank's `text` names what is missing. */
export type Spot = { readonly text: string; readonly blank: boolean; readonly provenance: Provenance | null; readonly passage: string | null };

/** Where a piece of a spot stands on a page, in shares of the page's width and height; a piece over two lines has two marks. */
export type Mark = { readonly spot: number } & Area;
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A value on a page, to be pressed: `areas` has one rectangle a line. */
export type ValueButton = { readonly kind: 'value'; readonly text: string; readonly blank: boolean; readonly provenance: Provenance; readonly passage: string | null; readonly areas: readonly Area[] };
/** A passage on a page: the rectangle around all its words there. */
export type PassageButton = { readonly kind: 'passage'; readonly address: string; readonly area: Area };
export type Overlay = { readonly values: readonly ValueButton[]; readonly passages: readonly PassageButton[] };

/** What may be pressed on one page, in reading order. */
export function overlayOf(marks: readonly Mark[], spots: readonly Spot[]): Overlay {
  const values = new Map<number, { readonly spot: Spot; readonly provenance: Provenance; readonly areas: Area[] }>();
  const passages = new Map<string, Area>();
  for (const { spot: number, x, y, width, height } of marks) {
    const spot = spots[number];
    if (spot === undefined) continue;
    const area = { x, y, width, height };
    if (spot.passage !== null) passages.set(spot.passage, around(passages.get(spot.passage), area));
    if (spot.provenance === null) continue;
    const known = values.get(number);
    if (known === undefined) values.set(number, { spot, provenance: spot.provenance, areas: [area] });
    else known.areas.push(area);
  }
  return {
    values: [...values.values()].map(({ spot, provenance, areas }) => ({ kind: 'value', text: spot.text, blank: spot.blank, provenance, passage: spot.passage, areas: joined(areas) })),
    passages: [...passages].map(([address, area]) => ({ kind: 'passage', address, area })),
  };
}

function around(known: Area | undefined, area: Area): Area {
  if (known === undefined) return area;
  const [x, y] = [Math.min(known.x, area.x), Math.min(known.y, area.y)];
  return { x, y, width: Math.max(known.x + known.width, area.x + area.width) - x, height: Math.max(known.y + known.height, area.y + area.height) - y };
}

/** Pieces that follow each other on one line are one rectangle. */
function joined(areas: readonly Area[]): readonly Area[] {
  const found: Area[] = [];
  for (const area of areas) {
    const last = found.at(-1);
    if (last !== undefined && Math.abs(last.y - area.y) < 0.002 && Math.abs(last.x + last.width - area.x) < 0.01) found[found.length - 1] = around(last, area);
    else found.push(area);
  }
  return found;
}
