import { NAME, readField } from './read-field.ts';
import { readCondition } from './read-condition.ts';
import type { Argument, FilterCall, Loop, ValueExpression } from './syntax.ts';
import type { TagWord, WordReader } from './words-of-tag.ts';

function readText(reader: WordReader): string | null {
  const word = reader.peek();
  if (word?.kind !== 'text') {
    reader.missing('text-missing', 'Здесь должны стоять слова в прямых кавычках: "текст".', 'Мұнда тік тырнақшадағы сөздер тұруы керек: "мәтін".', 'Words in straight quotes belong here: "text".');
    return null;
  }
  reader.take();
  return word.value;
}

function readFilters(reader: WordReader): readonly FilterCall[] {
  const filters: FilterCall[] = [];
  while (reader.takeIf('sign', '|')) {
    const name = reader.peek();
    if (name?.kind !== 'name') {
      reader.missing('filter-missing', 'После черты | должно стоять имя фильтра, например genitive.', '| сызығынан кейін сүзгі атауы тұруы керек, мысалы genitive.', 'After | the name of a filter belongs, for example genitive.');
      break;
    }
    reader.take();
    const given: Argument[] = [];
    for (let word = reader.peek(); word !== undefined && word.kind !== 'sign'; word = reader.peek()) {
      given.push({ kind: word.kind === 'text' ? 'text' : 'word', value: word.value, at: word.at });
      reader.take();
    }
    filters.push({ name: name.value, arguments: given, at: name.at });
  }
  return filters;
}

/** Reads what stands in a value tag. Null after a complaint. */
export function readValue(reader: WordReader): ValueExpression | null {
  const word = reader.peek();
  if (word?.kind === 'name' && word.value === 'subject') {
    reader.take();
    return { kind: 'subject', filters: readFilters(reader) };
  }
  if (word?.kind === 'name' && word.value === 'verb') {
    reader.take();
    const [first, third] = [readText(reader), readText(reader)];
    return first === null || third === null ? null : { kind: 'verb', first, third };
  }
  if (word?.kind === 'name' && word.value === 'bySpeaker') {
    reader.take();
    const [person, defender] = [readText(reader), readText(reader)];
    const representative = reader.peek()?.kind === 'text' ? readText(reader) : null;
    return person === null || defender === null ? null : { kind: 'by-speaker', person, defender, representative };
  }
  if (word?.kind === 'name' && word.value === 'bySex') {
    reader.take();
    const field = readField(reader);
    const [male, female] = [readText(reader), readText(reader)];
    return field === null || male === null || female === null ? null : { kind: 'by-sex', field, male, female };
  }
  const field = readField(reader);
  return field === null ? null : { kind: 'field', field, filters: readFilters(reader) };
}

/** Reads `x in list` with an optional `where COND`. Null after a complaint. */
export function readLoop(reader: WordReader): Loop | null {
  const variable = reader.peek();
  if (variable?.kind !== 'name' || !NAME.test(variable.value) || reader.peek(1)?.value !== 'in') {
    reader.missing('loop-malformed', 'Запишите перечень так: {{#each item in evidence}}.', 'Тізімді былай жазыңыз: {{#each item in evidence}}.', 'Write a list like this: {{#each item in evidence}}.');
    return null;
  }
  reader.take();
  reader.take();
  const list = readField(reader);
  if (list === null) return null;
  if (!reader.takeIf('name', 'where')) return { variable: variable.value, list, where: null };
  const where = readCondition(reader);
  // A list whose condition can't be read is left out, rather than printed whole.
  return where === null ? null : { variable: variable.value, list, where };
}

/** Reads `name="text"` or `name=word` pairs up to the end. */
export function readAttributes(reader: WordReader, known: readonly string[]): ReadonlyMap<string, TagWord> {
  const found = new Map<string, TagWord>();
  while (reader.attributeAhead()) {
    const name = reader.take();
    reader.take();
    const value = reader.peek();
    if (value === undefined || value.kind === 'sign') {
      reader.missing('attribute-value-missing', 'После знака = должно стоять значение.', '= белгісінен кейін мән тұруы керек.', 'A value belongs after the sign =.');
      break;
    }
    reader.take();
    if (name === undefined) break;
    if (!known.includes(name.value) && known.length > 0) {
      reader.complaints.error('attribute-unknown', name.at, `Слова «${name.value}=» здесь нет. Допустимы: ${known.join(', ')}.`, `Мұнда «${name.value}=» сөзі жоқ. Рұқсат етілгені: ${known.join(', ')}.`, `There is no "${name.value}=" here. Allowed: ${known.join(', ')}.`);
    }
    found.set(name.value, value);
  }
  return found;
}
