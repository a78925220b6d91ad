import { z } from 'zod';
import { addDays, daysInMonth, isCalendarDate } from './calendar.ts';
import { LocalizedText } from './text.ts';

/**
 * A date as well as the person knows it, never better:
 * `2021-05-03` a day; `2021-05` a month; `2021-spring` a season; `2021` a year; `2021-05-03/2021-06-10` between two of
 * these; `before 2021-05`, `after 2021-05-03`, `about 2021-05-03`. With `asSaid` it prints as the person said it.
 */
const POINT = String.raw`\d{4}(?:-(?:\d{2}(?:-\d{2})?|spring|summer|autumn|winter))?`;
const HONEST = new RegExp(`^(?:(?:before|after|about) )?${POINT}$|^${POINT}/${POINT}$`, 'u');
const MOMENT = /^(?:about )?(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/u;

export const HonestDateText = z.string().refine((text) => parseHonestDate(text) !== null, { error: 'date-not-honest' });
export const HonestDate = z.union([HonestDateText, z.strictObject({ when: HonestDateText.optional(), asSaid: LocalizedText })]);
export type HonestDate = z.output<typeof HonestDate>;

/** A point in time with hour, minute and zone (`2026-11-21T09:40+05:00`, `about 2026-…`), or an honest date where the hour is not known. */
export const Moment = z.union([
  z.string().refine((text) => parseMoment(text) !== null || parseHonestDate(text) !== null, { error: 'moment-not-readable' }),
  z.strictObject({ when: HonestDateText.optional(), asSaid: LocalizedText }),
]);
export type Moment = z.output<typeof Moment>;

/** The first and last day a date can mean, both included; `null` is open. */
export type Span = { readonly first: string | null; readonly last: string | null };

export type Relation = 'point' | 'between' | 'before' | 'after' | 'about';
export type ParsedDate = Span & { readonly relation: Relation; readonly points: readonly string[] };

export type ParsedMoment = {
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
  /** Minutes east of UTC. */
  readonly zoneMinutes: number;
  readonly about: boolean;
};

const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  spring: ['03', '05'], summer: ['06', '08'], autumn: ['09', '11'],
};

/** The days that one point (day, month, season, year) covers. Winter of a year is its December to the next February. */
function spanOfPoint(point: string): { readonly first: string; readonly last: string } | null {
  const [year = '', part, day] = point.split('-');
  if (part === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (part === 'winter') {
    const next = String(Number(year) + 1).padStart(4, '0');
    return { first: `${year}-12-01`, last: `${next}-02-${String(daysInMonth(Number(next), 2))}` };
  }
  const season = SEASONS[part];
  if (season !== undefined) return { first: `${year}-${season[0]}-01`, last: `${year}-${season[1]}-${String(daysInMonth(Number(year), Number(season[1])))}` };
  const month = Number(part);
  if (month < 1 || month > 12) return null;
  if (day === undefined) return { first: `${year}-${part}-01`, last: `${year}-${part}-${String(daysInMonth(Number(year), month)).padStart(2, '0')}` };
  return isCalendarDate(point) ? { first: point, last: point } : null;
}

/** Reads the text of an honest date; `null` if it is none (the 31st of June, an end before its start). */
export function parseHonestDate(text: string): ParsedDate | null {
  if (!HONEST.test(text)) return null;
  const slash = text.indexOf('/');
  if (slash > 0) {
    const points = [text.slice(0, slash), text.slice(slash + 1)];
    const from = spanOfPoint(points[0] ?? '');
    const to = spanOfPoint(points[1] ?? '');
    return from === null || to === null || to.last < from.first ? null : { relation: 'between', points, first: from.first, last: to.last };
  }
  const space = text.indexOf(' ');
  const point = text.slice(space + 1);
  const span = spanOfPoint(point);
  if (span === null) return null;
  switch (space < 0 ? 'point' : text.slice(0, space)) {
    case 'before':
      return { relation: 'before', points: [point], first: null, last: addDays(span.first, -1) };
    case 'after':
      return { relation: 'after', points: [point], first: addDays(span.last, 1), last: null };
    case 'about':
      // How wide «about» is nobody can say, so nothing is concluded from it.
      return { relation: 'about', points: [point], first: null, last: null };
    default:
      return { relation: 'point', points: [point], ...span };
  }
}

/** Reads a moment with its hour; `null` if the text has none. */
export function parseMoment(text: string): ParsedMoment | null {
  const match = MOMENT.exec(text);
  if (match === null) return null;
  const [, date = '', hour = '', minute = '', zone = ''] = match;
  if (!isCalendarDate(date)) return null;
  const sign = zone.startsWith('-') ? -1 : 1;
  const zoneMinutes = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
  return { date, hour: Number(hour), minute: Number(minute), zoneMinutes, about: text.startsWith('about ') };
}

/** The span of days of a date or moment as stored in the case file; open on both sides when only words are known. */
export function spanOf(value: HonestDate | Moment): Span {
  const text = typeof value === 'string' ? value : value.when;
  if (text === undefined) return { first: null, last: null };
  const moment = parseMoment(text);
  if (moment !== null) return moment.about ? { first: null, last: null } : { first: moment.date, last: moment.date };
  return parseHonestDate(text) ?? { first: null, last: null };
}

/** Three-valued: is `left` surely earlier than `right`, surely not, or can nobody say. */
export function isBefore(left: Span, right: Span): 'yes' | 'no' | 'unknown' {
  if (left.last !== null && right.first !== null && left.last < right.first) return 'yes';
  if (left.first !== null && right.last !== null && left.first >= right.last) return 'no';
  return 'unknown';
}
