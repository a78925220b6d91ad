import { readCoverage } from '#adapters/fonts/coverage.ts';
import { makePrintable } from '#core/papers/printable.ts';
import type { PaperWriter } from '#ports/writers.ts';
import { textLines } from './text-lines.ts';

/**
 * Writes plain UTF-8 text, wrapped at 80 characters, with the sentences of the DOCX and the PDF; what those can't print
 * is marked here too, so that the three never differ.
 */
export function createTextWriter(): PaperWriter {
  return {
    format: 'txt',
    write(paper) {
      const printable = makePrintable(paper, readCoverage().covers);
      const bytes = new TextEncoder().encode(`${textLines(printable.paper).join('\n')}\n`);
      return Promise.resolve({ bytes, pages: null, issues: printable.issues });
    },
    close: () => Promise.resolve(),
  };
}
