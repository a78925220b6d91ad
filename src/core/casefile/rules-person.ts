import { valueOf } from './answer.ts';
import { fullYearsBetween } from './calendar.ts';
import { spanOf } from './honest-date.ts';
import { Person, type PersonName } from './person.ts';
import { at, found, rule, truth, waitingFor } from './rule-making.ts';
import type { Rule } from './selection.ts';

/** A spelling of which nothing is known yet is no name to print. */
function isWritten({ whole, family, given, patronymic }: PersonName): boolean {
  return [whole, family, given, patronymic].some((part) => part !== undefined);
}

/** The main Cyrillic name for Russian and Kazakh papers (own spelling of the tongue first), the Latin one for English. */
function mainName(person: Person, tongue: 'ru' | 'kk' | 'en'): PersonName | undefined {
  const usable = person.names.filter((name) => (name.use === 'main' || name.use === 'passport') && isWritten(name));
  if (tongue === 'en') return usable.find((name) => name.script === 'latin');
  const cyrillic = usable.filter((name) => name.script === 'cyrillic');
  return cyrillic.find((name) => name.tongue === tongue) ?? cyrillic.find((name) => name.use === 'main') ?? cyrillic[0];
}

/** Youngest and oldest possible age in full years on the paper's date. */
function ageSpan(person: Person, on: string): { readonly youngest: number; readonly oldest: number } | null {
  const birth = valueOf(person.birthDate);
  if (birth === undefined) return null;
  const { first, last } = spanOf(birth);
  return first === null || last === null ? null : { youngest: fullYearsBetween(last, on), oldest: fullYearsBetween(first, on) };
}

function addressOf(person: Person, path: string, kinds: readonly string[]) {
  const address = kinds.map((kind) => person.addresses?.findLast((candidate) => candidate.kind === kind)).find((candidate) => candidate !== undefined);
  return address === undefined ? waitingFor(`${path}.addresses`) : found(address.text, `${path}.addresses[${address.id}].text`);
}

function namesFor(person: Person, path: string, keep: (name: PersonName) => boolean) {
  const names = person.names.filter(keep);
  const written = names.map((name) => name.whole ?? [name.family, name.given, name.patronymic].filter((part) => part !== undefined).join(' '));
  return names.length === 0 ? waitingFor(`${path}.names`) : found([...new Set(written)].join('; '), ...names.map((name) => `${path}.names[${name.id}]`));
}

export const PERSON_RULES: readonly Rule[] = [
  rule(Person, 'name', 'name', { ru: 'Имя', kk: 'Аты-жөні', en: 'Name' }, 'the spelling that belongs to the paper’s language', (person, { path, selection }) => {
    const name = mainName(person, selection.language);
    return name === undefined ? waitingFor(`${path}.names`) : found({ name, forms: person.nameForms, sex: valueOf(person.sex) }, `${path}.names[${name.id}]`);
  }),
  rule(Person, 'latinName', 'text', { ru: 'Имя латиницей', kk: 'Латын әрпімен аты-жөні', en: 'Name in Latin letters' }, 'spelling in the passport', (person, { path }) =>
    namesFor(person, path, (name) => name.script === 'latin' && name.use !== 'alias' && name.use !== 'former')),
  rule(Person, 'otherNames', 'text', { ru: 'Другие имена', kk: 'Басқа есімдері', en: 'Other names' }, 'former names and aliases', (person, { path }) =>
    namesFor(person, path, (name) => name.use === 'former' || name.use === 'alias')),
  rule(Person, 'age', 'number', { ru: 'Возраст', kk: 'Жасы', en: 'Age' }, 'full years on the paper’s date', (person, context) => {
    const ages = ageSpan(person, context.selection.date);
    const { path } = at(context, 'birthDate', person.birthDate);
    return ages !== null && ages.youngest === ages.oldest ? found(ages.youngest, path) : waitingFor(path);
  }),
  rule(Person, 'minor', 'truth', { ru: 'Младше 18 лет', kk: '18 жасқа толмаған', en: 'Under 18' }, 'kz.refugees.10(5)', (person, context) => {
    const ages = ageSpan(person, context.selection.date);
    return truth(ages === null ? 'unknown' : ages.oldest < 18 ? 'yes' : ages.youngest >= 18 ? 'no' : 'unknown', `${context.path}.birthDate`);
  }),
  rule(Person, 'addressOfStay', 'localized', { ru: 'Адрес места пребывания в Казахстане', kk: 'Қазақстанда болатын мекенжайы', en: 'Address of stay in Kazakhstan' }, 'address of kind stay, else registered', (person, { path }) =>
    addressOf(person, path, ['stay', 'registered'])),
  rule(Person, 'addressOfOrigin', 'localized', { ru: 'Последний адрес в стране происхождения', kk: 'Шығу еліндегі соңғы мекенжайы', en: 'Last address in the country of origin' }, 'address of kind origin', (person, { path }) =>
    addressOf(person, path, ['origin'])),
  rule(Person, 'addressOfOffice', 'localized', { ru: 'Адрес конторы', kk: 'Кеңсе мекенжайы', en: 'Office address' }, 'address of kind office', (person, { path }) =>
    addressOf(person, path, ['office'])),
];
