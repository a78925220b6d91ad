import type { TokenReader } from './tokens.ts';
import type { Condition, FieldPath } from './tree.ts';

/** Reads `root.field.field`. */
export function readField(reader: TokenReader): FieldPath {
  const token = reader.name();
  return { names: token.text.split('.'), position: token.position };
}

/** Reads a condition: `or` binds loosest, then `and`, then `not`. */
export function readCondition(reader: TokenReader): Condition {
  return readChain(reader, 'or', () => readChain(reader, 'and', () => readUnary(reader)));
}

function readChain(reader: TokenReader, word: 'and' | 'or', part: () => Condition): Condition {
  const parts = [part()];
  while (reader.failure === null && reader.takeIf(word)) parts.push(part());
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: word, parts };
}

function readUnary(reader: TokenReader): Condition {
  if (reader.takeIf('not')) return { kind: 'not', part: readUnary(reader) };
  if (reader.takeIf('(')) {
    const inner = readCondition(reader);
    if (!reader.takeIf(')')) reader.fail();
    return inner;
  }
  const first = reader.peek();
  if (first?.text === 'printed' && reader.peek(1)?.kind === 'name') {
    reader.take();
    return { kind: 'printed', label: reader.name().text };
  }
  if ((first?.text === 'any' || first?.text === 'all') && reader.peek(2)?.text === 'in') return readQuantified(reader, first.text);
  if (first?.text === 'count') return readCount(reader);
  return readComparison(reader, readField(reader));
}

function readQuantified(reader: TokenReader, kind: 'any' | 'all'): Condition {
  reader.take();
  const variable = reader.name().text;
  reader.take();
  const list = readField(reader);
  if (!reader.takeIf('where')) reader.fail();
  return { kind, variable, list, part: readUnary(reader) };
}

function readCount(reader: TokenReader): Condition {
  reader.take();
  const list = readField(reader);
  if (!reader.takeIf('is')) reader.fail();
  const least = reader.takeIf('at');
  if (least && !reader.takeIf('least')) reader.fail();
  const number = reader.name();
  if (!/^\d+$/u.test(number.text)) reader.fail(number);
  return { kind: 'count', list, compare: least ? 'at least' : 'is', number: Number(number.text) };
}

function readComparison(reader: TokenReader, field: FieldPath): Condition {
  if (reader.takeIf('includes')) return { kind: 'includes', field, word: reader.name().text };
  if (!reader.takeIf('is')) return { kind: 'truth', field };
  const negated = reader.takeIf('not');
  const positive = readIs(reader, field);
  return negated ? { kind: 'not', part: positive } : positive;
}

function readIs(reader: TokenReader, field: FieldPath): Condition {
  if (reader.peek()?.text === 'one' && reader.peek(1)?.text === 'of') {
    reader.take();
    reader.take();
    const words = [reader.name().text];
    while (reader.takeIf(',')) words.push(reader.name().text);
    return { kind: 'is', field, words };
  }
  const word = reader.name().text;
  return word === 'known' || word === 'unknown' || word === 'none' ? { kind: 'state', field, state: word } : { kind: 'is', field, words: [word] };
}
