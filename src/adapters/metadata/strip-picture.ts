import { stripPng, stripWebp } from './strip-chunked.ts';
import { stripJpeg } from './strip-jpeg.ts';
import type { StrippedPicture } from './strip-jpeg.ts';

/** Takes the metadata out of a JPEG, PNG or WebP; null when it is none of them or not well-formed. */
export function stripPicture(file: Uint8Array): StrippedPicture | null {
  return stripJpeg(file) ?? stripPng(file) ?? stripWebp(file);
}
