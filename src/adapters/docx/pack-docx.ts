import { strToU8, zipSync, type Zippable } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const CONTENT_TYPES =
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/>` +
  `<Override PartName="/word/settings.xml" ContentType="${WORD}.settings+xml"/>` +
  `<Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>';

const PACKAGE_RELATIONS =
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>` +
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
  `<Relationship Id="rId3" Type="${RELATIONS}/extended-properties" Target="docProps/app.xml"/></Relationships>`;

const DOCUMENT_RELATIONS =
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId2" Type="${RELATIONS}/settings" Target="settings.xml"/>` +
  `<Relationship Id="rId3" Type="${RELATIONS}/footer" Target="footer1.xml"/></Relationships>`;

/** The parts of a Word file that differ from paper to paper, as XML. */
export type DocxParts = {
  readonly document: string;
  readonly footer: string;
  readonly styles: string;
  readonly settings: string;
  readonly core: string;
  readonly app: string;
};

/**
 * Packs the parts into a DOCX. Equal parts give equal bytes: the order is fixed and no entry has a time (ZIP dates have
 * no zone and are taken from the local parts of a date, so one that is built from local parts is the same everywhere).
 */
export function packDocx(parts: DocxParts): Uint8Array {
  const entries: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', PACKAGE_RELATIONS],
    ['word/document.xml', parts.document],
    ['word/_rels/document.xml.rels', DOCUMENT_RELATIONS],
    ['word/styles.xml', parts.styles],
    ['word/settings.xml', parts.settings],
    ['word/footer1.xml', parts.footer],
    ['docProps/core.xml', parts.core],
    ['docProps/app.xml', parts.app],
  ];
  const files: Zippable = {};
  for (const [path, text] of entries) files[path] = [strToU8(text), { level: 6, mtime: new Date(1980, 0, 1, 0, 0, 0), os: 0 }];
  return zipSync(files);
}
