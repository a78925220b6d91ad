import type { Position } from './tree.ts';

/** A word of a tag: a name (with dots), a quoted string, a sign. */
export type Token = { readonly kind: 'name' | 'string' | 'sign'; readonly text: string; readonly position: Position };

const TOKEN = /\s+|"((?:\\.|[^"\\])*)"|([\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*)|(\d+)|([|(),=;>#/])|(.)/uy;

/** Cuts the inside of a tag into tokens. A character that belongs to none becomes a sign, which no grammar accepts. */
export function tokenise(inner: string, start: Position): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(inner); match !== null; match = TOKEN.exec(inner)) {
    const [, quoted, name, number, sign, other] = match;
    const position = { line: start.line, column: start.column + match.index };
    if (quoted !== undefined) tokens.push({ kind: 'string', text: quoted.replace(/\\(.)/gu, '$1'), position });
    else if (name !== undefined || number !== undefined) tokens.push({ kind: 'name', text: name ?? number ?? '', position });
    else if (sign !== undefined || other !== undefined) tokens.push({ kind: 'sign', text: sign ?? other ?? '', position });
  }
  return tokens;
}

/** Reads tokens one after the other; `fail` remembers the first thing that did not fit. */
export class TokenReader {
  private readonly tokens: readonly Token[];
  private readonly end: Position;
  private next = 0;
  failure: { readonly position: Position } | null = null;

  constructor(tokens: readonly Token[], end: Position) {
    this.tokens = tokens;
    this.end = end;
  }

  peek(offset = 0): Token | undefined {
    return this.tokens[this.next + offset];
  }

  take(): Token | undefined {
    const token = this.tokens[this.next];
    if (token !== undefined) this.next += 1;
    return token;
  }

  /** Takes the next token if it is this name or sign. */
  takeIf(text: string): boolean {
    const token = this.peek();
    if (token === undefined || token.kind === 'string' || token.text !== text) return false;
    this.next += 1;
    return true;
  }

  name(): Token {
    const token = this.take();
    if (token?.kind === 'name') return token;
    return this.fail(token);
  }

  get done(): boolean {
    return this.next >= this.tokens.length;
  }

  get position(): Position {
    return this.peek()?.position ?? this.end;
  }

  fail(token: Token | undefined = this.peek()): Token {
    this.failure ??= { position: token?.position ?? this.end };
    return { kind: 'name', text: '', position: token?.position ?? this.end };
  }
}
