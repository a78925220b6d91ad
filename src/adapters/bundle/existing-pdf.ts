import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFStream, type PDFObject } from 'pdf-lib';
import type { MetadataKind } from '#ports/metadata.ts';

/** What came of a PDF: the document without metadata, or why it was left as it is. */
export type StrippedPdf =
  | { readonly bytes: Uint8Array; readonly removed: readonly MetadataKind[]; readonly embedded: boolean }
  | 'damaged' | 'locked' | 'signed';

/** What a picture inside the document becomes: its bytes without metadata, or null to leave it. */
export type PictureStripper = (jpeg: Uint8Array) => { readonly bytes: Uint8Array; readonly removed: readonly MetadataKind[] } | null;

const name = (text: string): PDFName => PDFName.of(text);

/** Entries that speak of who wrote the document, with what and when, wherever they stand. */
const TRACES = ['Metadata', 'PieceInfo', 'LastModified'] as const;

/** What an annotation says of its author and its time; the title of a form field is its name and stays. */
const OF_ANNOTATIONS = ['T', 'M', 'CreationDate', 'NM'] as const;

/**
 * Writes a PDF anew without its information dictionary, XMP, traces of programs, names and times at annotations, the metadata of JPEG pictures, and whatever no page refers to any more (older versions
 * of what was changed or deleted lie in many files). Pages stay as they are. A signed document is refused: its signature would break.
 */
export async function stripPdf(file: Uint8Array, stripPicture: PictureStripper): Promise<StrippedPdf> {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(file, { updateMetadata: false, throwOnInvalidObject: true });
  } catch (error) {
    return error instanceof EncryptedPDFError ? 'locked' : 'damaged';
  }
  try {
    return await stripped(document, stripPicture);
  } catch {
    return 'damaged';
  }
}

async function stripped(document: PDFDocument, stripPicture: PictureStripper): Promise<StrippedPdf> {
  if (document.getPageCount() === 0) return 'damaged';
  const { context } = document;
  const removed = new Set<MetadataKind>();
  const dictionaries = reachable(document);
  if (dictionaries.dicts.some((dict) => dict.get(name('ByteRange')) !== undefined)) return 'signed';
  if (context.trailerInfo.Info !== undefined) removed.add('properties');
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  for (const dict of dictionaries.dicts) {
    for (const key of TRACES) if (dict.delete(name(key))) removed.add(key === 'Metadata' ? 'xmp' : 'traces');
    const note = dict.get(name('Subtype')) !== undefined && dict.get(name('Rect')) !== undefined && dict.get(name('Subtype')) !== name('Widget');
    for (const key of note ? OF_ANNOTATIONS : []) if (dict.delete(name(key))) removed.add('authors');
  }
  const used = reachable(document).refs;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!used.has(ref)) {
      context.delete(ref);
      // What the reader of the file leaves of its own tables is no trace of the writer.
      if (!isTable(object)) removed.add('leftovers');
    } else if (object instanceof PDFRawStream && object.dict.get(name('Filter')) === name('DCTDecode')) {
      const picture = stripPicture(object.contents);
      if (picture === null || picture.removed.length === 0) continue;
      context.assign(ref, PDFRawStream.of(object.dict, picture.bytes));
      for (const kind of picture.removed) removed.add(kind);
    }
  }
  const embedded = dictionaries.dicts.some((dict) => dict.get(name('EF')) !== undefined);
  const bytes = await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
  return { bytes, removed: [...removed], embedded };
}

function isTable(object: PDFObject): boolean {
  if (!(object instanceof PDFStream)) return false;
  const kind = object.dict.get(name('Type'));
  return kind === name('XRef') || kind === name('ObjStm');
}

/** Every dictionary and every reference that can be come to from the root of the document. */
function reachable(document: PDFDocument): { readonly dicts: readonly PDFDict[]; readonly refs: ReadonlySet<PDFRef> } {
  const { context } = document;
  const refs = new Set<PDFRef>();
  const dicts: PDFDict[] = [];
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (refs.has(object)) continue;
      refs.add(object);
      waiting.push(context.lookup(object));
    } else if (object instanceof PDFStream) waiting.push(object.dict);
    else if (object instanceof PDFArray) for (const each of object.asArray()) waiting.push(each);
    else if (object instanceof PDFDict) {
      dicts.push(object);
      for (const each of object.values()) waiting.push(each);
    }
  }
  return { dicts, refs };
}
