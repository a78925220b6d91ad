/** Whether a glyph exists for a code point in the faces that the program ships. */
export type Covers = (codePoint: number) => boolean;

/** What had to be changed in a text so that every writer can print it. Counts are in characters of the input. */
export type TextRepairs = {
  /** Printed as `□`: no glyph, a broken half of a character, or a code that names no character. */
  readonly unprintable: number;
  /** Left out: control characters and signs that only change the direction or joining of text. */
  readonly removed: number;
};

export type PrintableText = TextRepairs & {
  /** The lines of the text, at least one. No line holds a control character. */
  readonly lines: readonly string[];
};

/** Stands for what can't be printed; a run of such characters becomes one sign. */
export const NO_GLYPH = '□';

/** Latin, Cyrillic and the punctuation of ordinary papers: nothing to look at. */
const ORDINARY = /^[\u0020-\u007e\u00a0\u00a7\u00ab\u00bb\u0400-\u0482\u048a-\u052f\u2013\u2014\u2019\u201c-\u201e\u2026\u2116]*$/u;

type Verdict = 'keep' | 'newline' | 'space' | 'drop' | 'remove' | 'sign' | 'joiner';

/**
 * Makes a text safe for DOCX (XML 1.0), PDF/A and plain text alike, so that all outputs carry the same sentences:
 * composed form (NFC), no control characters, no direction overrides, `□` for what no shipped face covers.
 * Total: any string, lone surrogates included.
 */
export function printableText(text: string, covers: Covers): PrintableText {
  if (ORDINARY.test(text)) return { lines: [text], unprintable: 0, removed: 0 };
  const lines: string[] = [];
  let line = '';
  let unprintable = 0;
  let removed = 0;
  let previous: Verdict = 'keep';
  let returned = false;
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0;
    const afterReturn: boolean = returned;
    returned = code === 0x0d;
    if (code === 0x0a && afterReturn) continue;
    const verdict = judge(code, covers);
    if (verdict === 'newline') {
      lines.push(line);
      line = '';
    } else if (verdict === 'keep') line += character;
    else if (verdict === 'space') line += ' ';
    else if (verdict === 'joiner') {
      if (joins(line)) line += character;
    } else if (verdict === 'remove') removed += 1;
    else if (verdict === 'sign') {
      unprintable += 1;
      if (previous !== 'sign') line += NO_GLYPH;
    }
    if (verdict !== 'drop' && verdict !== 'joiner') previous = verdict;
  }
  lines.push(line);
  return { lines, unprintable, removed };
}

function judge(code: number, covers: Covers): Verdict {
  if (code === 0x0a || code === 0x0b || code === 0x0c || code === 0x0d || code === 0x85) return 'newline';
  if (code === 0x2028 || code === 0x2029) return 'newline';
  if (code === 0x09) return 'space';
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return 'remove';
  if (code === 0x200c || code === 0x200d) return 'joiner';
  if (isSilent(code)) return 'drop';
  if (isDirection(code) || (code >= 0xe0000 && code <= 0xe007f)) return 'remove';
  if (isNoCharacter(code)) return 'sign';
  return covers(code) ? 'keep' : 'sign';
}

/** Invisible aids to line breaking and glyph choice; leaving them out changes no sentence. */
function isSilent(code: number): boolean {
  if (code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff || code === 0x34f) return true;
  return (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);
}

/** Marks, embeddings, overrides and isolates: they can make a line read otherwise than it is stored. */
function isDirection(code: number): boolean {
  if (code === 0x061c || code === 0x200e || code === 0x200f) return true;
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2061 && code <= 0x206f);
}

/** Surrogate halves, private use (PDF/A forbids it) and codes that Unicode keeps free for ever. */
function isNoCharacter(code: number): boolean {
  if (code >= 0xd800 && code <= 0xdfff) return true;
  if ((code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000) return true;
  return (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef) || (code >= 0xfff0 && code <= 0xfffb);
}

/** A zero-width (non-)joiner has a meaning only after an Arabic letter. */
function joins(line: string): boolean {
  return /[\u0620-\u06ff\u0750-\u077f]$/u.test(line);
}
