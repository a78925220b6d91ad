import { closeSync, openSync, readSync } from 'node:fs';

/** A run of code points, both ends included. */
export type CharacterRange = { readonly first: number; readonly last: number };

/**
 * The code points for which a TrueType or OpenType file has a glyph, from its `cmap` table (formats 4 and 12, the two
 * that Unicode faces use), ascending. Reads only the tables it needs. Throws on a file that is not such a font: the
 * shipped faces are part of the installation, so that is a broken installation.
 */
export function readCharacterMap(file: string): readonly CharacterRange[] {
  const handle = openSync(file, 'r');
  try {
    const head = read(handle, 0, 12);
    const count = head.getUint16(4);
    const directory = read(handle, 12, count * 16);
    for (let index = 0; index < count; index += 1) {
      if (directory.getUint32(index * 16) !== 0x636d6170) continue;
      const table = read(handle, directory.getUint32(index * 16 + 8), directory.getUint32(index * 16 + 12));
      return rangesOf(table);
    }
  } finally {
    closeSync(handle);
  }
  throw new Error(`no cmap table in ${file}`);
}

function read(handle: number, position: number, length: number): DataView {
  const bytes = new Uint8Array(length);
  const got = readSync(handle, bytes, 0, length, position);
  if (got !== length) throw new Error('font file is cut short');
  return new DataView(bytes.buffer);
}

/** Takes the subtable that reaches furthest: full Unicode (3,10 or 0,4+) before the basic plane (3,1 or 0,3). */
function rangesOf(table: DataView): readonly CharacterRange[] {
  let basic: number | null = null;
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const offset = table.getUint32(4 + index * 8 + 4);
    const platform = table.getUint16(4 + index * 8);
    if (platform !== 0 && platform !== 3) continue;
    const format = table.getUint16(offset);
    if (format === 12) return segmentedCoverage(table, offset);
    if (format === 4) basic = offset;
  }
  if (basic === null) throw new Error('font has no Unicode character map');
  return segmentMapping(table, basic);
}

function segmentedCoverage(table: DataView, offset: number): readonly CharacterRange[] {
  const ranges: CharacterRange[] = [];
  for (let group = 0; group < table.getUint32(offset + 12); group += 1) {
    const at = offset + 16 + group * 12;
    const first = table.getUint32(at) + (table.getUint32(at + 8) === 0 ? 1 : 0);
    const last = table.getUint32(at + 4);
    if (first <= last) ranges.push({ first, last });
  }
  return ranges;
}

function segmentMapping(table: DataView, offset: number): readonly CharacterRange[] {
  const segments = table.getUint16(offset + 6) / 2;
  const ends = offset + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const rangeOffsets = deltas + segments * 2;
  const ranges: CharacterRange[] = [];
  for (let segment = 0; segment < segments; segment += 1) {
    const start = table.getUint16(starts + segment * 2);
    const end = table.getUint16(ends + segment * 2);
    const delta = table.getUint16(deltas + segment * 2);
    const rangeOffset = table.getUint16(rangeOffsets + segment * 2);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      let glyph = code;
      if (rangeOffset !== 0) glyph = table.getUint16(rangeOffsets + segment * 2 + rangeOffset + (code - start) * 2);
      if (rangeOffset !== 0 && glyph === 0) continue;
      if (((glyph + delta) & 0xffff) === 0) continue;
      const last = ranges.at(-1);
      if (last?.last === code - 1) ranges[ranges.length - 1] = { first: last.first, last: code };
      else ranges.push({ first: code, last: code });
    }
  }
  return ranges;
}
