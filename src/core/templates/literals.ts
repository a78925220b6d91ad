/** Words in quotes inside a tag that come to print. */
export type Literal = {
  readonly words: string;
  /** Where the words begin in the text. */
  readonly offset: number;
  /** Printed to the letter, so that nobody sets no-break spaces in it; other literals are set like the text around them. */
  readonly verbatim: boolean;
};

const TAG = /\{\{([^{}]*)\}\}/gu;
const PIECE = /"((?:[^"\\]|\\.)*)"|[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*/gu;

const SPEECH = ['verb', 'bySpeaker', 'bySex'];
/** Attributes that name things and print nothing. */
const SILENT = ['label'];

/** The printed literals of all tags, in the order of the text. Escaped signs stand as they are written. */
export function literalsOf(text: string): readonly Literal[] {
  const found: Literal[] = [];
  for (const tag of text.matchAll(TAG)) {
    const inside = tag.index + 2;
    let first = '';
    let last = '';
    for (const piece of (tag[1] ?? '').matchAll(PIECE)) {
      const [whole, words] = piece;
      if (words === undefined) {
        if (first === '') first = whole;
        last = whole;
        continue;
      }
      if (SILENT.includes(last)) continue;
      const offset = inside + piece.index + 1;
      if (last === 'choice') found.push(...answersOf(words, offset));
      else if (last === 'columns') found.push(...columnsOf(words, offset));
      else found.push({ words, offset, verbatim: SPEECH.includes(first) || last === 'count' });
    }
  }
  return found;
}

/** `male:мужской | female:женский`: the words after the colons. */
function answersOf(words: string, offset: number): readonly Literal[] {
  return [...words.matchAll(/(?<=^|\|)([^|:]*:[^\S\n]*)([^|]*[^|\s])/gu)].map((match) => ({ words: match[2] ?? '', offset: offset + match.index + (match[1] ?? '').length, verbatim: true }));
}

/** `№:1 | Статья:3`: the words before the widths. */
function columnsOf(words: string, offset: number): readonly Literal[] {
  return [...words.matchAll(/(?<=^|\|)(\s*)([^|:]+)/gu)].map((match) => ({ words: (match[2] ?? '').trimEnd(), offset: offset + match.index + (match[1] ?? '').length, verbatim: false }));
}
