import type { Result } from '#core/result.ts';

/** Formats whose metadata can be taken out. */
export type StrippableFormat = 'jpeg' | 'png' | 'webp' | 'heic' | 'pdf' | 'ooxml' | 'odf';

/**
 * What was found and taken out: camera, time and place (`exif`, which holds GPS), `xmp`, `iptc`, `comment` and other texts, `thumbnail`, data behind the end of the picture
 * (`trailer`), the document's `properties` (author, firm, program, times), names at comments and changes (`authors`), marks of editing sessions
 * and paths (`traces`), what older versions of a PDF left in the file (`leftovers`).
 */
export type MetadataKind = 'exif' | 'xmp' | 'iptc' | 'comment' | 'thumbnail' | 'trailer' | 'properties' | 'authors' | 'traces' | 'leftovers';

/** A file without its metadata. `left` says what was not looked into: files inside the document. */
export type Stripped = { readonly format: StrippableFormat; readonly bytes: Uint8Array; readonly removed: readonly MetadataKind[]; readonly left: readonly 'embedded-files'[] };

/**
 * Takes metadata out of a file. What is seen or read in the file stays as it is. Refused with `metadata-format-unknown`, `metadata-file-damaged`,
 * `metadata-file-locked` (encrypted), `metadata-file-signed` (a signature would break), `metadata-file-too-large`. Never throws on content.
 */
export type StripMetadata = (bytes: Uint8Array) => Promise<Result<Stripped>>;

/** Largest file that is taken into memory for this, in bytes. */
export const LARGEST_STRIPPED = 134_217_728;
