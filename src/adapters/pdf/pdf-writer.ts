import { readCoverage } from '#adapters/fonts/coverage.ts';
import { shippedFaces } from '#adapters/fonts/shipped-faces.ts';
import { readPageStyle } from '#adapters/page-styles/read-page-style.ts';
import { notArchivalIssue, simpleLayoutIssue } from '#core/papers/printable-issues.ts';
import { makePrintable } from '#core/papers/printable.ts';
import type { Issue } from '#core/failure.ts';
import type { Spot } from '#core/papers/overlay.ts';
import type { Paper } from '#core/papers/paper.ts';
import type { DrawnPage, DrawnPaper, PageDrawer, PaperWriter } from '#ports/writers.ts';
import { layoutTree, simpleBlocks, type LayoutTree, type Stretch } from './layout-tree.ts';
import { PAPER_TEMPLATE, TypesetThread } from './typeset-thread.ts';

/** So many pages of an attached PDF are shown. */
const MOST_ATTACHED_PAGES = 40;

/** What stood on which page when a paper was drawn last. */
type LastDrawn = { readonly paper: string; readonly spotsOfPages: readonly (readonly number[])[] };

const nameOf = ({ id, template, variant, language, beside }: Paper): string => JSON.stringify([id, template, variant, language, beside]);

/** The spots from the page before these pages to the page after them: a line may have moved over since. Null where that is none or all. */
function stretchAround(near: readonly number[], spotsOfPages: LastDrawn['spotsOfPages']): Stretch | null {
  const seen = spotsOfPages.slice(Math.max(0, Math.min(...near) - 1), Math.max(...near) + 2).flat();
  if (seen.length === 0) return null;
  const stretch = { first: seen.reduce((least, spot) => Math.min(least, spot)), last: seen.reduce((most, spot) => Math.max(most, spot)) };
  return spotsOfPages.flat().some((spot) => spot < stretch.first || spot > stretch.last) ? stretch : null;
}

/** Whether nothing hidden can stand on a page: spots follow each other, so it is whole when drawn ones stand before and after it. */
function isWhole(page: number, pages: readonly DrawnPage[], { first, last }: Stretch, spots: number): boolean {
  const stands = (each: DrawnPage): boolean => each.marks.some(({ spot }) => spot >= first && spot <= last);
  return (first === 0 || pages.slice(0, page).some(stands)) && (last >= spots - 1 || pages.slice(page + 1).some(stands));
}

/** `simple` makes the plainest layout, which hardly ever is needed. */
type Prepared = { readonly tree: LayoutTree; readonly simple: () => LayoutTree; readonly fonts: readonly string[]; readonly issues: readonly Issue[] };

/** Decides by content what the template must not: what has a glyph, which faces are needed, what may break. */
function prepare(paper: Paper, spots: Spot[] | null = null, only: Stretch | null = null): Prepared {
  const coverage = readCoverage();
  const printable = makePrintable(paper, coverage.covers);
  const style = readPageStyle(paper.pageStyle);
  const always = shippedFaces().filter((face) => !face.onDemand);
  const fallback = [...new Set(always.map((face) => face.family))].filter((family) => family !== style.fonts.pdf);
  const onDemand = coverage.facesOnDemand(JSON.stringify(printable.paper.blocks));
  const tree = layoutTree(printable.paper, style, [...new Set([...fallback, ...onDemand.map((face) => face.family)])], spots, only);
  return { tree, simple: () => ({ ...tree, blocks: simpleBlocks(printable.paper) }), fonts: [...always, ...onDemand].map((face) => face.file), issues: printable.issues };
}

/**
 * Writes PDF/A-2a: tagged, all fonts embedded, the paper's own date, no names in the metadata. Equal papers give equal
 * bytes on any machine. Typesetting runs in a thread that stays warm until `close`. Should the template fail on a paper,
 * which would be a bug, the words come out in the plainest layout with an issue that says so. `draw` gives the same pages
 * as pictures.
 */
export function createPdfWriter(templateFile: string = PAPER_TEMPLATE, thread = new TypesetThread(templateFile)): PaperWriter & PageDrawer {
  let last: LastDrawn | null = null;
  const drawn = async (paper: Paper, only: Stretch | null = null): Promise<DrawnPaper> => {
    const spots: Spot[] = [];
    const { tree, simple, fonts, issues } = prepare(paper, spots, only);
    const laidOut = await thread.order(JSON.stringify(tree), fonts, only === null ? 'pictures' : 'part');
    const set = laidOut.ok ? laidOut : await thread.order(JSON.stringify(simple()), fonts, 'pictures');
    if (!set.ok || !('pictures' in set)) throw new Error(`the paper can't be drawn: ${set.ok ? 'wrong delivery' : set.reason}`);
    last = { paper: nameOf(paper), spotsOfPages: set.pictures.map(({ marks }) => marks.map(({ spot }) => spot)) };
    return { pages: set.pictures, spots: laidOut.ok ? spots : [], issues: laidOut.ok ? issues : [...issues, simpleLayoutIssue()] };
  };
  return {
    format: 'pdf',
    async write(paper) {
      const { tree, simple, fonts, issues } = prepare(paper);
      const laidOut = await thread.order(JSON.stringify(tree), fonts);
      const set = laidOut.ok ? laidOut : await thread.order(JSON.stringify(simple()), fonts);
      if (!set.ok || !('bytes' in set)) throw new Error(`the paper can't be typeset: ${set.ok ? 'wrong delivery' : set.reason}`);
      const { bytes, pages, archival } = set;
      return { bytes, pages, issues: [...issues, ...(laidOut.ok ? [] : [simpleLayoutIssue()]), ...(archival ? [] : [notArchivalIssue()])] };
    },
    draw: (paper) => drawn(paper),
    async drawNear(paper, near) {
      // Side by side, the order of spots is not that of pages.
      const stretch = near.length === 0 || paper.beside !== undefined || last?.paper !== nameOf(paper) ? null : stretchAround(near, last.spotsOfPages);
      if (stretch === null) return drawn(paper);
      const before = last;
      const part = await drawn(paper, stretch);
      if (before !== null) last = { ...before, spotsOfPages: part.pages.map((page, index) => (isWhole(index, part.pages, stretch, part.spots.length) ? page.marks.map(({ spot }) => spot) : (before.spotsOfPages[index] ?? []))) };
      return { ...part, pages: part.pages.map((page, index) => (isWhole(index, part.pages, stretch, part.spots.length) ? page : null)) };
    },
    // A stranger's file gets a thread of its own: whatever it does there, no paper waits for it or dies with it.
    async drawPdf(bytes) {
      const own = new TypesetThread(templateFile);
      try {
        return await own.attached(bytes, MOST_ATTACHED_PAGES);
      } finally {
        await own.close();
      }
    },
    close: () => thread.close(),
  };
}
