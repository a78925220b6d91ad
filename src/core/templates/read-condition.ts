import { readField } from './read-field.ts';
import type { Condition, FieldPath } from './syntax.ts';
import type { TagWord, WordReader } from './words-of-tag.ts';

const STATES = ['known', 'unknown', 'none', 'not-applicable'] as const;
const DEEPEST = 40;

/**
 * Reads a condition: `or` binds weaker than `and`, `and` weaker than `not`; what follows `where` reaches to the end or to
 * the closing parenthesis. Null after a complaint.
 */
export function readCondition(reader: WordReader): Condition | null {
  return readOr(reader, 0);
}

function readOr(reader: WordReader, depth: number): Condition | null {
  return readRow(reader, 'or', () => readRow(reader, 'and', () => readNot(reader, depth)));
}

function readRow(reader: WordReader, kind: 'and' | 'or', readOne: () => Condition | null): Condition | null {
  const first = readOne();
  if (first === null) return null;
  const of = [first];
  while (reader.takeIf('name', kind)) {
    const next = readOne();
    if (next === null) return null;
    of.push(next);
  }
  return of.length === 1 ? first : { kind, of };
}

function readNot(reader: WordReader, depth: number): Condition | null {
  if (depth > DEEPEST) {
    reader.missing('condition-too-deep', 'Условие вложено слишком глубоко. Разбейте его на несколько.', 'Шарт тым терең. Оны бірнешеге бөліңіз.', 'The condition is nested too deeply. Split it.');
    return null;
  }
  if (reader.takeIf('name', 'not')) {
    const of = readNot(reader, depth + 1);
    return of === null ? null : { kind: 'not', of };
  }
  if (reader.takeIf('sign', '(')) {
    const inside = readOr(reader, depth + 1);
    if (inside === null) return null;
    if (!reader.takeIf('sign', ')')) reader.missing('parenthesis-unclosed', 'Скобка в условии не закрыта.', 'Шарттағы жақша жабылмаған.', 'A parenthesis of the condition is not closed.');
    return inside;
  }
  return readOne(reader, depth);
}

function readOne(reader: WordReader, depth: number): Condition | null {
  const word = reader.peek();
  const next = reader.peek(1);
  if (word?.kind === 'name' && next?.kind === 'name') {
    if ((word.value === 'any' || word.value === 'all') && reader.peek(2)?.value === 'in') return readSome(reader, word.value, depth);
    if (word.value === 'count') {
      reader.take();
      return readCount(reader);
    }
    if (word.value === 'printed') {
      reader.take();
      reader.take();
      return { kind: 'printed', label: next.value, at: next.at };
    }
  }
  const field = readField(reader);
  return field === null ? null : readPredicate(reader, field);
}

function readSome(reader: WordReader, quantifier: 'any' | 'all', depth: number): Condition | null {
  reader.take();
  const variable = reader.take()?.value ?? '';
  reader.take();
  const list = readField(reader);
  if (list === null) return null;
  if (!reader.takeIf('name', 'where')) {
    reader.missing('where-missing', 'После перечня должно стоять where и условие: any charge in charges where charge.military.', 'Тізімнен кейін where және шарт тұруы керек: any charge in charges where charge.military.', 'After the list where and a condition belong: any charge in charges where charge.military.');
    return null;
  }
  const where = readOr(reader, depth + 1);
  return where === null ? null : { kind: 'some', quantifier, variable, list, where };
}

function readNumber(reader: WordReader): number | null {
  const word = reader.peek();
  if (word?.kind !== 'name' || !/^[0-9]{1,9}$/u.test(word.value)) {
    reader.missing('number-missing', 'Здесь должно стоять число.', 'Мұнда сан тұруы керек.', 'A number belongs here.');
    return null;
  }
  reader.take();
  return Number(word.value);
}

function readCount(reader: WordReader): Condition | null {
  const list = readField(reader);
  if (list === null) return null;
  if (!reader.takeIf('name', 'is')) {
    reader.missing('comparison-missing', 'Запишите: count charges is 2 или count charges is at least 2.', 'Былай жазыңыз: count charges is 2 не count charges is at least 2.', 'Write: count charges is 2, or count charges is at least 2.');
    return null;
  }
  const comparison = takeAtLeast(reader) ? 'at-least' : 'is';
  const number = readNumber(reader);
  return number === null ? null : { kind: 'count', list, comparison, number };
}

function takeAtLeast(reader: WordReader): boolean {
  if (reader.peek()?.value !== 'at' || reader.peek(1)?.value !== 'least') return false;
  reader.take();
  reader.take();
  return true;
}

function readPredicate(reader: WordReader, field: FieldPath): Condition | null {
  if (reader.takeIf('name', 'includes')) {
    const word = readWord(reader);
    return word === null ? null : { kind: 'includes', field, word: word.value };
  }
  if (!reader.takeIf('name', 'is')) return { kind: 'truth', field };
  if (takeAtLeast(reader)) {
    const number = readNumber(reader);
    return number === null ? null : { kind: 'at-least', field, number };
  }
  const negated = reader.takeIf('name', 'not');
  if (reader.peek()?.value === 'one' && reader.peek(1)?.value === 'of') {
    reader.take();
    reader.take();
    const words = readWords(reader);
    return words === null ? null : { kind: 'is', field, words, negated };
  }
  const word = readWord(reader);
  if (word === null) return null;
  const state = STATES.find((name) => name === word.value);
  return state === undefined ? { kind: 'is', field, words: [word.value], negated } : { kind: 'state', field, state, negated };
}

function readWord(reader: WordReader): TagWord | null {
  const word = reader.peek();
  if (word?.kind !== 'name' || word.value.includes('.')) {
    reader.missing('word-missing', 'Здесь должно стоять слово, например known или koap.', 'Мұнда сөз тұруы керек, мысалы known немесе koap.', 'A word belongs here, for example known or koap.');
    return null;
  }
  reader.take();
  return word;
}

function readWords(reader: WordReader): readonly string[] | null {
  const words: string[] = [];
  do {
    const word = readWord(reader);
    if (word === null) return null;
    words.push(word.value);
  } while (reader.takeIf('sign', ','));
  return words;
}
