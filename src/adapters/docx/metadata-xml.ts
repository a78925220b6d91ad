import { TAGS } from '#core/papers/language-tag.ts';
import type { PageStyle } from '#core/papers/page-style.ts';
import type { Paper } from '#core/papers/paper.ts';
import { escapeXml } from './escape-xml.ts';
import { twips } from './styles-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** `docProps/app.xml` without a word about the program or the machine. */
export const APP_XML = `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

/** `word/settings.xml`. Word is told to keep names and times out when the file is saved again. */
export function settingsXml(paper: Paper, style: PageStyle): string {
  // One switch for the whole file: where a language is not divided, its styles say so.
  const divided = [paper.language, paper.beside].some((language) => language !== undefined && style.hyphenate.includes(language));
  return (
    `${HEAD}<w:settings xmlns:w="${WORD}"><w:removePersonalInformation/><w:removeDateAndTime/>` +
    `<w:defaultTabStop w:val="${String(twips(style.body.firstLineIndent))}"/><w:autoHyphenation w:val="${divided ? 'true' : 'false'}"/>` +
    '<w:consecutiveHyphenLimit w:val="3"/><w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/>' +
    // A line that the writer ends by hand must not be stretched to the margin.
    '<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    `<w:themeFontLang w:val="${TAGS[paper.language]}"/></w:settings>`
  );
}

/** `docProps/core.xml`: the kind of paper, its language and its own date at 00:00 UTC; no name, no clock. */
export function coreXml(paper: Paper): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(paper.date) ? paper.date : '2000-01-01';
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(paper.title)}</dc:title><dc:language>${TAGS[paper.language]}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`
  );
}
