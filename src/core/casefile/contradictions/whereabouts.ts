import { valueOf } from '../answer.ts';
import type { CaseFile } from '../case-file.ts';
import { isBefore } from '../honest-date.ts';
import { countryOfPlace } from './country-of-place.ts';
import { dated, daysOf, inside, overlap, pairFinding, surePeriod, words, type Dated, type Finding, type Named, type Period } from './finding.ts';

/** Events that nobody can be part of from another country. A search of the home or a threat by telephone can be. */
const IN_PERSON: readonly string[] = ['activity', 'harm', 'arrest', 'desertion'];
/** Journeys that take a person out of Kazakhstan, or show that they were out of it. */
const OUT: readonly string[] = ['exit-kazakhstan', 'return-origin', 'earlier-trip', 'transit', 'exit-origin', 'entry-kazakhstan'];
const HARM: readonly string[] = ['threat', 'harm', 'search', 'arrest', 'summons', 'call-up', 'criminal-case'];

type InKazakhstan = Named & { readonly person: string; readonly period: Period };
type Presence = { readonly person: string; readonly country: string; readonly at: Dated; readonly period: Period | null };

/**
 * When a person surely was in Kazakhstan: from each entry to the first day of the next journey that may follow it. A journey
 * whose date nobody knows may follow at once, so nothing is concluded then.
 */
function kazakhPeriods(file: CaseFile): readonly InKazakhstan[] {
  const entries = (file.journeys ?? []).filter(({ kind }) => kind === 'entry-kazakhstan');
  return entries.flatMap((entry): readonly InKazakhstan[] => {
    const at = dated(`journeys[${entry.id}].at`, entry.at, 'въезд в Казахстан', 'Қазақстанға кіру', 'entry into Kazakhstan');
    const days = daysOf(at);
    if (days.last === null) return [];
    const next = (file.journeys ?? []).filter((other) => other.person === entry.person && other.id !== entry.id && OUT.includes(other.kind))
      .map((other) => daysOf(dated('', other.at, '', '', ''))).filter((other) => isBefore(days, other) !== 'no');
    if (next.some(({ first }) => first === null)) return [];
    const until = next.map(({ first }) => first ?? '').toSorted()[0] ?? null;
    return until !== null && until <= days.last ? [] : [{ person: entry.person, path: at.path, label: at.label, period: { from: days.last, until } }];
  });
}

/** Where the case file says that a person was, wherever it names the country. */
function presences(file: CaseFile): readonly Presence[] {
  const events = (file.events ?? []).filter(({ kind }) => IN_PERSON.includes(kind)).flatMap((event): readonly Presence[] => {
    const country = countryOfPlace(valueOf(event.place));
    return country === null ? [] : [{ person: event.person, country, at: dated(`events[${event.id}].date`, event.date, 'событие', 'оқиға', 'an event'), period: null }];
  });
  const homes = file.people.flatMap((person) => (person.addresses ?? []).flatMap((address): readonly Presence[] => {
    if (address.kind === 'office' || address.kind === 'detention') return [];
    const country = address.kind === 'stay' ? 'KZ' : countryOfPlace(address.text);
    const path = `people[${person.id}].addresses[${address.id}]`;
    const from = dated(`${path}.from`, address.from, 'проживание по адресу', 'мекенжай бойынша тұру', 'residence at an address');
    const until = dated(`${path}.until`, address.until, 'проживание по адресу', 'мекенжай бойынша тұру', 'residence at an address');
    return country === null ? [] : [{ person: person.id, country, at: from, period: surePeriod(from, until) }];
  }));
  return [...events, ...homes];
}

const shares = (period: Period, presence: Presence): boolean => (presence.period === null ? inside(period, presence.at) : overlap(period, presence.period));

