import type { PageStyle } from '#core/papers/page-style.ts';
import { TAGS } from '#core/papers/language-tag.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { escapeXml } from './escape-xml.ts';
import type { Look } from './paragraph-look.ts';
import { parallelLooks } from './parallel-styles.ts';

/** Twentieths of a point, Word's unit of length. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/**
 * The whole of `word/styles.xml` for a page style. Written by hand, since the library's own defaults can't be left out
 * and lack some settings (no hyphenation in headings). Every look of a paper is a named style, so that a lawyer who
 * edits the file changes the style once. `beside` is the second language of a bilingual paper.
 */
export function stylesXml(style: PageStyle, language: Tongue, beside?: Tongue): string {
  const line = Math.round(240 * style.body.lineSpacing);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    documentDefaults(style, language, line),
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
      '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...[...looks(style), ...(beside === undefined ? [] : parallelLooks(style))].map((look) => paragraphStyle(look)),
    characterStyle('Strong', 'Strong', '<w:b/><w:bCs/>'),
    characterStyle('Emphasis', 'Emphasis', '<w:i/><w:iCs/>'),
    characterStyle('StrongEmphasis', 'Strong Emphasis', '<w:b/><w:bCs/><w:i/><w:iCs/>'),
    tableStyle(style),
    ...(beside === undefined ? [] : [parallelTableStyle(style)]),
    '<w:style w:type="table" w:customStyle="1" w:styleId="SignatureTable"><w:name w:val="Signature Table"/><w:basedOn w:val="TableNormal"/></w:style>',
    '</w:styles>',
  ].join('');
}

