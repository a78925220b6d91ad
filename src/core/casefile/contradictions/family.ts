import { valueOf } from '../answer.ts';
import { fullYearsBetween } from '../calendar.ts';
import type { CaseFile } from '../case-file.ts';
import type { Person } from '../person.ts';
import { dated, daysOf, pairFinding, words, type Dated, type Finding, type Named } from './finding.ts';

/** Below this age nobody becomes a parent; the limits are low on purpose, so that what they flag is surely a mistake. */
const YOUNGEST_PARENT = 12;
const YOUNGEST_GRANDPARENT = 26;
const YOUNGEST_SOLDIER = 17;
/** The internal passport of Russia is given from this age. */
const INTERNAL_PASSPORT = 14;

/** What the other side of a tie must say: a spouse's spouse, a parent's child. Ties that exclude no other stand outside. */
const OTHER_SIDE: Readonly<Record<string, readonly string[]>> = {
  spouse: ['spouse', 'partner'], partner: ['partner', 'spouse'], child: ['parent'], parent: ['child'], sibling: ['sibling'], grandparent: [],
};
const CLOSE = Object.keys(OTHER_SIDE);

const birthOf = (person: Person): Dated => dated(`people[${person.id}].birthDate`, person.birthDate, 'дата рождения', 'туған күні', 'date of birth');

/** The oldest that somebody born on the first date can have been on the second; null where it is not bounded. */
function oldest(birth: Dated, then: Dated): number | null {
  const [first, last] = [daysOf(birth).first, daysOf(then).last];
  return first === null || last === null || last < first ? null : fullYearsBetween(first, last);
}

function tooYoung(birth: Dated, then: Dated, least: number): readonly Finding[] {
  const age = oldest(birth, then);
  return age === null || age >= least ? [] : [pairFinding('age', birth, then,
    `По этим датам человеку было не больше ${String(age)} полных лет: «{1}» и «{2}» вместе невозможны. Проверьте обе даты.`,
    `Осы күндер бойынша адам ${String(age)} жастан аспаған: «{1}» мен «{2}» бірге болуы мүмкін емес. Екі күнді де тексеріңіз.`,
    `By these dates the person was at most ${String(age)} years old: “{1}” and “{2}” can't both be true. Check both dates.`)];
}

function ageFindings(file: CaseFile): readonly Finding[] {
  const births = new Map(file.people.map((person) => [person.id, birthOf(person)]));
  const ties = file.people.flatMap((person) => (person.ties ?? []).flatMap((tie): readonly Finding[] => {
    const [own, other] = [births.get(person.id), births.get(tie.to)];
    if (own === undefined || other === undefined) return [];
    const childBirth = (date: Dated): Dated => ({ ...date, label: words('дата рождения потомка', 'ұрпағының туған күні', 'date of birth of the descendant') });
    if (tie.kind === 'child') return tooYoung(other, childBirth(own), YOUNGEST_PARENT);
    if (tie.kind === 'parent') return tooYoung(own, childBirth(other), YOUNGEST_PARENT);
    return tie.kind === 'grandparent' ? tooYoung(own, childBirth(other), YOUNGEST_GRANDPARENT) : [];
  }));
  const service = (file.claims ?? []).flatMap((claim) => {
    const birth = births.get(claim.person);
    return birth === undefined ? [] : tooYoung(birth, dated(`claims[${claim.id}].military.calledUpOn`, claim.military?.calledUpOn, 'призыв или мобилизация', 'шақыру не жұмылдыру', 'call-up'), YOUNGEST_SOLDIER);
  });
  const passports = file.people.flatMap((person) => (valueOf(person.documents) ?? []).filter(({ type, country }) => type === 'internal-passport' && country === 'RU').flatMap((document) =>
    tooYoung(birthOf(person), dated(`people[${person.id}].documents[${document.id}].issuedOn`, document.issuedOn, 'выдача внутреннего паспорта России', 'Ресейдің ішкі паспортының берілуі', 'issue of the internal passport of Russia'), INTERNAL_PASSPORT)));
  return [...ties, ...service, ...passports];
}