function twoPlaces(file: CaseFile): readonly Finding[] {
  const stated = presences(file);
  const periods = kazakhPeriods(file);
  const afterEntry = periods.flatMap((stay) => stated.filter(({ person, country }) => person === stay.person && country !== 'KZ').filter((presence) => shares(stay.period, presence)).map(({ at }) =>
    pairFinding('two-places', stay, at,
      '«{1}» уже состоялся, выезд не записан, а «{2}» — в другой стране. Добавьте поездку или исправьте дату.',
      '«{1}» болған, шығу жазылмаған, ал «{2}» — басқа елде. Сапарды қосыңыз не күнін түзетіңіз.',
      'After “{1}” no exit is recorded, and “{2}” is in another country. Add the journey or correct the date.')));
  const beforeEntry = stated.filter(({ country }) => country === 'KZ').flatMap((presence) => {
    const entries = (file.journeys ?? []).filter(({ kind, person }) => kind === 'entry-kazakhstan' && person === presence.person)
      .map((entry) => dated(`journeys[${entry.id}].at`, entry.at, 'въезд в Казахстан', 'Қазақстанға кіру', 'entry into Kazakhstan'));
    const [first] = entries.toSorted((left, right) => ((daysOf(left).first ?? '') < (daysOf(right).first ?? '') ? -1 : left.path < right.path ? -1 : 1));
    if (first === undefined || !entries.every((entry) => isBefore(daysOf(presence.at), daysOf(entry)) === 'yes')) return [];
    return [pairFinding('two-places', first, presence.at,
      '«{2}» — в Казахстане, а «{1}» только потом. Добавьте прежний въезд или исправьте дату.',
      '«{2}» — Қазақстанда, ал «{1}» содан кейін ғана. Бұрынғы кіруді қосыңыз не күнін түзетіңіз.',
      '“{2}” is in Kazakhstan, but “{1}” comes only later. Add the earlier entry or correct the date.')];
  });
  const homes = stated.filter(({ period }) => period !== null);
  const twoHomes = homes.flatMap((left, index) => homes.slice(index + 1).filter((right) => right.person === left.person && right.country !== left.country && left.period !== null && shares(left.period, right)).map((right) =>
    pairFinding('two-places', left.at, right.at,
      'Проживание в двух странах записано на одно и то же время.',
      'Екі елде тұру бір уақытқа жазылған.',
      'Residence in two countries is recorded for the same time.')));
  const elsewhere = homes.flatMap((home) => stated.filter((other) => other.period === null && other.person === home.person && other.country !== home.country && home.country === 'KZ' && home.period !== null && inside(home.period, other.at)).map((other) =>
    pairFinding('two-places', home.at, other.at,
      '«{1}» и «{2}» — в разных странах в одно время. Добавьте поездку или исправьте дату.',
      '«{1}» мен «{2}» бір уақытта әртүрлі елде. Сапарды қосыңыз не күнін түзетіңіз.',
      '“{1}” and “{2}” are in different countries at one time. Add the journey or correct the date.')));
  return [...afterEntry, ...beforeEntry, ...twoHomes, ...elsewhere];
}

/** Journeys and deeds of a free person while the case file says that the person was held. */
function whileHeld(file: CaseFile): readonly Finding[] {
  return (file.proceedings ?? []).flatMap((proceeding) => {
    const { detention } = proceeding;
    if (detention === undefined) return [];
    const path = `proceedings[${proceeding.id}].detention`;
    const from = dated(`${path}.restrictedAt`, detention.restrictedAt, 'содержание под стражей', 'қамауда ұсталу', 'detention');
    const start = daysOf(from).last;
    const period = detention.releasedAt?.state === 'none' && start !== null ? { from: start, until: null } : surePeriod(from, dated(`${path}.releasedAt`, detention.releasedAt, '', '', ''));
    if (period === null) return [];
    const journeys = (file.journeys ?? []).filter(({ person }) => person === proceeding.person).map((journey) => dated(`journeys[${journey.id}].at`, journey.at, 'поездка', 'сапар', 'a journey'));
    const deeds = (file.events ?? []).filter(({ person, kind }) => person === proceeding.person && ['activity', 'departure', 'desertion'].includes(kind)).map((event) => dated(`events[${event.id}].date`, event.date, 'событие на свободе', 'бостандықтағы оқиға', 'an event at liberty'));
    return [...journeys, ...deeds].filter((deed) => inside(period, deed)).map((deed) => pairFinding('free-while-held', from, deed,
      '«{2}» приходится на время, когда записано «{1}».',
      '«{2}» «{1}» жазылған уақытқа келеді.',
      '“{2}” falls into the time for which “{1}” is recorded.'));
  });
}

function duringService(file: CaseFile): readonly Finding[] {
  return (file.claims ?? []).flatMap((claim) => {
    const path = `claims[${claim.id}].military`;
    const start = dated(`${path}.calledUpOn`, claim.military?.calledUpOn, 'военная служба', 'әскери қызмет', 'military service');
    const service = surePeriod(start, dated(`${path}.leftUnitOn`, claim.military?.leftUnitOn, '', '', ''));
    if (service === null) return [];
    const stays = kazakhPeriods(file).filter(({ person }) => person === claim.person).filter(({ period }) => overlap(service, period));
    const homes = presences(file).filter(({ person, country, period }) => person === claim.person && country === 'KZ' && period !== null && overlap(service, period)).map(({ at }) => at);
    const journeys = (file.journeys ?? []).filter(({ person, kind }) => person === claim.person && kind !== 'return-origin').map((journey) => dated(`journeys[${journey.id}].at`, journey.at, 'поездка за границу', 'шетелге сапар', 'a journey abroad')).filter((at) => inside(service, at));
    const places = new Map([...journeys, ...stays, ...homes].map((place) => [place.path, place]));
    return [...places.values()].map((place) => pairFinding('service-and-residence', start, place,
      '«{2}» приходится на время между призывом и оставлением части.',
      '«{2}» шақыру мен бөлімнен кету арасындағы уақытқа келеді.',
      '“{2}” falls between the call-up and leaving the unit.'));
  });
}

