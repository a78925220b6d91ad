import { unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate';
import type { MetadataKind, StrippableFormat } from '#ports/metadata.ts';
import { stripPicture } from './strip-picture.ts';

/** What came of an office document: the document without metadata, or why it was left as it is. */
export type StrippedOffice =
  | { readonly format: StrippableFormat; readonly bytes: Uint8Array; readonly removed: readonly MetadataKind[]; readonly embedded: boolean }
  | 'damaged' | 'locked' | 'signed' | 'too-large' | 'unknown';

const MOST_UNPACKED = 268_435_456;
const MOST_ENTRIES = 10_000;
const EPOCH = new Date(1980, 0, 1, 0, 0, 0);

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006';
const ODF_OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';

/** What stands in place of the parts that are nothing but metadata. */
const BARE_PARTS: Readonly<Record<string, string>> = {
  'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}"/>`,
  'docProps/app.xml': `${XML}<Properties xmlns="${PROPERTIES}/extended-properties"/>`,
  'docProps/custom.xml': `${XML}<Properties xmlns="${PROPERTIES}/custom-properties" xmlns:vt="${PROPERTIES}/docPropsVTypes"/>`,
  'meta.xml': `${XML}<office:document-meta xmlns:office="${ODF_OFFICE}" office:version="1.2"><office:meta/></office:document-meta>`,
};

/** A start tag with its attributes; `<` can't stand inside, so that a search never runs over more than one tag. */
const TAG = /<[A-Za-z][^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/gu;

/** Attributes with names of people, times of changes, sessions of editing, places on a disk. */
const AUTHOR_ATTRIBUTES = /\s(?:w:author|w:initials|w15:author|w15:userId|w15:providerId|p:initials|userName|displayName|userId|providerId|lastModifiedBy)=(?:"[^"]*"|'[^']*')/gu;
const TRACE_ATTRIBUTES = /\s(?:w:rsid[A-Za-z]*|w14:paraId|w14:textId|w:date|w16du:dateUtc|w16cex:dateUtc)=(?:"[^"]*"|'[^']*')/gu;
const OWN_LOCAL_PATH = /\s(?:Target|url)=(?:"(?:file:|[A-Za-z]:\\|\\\\)[^"]*"|'(?:file:|[A-Za-z]:\\|\\\\)[^']*')/gu;

/** Elements whose whole content goes: authors and times of ODF, authors of comments in tables, editing sessions, printers. */
const AUTHOR_ELEMENTS = /<(dc:creator|dc:date|meta:creator-initials|loext:sender-initials|author)(\s[^<>]*)?>[^<]*<\/\1>/gu;
const SESSIONS = /<w:rsids>(?:(?!<\/w:rsids>)[^])*<\/w:rsids>/gu;
const PRINTERS = /(<config:config-item\s[^<>]*config:name="Printer(?:Name|Setup)"[^<>]*>)[^<]*(<\/config:config-item>)/gu;

/**
 * Takes the metadata out of a Word, Excel or PowerPoint file of today (OOXML) or an OpenDocument file: properties, authors and times of comments and changes (the comments and changes
 * themselves stay), marks of editing sessions, paths of the writer's disk, thumbnails, and what pictures inside it carry. Nothing is unpacked beyond 256 MiB.
 */
export function stripOffice(file: Uint8Array): StrippedOffice {
  const entries = unpacked(file);
  if (typeof entries === 'string') return entries;
  const names = Object.keys(entries);
  const odf = Buffer.from(entries['mimetype'] ?? new Uint8Array()).toString('latin1').startsWith('application/vnd.oasis.opendocument');
  if (!odf && entries['[Content_Types].xml'] === undefined) return 'unknown';
  if (names.some((name) => /^_xmlsignatures\/|^META-INF\/(?:document|macro|package)signatures\.xml$/u.test(name))) return 'signed';
  if (odf && Buffer.from(entries['META-INF/manifest.xml'] ?? new Uint8Array()).includes('encryption-data')) return 'locked';
  const removed = new Set<MetadataKind>();
  const packed: Zippable = {};
  for (const name of names) {
    const content = entries[name] ?? new Uint8Array();
    if (/^docProps\/thumbnail\.|^Thumbnails\//u.test(name)) {
      removed.add('thumbnail');
      continue;
    }
    const part = strippedPart(name, content, removed);
    if (part === null) return 'damaged';
    packed[name] = [part, { level: name === 'mimetype' ? 0 : 6, mtime: EPOCH, os: 0 }];
  }
  const embedded = names.some((name) => /\/embeddings\/|^Object |\.bin$|\.ole$/u.test(name));
  return { format: odf ? 'odf' : 'ooxml', bytes: zipSync(packed), removed: [...removed], embedded };
}

function unpacked(file: Uint8Array): Unzipped | 'damaged' | 'too-large' {
  const seen = { bytes: 0, entries: 0 };
  const isOver = (): boolean => seen.bytes > MOST_UNPACKED || seen.entries > MOST_ENTRIES;
  try {
    const entries = unzipSync(file, {
      filter: ({ originalSize }) => {
        seen.bytes += originalSize;
        seen.entries += 1;
        return !isOver();
      },
    });
    return isOver() ? 'too-large' : entries;
  } catch {
    return isOver() ? 'too-large' : 'damaged';
  }
}

function strippedPart(name: string, content: Uint8Array, removed: Set<MetadataKind>): Uint8Array | null {
  const bare = BARE_PARTS[name];
  if (bare !== undefined) {
    removed.add('properties');
    return Buffer.from(bare, 'utf8');
  }
  if (/\.(?:jpe?g|png|webp)$/iu.test(name)) {
    const picture = stripPicture(content);
    for (const kind of picture?.removed ?? []) removed.add(kind);
    // A picture that is none is what the document shows as broken; it is not made worse.
    return picture?.bytes ?? content;
  }
  if (!/\.(?:xml|rels)$/u.test(name)) return content;
  const text = xmlText(content);
  if (text === null) return null;
  const bared = strippedXml(text, name, removed);
  return bared === text ? content : Buffer.from(bared, 'utf8');
}

function strippedXml(text: string, name: string, removed: Set<MetadataKind>): string {
  const noting = (kind: MetadataKind, before: string, after: string): string => {
    if (after !== before) removed.add(kind);
    return after;
  };
  let bared = text.replace(TAG, (tag) => {
    const authors = noting('authors', tag, tag.replace(AUTHOR_ATTRIBUTES, (attribute) => `${attribute.slice(0, attribute.indexOf('='))}=""`));
    const traces = noting('traces', authors, authors.replace(TRACE_ATTRIBUTES, ''));
    return noting('traces', traces, traces.replace(OWN_LOCAL_PATH, (attribute) => `${attribute.slice(0, attribute.indexOf('='))}=""`));
  });
  bared = noting('authors', bared, bared.replace(AUTHOR_ELEMENTS, (_, element: string, attributes: string | undefined) => `<${element}${attributes ?? ''}></${element}>`));
  bared = noting('traces', bared, bared.replace(SESSIONS, ''));
  bared = noting('traces', bared, bared.replace(PRINTERS, '$1$2'));
  if (name === '_rels/.rels') bared = bared.replace(/<Relationship\s[^<>]*Target="\/?docProps\/thumbnail\.[^<>]*\/>/gu, '');
  return name === 'META-INF/manifest.xml' ? bared.replace(/<manifest:file-entry\s[^<>]*manifest:full-path="Thumbnails\/[^<>]*\/>/gu, '') : bared;
}

/** The text of an XML part; the packages know UTF-8 and UTF-16. Null for other bytes. */
function xmlText(content: Uint8Array): string | null {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(content);
    return encoding === 'utf-8' ? text : text.replace(/^(<\?xml[^>]*?)\sencoding=(?:"[^"]*"|'[^']*')/u, '$1');
  } catch {
    return null;
  }
}
