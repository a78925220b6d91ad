import type { CaseFile } from '../case-file.ts';
import { isBefore } from '../honest-date.ts';
import { fearFindings } from './fear.ts';
import { byFirstDay, dated, daysOf, inside, overlap, pairFinding, surePeriod, type Finding, type Period } from './finding.ts';
import { kazakhPeriods, presences, type Presence } from './presence.ts';
import { serviceFindings } from './service.ts';

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
    const [first] = entries.toSorted(byFirstDay);
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

/** Places, custody, service and journeys that can't be true together. */
export function whereaboutsFindings(file: CaseFile): readonly Finding[] {
  return [...twoPlaces(file), ...whileHeld(file), ...serviceFindings(file), ...fearFindings(file)];
}
