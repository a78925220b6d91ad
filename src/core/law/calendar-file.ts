import { addDays } from '#core/casefile/calendar.ts';
import { lastMinuteOf } from './deadline-clock.ts';
import type { LastMoment } from './deadline-clock.ts';
import { localMinute, startOfDay } from './moment-span.ts';

/** One term in a calendar: opaque id, the safe end, and when to warn. Nothing in it says whose term it is, or what of. */
export type CalendarEntry = { readonly uid: string; readonly end: LastMoment; readonly warnings: readonly LastMoment[] };

const KAZAKHSTAN_MINUTES = 300;
const LINE_OCTETS = 75;

/**
 * An iCalendar file (RFC 5545) of terms under one neutral title. A term that ends with a day is an event of that day; one
 * that ends at a minute is an instant in UTC. `stamp` is the clock's ISO instant in UTC. Same input, same bytes.
 */
export function calendarFile(entries: readonly CalendarEntry[], title: string, stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Pana//Deadlines//EN', 'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => eventLines(entry, title, basicStamp(stamp))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, end, warnings }: CalendarEntry, title: string, stamp: string): readonly string[] {
  const when = end.time === null
    ? [`DTSTART;VALUE=DATE:${end.date.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${addDays(end.date, 1).replaceAll('-', '')}`]
    : [`DTSTART:${utc(end)}`];
  const alarms = warnings.flatMap((warning) => ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER;VALUE=DATE-TIME:${utc(warning)}`, 'END:VALARM']);
  return ['BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${stamp}`, ...when, `SUMMARY:${escaped(title)}`, 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT', ...alarms, 'END:VEVENT'];
}

/** A moment in Kazakhstan time as `20261124T144200Z`. */
function utc(moment: LastMoment): string {
  const { date, time } = localMinute((moment.time === null ? startOfDay(moment.date) : lastMinuteOf(moment)) - KAZAKHSTAN_MINUTES);
  return `${date.replaceAll('-', '')}T${time.replace(':', '')}00Z`;
}

function basicStamp(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}

/** Commas, semicolons, backslashes and line ends of a TEXT value. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`).replaceAll(/\r?\n/gu, '\\n');
}

/** Lines of at most 75 octets; a continuation begins with a space. No character is cut. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const sign of line) {
    const length = octetsOf(sign);
    if (octets + length > LINE_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += sign;
    octets += length;
  }
  return result;
}

function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