/** Ties that two people have to each other, said from either side or twice from one. */
function tieFindings(file: CaseFile): readonly Finding[] {
  const ties = file.people.flatMap((person) => (person.ties ?? []).filter(({ kind }) => CLOSE.includes(kind)).map((tie) => ({ from: person.id, ...tie, path: `people[${person.id}].ties[${tie.id}]` })));
  const about = (path: string): Named => ({ path, label: words('родство', 'туыстық', 'the tie') });
  return ties.flatMap((left, index) => ties.slice(index + 1).flatMap((right): readonly Finding[] => {
    const back = left.from === right.to && left.to === right.from;
    const twice = left.from === right.from && left.to === right.to;
    if ((back && OTHER_SIDE[left.kind]?.includes(right.kind) !== true) || (twice && left.kind !== right.kind && !(OTHER_SIDE['spouse']?.includes(left.kind) === true && OTHER_SIDE['spouse'].includes(right.kind)))) {
      return [pairFinding('family-tie', about(left.path), about(right.path),
        'Родство двух людей записано по-разному с двух сторон. Проверьте, кем они приходятся друг другу.',
        'Екі адамның туыстығы екі жақтан әртүрлі жазылған. Олардың бір-біріне кім екенін тексеріңіз.',
        'How two people are related is recorded differently from the two sides. Check what they are to each other.')];
    }
    const spouses = left.kind === 'spouse' && right.kind === 'spouse' && new Set([left.from, left.to, right.from, right.to]).size === 3;
    return spouses ? [pairFinding('family-tie', about(left.path), about(right.path),
      'У одного человека записаны два супруга. Если один из браков прекращён, так и запишите его.',
      'Бір адамның екі жұбайы жазылған. Некенің бірі тоқтатылған болса, оны солай жазыңыз.',
      'One person has two spouses on record. If one of the marriages has ended, record it so.')] : [];
  }));
}

function statusFindings(file: CaseFile): readonly Finding[] {
  return file.people.flatMap((person) => {
    const status = valueOf(person.maritalStatus);
    if (status !== 'single' && status !== 'divorced' && status !== 'widowed') return [];
    const own = (person.ties ?? []).filter(({ kind }) => kind === 'spouse').map((tie) => ({ path: `people[${person.id}].ties[${tie.id}]`, spouse: tie.to }));
    const others = file.people.flatMap((other) => (other.ties ?? []).filter(({ kind, to }) => kind === 'spouse' && to === person.id).map((tie) => ({ path: `people[${other.id}].ties[${tie.id}]`, spouse: other.id })));
    const living = [...own, ...others].filter(({ spouse }) => status !== 'widowed' || ['with-applicant', 'kazakhstan', 'country-of-origin', 'third-country'].includes(valueOf(file.people.find(({ id }) => id === spouse)?.whereabouts) ?? ''));
    return living.map(({ path }) => pairFinding('family-status', { path: `people[${person.id}].maritalStatus`, label: words('семейное положение', 'отбасылық жағдайы', 'marital status') }, { path, label: words('супруг', 'жұбай', 'spouse') },
      'Семейное положение («холост», «в разводе» или «вдов») не согласуется с записанным супругом.',
      'Отбасылық жағдайы («бойдақ», «ажырасқан» немесе «жесір») жазылған жұбайға сәйкес келмейді.',
      'The marital status (single, divorced or widowed) does not fit the spouse on record.'));
  });
}

const plain = (name: string): string => name.toLowerCase().replaceAll('ё', 'е').trim();

/** Two first letters carry the father's name into a Russian or Kazakh patronymic; Лев gives Львович. */
function fromFather(patronymic: string, father: string): boolean {
  const [child, name] = [plain(patronymic), plain(father)];
  return child.slice(0, 2) === name.slice(0, 2) || (name === 'лев' && child.startsWith('льв'));
}

function patronymicFindings(file: CaseFile): readonly Finding[] {
  const fathers = file.people.flatMap((person) => (person.ties ?? []).flatMap((tie) => (tie.kind === 'child' ? [{ child: person.id, father: tie.to }] : tie.kind === 'parent' ? [{ child: tie.to, father: person.id }] : [])));
  const unique = [...new Map(fathers.map((each) => [`${each.child} ${each.father}`, each])).values()];
  return unique.flatMap(({ child, father }) => {
    const [own, parent] = [file.people.find(({ id }) => id === child), file.people.find(({ id }) => id === father)];
    if (own === undefined || parent === undefined || valueOf(parent.sex) !== 'male') return [];
    const tonguesOf = (person: Person) => person.names.filter(({ use, script }) => use === 'main' && script === 'cyrillic');
    return tonguesOf(own).flatMap((name) => {
      const { patronymic } = name;
      const given = tonguesOf(parent).filter((each) => each.given !== undefined && (each.tongue ?? 'ru') === (name.tongue ?? 'ru'));
      const [first] = given;
      if (patronymic === undefined || first === undefined || given.some((each) => fromFather(patronymic, each.given ?? ''))) return [];
      return [pairFinding('patronymic-and-father', { path: `people[${child}].names[${name.id}]`, label: words('отчество', 'әкесінің аты', 'patronymic') }, { path: `people[${father}].names[${first.id}]`, label: words('имя отца', 'әкесінің есімі', 'father’s name') },
        'Отчество образовано не от имени записанного отца.',
        'Әкесінің аты жазылған әкенің есімінен жасалмаған.',
        'The patronymic is not made from the recorded father’s name.')];
    });
  });
}

/** Ages, ties seen from both sides, marital status, patronymics. */
export function familyFindings(file: CaseFile): readonly Finding[] {
  return [...ageFindings(file), ...tieFindings(file), ...statusFindings(file), ...patronymicFindings(file)];
}
