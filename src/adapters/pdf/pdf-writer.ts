import { fileURLToPath } from 'node:url';
import { readCoverage } from '#adapters/fonts/coverage.ts';
import { shippedFaces } from '#adapters/fonts/shipped-faces.ts';
import { readPageStyle } from '#adapters/page-styles/read-page-style.ts';
import { notArchivalIssue, simpleLayoutIssue } from '#core/papers/printable-issues.ts';
import { makePrintable } from '#core/papers/printable.ts';
import type { PaperWriter } from '#ports/writers.ts';
import { layoutTree, simpleBlocks } from './layout-tree.ts';
import { TypesetThread } from './typeset-thread.ts';

const TEMPLATE = fileURLToPath(new URL('../../../resources/typst/paper.typ', import.meta.url));

/**
 * Writes PDF/A-2a: tagged, all fonts embedded, the paper's own date, no names in the metadata. Equal papers give equal
 * bytes on any machine. Typesetting runs in a thread that stays warm until `close`. Should the template fail on a paper,
 * which would be a bug, the words come out in the plainest layout with an issue that says so.
 */
export function createPdfWriter(templateFile: string = TEMPLATE): PaperWriter {
  const thread = new TypesetThread(templateFile);
  return {
    format: 'pdf',
    async write(paper) {
      const coverage = readCoverage();
      const printable = makePrintable(paper, coverage.covers);
      const style = readPageStyle(paper.pageStyle);
      const always = shippedFaces().filter((face) => !face.onDemand);
      const fallback = [...new Set(always.map((face) => face.family))].filter((family) => family !== style.fonts.pdf);
      const onDemand = coverage.facesOnDemand(JSON.stringify(printable.paper.blocks));
      const tree = layoutTree(printable.paper, style, [...new Set([...fallback, ...onDemand.map((face) => face.family)])]);
      const fonts = [...always, ...onDemand].map((face) => face.file);
      const laidOut = await thread.order(JSON.stringify(tree), fonts);
      const set = laidOut.ok ? laidOut : await thread.order(JSON.stringify({ ...tree, blocks: simpleBlocks(printable.paper) }), fonts);
      if (!set.ok) throw new Error(`the paper can't be typeset: ${set.reason}`);
      const { bytes, pages, archival } = set;
      const issues = [...printable.issues, ...(laidOut.ok ? [] : [simpleLayoutIssue()]), ...(archival ? [] : [notArchivalIssue()])];
      return { bytes, pages, issues };
    },
    close: () => thread.close(),
  };
}