/** Journeys back to the feared country after the danger was there, and its passports given after the flight. */
function againstFear(file: CaseFile): readonly Finding[] {
  return (file.claims ?? []).flatMap((claim) => {
    const feared = valueOf(claim.country);
    const learned = dated(`claims[${claim.id}].learnedOn`, claim.learnedOn, 'опасность стала известна', 'қауіп белгілі болды', 'the danger became known');
    const harms = (file.events ?? []).filter(({ person, kind }) => person === claim.person && HARM.includes(kind)).map((event) => dated(`events[${event.id}].date`, event.date, 'преследование', 'қудалау', 'persecution'));
    const own = (file.journeys ?? []).filter(({ person }) => person === claim.person);
    const back = own.filter(({ kind, country }) => kind === 'return-origin' || (kind === 'earlier-trip' && country !== undefined && country === feared)).map((journey) => dated(`journeys[${journey.id}].at`, journey.at, 'поездка в страну, возвращения в которую человек опасается', 'адам қайтудан қорқатын елге сапар', 'a journey to the feared country'));
    const flights = own.filter(({ kind }) => kind === 'exit-origin' || kind === 'entry-kazakhstan').map((journey) => dated(`journeys[${journey.id}].at`, journey.at, 'отъезд', 'кету', 'departure'));
    const papers = file.people.filter(({ id }) => id === claim.person).flatMap((person) => (valueOf(person.documents) ?? []).filter(({ type, country }) => country !== undefined && country === feared && ['passport', 'internal-passport', 'travel-document'].includes(type)).map((document) =>
      dated(`people[${person.id}].documents[${document.id}].issuedOn`, document.issuedOn, 'выдача паспорта страны, которой человек опасается', 'адам қорқатын ел паспортының берілуі', 'issue of a passport of the feared country')));
    const after = (causes: readonly Dated[], effect: Dated): Dated | undefined => causes.filter((cause) => isBefore(daysOf(cause), daysOf(effect)) === 'yes').toSorted((left, right) => (left.path < right.path ? -1 : 1))[0];
    return [
      ...back.flatMap((journey) => {
        const cause = after([learned, ...harms], journey);
        return cause === undefined ? [] : [pairFinding('return-to-danger', cause, journey,
          '«{1}» стоит раньше, чем «{2}»: спросят, почему человек вернулся туда, где ему грозит опасность.',
          '«{1}» «{2}» күнінен бұрын тұр: адам өзіне қауіп төнген жерге неге қайтқанын сұрайды.',
          '“{1}” comes before “{2}”: it will be asked why the person went back to where danger is claimed.')];
      }),
      ...papers.flatMap((paper) => {
        const flight = after(flights, paper);
        const contact = claim.consulateContact?.state === 'none' ? [pairFinding('denied-but-recorded', { path: `claims[${claim.id}].consulateContact`, label: words('обращений в консульство не было', 'консулдыққа жүгінбеген', 'no contact with the consulate') }, paper,
          'Записано: «{1}», но есть «{2}» после отъезда.', '«{1}» деп жазылған, бірақ кеткеннен кейін «{2}» бар.', 'On record: “{1}”, but there is “{2}” after the departure.')] : [];
        return flight === undefined ? [] : [pairFinding('document-after-flight', flight, paper,
          '«{2}» — после отъезда. Обращение за защитой к государству, которого человек опасается, поставят ему в упрёк.',
          '«{2}» — кеткеннен кейін. Адам қорқатын мемлекеттің қорғауына жүгінуді оған қарсы айтады.',
          '“{2}” is after the departure. Turning to the feared state for papers will be held against the person.'), ...contact];
      }),
    ];
  });
}

/** Places, custody, service and journeys that can't be true together. */
export function whereaboutsFindings(file: CaseFile): readonly Finding[] {
  return [...twoPlaces(file), ...whileHeld(file), ...duringService(file), ...againstFear(file)];
}
