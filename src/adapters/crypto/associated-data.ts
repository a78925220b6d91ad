/**
 * Joins parts so that no two different lists give the same bytes: each part is its length (32 bit, big endian) and
 * its UTF-8 bytes. Used as associated data of every sealed row and as the input of the ledger's hash chain.
 */
export function joinUnambiguously(parts: readonly (string | Uint8Array)[]): Buffer {
  const pieces: Buffer[] = [];
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    pieces.push(length, bytes);
  }
  return Buffer.concat(pieces);
}
