import { unzipSync, zipSync, strToU8, type Zippable } from 'fflate';

/** Parts that readers expect first; the others follow by name. */
const FIRST = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/**
 * Packs a DOCX anew so that equal content gives equal bytes: fixed order, no times, the given parts in place of the
 * library's. ZIP has no time zone, so the date is built from local parts and comes out the same everywhere.
 */
export function settleZip(bytes: Uint8Array, replaced: ReadonlyMap<string, string>): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  for (const [path, text] of replaced) parts.set(path, strToU8(text));
  const rank = (path: string): number => (FIRST.includes(path) ? FIRST.indexOf(path) : FIRST.length);
  const paths = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const packed: Zippable = {};
  for (const path of paths) {
    const part = parts.get(path);
    if (part !== undefined) packed[path] = [part, { level: 6, mtime: new Date(1980, 0, 1, 0, 0, 0), os: 0 }];
  }
  return zipSync(packed);
}
