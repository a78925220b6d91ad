import { dateOfDayNumber, dayNumber } from './calendar.ts';
import { parseMoment, type Moment, type ParsedMoment } from './honest-date.ts';

const MINUTES_A_DAY = 1440;

/** Minutes on one common scale, for differences between moments in any zones. */
export function minutesOf(moment: ParsedMoment): number {
  return dayNumber(moment.date) * MINUTES_A_DAY + moment.hour * 60 + moment.minute - moment.zoneMinutes;
}

/** The parsed moment of a stored value, if its hour is known; `about` moments too (ask `.about`). */
export function exactMoment(value: Moment | undefined): ParsedMoment | null {
  return typeof value === 'string' ? parseMoment(value) : null;
}

/** Minutes from the first to the second; `null` if an hour is not known for sure. */
export function minutesBetween(from: Moment | undefined, to: Moment | undefined): number | null {
  const [start, end] = [exactMoment(from), exactMoment(to)];
  return start === null || end === null || start.about || end.about ? null : minutesOf(end) - minutesOf(start);
}

const two = (count: number): string => String(count).padStart(2, '0');

/** The moment so many minutes later, in the zone of the given one, in the case file's notation. */
export function momentAfter(moment: ParsedMoment, minutes: number): string {
  const local = minutesOf(moment) + moment.zoneMinutes + minutes;
  const date = dateOfDayNumber(Math.floor(local / MINUTES_A_DAY));
  const minuteOfDay = ((local % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  const zone = Math.abs(moment.zoneMinutes);
  const sign = moment.zoneMinutes < 0 ? '-' : '+';
  return `${date}T${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}${sign}${two(Math.floor(zone / 60))}:${two(zone % 60)}`;
}
