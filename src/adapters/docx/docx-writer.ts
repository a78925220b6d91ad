import { readCoverage } from '#adapters/fonts/coverage.ts';
import { readPageStyle } from '#adapters/page-styles/read-page-style.ts';
import { makePrintable } from '#core/papers/printable.ts';
import { footerParts } from '#core/papers/set-words.ts';
import type { PaperWriter } from '#ports/writers.ts';
import { documentXml, footerXml } from './document-xml.ts';
import { APP_XML, coreXml, settingsXml } from './metadata-xml.ts';
import { packDocx } from './pack-docx.ts';
import { stylesXml } from './styles-xml.ts';
import { wordBlocks } from './word-blocks.ts';

/**
 * Writes Word files: named styles only, the tree's own numbers, language per run, the paper's own date, no names in the
 * metadata. Equal papers give equal bytes. An export for editing puts an opaque content control around each value.
 */
export function createDocxWriter(): PaperWriter {
  return {
    format: 'docx',
    write(paper, options) {
      const printable = makePrintable(paper, readCoverage().covers);
      const style = readPageStyle(paper.pageStyle);
      const bytes = packDocx({
        document: documentXml(wordBlocks(printable.paper, style, options.forEditing), style),
        footer: footerXml(footerParts(paper.language, paper.beside)),
        styles: stylesXml(style, paper.language, paper.beside),
        settings: settingsXml(printable.paper, style),
        core: coreXml(printable.paper),
        app: APP_XML,
      });
      return Promise.resolve({ bytes, pages: null, issues: printable.issues });
    },
    close: () => Promise.resolve(),
  };
}
