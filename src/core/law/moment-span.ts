import { dateOfDayNumber, dayNumber } from '#core/casefile/calendar.ts';
import { parseHonestDate, parseMoment, spanOf } from '#core/casefile/honest-date.ts';
import type { HonestDate, Moment } from '#core/casefile/honest-date.ts';
import { exactMoment, minutesOf } from '#core/casefile/moments.ts';
import { MINUTES_A_DAY, timeOfMinute } from './deadlines.ts';

/** Kazakhstan has one time zone since 1 March 2024: UTC+5, no summer time (known from secondary sources). */
const KAZAKHSTAN_MINUTES = 300;

/** The first and last minute a moment can mean, both included, in Kazakhstan time since the calendar's day 0; null is open. */
export type MinuteSpan = { readonly first: number | null; readonly last: number | null };

/** A minute of that scale as date and time. */
export type LocalMinute = { readonly date: string; readonly time: string };

/** What a stored moment says: its span, and the minute that was said of an «about», from which nothing is concluded. */
export type ReadMoment = { readonly span: MinuteSpan; readonly about: number | null };

const OPEN: MinuteSpan = { first: null, last: null };

/** The minute at which a day begins. */
export function startOfDay(date: string): number {
  return dayNumber(date) * MINUTES_A_DAY;
}

/** A minute as date and time. */
export function localMinute(minute: number): LocalMinute {
  const day = Math.floor(minute / MINUTES_A_DAY);
  return { date: dateOfDayNumber(day), time: timeOfMinute(minute - day * MINUTES_A_DAY) };
}

/** Reads a date or moment of the case file: an hour in any zone becomes Kazakhstan's; a day is all of its minutes. */
export function readMoment(value: HonestDate | Moment): ReadMoment {
  const exact = exactMoment(value);
  if (exact !== null) {
    const minute = minutesOf(exact) + KAZAKHSTAN_MINUTES;
    return exact.about ? { span: OPEN, about: minute } : { span: { first: minute, last: minute }, about: null };
  }
  const { first, last } = spanOf(value);
  const span = { first: first === null ? null : startOfDay(first), last: last === null ? null : startOfDay(last) + MINUTES_A_DAY - 1 };
  return { span, about: first === null && last === null ? aboutDay(value) : null };
}

/** The first day that an «about» date names. */
function aboutDay(value: HonestDate | Moment): number | null {
  const text = typeof value === 'string' ? value : value.when;
  if (text === undefined || parseMoment(text) !== null) return null;
  const parsed = parseHonestDate(text);
  const [point] = parsed?.points ?? [];
  const first = parsed?.relation === 'about' && point !== undefined ? (parseHonestDate(point)?.first ?? null) : null;
  return first === null ? null : startOfDay(first);
}

/** The later of two moments, where one that is not known can only make the result later. */
export function laterSpan(left: MinuteSpan, right: MinuteSpan): MinuteSpan {
  return {
    first: left.first === null ? right.first : right.first === null ? left.first : Math.max(left.first, right.first),
    last: left.last === null || right.last === null ? null : Math.max(left.last, right.last),
  };
}
