import { plainWords, soundKeys } from '../language/sound-alike.ts';
import { valueOf } from './answer.ts';
import { spanOf } from './honest-date.ts';
import type { Person, PersonName } from './person.ts';

/** What two entries have in common. `name`: the same words; `name-sounds`: words that sound alike in another spelling or script. */
export type Likeness = 'iin' | 'document' | 'phone' | 'name' | 'name-sounds' | 'birth-date';

/**
 * Whether two entries may be one person: `sure` by a number that belongs to one person, `likely` by name and day of birth or a telephone, `possible` by the name
 * alone. `against` says what speaks against it.
 */
export type SamePerson = { readonly certainty: 'sure' | 'likely' | 'possible'; readonly because: readonly Likeness[]; readonly against: readonly ('birth-date' | 'sex')[] };

/** Compares two entries for a person; null when nothing but chance connects them. Only a person can decide: relatives share names and telephones. */
export function comparePeople(first: Person, second: Person): SamePerson | null {
  return comparerOf(first)(second);
}

/** `comparePeople` for one person and many others: what a word sounds like is worked out once, which is nearly all of the work. */
export function comparerOf(first: Person): (second: Person) => SamePerson | null {
  const heard = new Heard();
  const own = firstOf(first);
  return (second) => {
    const because: Likeness[] = [];
    if (own.iin !== undefined && own.iin === valueOf(second.iin)) because.push('iin');
    if (shareOne(own.documents, documentNumbers(second))) because.push('document');
    if (shareOne(own.phones, phones(second))) because.push('phone');
    const name = nameLikeness(heard, first, second);
    if (name !== null) because.push(name.how);
    return verdict(first, second, because, name);
  };
}

function firstOf(person: Person) {
  return { iin: valueOf(person.iin), documents: documentNumbers(person), phones: phones(person) };
}

function verdict(first: Person, second: Person, because: Likeness[], name: NameLikeness | null): SamePerson | null {
  const birth = birthLikeness(first, second);
  if (birth === 'same-day' && because.length > 0) because.push('birth-date');
  const [sex, otherSex] = [valueOf(first.sex), valueOf(second.sex)];
  const against = [...(birth === 'apart' ? ['birth-date' as const] : []), ...(sex !== undefined && otherSex !== undefined && sex !== otherSex ? ['sex' as const] : [])];
  if (because.includes('iin') || because.includes('document')) return { certainty: 'sure', because, against };
  if (name === null) return null;
  if (because.includes('birth-date') || because.includes('phone')) return { certainty: 'likely', because, against };
  // Two of a name with different birthdays are two people, but for a full name with a patronymic one of the days may be a mistake.
  return against.length === 0 || (name.how === 'name' && name.words > 2 && !against.includes('sex')) ? { certainty: 'possible', because, against } : null;
}

/** The numbers of a person that may lead to the same person elsewhere, without spaces and signs. */
export function tellingNumbers(person: Person): readonly string[] {
  const iin = valueOf(person.iin);
  return [...(iin === undefined ? [] : [iin]), ...documentNumbers(person), ...phones(person)];
}

/** The words of each name of a person, patronymics last. */
export function nameWords(name: PersonName): readonly string[] {
  return partsOf(name).flatMap((part) => plainNames(part));
}

function partsOf(name: PersonName): readonly string[] {
  return [name.whole, name.family, name.given, name.patronymic].filter((part) => part !== undefined);
}

function plainNames(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{M}'’ʼ‘`´ʹʻ]+/u).filter((word) => word !== '');
}

type NameLikeness = { readonly how: 'name' | 'name-sounds'; readonly words: number };

/** A word of a name as it is compared: its letters, the plain words in it, and what it may sound like. */
type HeardWord = { readonly letters: string; readonly plain: readonly string[]; readonly sounds: readonly string[] };

/** Parts of names that were heard already, by their text: the same given names and patronymics come again and again. */
class Heard {
  readonly #parts = new Map<string, readonly HeardWord[]>();
  readonly #words = new Map<string, HeardWord>();

  name(name: PersonName): readonly HeardWord[] {
    return partsOf(name).flatMap((part) => this.#part(part));
  }

  #part(part: string): readonly HeardWord[] {
    const known = this.#parts.get(part);
    if (known !== undefined) return known;
    const heard = plainNames(part).map((word) => this.#word(word));
    this.#parts.set(part, heard);
    return heard;
  }

  #word(word: string): HeardWord {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const plain = plainWords(word);
    const heard = { letters: plain.join(''), plain, sounds: soundKeys(word) };
    this.#words.set(word, heard);
    return heard;
  }
}

function nameLikeness(heard: Heard, first: Person, second: Person): NameLikeness | null {
  let best: NameLikeness | null = null;
  const others = second.names.map((name) => heard.name(name));
  for (const one of first.names.map((name) => heard.name(name))) {
    for (const other of others) {
      const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
      if (!namesFit(shorter, longer)) continue;
      const plain = new Set(longer.flatMap((word) => word.plain));
      const how = shorter.every((word) => word.plain.every((part) => plain.has(part))) ? 'name' as const : 'name-sounds' as const;
      if (best === null || (how === 'name' && best.how !== 'name') || (how === best.how && shorter.length > best.words)) best = { how, words: shorter.length };
    }
  }
  return best;
}

/** Every word of the shorter name has a word of its own in the longer one, in any order. One word alone fits only one word alone. */
function namesFit(shorter: readonly HeardWord[], longer: readonly HeardWord[]): boolean {
  if (shorter.length === 0 || (shorter.length === 1 && longer.length > 1)) return false;
  const left = [...longer];
  return shorter.every((word) => {
    const at = left.findIndex((other) => word.letters === other.letters || shareOne(word.sounds, other.sounds));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function birthLikeness(first: Person, second: Person): 'same-day' | 'apart' | 'open' {
  const [one, other] = [valueOf(first.birthDate), valueOf(second.birthDate)];
  if (one === undefined || other === undefined) return 'open';
  const [a, b] = [spanOf(one), spanOf(other)];
  if (a.first !== null && b.last !== null && a.first > b.last) return 'apart';
  if (b.first !== null && a.last !== null && b.first > a.last) return 'apart';
  return a.first !== null && a.first === a.last && a.first === b.first && b.first === b.last ? 'same-day' : 'open';
}

/** Numbers of passports and the like, with their series; a short number belongs to many. */
function documentNumbers(person: Person): readonly string[] {
  return (valueOf(person.documents) ?? []).flatMap(({ series, number }) => {
    const compact = plainWords(`${valueOf(series) ?? ''} ${valueOf(number) ?? ''}`).join('');
    return compact.length < 6 ? [] : [compact];
  });
}

/** The last ten digits: `8 701 …` and `+7 701 …` are one telephone. */
function phones(person: Person): readonly string[] {
  const digits = (valueOf(person.phone) ?? '').replaceAll(/\D/gu, '');
  return digits.length < 10 ? [] : [digits.slice(-10)];
}

function shareOne(some: readonly string[], others: readonly string[]): boolean {
  return some.some((each) => others.includes(each));
}
