import { err, ok, type Result } from '#core/result.ts';
import { LARGEST_STRIPPED, type MetadataKind, type StripMetadata } from '#ports/metadata.ts';
import type { Attachment, Vault } from '#ports/vault.ts';

/** What is to be done with the hidden data of a file on its way in: `as-is`, taken out, or taken out with the file as it was kept beside it. */
export type MetadataChoice = 'as-is' | 'strip' | 'strip-and-keep';

/** A file to be attached, piece by piece. `bytes` is its size as the system says it. */
export type IncomingFile = { readonly name: string; readonly bytes: number; readonly pieces: AsyncIterable<Uint8Array> };

/** What was stored. `removed` and `left` are empty for a file that was taken as it is. `original` is the file as it was, where it was kept. */
export type AttachedFile = {
  readonly attachment: Attachment;
  readonly removed: readonly MetadataKind[];
  readonly left: readonly string[];
  readonly original: Attachment | null;
};

/**
 * Attaches a file to a case. As it is, it goes in piece by piece and may have 2 GB; to take its metadata out it is held in memory and may have 128 MB
 * (`metadata-file-too-large`). Where the metadata can't be taken out, nothing is stored, so that nobody believes it to be gone.
 */
export async function attachFile(vault: Vault, strip: StripMetadata, caseId: string, file: IncomingFile, choice: MetadataChoice): Promise<Result<AttachedFile>> {
  if (choice === 'as-is') {
    const stored = await vault.attach(caseId, file.name, file.pieces);
    return stored.ok ? ok({ attachment: stored.value, removed: [], left: [], original: null }) : stored;
  }
  const whole = await gathered(file);
  const stripped = await strip(whole);
  if (!stripped.ok) return stripped;
  const stored = await vault.attach(caseId, file.name, once(stripped.value.bytes));
  if (!stored.ok) return stored;
  const original = choice === 'strip-and-keep' ? await vault.attach(caseId, originalName(file.name), once(whole)) : ok(null);
  whole.fill(0);
  if (!original.ok) return err(original.error);
  return ok({ attachment: stored.value, removed: stripped.value.removed, left: stripped.value.left, original: original.value });
}

/** The name of the untouched file beside the stripped one: `photo.original.jpg`. */
function originalName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? `${name}.original` : `${name.slice(0, dot)}.original${name.slice(dot)}`;
}

/** The file in one piece, but never more than one byte above what would be refused anyway. */
async function gathered({ bytes, pieces }: IncomingFile): Promise<Uint8Array> {
  const most = LARGEST_STRIPPED + 1;
  const whole = new Uint8Array(Math.min(bytes, most));
  let length = 0;
  for await (const piece of pieces) {
    const fits = piece.subarray(0, whole.length - length);
    whole.set(fits, length);
    length += fits.length;
    if (length === whole.length) break;
  }
  return whole.subarray(0, length);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
