import type { Complaints } from './complaint.ts';
import type { Position } from './syntax.ts';

/** A piece of a template file: literal text, a tag `{{ … }}`, a citation `[@ … ]`, or a comment. `offset` is where its inside begins. */
export type Token = {
  readonly kind: 'text' | 'tag' | 'citation' | 'comment';
  readonly text: string;
  readonly at: Position;
  /** Offset of `text` in the file. */
  readonly offset: number;
  /** For tags of blocks, comments and the like: whether the line holds nothing else. */
  readonly alone: boolean;
};

/** Signs that the assembler uses as marks inside a text; a template may not hold them. */
const FORBIDDEN = /[\0-\x08\x0B-\x1F\x7F\uE000-\uE00F]/gu;
const LONGEST_CITATION = 600;

/** Turns offsets of a text into lines and columns. */
export class Places {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

/** Line ends as `\n`, no byte order mark, and no sign of the assembler's own. Lengths stay, so that places stay true. */
export function cleanSource(source: string, complaints: Complaints): string {
  const text = source.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const places = new Places(text);
  return text.replace(FORBIDDEN, (_sign, offset: number) => {
    complaints.error(
      'forbidden-character', places.at(offset),
      'Здесь стоит невидимый служебный знак. Удалите его: он не печатается.',
      'Мұнда көрінбейтін қызметтік таңба тұр. Оны өшіріңіз: ол басылмайды.',
      'There is an invisible control character here. Delete it: it is not printed.',
    );
    return ' ';
  });
}

/** Cuts a clean source into tokens. Never fails: what is left open is complained about and its mark is left out. */
export function scan(text: string, places: Places, complaints: Complaints): readonly Token[] {
  const tokens: Token[] = [];
  let literal = '';
  let literalStart = 0;
  const flush = (): void => {
    if (literal !== '') tokens.push({ kind: 'text', text: literal, at: places.at(literalStart), offset: literalStart, alone: false });
    literal = '';
  };
  let position = 0;
  const opener = /\{\{|\}\}|\[@|<!--|-->/gu;
  while (position < text.length) {
    opener.lastIndex = position;
    const match = opener.exec(text);
    const start = match?.index ?? text.length;
    if (start > position) {
      if (literal === '') literalStart = position;
      literal += text.slice(position, start);
    }
    if (match === null) break;
    const end = endOf(text, match[0], start);
    if (end === null) {
      complainOpen(match[0], places.at(start), complaints);
      position = start + match[0].length;
      continue;
    }
    flush();
    const kind = match[0] === '{{' ? 'tag' : match[0] === '[@' ? 'citation' : 'comment';
    const offset = start + match[0].length;
    tokens.push({ kind, text: text.slice(offset, end.inside), at: places.at(start), offset, alone: false });
    position = end.after;
  }
  flush();
  return markAlone(tokens, places);
}

type End = { readonly inside: number; readonly after: number };

function endOf(text: string, opener: string, start: number): End | null {
  if (opener === '{{') {
    const close = text.indexOf('}}', start + 2);
    const inside = text.slice(start + 2, close);
    return close < 0 || inside.includes('{{') || /\n[ \t]*\n/u.test(inside) ? null : { inside: close, after: close + 2 };
  }
  if (opener === '<!--') {
    const close = text.indexOf('-->', start + 4);
    return close < 0 ? null : { inside: close, after: close + 3 };
  }
  if (opener === '[@') {
    let depth = 1;
    for (let at = start + 2; at < Math.min(text.length, start + LONGEST_CITATION) && text[at] !== '\n' && !text.startsWith('{{', at); at += 1) {
      if (text[at] === '[') depth += 1;
      if (text[at] === ']') depth -= 1;
      if (depth === 0) return { inside: at, after: at + 1 };
    }
  }
  return null;
}

function complainOpen(mark: string, at: Position, complaints: Complaints): void {
  if (mark === '}}' || mark === '-->') {
    complaints.error('stray-mark', at, `Знак ${mark} ничего не закрывает. Удалите его.`, `${mark} таңбасы ештеңені жаппайды. Оны өшіріңіз.`, `The mark ${mark} closes nothing. Delete it.`);
  } else {
    const close = mark === '{{' ? '}}' : mark === '[@' ? ']' : '-->';
    complaints.error('mark-unclosed', at, `Знак ${mark} не закрыт. Допишите ${close}.`, `${mark} таңбасы жабылмаған. ${close} қосыңыз.`, `The mark ${mark} is not closed. Add ${close}.`);
  }
}

/** Tags that are words of a sentence, not walls of a block. */
function isInline(token: Token): boolean {
  if (token.kind === 'text') return token.text.trim() !== '';
  if (token.kind === 'citation') return true;
  if (token.kind === 'comment') return false;
  return !/^\s*(?:[#/>]|pagebreak\s*$)/u.test(token.text);
}

/** Finds the tags that have their line to themselves and takes that line out of the text. */
function markAlone(tokens: readonly Token[], places: Places): readonly Token[] {
  const pieces = tokens.flatMap((token) => (token.kind === 'text' ? splitLines(token, places) : [token]));
  const result: Token[] = [];
  let line: Token[] = [];
  const endLine = (): void => {
    const standing = line.some((token) => token.kind !== 'text') && !line.some(isInline);
    if (standing) result.push(...line.filter((token) => token.kind !== 'text').map((token) => ({ ...token, alone: true })));
    else result.push(...line);
    line = [];
  };
  for (const piece of pieces) {
    line.push(piece);
    if (piece.kind === 'text' && piece.text.endsWith('\n')) endLine();
  }
  endLine();
  return mergeTexts(result);
}

function splitLines(token: Token, places: Places): readonly Token[] {
  const found: Token[] = [];
  let from = 0;
  while (from < token.text.length) {
    const newline = token.text.indexOf('\n', from);
    const to = newline < 0 ? token.text.length : newline + 1;
    found.push({ ...token, text: token.text.slice(from, to), offset: token.offset + from, at: places.at(token.offset + from) });
    from = to;
  }
  return found;
}

function mergeTexts(tokens: readonly Token[]): readonly Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    if (token.kind === 'text' && last?.kind === 'text') merged[merged.length - 1] = { ...last, text: last.text + token.text };
    else merged.push(token);
  }
  return merged;
}
