import { formatDate } from '#core/language/dates.ts';
import { formatMoment } from '#core/language/moments.ts';
import type { Tongue } from '#core/language/tongue.ts';

/** Kazakhstan is five hours ahead of UTC, everywhere and all the year. */
const AHEAD = 5 * 3_600_000;

const local = (instant: string): string => new Date(Date.parse(instant) + AHEAD).toISOString();

/** Dates in figures; in English in words, where «03.05» and «05/03» would be read either way. */
const form = (tongue: Tongue): 'plain' | 'numeric' => (tongue === 'en' ? 'plain' : 'numeric');

/** The day of an instant in Kazakhstan, or a plain date, as people write it; as it stands where it is neither. */
export function dayOf(at: string, tongue: Tongue): string {
  const day = /^\d{4}-\d{2}-\d{2}T.*Z$/u.test(at) && !Number.isNaN(Date.parse(at)) ? local(at).slice(0, 10) : at.slice(0, 10);
  return formatDate(day, tongue, form(tongue)) ?? at;
}

/** The minute of an instant in Kazakhstan. */
export function minuteOf(at: string, tongue: Tongue): string {
  return Number.isNaN(Date.parse(at)) ? at : momentOf(`${local(at).slice(0, 16)}+05:00`, tongue);
}

/** A moment of the case file, as exactly as it is known; as it stands where it is none. */
export function momentOf(at: string, tongue: Tongue): string {
  return formatMoment(at, tongue, form(tongue), 'never') ?? at;
}
