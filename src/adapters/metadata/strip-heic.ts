import type { MetadataKind } from '#ports/metadata.ts';
import type { StrippedPicture } from './strip-jpeg.ts';

const BRANDS = /^(?:heic|heix|heim|heis|mif1|msf1|avif|avis)$/u;
const MOST_ITEMS = 65_535;

type Box = { readonly kind: string; readonly start: number; readonly end: number };

class Malformed extends Error {}

/**
 * Overwrites with zeros what a HEIC or AVIF picture (telephones take them) says of camera, time and place: its EXIF and XMP items. The file keeps its length, so
 * nothing that points into it moves. Null when it is none or not well-formed. Film in such a file is not looked into.
 */
export function stripHeic(file: Uint8Array): StrippedPicture | null {
  try {
    return stripped(Buffer.from(file));
  } catch (error) {
    // A read past the end is what a damaged file does.
    if (error instanceof Malformed || error instanceof RangeError) return null;
    throw error;
  }
}

/** Whether a file says that it is such a picture. */
export function looksLikeHeic(file: Uint8Array): boolean {
  const text = Buffer.from(file.subarray(4, 12)).toString('latin1');
  return text.startsWith('ftyp') && BRANDS.test(text.slice(4));
}

function stripped(file: Buffer): StrippedPicture | null {
  if (!looksLikeHeic(file)) return null;
  const meta = boxes(file, 0, file.length).find(({ kind }) => kind === 'meta');
  if (meta === undefined) throw new Malformed();
  const inside = boxes(file, meta.start + 4, meta.end);
  const found = (kind: string): Box | undefined => inside.find((box) => box.kind === kind);
  const [info, places, data] = [found('iinf'), found('iloc'), found('idat')];
  if (info === undefined || places === undefined) throw new Malformed();
  const kinds = metadataItems(file, info);
  const removed = new Set<MetadataKind>();
  for (const { item, start, length, inData } of extents(file, places)) {
    const kind = kinds.get(item);
    if (kind === undefined) continue;
    const from = inData ? (data?.start ?? Number.POSITIVE_INFINITY) + start : start;
    const end = length === 0 ? file.length : from + length;
    if (!(end <= file.length)) throw new Malformed();
    file.fill(0, from, end);
    removed.add(kind);
  }
  return { bytes: file, removed: [...removed] };
}

function boxes(file: Buffer, from: number, to: number): readonly Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    let size = file.readUInt32BE(at);
    let head = 8;
    if (size === 1) {
      size = Number(file.readBigUInt64BE(at + 8));
      head = 16;
    } else if (size === 0) size = to - at;
    if (size < head || at + size > to) throw new Malformed();
    found.push({ kind: file.toString('latin1', at + 4, at + 8), start: at + head, end: at + size });
    at += size;
  }
  return found;
}

/** Which items hold metadata, from the table of items. */
function metadataItems(file: Buffer, info: Box): ReadonlyMap<number, MetadataKind> {
  const found = new Map<number, MetadataKind>();
  const wide = file.readUInt8(info.start) > 0;
  for (const box of boxes(file, info.start + (wide ? 8 : 6), info.end)) {
    if (box.kind !== 'infe') continue;
    const version = file.readUInt8(box.start);
    if (version < 2) continue;
    const long = version > 2;
    const item = long ? file.readUInt32BE(box.start + 4) : file.readUInt16BE(box.start + 4);
    const kind = file.toString('latin1', box.start + (long ? 10 : 8), box.start + (long ? 14 : 12));
    if (kind === 'Exif') found.set(item, 'exif');
    if (kind === 'mime') found.set(item, 'xmp');
  }
  return found;
}

type Extent = { readonly item: number; readonly start: number; readonly length: number; readonly inData: boolean };

/** Where the pieces of all items lie. */
function extents(file: Buffer, places: Box): readonly Extent[] {
  const version = file.readUInt8(places.start);
  if (version > 2) throw new Malformed();
  const sizes = file.readUInt16BE(places.start + 4);
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version === 0 ? 0 : sizes & 15];
  let at = places.start + 6;
  const read = (size: number): number => {
    if (![0, 2, 4, 8].includes(size) || at + size > places.end) throw new Malformed();
    const value = size === 0 ? 0 : size === 8 ? Number(file.readBigUInt64BE(at)) : file.readUIntBE(at, size);
    at += size;
    return value;
  };
  const wide = version === 2 ? 4 : 2;
  const items = read(wide);
  if (items > MOST_ITEMS) throw new Malformed();
  const found: Extent[] = [];
  let seen = 0;
  for (let index = 0; index < items; index += 1) {
    const item = read(wide);
    const method = version === 0 ? 0 : read(2) & 15;
    const inFile = read(2) === 0;
    const base = read(baseSize);
    const pieces = read(2);
    for (let piece = 0; piece < pieces; piece += 1) {
      // Pieces whose fields take no room could be claimed in thousands of millions.
      seen += 1;
      if (seen > MOST_ITEMS) throw new Malformed();
      read(indexSize);
      const start = base + read(offsetSize);
      const length = read(lengthSize);
      // Built from other items, or in another file: nothing of it lies here.
      if (method < 2 && inFile) found.push({ item, start, length, inData: method === 1 });
    }
  }
  return found;
}
