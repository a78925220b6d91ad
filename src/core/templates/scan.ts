import type { Position } from './tree.ts';

/** A piece of a template text: words, a tag `{{…}}`, or a citation `[@…]`. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly position: Position }
  | { readonly kind: 'tag'; readonly inner: string; readonly position: Position; readonly innerPosition: Position }
  | { readonly kind: 'citation'; readonly inner: string; readonly position: Position }
  /** An opener without its end: `{{` or `[@` that nothing closes on the same line (a tag may span lines, a citation too). */
  | { readonly kind: 'open'; readonly what: 'tag' | 'citation' | 'comment'; readonly position: Position };

const OPENER = /\{\{|\[@|<!--/gu;

/** Turns offsets of a text into lines and columns. */
export function positionsOf(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The end of a tag: the `}}` outside quotation marks. */
function tagEnd(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '}' && text[at + 1] === '}') return at;
    else if (sign === '\n' && text[at + 1] === '\n') return -1;
  }
  return -1;
}

/** The end of a citation: the `]` that is not part of a key such as `kz.refugees.18(2)[2]`. */
function citationEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '[') depth += 1;
    else if (sign === ']') {
      if (depth === 0) return at;
      depth -= 1;
    } else if (sign === '\n' && text[at + 1] === '\n') return -1;
  }
  return -1;
}

/** Tags that stand alone on a line take the line with them. */
const STANDS_ALONE = /^(?:[#/>]|pagebreak$)/u;

/** Cuts a template text into pieces. Total: never throws, loses no character outside comments and the lines of lone tags. */
export function scan(source: string): readonly Piece[] {
  const text = source.replace(/\r\n?/gu, '\n');
  const at = positionsOf(text);
  const pieces: Piece[] = [];
  let textStart = 0;
  const flush = (end: number): void => {
    if (end > textStart) pieces.push({ kind: 'text', text: text.slice(textStart, end), position: at(textStart) });
  };
  OPENER.lastIndex = 0;
  for (let match = OPENER.exec(text); match !== null; match = OPENER.exec(text)) {
    const start = match.index;
    const what = match[0] === '{{' ? 'tag' : match[0] === '[@' ? 'citation' : 'comment';
    const close = what === 'tag' ? tagEnd(text, start + 2) : what === 'citation' ? citationEnd(text, start + 2) : text.indexOf('-->', start + 2);
    if (close < 0) {
      flush(start);
      pieces.push({ kind: 'open', what, position: at(start) });
      textStart = start + match[0].length;
      continue;
    }
    const end = close + (what === 'tag' ? 2 : what === 'citation' ? 1 : 3);
    const inner = text.slice(start + match[0].length, close);
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', end);
    const alone = (what === 'comment' || (what === 'tag' && STANDS_ALONE.test(inner.trim())))
      && text.slice(Math.max(lineStart, textStart), start).trim() === '' && lineStart >= Math.min(textStart, lineStart)
      && (textStart <= lineStart) && text.slice(end, lineEnd < 0 ? text.length : lineEnd).trim() === '';
    flush(alone ? lineStart : start);
    if (what === 'tag') {
      const lead = inner.length - inner.trimStart().length;
      pieces.push({ kind: 'tag', inner: inner.trim(), position: at(start), innerPosition: at(start + 2 + lead) });
    } else if (what === 'citation') pieces.push({ kind: 'citation', inner, position: at(start) });
    textStart = alone ? (lineEnd < 0 ? text.length : lineEnd + 1) : end;
    OPENER.lastIndex = Math.max(textStart, end);
  }
  flush(text.length);
  return pieces;
}
