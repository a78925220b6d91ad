import { complaint } from './complaints.ts';
import { readCondition, readField } from './parse-condition.ts';
import { scan } from './scan.ts';
import { tokenise, TokenReader } from './tokens.ts';
import type { BlockName, Branch, Complaint, Condition, FieldPath, Filter, Node, Position } from './tree.ts';

const BLOCKS: readonly string[] = ['addressee', 'title', 'ground', 'requests', 'request', 'annexes', 'annex', 'signatures', 'signature', 'form', 'row', 'table', 'tr', 'quote'];
const SPEECH: readonly string[] = ['subject', 'verb', 'bySpeaker', 'bySex'];

type Open =
  | { readonly kind: 'root'; readonly children: Node[] }
  | { readonly kind: 'if'; readonly branches: { readonly when: Branch['when']; readonly children: Node[] }[]; readonly position: Position }
  | { readonly kind: 'each' | 'block'; readonly name: string; readonly make: (children: readonly Node[]) => Node; readonly children: Node[]; readonly position: Position };

/** What a text parses to; the tree holds everything that could be read, the complaints everything that could not. */
export type Parsed = { readonly nodes: readonly Node[]; readonly complaints: readonly Complaint[] };

/** Parses a body or a clause. Never throws; unreadable tags are left out and complained about. */
export function parseTemplate(source: string, file: string): Parsed {
  const complaints: Complaint[] = [];
  const root: Open = { kind: 'root', children: [] };
  const stack: Open[] = [root];
  const top = (): Open => stack.at(-1) ?? root;
  const add = (node: Node): void => {
    const here = top();
    if (here.kind === 'if') here.branches.at(-1)?.children.push(node);
    else here.children.push(node);
  };
  const close = (): void => {
    const closed = stack.pop();
    if (closed === undefined || closed.kind === 'root') return;
    add(closed.kind === 'if' ? { kind: 'if', branches: closed.branches, position: closed.position } : closed.make(closed.children));
  };
  for (const piece of scan(source)) {
    if (piece.kind === 'text') add({ kind: 'text', text: piece.text, position: piece.position });
    else if (piece.kind === 'citation') add({ kind: 'citation', text: piece.inner.replace(/\s+/gu, ' ').trim(), position: piece.position });
    else if (piece.kind === 'open') complaints.push(complaint(`${piece.what}-not-closed`, file, piece.position));
    else {
      const reader = new TokenReader(tokenise(piece.inner, piece.innerPosition), piece.innerPosition);
      const unreadable = (position: Position): void => { complaints.push(complaint('tag-unreadable', file, position, piece.inner)); };
      if (reader.takeIf('#')) {
        const name = reader.name().text;
        if (name === 'else' || name === 'unknown' || name === 'elseif') {
          const here = top();
          if (here.kind !== 'if') complaints.push(complaint('branch-without-if', file, piece.position, name));
          else here.branches.push({ when: name === 'elseif' ? readCondition(reader) : name, children: [] });
        } else {
          const opened = openBlock(name, reader, piece.position);
          if (opened === null) complaints.push(complaint('block-unknown', file, piece.position, name));
          else stack.push(opened);
        }
      } else if (reader.takeIf('/')) {
        const name = reader.name().text;
        const depth = stack.findLastIndex((open) => nameOf(open) === name);
        if (depth <= 0) complaints.push(complaint('closer-without-block', file, piece.position, name));
        else {
          for (const open of stack.slice(depth + 1)) complaints.push(complaint('block-not-closed', file, positionOf(open), nameOf(open)));
          while (stack.length > depth) close();
        }
      } else if (reader.takeIf('>')) add(readClause(reader, piece.position));
      else add(readInlineTag(reader, piece.position));
      if (reader.failure !== null) unreadable(reader.failure.position);
      else if (!reader.done) unreadable(reader.position);
    }
  }
  for (const open of stack.slice(1)) complaints.push(complaint('block-not-closed', file, positionOf(open), nameOf(open)));
  while (stack.length > 1) close();
  return { nodes: root.children, complaints };
}

