import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { joinUnambiguously } from './associated-data.ts';
import { deriveKey } from './key-schedule.ts';

/** Plaintext bytes in every chunk but the last. */
export const CHUNK_LENGTH = 65_536;

const MAGIC = Buffer.from('PANABLB1', 'latin1');
const SALT_LENGTH = 32;
const TAG_LENGTH = 16;
const START = MAGIC.length + SALT_LENGTH;
const STEP = CHUNK_LENGTH + TAG_LENGTH;

/** Where a blob belongs; bound into every chunk, so that files can't be exchanged for each other. */
export type BlobPlace = { readonly caseId: string; readonly blob: string };

/** Thrown by `openBlobStream` where a chunk was changed, cut, added or moved: nothing of that chunk is given out. */
export class BlobDamage extends Error {}

/**
 * Seals an attachment chunk by chunk (STREAM construction: AES-256-GCM, the nonce counts the chunks and marks the
 * last), so that memory stays flat and cutting, swapping or repeating chunks is found out. Yields the header
 * (magic, 32 bytes of salt), then each chunk with its tag. Pieces of the source may have any size.
 */
export async function* sealBlobStream(blobsKey: Uint8Array, place: BlobPlace, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_LENGTH);
  const key = deriveKey(blobsKey, 'pana/1 case blobs', salt);
  try {
    yield Buffer.concat([MAGIC, salt]);
    let index = 0;
    for await (const { chunk, last } of chunksOf(source, CHUNK_LENGTH)) {
      const cipher = createCipheriv('aes-256-gcm', key, nonce(index, last), { authTagLength: TAG_LENGTH });
      cipher.setAAD(associated(place));
      yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
      index += 1;
    }
  } finally {
    key.fill(0);
  }
}

/** Opens what `sealBlobStream` made, chunk by chunk. Throws `BlobDamage` where it is not what was sealed; what came before was right, but a cut end shows only at the end. */
export async function* openBlobStream(blobsKey: Uint8Array, place: BlobPlace, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
  let key: Buffer | null = null;
  let index = 0;
  try {
    for await (const { chunk, last } of chunksOf(source, STEP, START)) {
      if (key === null) {
        if (chunk.length < START || !MAGIC.equals(chunk.subarray(0, MAGIC.length)) || last) throw new BlobDamage();
        key = deriveKey(blobsKey, 'pana/1 case blobs', chunk.subarray(MAGIC.length, START));
        continue;
      }
      const plaintext = openChunk(key, place, chunk, nonce(index, last));
      // An empty chunk stands in an empty file alone.
      if (plaintext === null || (plaintext.length === 0 && index > 0)) throw new BlobDamage();
      index += 1;
      yield plaintext;
    }
    if (index === 0) throw new BlobDamage();
  } finally {
    key?.fill(0);
  }
}

/** Cuts a source into chunks of `size` bytes (the very first of `first`), and says which is the last: that one may be shorter, and empty when nothing came. */
async function* chunksOf(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, size: number, first = size): AsyncGenerator<{ readonly chunk: Buffer; readonly last: boolean }> {
  let wanted = first;
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of source) {
    held.push(Buffer.from(piece.buffer, piece.byteOffset, piece.length));
    length += piece.length;
    // A full chunk is given out only when more has come, since only then it is not the last.
    while (length > wanted) {
      const all: Buffer = held.length === 1 ? (held[0] ?? Buffer.alloc(0)) : Buffer.concat(held);
      yield { chunk: all.subarray(0, wanted), last: false };
      held = [all.subarray(wanted)];
      length -= wanted;
      wanted = size;
    }
  }
  yield { chunk: Buffer.concat(held), last: true };
}

function openChunk(key: Uint8Array, place: BlobPlace, chunk: Uint8Array, chunkNonce: Uint8Array): Buffer | null {
  if (chunk.length < TAG_LENGTH) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, chunkNonce, { authTagLength: TAG_LENGTH });
  decipher.setAAD(associated(place));
  decipher.setAuthTag(chunk.subarray(chunk.length - TAG_LENGTH));
  const plaintext = decipher.update(chunk.subarray(0, chunk.length - TAG_LENGTH));
  try {
    return Buffer.concat([plaintext, decipher.final()]);
  } catch {
    return null;
  }
}

function nonce(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(index, 5, 6);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

function associated(place: BlobPlace): Buffer {
  return joinUnambiguously(['pana/1', 'blob', place.caseId, place.blob]);
}
