import type { PageStyle } from '#core/papers/page-style.ts';
import type { FooterPart } from '#core/papers/set-words.ts';
import { escapeXml } from './escape-xml.ts';
import { twips } from './styles-xml.ts';
import type { WordBlock, WordCell, WordParagraph, WordRun, WordTable } from './word-tree.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** `word/document.xml`: the blocks, then the page they are laid on. */
export function documentXml(blocks: readonly WordBlock[], style: PageStyle): string {
  const ids = new ControlIds();
  const body = blocks.map((block) => (block.kind === 'paragraph' ? paragraphXml(block, ids) : tableXml(block, ids))).join('');
  return `${HEAD}<w:document ${NAMESPACES}><w:body>${body}${sectionXml(style)}</w:body></w:document>`;
}

/** `word/footer1.xml`: the page number line. The counts shown before Word has counted are 1. */
export function footerXml(parts: readonly FooterPart[]): string {
  const runs = parts.map((part) => {
    if (part.kind === 'words') return `<w:r>${textXml(part.text)}</w:r>`;
    const field = part.kind === 'page' ? 'PAGE' : 'NUMPAGES';
    return (
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${field} </w:instrText></w:r>` +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    );
  });
  return `${HEAD}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${runs.join('')}</w:p></w:ftr>`;
}

function sectionXml(style: PageStyle): string {
  const { width, height, margins, footer } = style.page;
  const side = (name: string, length: number): string => ` w:${name}="${String(twips(length))}"`;
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz${side('w', width)}${side('h', height)}/>` +
    `<w:pgMar${side('top', margins.top)}${side('right', margins.right)}${side('bottom', margins.bottom)}${side('left', margins.left)}` +
    `${side('header', footer)}${side('footer', footer)} w:gutter="0"/></w:sectPr>`
  );
}

function paragraphXml(paragraph: WordParagraph, ids: ControlIds): string {
  const newPage = paragraph.newPage === true ? '<w:pageBreakBefore/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${paragraph.style}"/>${newPage}</w:pPr>${paragraph.runs.map((run) => runXml(run, ids)).join('')}</w:p>`;
}

function runXml(run: WordRun, ids: ControlIds): string {
  if (run.kind === 'tab') return '<w:r><w:tab/></w:r>';
  if (run.kind === 'line-break') return '<w:r><w:br/></w:r>';
  const look = [
    run.style === undefined ? '' : `<w:rStyle w:val="${run.style}"/>`,
    run.rightToLeft === true ? '<w:rtl/>' : '',
    run.language === undefined ? '' : languageXml(run.language, run.rightToLeft === true),
  ].join('');
  const xml = `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${textXml(run.text)}</w:r>`;
  return run.mark === undefined ? xml : controlXml(run.mark, xml, ids);
}

/** Word keeps three languages for a run; which one counts depends on the script. */
function languageXml(language: string, rightToLeft: boolean): string {
  return rightToLeft ? `<w:lang w:bidi="${language}"/>` : `<w:lang w:val="${language}" w:eastAsia="${language}"/>`;
}

function textXml(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

class ControlIds {
  #last = 0;

  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

/** A plain-text content control around one value; `mark` says nothing about the case to whoever reads the file. */
function controlXml(mark: string, content: string, ids: ControlIds): string {
  return `<w:sdt><w:sdtPr><w:tag w:val="${mark}"/><w:id w:val="${String(ids.next())}"/><w:text/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function tableXml(table: WordTable, ids: ControlIds): string {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const grid = table.widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('');
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, index) => cellXml(cell, cell.span === undefined ? (table.widths[index] ?? 0) : total, ids)).join('');
    const properties = `${row.divisible === true ? '' : '<w:cantSplit/>'}${row.header ? '<w:tblHeader/>' : ''}`;
    return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
  });
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${table.style}"/><w:tblW w:w="${String(total)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

function cellXml(cell: WordCell, width: number, ids: ControlIds): string {
  const bottom = cell.atBottom === true ? '<w:vAlign w:val="bottom"/>' : '';
  const tight = cell.tight === true ? '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>' : '';
  const span = cell.span === undefined ? '' : `<w:gridSpan w:val="${String(cell.span)}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/>${span}${tight}${bottom}</w:tcPr>${[cell.paragraph, ...(cell.more ?? [])].map((each) => paragraphXml(each, ids)).join('')}</w:tc>`;
}
