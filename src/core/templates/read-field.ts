import type { FieldPath } from './syntax.ts';
import type { TagWord, WordReader } from './words-of-tag.ts';

/** A name of a field or of a loop's variable. */
export const NAME = /^[A-Za-z][A-Za-z0-9]*$/u;

/** True for a word that can stand for a field: `person.birthDate`. */
function isFieldWord(word: TagWord | undefined): word is TagWord {
  return word?.kind === 'name' && word.value.split('.').every((name) => NAME.test(name));
}

/** Reads a field, or complains and returns null. */
export function readField(reader: WordReader): FieldPath | null {
  const word = reader.peek();
  if (!isFieldWord(word)) {
    reader.missing('field-missing', 'Здесь должно стоять поле, например person.birthDate.', 'Мұнда өріс тұруы керек, мысалы person.birthDate.', 'A field belongs here, for example person.birthDate.');
    return null;
  }
  reader.take();
  return { names: word.value.split('.'), at: word.at };
}

/** Reads a label of a ground, request, annex or table: small Latin letters, figures and hyphens. */
export function readLabel(reader: WordReader): string | null {
  const word = reader.peek();
  if (word?.kind !== 'name' || !/^[a-z][a-z0-9-]*$/u.test(word.value)) return null;
  reader.take();
  return word.value;
}
