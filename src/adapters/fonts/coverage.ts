import { readCharacterMap, type CharacterRange } from './character-map.ts';
import { shippedFaces, type Face } from './shipped-faces.ts';

export type Coverage = {
  /** Whether one of the shipped faces has a glyph for the code point, in every style of that face. */
  readonly covers: (codePoint: number) => boolean;
  /** The large faces without which a paper with these code points can't be set. */
  readonly facesOnDemand: (text: string) => readonly Face[];
};

let known: Coverage | null = null;

/** What the shipped fonts can print; read from the font files once per process (a few milliseconds). */
export function readCoverage(): Coverage {
  known ??= makeCoverage(shippedFaces());
  return known;
}

function makeCoverage(faces: readonly Face[]): Coverage {
  const always = new Set<number>();
  for (const family of new Set(faces.filter((face) => !face.onDemand).map((face) => face.family))) {
    for (const code of commonCodes(faces.filter((face) => face.family === family))) always.add(code);
  }
  const late = [...new Set(faces.filter((face) => face.onDemand).map((face) => face.family))].map((family) => {
    const members = faces.filter((face) => face.family === family);
    return { members, codes: commonCodes(members) };
  });
  return {
    covers: (codePoint) => always.has(codePoint) || late.some(({ codes }) => codes.has(codePoint)),
    facesOnDemand: (text) => {
      const missing = new Set<number>();
      for (let at = 0; at < text.length; at += 1) {
        if (text.charCodeAt(at) <= 0x2000) continue;
        const code = text.codePointAt(at) ?? 0;
        if (!always.has(code)) missing.add(code);
        if (code > 0xffff) at += 1;
      }
      return late.filter(({ codes }) => [...missing].some((code) => codes.has(code))).flatMap(({ members }) => members);
    },
  };
}

/** Bold and italic must have what the regular face has, or a bold name would fail where a plain one prints. */
function commonCodes(faces: readonly Face[]): Set<number> {
  const sets = faces.map((face) => codesOf(readCharacterMap(face.file)));
  const [first = new Set<number>(), ...others] = sets;
  return others.reduce((common, set) => new Set([...common].filter((code) => set.has(code))), first);
}

function codesOf(ranges: readonly CharacterRange[]): Set<number> {
  const codes = new Set<number>();
  for (const { first, last } of ranges) for (let code = first; code <= last; code += 1) codes.add(code);
  return codes;
}
