import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { joinUnambiguously } from './associated-data.ts';
import { deriveKey } from './key-schedule.ts';

/** Plaintext bytes in every chunk but the last. */
export const CHUNK_LENGTH = 65_536;

const MAGIC = Buffer.from('PANABLB1', 'latin1');
const SALT_LENGTH = 32;
const TAG_LENGTH = 16;

/** Where a blob belongs; bound into every chunk, so that files can't be exchanged for each other. */
export type BlobPlace = { readonly caseId: string; readonly blob: string };

/**
 * Seals an attachment chunk by chunk (STREAM construction: AES-256-GCM, the nonce counts the chunks and marks the
 * last), so that memory stays flat and cutting, swapping or repeating chunks is found out. Yields the header
 * (magic, 32 bytes of salt), then each chunk with its tag.
 */
export function* sealBlob(blobsKey: Uint8Array, place: BlobPlace, plaintext: Uint8Array): Generator<Buffer> {
  const salt = randomBytes(SALT_LENGTH);
  const key = deriveKey(blobsKey, 'pana/1 case blobs', salt);
  yield Buffer.concat([MAGIC, salt]);
  const chunks = Math.max(1, Math.ceil(plaintext.length / CHUNK_LENGTH));
  for (let index = 0; index < chunks; index += 1) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(index, index === chunks - 1), { authTagLength: TAG_LENGTH });
    cipher.setAAD(associated(place));
    const chunk = plaintext.subarray(index * CHUNK_LENGTH, (index + 1) * CHUNK_LENGTH);
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }
  key.fill(0);
}

/** Opens what `sealBlob` made, whole or not at all: null when a byte was changed, added, cut or moved. Never throws on content. */
export function openBlob(blobsKey: Uint8Array, place: BlobPlace, sealed: Uint8Array): Buffer | null {
  const start = MAGIC.length + SALT_LENGTH;
  if (sealed.length < start + TAG_LENGTH || !MAGIC.equals(sealed.subarray(0, MAGIC.length))) return null;
  const key = deriveKey(blobsKey, 'pana/1 case blobs', sealed.subarray(MAGIC.length, start));
  const step = CHUNK_LENGTH + TAG_LENGTH;
  const chunks = Math.ceil((sealed.length - start) / step);
  const pieces: Buffer[] = [];
  for (let index = 0; index < chunks; index += 1) {
    const from = start + index * step;
    const piece = openChunk(key, place, sealed.subarray(from, from + step), nonce(index, index === chunks - 1));
    if (piece === null || (piece.length === 0 && chunks > 1)) return null;
    pieces.push(piece);
  }
  key.fill(0);
  return Buffer.concat(pieces);
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
