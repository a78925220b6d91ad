import { fileURLToPath } from 'node:url';
import { readCoverage } from '#adapters/fonts/coverage.ts';
import { shippedFaces } from '#adapters/fonts/shipped-faces.ts';
import { readPageStyle } from '#adapters/page-styles/read-page-style.ts';
import { notArchivalIssue, simpleLayoutIssue } from '#core/papers/printable-issues.ts';
import { makePrintable } from '#core/papers/printable.ts';
import type { Issue } from '#core/failure.ts';
import type { Spot } from '#core/papers/overlay.ts';
import type { Paper } from '#core/papers/paper.ts';
import type { PageDrawer, PaperWriter } from '#ports/writers.ts';
import { layoutTree, simpleBlocks, type LayoutTree } from './layout-tree.ts';
import { TypesetThread } from './typeset-thread.ts';

const TEMPLATE = fileURLToPath(new URL('../../../resources/typst/paper.typ', import.meta.url));

/** So many pages of an attached PDF are shown. */
const MOST_ATTACHED_PAGES = 40;

type Prepared = { readonly tree: LayoutTree; readonly simple: LayoutTree; readonly fonts: readonly string[]; readonly issues: readonly Issue[] };

/** Decides by content what the template must not: what has a glyph, which faces are needed, what may break. */
function prepare(paper: Paper, spots: Spot[] | null = null): Prepared {
  const coverage = readCoverage();
  const printable = makePrintable(paper, coverage.covers);
  const style = readPageStyle(paper.pageStyle);
  const always = shippedFaces().filter((face) => !face.onDemand);
  const fallback = [...new Set(always.map((face) => face.family))].filter((family) => family !== style.fonts.pdf);
  const onDemand = coverage.facesOnDemand(JSON.stringify(printable.paper.blocks));
  const tree = layoutTree(printable.paper, style, [...new Set([...fallback, ...onDemand.map((face) => face.family)])], spots);
  return { tree, simple: { ...tree, blocks: simpleBlocks(printable.paper) }, fonts: [...always, ...onDemand].map((face) => face.file), issues: printable.issues };
}

/**
 * Writes PDF/A-2a: tagged, all fonts embedded, the paper's own date, no names in the metadata. Equal papers give equal
 * bytes on any machine. Typesetting runs in a thread that stays warm until `close`. Should the template fail on a paper,
 * which would be a bug, the words come out in the plainest layout with an issue that says so. `draw` gives the same pages
 * as pictures.
 */
export function createPdfWriter(templateFile: string = TEMPLATE): PaperWriter & PageDrawer {
  const thread = new TypesetThread(templateFile);
  return {
    format: 'pdf',
    async write(paper) {
      const { tree, simple, fonts, issues } = prepare(paper);
      const laidOut = await thread.order(JSON.stringify(tree), fonts);
      const set = laidOut.ok ? laidOut : await thread.order(JSON.stringify(simple), fonts);
      if (!set.ok || !('bytes' in set)) throw new Error(`the paper can't be typeset: ${set.ok ? 'wrong delivery' : set.reason}`);
      const { bytes, pages, archival } = set;
      return { bytes, pages, issues: [...issues, ...(laidOut.ok ? [] : [simpleLayoutIssue()]), ...(archival ? [] : [notArchivalIssue()])] };
    },
    async draw(paper) {
      const spots: Spot[] = [];
      const { tree, simple, fonts, issues } = prepare(paper, spots);
      const laidOut = await thread.order(JSON.stringify(tree), fonts, 'pictures');
      const set = laidOut.ok ? laidOut : await thread.order(JSON.stringify(simple), fonts, 'pictures');
      if (!set.ok || !('pictures' in set)) throw new Error(`the paper can't be drawn: ${set.ok ? 'wrong delivery' : set.reason}`);
      return { pages: set.pictures, spots: laidOut.ok ? spots : [], issues: laidOut.ok ? issues : [...issues, simpleLayoutIssue()] };
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
