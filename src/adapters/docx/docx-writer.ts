import { readCoverage } from '#adapters/fonts/coverage.ts';
import { readPageStyle } from '#adapters/page-styles/read-page-style.ts';
import { makePrintable } from '#core/papers/printable.ts';
import { footerParts } from '#core/papers/set-words.ts';
import type { PaperWriter } from '#ports/writers.ts';
import { packDocx } from './docx-file.ts';
import { fixedParts } from './fixed-parts.ts';
import { settleZip } from './settle-zip.ts';
import { wordBlocks } from './word-blocks.ts';

/**
 * Writes Word files: named styles only, the tree's own numbers, language per run, the paper's own date, no names in the
 * metadata. Equal papers give equal bytes. An export for editing puts an opaque content control around each value.
 */
export function createDocxWriter(): PaperWriter {
  return {
    format: 'docx',
    async write(paper, options) {
      const printable = makePrintable(paper, readCoverage().covers);
      const style = readPageStyle(paper.pageStyle);
      const blocks = wordBlocks(printable.paper, style, options.forEditing);
      const packed = await packDocx(blocks, style, footerParts(paper.language));
      return { bytes: settleZip(packed, fixedParts(printable.paper, style)), pages: null, issues: printable.issues };
    },
    close: () => Promise.resolve(),
  };
}
