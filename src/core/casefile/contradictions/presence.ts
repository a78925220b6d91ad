import { valueOf } from '../answer.ts';
import type { CaseFile } from '../case-file.ts';
import { isBefore } from '../honest-date.ts';
import { countryOfPlace } from './country-of-place.ts';
import { dated, daysOf, surePeriod, type Dated, type Named, type Period } from './finding.ts';

/** Events that nobody can be part of from another country. A search of the home or a threat by telephone can be. */
const IN_PERSON: readonly string[] = ['activity', 'harm', 'arrest', 'desertion'];
/** Journeys that take a person out of Kazakhstan, or show that they were out of it. */
const OUT: readonly string[] = ['exit-kazakhstan', 'return-origin', 'earlier-trip', 'transit', 'exit-origin', 'entry-kazakhstan'];

type InKazakhstan = Named & { readonly person: string; readonly period: Period };
export type Presence = { readonly person: string; readonly country: string; readonly at: Dated; readonly period: Period | null };

/**
 * When a person surely was in Kazakhstan: from each entry to the first day of the next journey that may follow it. A journey
 * whose date nobody knows may follow at once, so nothing is concluded then.
 */
export function kazakhPeriods(file: CaseFile): readonly InKazakhstan[] {
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
export function presences(file: CaseFile): readonly Presence[] {
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
