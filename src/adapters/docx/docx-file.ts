import {
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  XmlComponent,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { PageStyle } from '#core/papers/page-style.ts';
import type { FooterPart } from '#core/papers/set-words.ts';
import { twips } from './styles-xml.ts';
import type { WordBlock, WordParagraph, WordRun, WordTable } from './word-tree.ts';

/**
 * The only use of the docx library: Word blocks into a package. Its looks, settings and metadata are the library's
 * defaults and its bytes depend on the clock; `settleZip` puts both right.
 */
export async function packDocx(blocks: readonly WordBlock[], style: PageStyle, footer: readonly FooterPart[]): Promise<Uint8Array> {
  const { width, height, margins } = style.page;
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: {
              left: twips(margins.left),
              right: twips(margins.right),
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              header: twips(style.page.footer),
              footer: twips(style.page.footer),
              gutter: 0,
            },
          },
        },
        footers: { default: new Footer({ children: [footerParagraph(footer)] }) },
        children: blocks.map((block) => (block.kind === 'paragraph' ? paragraph(block) : table(block))),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function footerParagraph(parts: readonly FooterPart[]): Paragraph {
  const children = parts.map((part) => {
    if (part.kind === 'words') return part.text;
    return part.kind === 'page' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES;
  });
  return new Paragraph({ style: 'Footer', children: [new TextRun({ children })] });
}

function paragraph(from: WordParagraph): Paragraph {
  return new Paragraph({
    style: from.style,
    children: from.runs.map(run),
    ...(from.newPage === true ? { pageBreakBefore: true } : {}),
  });
}

function run(from: WordRun): ParagraphChild {
  if (from.kind === 'tab') return new TextRun({ children: [new Tab()] });
  if (from.kind === 'line-break') return new TextRun({ break: 1 });
  const language = from.language;
  const options: IRunOptions = {
    text: from.text,
    ...(from.style === undefined ? {} : { style: from.style }),
    ...(language === undefined ? {} : { language: from.rightToLeft === true ? { bidirectional: language } : { value: language, eastAsia: language } }),
    ...(from.rightToLeft === true ? { rightToLeft: true } : {}),
  };
  return from.mark === undefined ? new TextRun(options) : new ContentControl(from.mark, new TextRun(options));
}

function table(from: WordTable): Table {
  return new Table({
    style: from.style,
    layout: TableLayoutType.FIXED,
    width: { size: from.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...from.widths],
    rows: from.rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row.header,
          children: row.cells.map(
            (cell, index) =>
              new TableCell({
                width: { size: from.widths[index] ?? 0, type: WidthType.DXA },
                ...(cell.atBottom === true ? { verticalAlign: VerticalAlignTable.BOTTOM } : {}),
                children: [paragraph(cell.paragraph)],
              }),
          ),
        }),
    ),
  });
}

/** `<w:name w:val="…"/>`, which the library has no public class for. */
class Valued extends XmlComponent {
  constructor(name: string, value: string) {
    super(name);
    this.root.push({ _attr: { 'w:val': value } });
  }
}

class Element extends XmlComponent {
  constructor(name: string, children: readonly (XmlComponent | string)[]) {
    super(name);
    this.root.push(...children);
  }
}

/** A plain-text content control around one value; `mark` says nothing about the case to whoever reads the file. */
class ContentControl extends XmlComponent {
  constructor(mark: string, content: TextRun) {
    super('w:sdt');
    this.root.push(new Element('w:sdtPr', [new Valued('w:tag', mark), new Element('w:text', [])]), new Element('w:sdtContent', [content]));
  }
}
