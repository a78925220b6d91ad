/** One file of an archive, read piece by piece. `size` must be what the pieces sum up to. */
export type TarEntry = { readonly name: string; readonly size: number; readonly content: AsyncIterable<Uint8Array> };

const BLOCK = 512;

/** Writes a ustar archive piece by piece: ordinary files of the owner alone, without names of people and without dates. */
export async function* tarOf(entries: readonly TarEntry[]): AsyncGenerator<Uint8Array> {
  for (const { name, size, content } of entries) {
    yield headerOf(name, size);
    let written = 0;
    for await (const piece of content) {
      written += piece.length;
      yield piece;
    }
    if (written !== size) throw new Error('a file changed its size while it was archived');
    if (size % BLOCK > 0) yield Buffer.alloc(BLOCK - (size % BLOCK));
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** Takes the file of an entry: gets its pieces, the last call with null. */
export type TarSink = (piece: Uint8Array | null) => Promise<void>;

/**
 * Reads an archive piece by piece. `accept` gives a sink for an entry, or null to refuse the whole archive. False when it
 * is refused, damaged or cut short; the sinks have got then what came before.
 */
export async function untar(source: AsyncIterable<Uint8Array>, accept: (name: string, size: number) => TarSink | null): Promise<boolean> {
  let rest = Buffer.alloc(0);
  let left = 0;
  let padding = 0;
  let sink: TarSink | null = null;
  for await (const piece of source) {
    rest = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    for (;;) {
      if (sink !== null) {
        const part = rest.subarray(0, left);
        if (part.length > 0) await sink(part);
        left -= part.length;
        rest = rest.subarray(part.length);
        if (left > 0) break;
        await sink(null);
        sink = null;
      }
      if (rest.length < padding + BLOCK) break;
      const block = rest.subarray(padding, padding + BLOCK);
      rest = rest.subarray(padding + BLOCK);
      padding = 0;
      if (block.every((byte) => byte === 0)) return true;
      const entry = entryOf(block);
      sink = entry === null ? null : accept(entry.name, entry.size);
      if (entry === null || sink === null) return false;
      left = entry.size;
      padding = (BLOCK - (left % BLOCK)) % BLOCK;
    }
  }
  return false;
}

function headerOf(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0, 100, 'latin1');
  block.write('0000600\0', 100, 'latin1');
  block.write('0000000\0', 108, 'latin1');
  block.write('0000000\0', 116, 'latin1');
  if (size < 8 ** 11) block.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  else {
    // The way of GNU for files above 8 GiB.
    block[124] = 0x80;
    block.writeUIntBE(size, 130, 6);
  }
  block.write('00000000000\0', 136, 'latin1');
  block.write('        ', 148, 'latin1');
  block.write('0', 156, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  block.write(`${block.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

function entryOf(block: Buffer): { readonly name: string; readonly size: number } | null {
  const stored = Number.parseInt(block.toString('latin1', 148, 155), 8);
  const sum = block.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 0x20 : byte), 0);
  const [name = ''] = block.toString('latin1', 0, 100).split('\0');
  const size = block[124] === 0x80 ? block.readUIntBE(130, 6) : Number.parseInt(block.toString('latin1', 124, 135), 8);
  return stored === sum && block[156] === 0x30 && Number.isSafeInteger(size) && size >= 0 ? { name, size } : null;
}