function nameOf(open: Open): string {
  return open.kind === 'root' ? '' : open.kind === 'if' ? 'if' : open.name;
}

function positionOf(open: Open): Position {
  return open.kind === 'root' ? { line: 1, column: 1 } : open.position;
}

function openBlock(name: string, reader: TokenReader, position: Position): Open | null {
  if (name === 'if') return { kind: 'if', branches: [{ when: readCondition(reader), children: [] }], position };
  if (name === 'each') {
    const { variable, list, where } = readLoop(reader);
    const separator = readOptions(reader)['separator'] ?? null;
    return { kind: 'each', name, position, children: [], make: (children) => ({ kind: 'each', variable, list, where, separator, children, position }) };
  }
  if (!BLOCKS.includes(name)) return null;
  const blockName = name as BlockName;
  const loop = name === 'table' && reader.peek(1)?.text === 'in' ? readLoop(reader) : null;
  const words: string[] = [];
  let label: string | null = null;
  let when: Condition | null = null;
  const options: Record<string, string> = {};
  while (!reader.done && reader.failure === null) {
    const token = reader.peek();
    if (token?.kind === 'string') words.push(reader.take()?.text ?? '');
    else if (reader.takeIf('when')) when = readCondition(reader);
    else if (token?.kind === 'name' && reader.peek(1)?.text === '=') Object.assign(options, readOptions(reader));
    else if (token?.kind === 'name' && label === null) label = reader.name().text;
    else break;
  }
  return { kind: 'block', name, position, children: [], make: (children) => ({ kind: 'block', name: blockName, label, words, options, when, loop, children, position }) };
}

function readLoop(reader: TokenReader): { readonly variable: string; readonly list: FieldPath; readonly where: Condition | null } {
  const variable = reader.name().text;
  if (!reader.takeIf('in')) reader.fail();
  const list = readField(reader);
  const where = reader.takeIf('where') ? readCondition(reader) : null;
  return { variable, list, where };
}

function readOptions(reader: TokenReader): Record<string, string> {
  const options: Record<string, string> = {};
  while (reader.peek()?.kind === 'name' && reader.peek(1)?.text === '=') {
    const name = reader.name().text;
    reader.take();
    const value = reader.take();
    if (value?.kind !== 'string') reader.fail(value);
    else options[name] = value.text;
  }
  return options;
}

function readClause(reader: TokenReader, position: Position): Node {
  const id = reader.name().text;
  const parameters: { readonly name: string; readonly field: FieldPath }[] = [];
  while (reader.peek()?.kind === 'name' && reader.peek(1)?.text === '=') {
    const name = reader.name().text;
    reader.take();
    parameters.push({ name, field: readField(reader) });
  }
  return { kind: 'clause', id, parameters, position };
}

function readInlineTag(reader: TokenReader, position: Position): Node {
  const first = reader.peek();
  if (first?.text === 'pagebreak') {
    reader.take();
    return { kind: 'pagebreak', position };
  }
  if (first?.text === 'ref' && reader.peek(1)?.kind === 'name') {
    reader.take();
    return { kind: 'ref', label: reader.name().text, position };
  }
  if (first?.kind === 'name' && SPEECH.includes(first.text)) {
    reader.take();
    const field = first.text === 'bySex' ? readField(reader) : null;
    const words: string[] = [];
    while (reader.peek()?.kind === 'string') words.push(reader.take()?.text ?? '');
    return { kind: 'speech', word: first.text as 'subject', field, words, filters: readFilters(reader), position };
  }
  const field = readField(reader);
  return { kind: 'value', field, filters: readFilters(reader), position };
}

function readFilters(reader: TokenReader): readonly Filter[] {
  const filters: Filter[] = [];
  while (reader.takeIf('|')) {
    const name = reader.name();
    const given: string[] = [];
    for (let token = reader.peek(); token !== undefined && (token.kind === 'string' || token.kind === 'name'); token = reader.peek()) given.push(reader.take()?.text ?? '');
    filters.push({ name: name.text, arguments: given, position: name.position });
  }
  return filters;
}
