import type { MetadataKind } from '#ports/metadata.ts';
import { bareOrientation, orientationOf } from './tiff-orientation.ts';

/** A picture without metadata, and what was taken out. */
export type StrippedPicture = { readonly bytes: Uint8Array; readonly removed: readonly MetadataKind[] };

const EXIF = 'Exif\0\0';

/**
 * Copies the segments of a JPEG that make up the picture and leaves out the rest: EXIF with place, time and camera, XMP, IPTC, comments, thumbnails, and whatever stands
 * behind the end of the picture. Colour profiles stay, and how the picture is turned. Null when it is no well-formed JPEG. Time and memory grow with the length.
 */
export function stripJpeg(file: Uint8Array): StrippedPicture | null {
  if (file.length < 4 || file[0] !== 0xff || file[1] !== 0xd8) return null;
  const kept: Uint8Array[] = [file.subarray(0, 2)];
  const removed = new Set<MetadataKind>();
  let orientation: number | null = null;
  let at = 2;
  let scans = 0;
  for (;;) {
    if (file[at] !== 0xff) return null;
    // A marker may be preceded by any number of filling bytes.
    while (file[at + 1] === 0xff) at += 1;
    const marker = file[at + 1];
    if (marker === undefined || marker === 0) return null;
    if (marker === 0xd9) {
      kept.push(Uint8Array.of(0xff, 0xd9));
      if (at + 2 < file.length) removed.add('trailer');
      break;
    }
    if ((marker >= 0xd0 && marker <= 0xd8) || marker === 0x01) return null;
    const length = ((file[at + 2] ?? 0) << 8) | (file[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > file.length) return null;
    const body = file.subarray(at + 4, end);
    const kind = metadataOf(marker, body);
    if (kind === null) kept.push(Uint8Array.of(0xff, marker), marker === 0xe0 ? withoutThumbnail(body) : file.subarray(at + 2, end));
    else removed.add(kind);
    if (kind === 'exif' && orientation === null) orientation = orientationOf(body.subarray(EXIF.length));
    if (marker === 0xe0 && kind === null && body.length > 14) removed.add('thumbnail');
    at = end;
    if (marker === 0xda) {
      scans += 1;
      const picture = endOfScan(file, at);
      kept.push(file.subarray(at, picture));
      at = picture;
      // Cut off in the picture, as a transfer that broke: what is there can still be looked at.
      if (at >= file.length) break;
    }
  }
  if (scans === 0) return null;
  if (orientation !== null) kept.splice(1, 0, exifSegment(orientation));
  return { bytes: Buffer.concat(kept), removed: [...removed] };
}

/** What a segment is besides the picture, or null when it belongs to it. */
function metadataOf(marker: number, body: Uint8Array): MetadataKind | null {
  if (marker === 0xfe) return 'comment';
  if (marker < 0xe0 || marker > 0xef) return null;
  const starts = (text: string): boolean => Buffer.from(body.subarray(0, text.length)).toString('latin1') === text;
  if (marker === 0xe0) return starts('JFIF\0') && body.length >= 14 ? null : 'thumbnail';
  if (marker === 0xe2 && starts('ICC_PROFILE\0')) return null;
  // Says which colours the numbers mean; without it some pictures come out in wrong ones.
  if (marker === 0xee && starts('Adobe') && body.length === 12) return null;
  if (marker === 0xe1) return starts(EXIF) ? 'exif' : 'xmp';
  return marker === 0xed ? 'iptc' : 'comment';
}

/** The JFIF segment, with its length, without the small picture that it may carry. */
function withoutThumbnail(body: Uint8Array): Uint8Array {
  const bare = Uint8Array.of(0, 16, ...body.subarray(0, 14));
  bare[14] = 0;
  bare[15] = 0;
  return bare;
}

function endOfScan(file: Uint8Array, start: number): number {
  let at = file.indexOf(0xff, start);
  while (at >= 0 && at + 1 < file.length) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7) && next !== 0xff) return at;
    at = file.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return file.length;
}

function exifSegment(orientation: number): Uint8Array {
  const body = Buffer.concat([Buffer.from(EXIF, 'latin1'), bareOrientation(orientation)]);
  return Buffer.concat([Buffer.of(0xff, 0xe1, 0, body.length + 2), body]);
}
