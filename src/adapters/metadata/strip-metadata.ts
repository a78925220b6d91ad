import { inflateSync } from 'node:zlib';
import type { Failure } from '#core/failure.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { LARGEST_STRIPPED } from '#ports/metadata.ts';
import type { StrippableFormat, StripMetadata, Stripped } from '#ports/metadata.ts';
import { stripPdf } from '../bundle/existing-pdf.ts';
import { metadataFailure } from './metadata-failures.ts';
import { stripPng, stripWebp } from './strip-chunked.ts';
import { looksLikeHeic, stripHeic } from './strip-heic.ts';
import { stripJpeg } from './strip-jpeg.ts';
import type { StrippedPicture } from './strip-jpeg.ts';
import { stripOffice } from './strip-office.ts';

const PICTURES = { jpeg: stripJpeg, png: stripPng, webp: stripWebp, heic: stripHeic } as const;

/** The most that one packed table of a PDF may become, in bytes. */
const LARGEST_TABLE = 67_108_864;

/** What a file is by its first bytes; its name is not asked. Null for formats whose metadata can't be taken out. */
export function formatOf(bytes: Uint8Array): StrippableFormat | 'zip' | null {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  if (looksLikeHeic(bytes)) return 'heic';
  if (start.startsWith('PK\x03\x04')) return 'zip';
  // Readers find the mark of a PDF anywhere in its first kilobyte.
  return start.includes('%PDF-') ? 'pdf' : null;
}

/** Takes the metadata out of a file, whatever of the known formats it is. */
export const stripMetadata: StripMetadata = async (bytes) => {
  if (bytes.length > LARGEST_STRIPPED) return err(metadataFailure('metadata-file-too-large'));
  const format = formatOf(bytes);
  if (format === null) return err(metadataFailure('metadata-format-unknown'));
  if (format === 'zip') return office(bytes);
  if (format === 'pdf') return await pdf(bytes);
  const picture: StrippedPicture | null = PICTURES[format as keyof typeof PICTURES](bytes);
  return picture === null ? err(metadataFailure('metadata-file-damaged')) : ok({ format, ...picture, left: [] });
};

const REASONS = {
  damaged: 'metadata-file-damaged', locked: 'metadata-file-locked', signed: 'metadata-file-signed', 'too-large': 'metadata-file-too-large', unknown: 'metadata-format-unknown',
} as const;

function refused(reason: keyof typeof REASONS): { readonly ok: false; readonly error: Failure } {
  return err(metadataFailure(REASONS[reason]));
}

function office(bytes: Uint8Array): Result<Stripped> {
  const done = stripOffice(bytes);
  if (typeof done === 'string') return refused(done);
  const { embedded, ...rest } = done;
  return ok({ ...rest, left: embedded ? ['embedded-files'] : [] });
}

async function pdf(bytes: Uint8Array): Promise<Result<Stripped>> {
  if (!tablesAreBounded(bytes)) return refused('too-large');
  const done = await stripPdf(bytes, stripJpeg);
  if (typeof done === 'string') return refused(done);
  return ok({ format: 'pdf', bytes: done.bytes, removed: done.removed, left: done.embedded ? ['embedded-files'] : [] });
}

/** Whether the packed tables of a PDF, which its reader unpacks whole, stay small: a few kilobytes can claim gigabytes. */
function tablesAreBounded(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = LARGEST_TABLE;
  for (let at = file.indexOf('/FlateDecode'); at >= 0; at = file.indexOf('/FlateDecode', at + 12)) {
    const start = file.indexOf('stream', at);
    if (start < 0) break;
    const head = file.toString('latin1', Math.max(0, at - 400), start);
    if (start - at > 1000 || !/ObjStm|XRef|#[0-9a-fA-F]{2}/u.test(head)) continue;
    const from = start + (file[start + 6] === 0x0d ? 8 : 7);
    try {
      left -= inflateSync(file.subarray(from), { maxOutputLength: Math.max(1, left) }).length;
    } catch (error) {
      if (error instanceof RangeError) return false;
    }
    if (left <= 0) return false;
  }
  return true;
}
