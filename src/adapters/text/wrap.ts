/** Width of the plain text in characters. */
export const WIDTH = 80;

export type Indents = { readonly first: string; readonly rest: string };

/**
 * Breaks a line at ordinary spaces so that it fits `width`; a word that is longer stands alone and whole, and
 * non-breaking spaces never break. Runs of spaces inside a line stay as they are. Always at least one line.
 */
export function wrap(text: string, indents: Indents, width: number = WIDTH): readonly string[] {
  const lines: string[] = [];
  let line = indents.first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (empty) {
      line += word;
      empty = false;
    } else if (visible(line) + 1 + visible(word) <= width) line += ` ${word}`;
    else {
      lines.push(line.trimEnd());
      line = indents.rest + word;
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Centres a line; a long one is wrapped first. */
export function center(text: string): readonly string[] {
  return wrap(text, { first: '', rest: '' }, WIDTH - 10).map((line) => ' '.repeat(Math.max(0, Math.floor((WIDTH - visible(line)) / 2))) + line);
}

function visible(text: string): number {
  return [...text].length;
}
