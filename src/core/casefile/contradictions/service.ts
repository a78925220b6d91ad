import { valueOf } from '../answer.ts';
import type { CaseFile } from '../case-file.ts';
import { countryOfPlace } from './country-of-place.ts';
import { dated, inside, overlap, pairFinding, surePeriod, type Dated, type Finding, type Period } from './finding.ts';
import { kazakhPeriods, presences } from './presence.ts';

/** Work in Kazakhstan, as far as the words for the employer name a place there. */
function kazakhJobs(file: CaseFile, person: string): readonly { readonly at: Dated; readonly period: Period | null }[] {
  return file.people.filter(({ id }) => id === person).flatMap((each) => (valueOf(each.jobs) ?? []).filter(({ employer }) => countryOfPlace(employer) === 'KZ').map((job) => {
    const path = `people[${each.id}].jobs[${job.id}]`;
    const at = (end: 'from' | 'until'): Dated => {
      const day = job[end];
      return dated(`${path}.${end}`, day === undefined ? undefined : { state: 'value', value: day }, 'работа в Казахстане', 'Қазақстандағы жұмыс', 'work in Kazakhstan');
    };
    return { at: at('from'), period: surePeriod(at('from'), at('until')) };
  }));
}

/** What puts a person in Kazakhstan, or on a journey abroad, while they served. */
export function serviceFindings(file: CaseFile): readonly Finding[] {
  return (file.claims ?? []).flatMap((claim) => {
    const path = `claims[${claim.id}].military`;
    const start = dated(`${path}.calledUpOn`, claim.military?.calledUpOn, 'военная служба', 'әскери қызмет', 'military service');
    const service = surePeriod(start, dated(`${path}.leftUnitOn`, claim.military?.leftUnitOn, '', '', ''));
    if (service === null) return [];
    const stays = kazakhPeriods(file).filter(({ person }) => person === claim.person).filter(({ period }) => overlap(service, period));
    const homes = presences(file).filter(({ person, country, period }) => person === claim.person && country === 'KZ' && period !== null && overlap(service, period)).map(({ at }) => at);
    const jobs = kazakhJobs(file, claim.person).filter(({ period }) => period !== null && overlap(service, period)).map(({ at }) => at);
    const deeds = presences(file).filter(({ person, country, at, period }) => person === claim.person && country === 'KZ' && period === null && inside(service, at)).map(({ at }) => at);
    const journeys = (file.journeys ?? []).filter(({ person, kind }) => person === claim.person && kind !== 'return-origin').map((journey) => dated(`journeys[${journey.id}].at`, journey.at, 'поездка за границу', 'шетелге сапар', 'a journey abroad')).filter((at) => inside(service, at));
    const places = new Map([...journeys, ...stays, ...homes, ...jobs, ...deeds].map((place) => [place.path, place]));
    return [...places.values()].map((place) => pairFinding('service-and-residence', start, place,
      '«{2}» приходится на время между призывом и оставлением части.',
      '«{2}» шақыру мен бөлімнен кету арасындағы уақытқа келеді.',
      '“{2}” falls between the call-up and leaving the unit.'));
  });
}