function documentDefaults(style: PageStyle, language: Tongue, line: number): string {
  const font = escapeXml(style.fonts.word);
  const size = String(style.body.size * 2);
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="SimSun" w:cs="${font}"/>` +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="${TAGS[language]}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="${String(line)}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
  );
}

function looks(style: PageStyle): readonly Look[] {
  const width = style.page.width - style.page.margins.left - style.page.margins.right;
  const { items, quotation, requests, annexes, ground } = style;
  const item = { left: items.indent, hanging: items.hanging, after: items.spaceAfter, align: 'both' } as const;
  const text: Look = { id: 'PaperText', name: 'Paper Text', align: 'both', firstLine: style.body.firstLineIndent, after: style.body.spaceAfter };
  const quote: Look = {
    id: 'Quote', name: 'Quote', align: 'both', left: quotation.indent, size: quotation.size, before: quotation.spaceBefore, after: quotation.spaceAfter,
  };
  const small = { size: style.table.size, align: 'left' } as const;
  return [
    text,
    kept(text),
    { id: 'PaperTextLeft', name: 'Paper Text Left', basedOn: 'PaperText', align: 'left', firstLine: 0 },
    { id: 'PaperTextCenter', name: 'Paper Text Center', basedOn: 'PaperText', align: 'center', firstLine: 0 },
    { id: 'PaperTextRight', name: 'Paper Text Right', basedOn: 'PaperText', align: 'right', firstLine: 0 },
    { id: 'Addressee', name: 'Addressee', align: 'left', left: (width * (100 - style.addressee.share)) / 100, after: style.addressee.lineSpaceAfter, undivided: true },
    { id: 'AddresseeGap', name: 'Addressee Gap', exact: Math.max(1, style.addressee.spaceAfter) },
    { id: 'Title', name: 'Title', next: 'PaperText', align: 'center', size: style.title.size, bold: true, before: style.title.spaceBefore, after: style.title.spaceAfter, keepNext: true, undivided: true },
    { id: 'TitleAlone', name: 'Title Alone', basedOn: 'Title', next: 'PaperText', after: style.subtitle.spaceAfter },
    { id: 'Subtitle', name: 'Subtitle', next: 'PaperText', align: 'center', size: style.subtitle.size, after: style.subtitle.spaceAfter, keepNext: true, undivided: true },
    ...style.headings.map((heading, index): Look => ({
      id: `Heading${String(index + 1)}`, name: `heading ${String(index + 1)}`, next: 'PaperText', align: heading.align, size: heading.size, bold: true,
      italic: heading.italic, before: heading.spaceBefore, after: heading.spaceAfter, keepNext: true, whole: true, undivided: true, outline: index,
    })),
    { id: 'GroundHeading', name: 'Ground Heading', next: 'PaperText', align: 'left', firstLine: style.body.firstLineIndent, bold: true, before: ground.spaceBefore, after: ground.spaceAfter, keepNext: true, whole: true, undivided: true, outline: 0 },
    { id: 'RequestLead', name: 'Request Lead', next: 'Request', align: requests.align, bold: true, before: requests.spaceBefore, after: requests.spaceAfter, keepNext: true, undivided: true },
    { id: 'Request', name: 'Request', ...item },
    kept({ id: 'Request', name: 'Request' }),
    { id: 'AnnexHeading', name: 'Annex Heading', next: 'Annex', align: 'left', bold: true, before: annexes.spaceBefore, after: annexes.spaceAfter, keepNext: true, undivided: true },
    { id: 'Annex', name: 'Annex', ...item },
    kept({ id: 'Annex', name: 'Annex' }),
    { id: 'ListItem', name: 'List Item', ...item },
    kept({ id: 'ListItem', name: 'List Item' }),
    { id: 'ListText', name: 'List Text', align: 'both', left: items.indent, after: items.spaceAfter },
    quote,
    kept(quote),
    { id: 'Caption', name: 'caption', align: 'left', before: style.table.spaceBefore, after: style.table.spaceBefore, keepNext: true },
    { id: 'TableText', name: 'Table Text', ...small },
    { id: 'TableTextCenter', name: 'Table Text Center', basedOn: 'TableText', align: 'center' },
    { id: 'TableTextRight', name: 'Table Text Right', basedOn: 'TableText', align: 'right' },
    kept({ id: 'TableText', name: 'Table Text' }),
    kept({ id: 'TableTextCenter', name: 'Table Text Center' }),
    kept({ id: 'TableTextRight', name: 'Table Text Right' }),
    { id: 'TableHeader', name: 'Table Header', basedOn: 'TableText', align: 'center', bold: true, keepNext: true, undivided: true },
    { id: 'TableLead', name: 'Table Lead', exact: Math.max(1, style.table.spaceBefore), keepNext: true },
    { id: 'TableGap', name: 'Table Gap', exact: Math.max(1, style.table.spaceAfter) },
    { id: 'SignatureGap', name: 'Signature Gap', exact: Math.max(1, style.signatures.spaceBefore), keepNext: true },
    { id: 'SignatureStatement', name: 'Signature Statement', align: 'both', firstLine: style.body.firstLineIndent, after: style.signatures.spaceAfter * 2, keepNext: true, whole: true },
    { id: 'SignatureText', name: 'Signature Text', align: 'left', keepNext: true, undivided: true },
    { id: 'SignatureLine', name: 'Signature Line', align: 'center', right: 3, keepNext: true, lineBelow: true },
    { id: 'SignatureHintLast', name: 'Signature Hint Last', align: 'center', right: 3, size: style.signatures.hintSize },
    { id: 'SignatureHint', name: 'Signature Hint', basedOn: 'SignatureHintLast', keepNext: true },
    { id: 'SignatureDate', name: 'Signature Date', align: 'left', before: style.signatures.spaceAfter, undivided: true },
    kept({ id: 'SignatureDate', name: 'Signature Date' }),
    { id: 'SignatureEnd', name: 'Signature End', exact: 1 },
    { id: 'Footer', name: 'footer', align: 'center', size: style.footer.size },
  ];
}

/** The same look, but never parted from the next paragraph. */
function kept(look: Look): Look {
  return { id: `${look.id}Kept`, name: `${look.name} Kept`, basedOn: look.id, keepNext: true };
}

function paragraphStyle(look: Look): string {
  const indents = [
    look.left === undefined ? '' : ` w:left="${String(twips(look.left))}"`,
    look.right === undefined ? '' : ` w:right="${String(twips(look.right))}"`,
    look.firstLine === undefined ? '' : ` w:firstLine="${String(twips(look.firstLine))}"`,
    look.hanging === undefined ? '' : ` w:hanging="${String(twips(look.hanging))}"`,
  ].join('');
  const spacing = [
    look.before === undefined ? '' : ` w:before="${String(Math.round(look.before * 20))}"`,
    look.after === undefined ? '' : ` w:after="${String(Math.round(look.after * 20))}"`,
    look.exact === undefined ? '' : ` w:line="${String(Math.round(look.exact * 20))}" w:lineRule="exact"`,
  ].join('');
  const size = look.exact === undefined ? look.size : 1;
  const paragraph = [
    look.keepNext === true ? '<w:keepNext/>' : '',
    look.whole === true ? '<w:keepLines/>' : '',
    look.lineBelow === true ? '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:pBdr>' : '',
    look.undivided === true ? '<w:suppressAutoHyphens/>' : '',
    spacing === '' ? '' : `<w:spacing${spacing}/>`,
    indents === '' ? '' : `<w:ind${indents}/>`,
    look.align === undefined ? '' : `<w:jc w:val="${look.align}"/>`,
    look.outline === undefined ? '' : `<w:outlineLvl w:val="${String(look.outline)}"/>`,
  ].join('');
  const run = [
    look.bold === true ? '<w:b/><w:bCs/>' : '',
    look.italic === true ? '<w:i/><w:iCs/>' : '',
    size === undefined ? '' : `<w:sz w:val="${String(Math.round(size * 2))}"/><w:szCs w:val="${String(Math.round(size * 2))}"/>`,
  ].join('');
  return (
    `<w:style w:type="paragraph"${BUILT_IN.has(look.id) ? '' : ' w:customStyle="1"'} w:styleId="${look.id}"><w:name w:val="${look.name}"/>` +
    `<w:basedOn w:val="${look.basedOn ?? 'Normal'}"/>${look.next === undefined ? '' : `<w:next w:val="${look.next}"/>`}<w:qFormat/>` +
    `${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
}

const BUILT_IN: ReadonlySet<string> = new Set(['Title', 'Subtitle', 'Heading1', 'Heading2', 'Heading3', 'Quote', 'Caption', 'Footer']);

function characterStyle(id: string, name: string, look: string): string {
  const custom = id === 'StrongEmphasis' ? ' w:customStyle="1"' : '';
  return `<w:style w:type="character"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${look}</w:rPr></w:style>`;
}

function tableStyle(style: PageStyle): string {
  const size = String(Math.max(2, Math.round(style.table.border * 8)));
  const edge = (name: string): string => `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="auto"/>`;
  const padding = String(twips(style.table.cellPadding));
  const margin = (name: string, width: string): string => `<w:${name} w:w="${width}" w:type="dxa"/>`;
  return (
    '<w:style w:type="table" w:customStyle="1" w:styleId="PaperTable"><w:name w:val="Paper Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>' +
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('') +
    `</w:tblBorders><w:tblCellMar>${margin('top', String(Math.round(Number(padding) / 2)))}${margin('left', padding)}` +
    `${margin('bottom', String(Math.round(Number(padding) / 2)))}${margin('right', padding)}</w:tblCellMar></w:tblPr></w:style>`
  );
}

/** Lines only between the columns: the rows of two texts are parted by space. */
function parallelTableStyle(style: PageStyle): string {
  const size = String(Math.max(2, Math.round(style.parallel.border * 8)));
  const padding = String(twips(style.parallel.cellPadding));
  const side = (name: string): string => `<w:${name} w:w="${padding}" w:type="dxa"/>`;
  return (
    '<w:style w:type="table" w:customStyle="1" w:styleId="ParallelTable"><w:name w:val="Parallel Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>' +
    `<w:insideV w:val="single" w:sz="${size}" w:space="0" w:color="auto"/></w:tblBorders><w:tblCellMar>${side('left')}${side('right')}</w:tblCellMar></w:tblPr></w:style>`
  );
}
