import { crc32 } from 'node:zlib';
import type { MetadataKind } from '#ports/metadata.ts';
import type { StrippedPicture } from './strip-jpeg.ts';
import { bareOrientation, orientationOf } from './tiff-orientation.ts';

const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex');

/** Chunks that make up a PNG or an animated one, its colours and its printed size. */
const PNG_PICTURE = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT', 'mDCV', 'cLLI']);

const PNG_TEXTS: Readonly<Record<string, MetadataKind>> = { eXIf: 'exif', iTXt: 'comment', tEXt: 'comment', zTXt: 'comment', tIME: 'comment' };

/**
 * Copies the chunks of a PNG that make up the picture and leaves out texts, times, EXIF, whatever is unknown, and what stands behind the end. Null when it is no
 * well-formed PNG.
 */
export function stripPng(file: Uint8Array): StrippedPicture | null {
  if (!PNG_START.equals(file.subarray(0, 8))) return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const kept: Uint8Array[] = [PNG_START];
  const removed = new Set<MetadataKind>();
  for (let at = 8; ;) {
    if (at + 12 > file.length) return null;
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > file.length) return null;
    const kind = latin(file, at + 4, 4);
    if (!/^[A-Za-z]{4}$/u.test(kind)) return null;
    if (PNG_PICTURE.has(kind)) kept.push(file.subarray(at, end));
    else removed.add(PNG_TEXTS[kind] ?? 'comment');
    const orientation = kind === 'eXIf' ? orientationOf(file.subarray(at + 8, end - 4)) : null;
    if (orientation !== null) kept.push(pngChunk('eXIf', bareOrientation(orientation)));
    at = end;
    if (kind === 'IEND') {
      if (at < file.length) removed.add('trailer');
      return kept.length > 2 ? { bytes: Buffer.concat(kept), removed: [...removed] } : null;
    }
  }
}

function pngChunk(kind: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

const WEBP_PICTURE = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

const VP8X_EXIF = 0x08;
const VP8X_XMP = 0x04;

/** Copies the chunks of a WebP that make up the picture and leaves out EXIF, XMP, whatever is unknown, and what stands behind the end. Null when it is no well-formed WebP. */
export function stripWebp(file: Uint8Array): StrippedPicture | null {
  if (file.length < 20 || latin(file, 0, 4) !== 'RIFF' || latin(file, 8, 4) !== 'WEBP') return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const whole = view.getUint32(4, true) + 8;
  if (whole > file.length) return null;
  const kept: Buffer[] = [];
  const removed = new Set<MetadataKind>();
  let orientation: number | null = null;
  for (let at = 12; at + 8 <= whole;) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > whole) return null;
    const kind = latin(file, at, 4);
    // The padding byte of the last chunk may be missing.
    if (WEBP_PICTURE.has(kind)) kept.push(Buffer.concat([file.subarray(at, Math.min(end, whole)), Buffer.alloc(Math.max(0, end - whole))]));
    else removed.add(kind === 'EXIF' ? 'exif' : kind === 'XMP ' ? 'xmp' : 'comment');
    if (kind === 'EXIF') orientation ??= orientationOf(withoutExifName(file.subarray(at + 8, at + 8 + length)));
    at = end;
  }
  if (whole < file.length) removed.add('trailer');
  const [first] = kept;
  if (first === undefined || !kept.some((chunk) => /^VP8[ L]|^ANMF/u.test(latin(chunk, 0, 4)))) return null;
  if (latin(first, 0, 4) === 'VP8X') {
    if (first.length < 18) return null;
    first[8] = ((first[8] ?? 0) & ~(VP8X_EXIF | VP8X_XMP)) | (orientation === null ? 0 : VP8X_EXIF);
    if (orientation !== null) kept.push(riffChunk('EXIF', bareOrientation(orientation)));
  }
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept]);
  return { bytes: riffChunk('RIFF', body), removed: [...removed] };
}

/** Some programs write the name of the segment of JPEG before the data. */
function withoutExifName(body: Uint8Array): Uint8Array {
  return latin(body, 0, 6) === 'Exif\0\0' ? body.subarray(6) : body;
}

function riffChunk(kind: string, body: Uint8Array): Buffer {
  const frame = Buffer.alloc(8);
  frame.write(kind, 'latin1');
  frame.writeUInt32LE(body.length, 4);
  return Buffer.concat([frame, body, Buffer.alloc(body.length % 2)]);
}

function latin(bytes: Uint8Array, start: number, length: number): string {
  return Buffer.from(bytes.subarray(start, start + length)).toString('latin1');
}
