import { readCoverage } from '#adapters/fonts/coverage.ts';
import { shippedFaces } from '#adapters/fonts/shipped-faces.ts';
import { readPageStyle } from '#adapters/page-styles/read-page-style.ts';
import { notArchivalIssue } from '#core/papers/printable-issues.ts';
import { makePrintable } from '#core/papers/printable.ts';
import type { PaperWriter } from '#ports/writers.ts';
import { layoutTree } from './layout-tree.ts';
import { TypesetThread } from './typeset-thread.ts';

/**
 * Writes PDF/A-2a: tagged, all fonts embedded, the paper's own date, no names in the metadata. Equal papers give equal
 * bytes on any machine. Typesetting runs in a thread that stays warm until `close`.
 */
export function createPdfWriter(): PaperWriter {
  const thread = new TypesetThread();
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
      const { bytes, pages, archival } = await thread.order(JSON.stringify(tree), fonts);
      return { bytes, pages, issues: archival ? printable.issues : [...printable.issues, notArchivalIssue()] };
    },
    close: () => thread.close(),
  };
}
