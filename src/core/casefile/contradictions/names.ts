import type { CaseFile } from '../case-file.ts';
import type { PersonName } from '../person.ts';
import { words, type Finding } from './finding.ts';

const written = (name: PersonName): string => name.whole ?? [name.family, name.given, name.patronymic].filter((part) => part !== undefined).join(' ');

/** Letters alone: case, «ё» and the spacing of a hyphen make no other name. */
const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replace(/\s*-\s*/gu, '-').replace(/\s+/gu, ' ').trim();
/** The words of a name in any order: a passport and a register put the family name where they like. */
const unordered = (text: string): string => plain(text).split(' ').toSorted().join(' ');
/** A name in which the patronymic is left out is the same name told shorter. */
const shorter = (left: PersonName, right: PersonName): boolean =>
  (left.patronymic === undefined || right.patronymic === undefined) && left.whole === undefined && right.whole === undefined && bare(left) === bare(right);
const bare = ({ family, given }: PersonName): string => plain([family, given].filter((part) => part !== undefined).join(' '));

/** What is spelt in the language of one kind of paper: two of a kind that differ need an entry in the register. */
const KINDS: readonly ((name: PersonName) => boolean)[] = [
  ({ use, script, tongue }) => use === 'main' && script === 'cyrillic' && (tongue === undefined || tongue === 'ru'),
  ({ use, script, tongue }) => use === 'main' && script === 'cyrillic' && tongue === 'kk',
  ({ use, script }) => use === 'passport' && script === 'latin',
];

/** Main names in one language, or passport names in Latin letters, that differ and are not in the register of spellings. */
export function nameFindings(file: CaseFile): readonly Finding[] {
  return file.people.flatMap((person) => {
    const registered = new Set((file.spellings ?? []).filter((spelling) => spelling.person === person.id).map(({ text }) => unordered(text)));
    return KINDS.flatMap((kind) => {
      const names = person.names.filter(kind).map((name) => ({ id: name.id, name, text: unordered(written(name)) })).filter(({ text }) => text !== '' && !registered.has(text));
      return names.flatMap((left, index) => names.slice(index + 1).filter(({ name, text }) => text !== left.text && !shorter(name, left.name)).map((right): Finding => ({
        code: 'name-in-two-spellings',
        places: [`people[${person.id}].names[${left.id}]`, `people[${person.id}].names[${right.id}]`],
        message: words(
          'Имя записано двумя способами. Внесите второе написание в реестр написаний или исправьте.',
          'Есім екі түрлі жазылған. Екінші жазылуын жазылулар тізіліміне енгізіңіз немесе түзетіңіз.',
          'The name is spelt in two ways. Enter the second spelling in the register of spellings or correct it.',
        ),
      })));
    });
  });
}
