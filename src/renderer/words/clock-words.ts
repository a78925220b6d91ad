import { formatDate } from '#core/language/dates.ts';
import { formatMoment } from '#core/language/moments.ts';
import type { Tongue } from '#core/language/tongue.ts';

/** Kazakhstan is five hours ahead of UTC, everywhere and all the year. */
const AHEAD = 5 * 3_600_000;

const local = (instant: string): string => new Date(Date.parse(instant) + AHEAD).toISOString();

/** The day of an instant in Kazakhstan, or a plain date, as people write it; as it stands where it is neither. */
export function dayOf(at: string, tongue: Tongue): string {
  const day = /^\d{4}-\d{2}-\d{2}T.*Z$/u.test(at) && !Number.isNaN(Date.parse(at)) ? local(at).slice(0, 10) : at.slice(0, 10);
  return formatDate(day, tongue, 'numeric') ?? at;
}

/** The minute of an instant in Kazakhstan. */
export function minuteOf(at: string, tongue: Tongue): string {
  return Number.isNaN(Date.parse(at)) ? at : (formatMoment(`${local(at).slice(0, 16)}+05:00`, tongue, 'numeric', 'never') ?? at);
}
