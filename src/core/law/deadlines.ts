import { addDays, addMonths, dateOfDayNumber, dayNumber, isCalendarDate, weekday } from '#core/casefile/calendar.ts';
import type { Words } from '#core/language/tongue.ts';
import type { Grade } from './act.ts';
import type { TriggerPlace } from './trigger-place.ts';
import { dayKind, knowledgeOf, surelyWorkingBy } from './work-calendar.ts';
import type { WorkCalendar } from './work-calendar.ts';

export const DEADLINE_UNITS = ['hours', 'days', 'working-days', 'months'] as const;
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

export const TERM_STARTS = ['next-day', 'first-day', 'from-moment', 'same-day', 'backwards', 'court-set', 'at-once'] as const;
export type TermStart = (typeof TERM_STARTS)[number];

/** How the most generous reading starts a term: the hour not counted, till midnight of the next day, by the next working day. */
export const LATEST_STARTS = ['next-day', 'next-hour', 'next-midnight', 'next-working-day'] as const;
export type LatestStart = (typeof LATEST_STARTS)[number];

/** How a paper reaches its reader in time. */
export type HandingIn = { readonly text: Words; readonly norms: readonly string[]; readonly grade: Grade };

/** When a term starts, on its earliest and on its latest reading, and whether a non-working last day moves (the safe day never relies on that). */
export type CountingRule = {
  readonly key: string;
  readonly start: TermStart;
  /** Null where the latest reading starts as the earliest does. */
  readonly latestStart: LatestStart | null;
  /** Null where the latest reading counts the deadline's own unit. */
  readonly latestUnit: 'working-days' | null;
  readonly rolls: 'yes' | 'perhaps' | 'no';
  readonly handingIn: HandingIn;
  readonly text: Words;
  readonly norms: readonly string[];
  readonly basis: string;
  readonly grade: Grade;
};

/** What to do when a term has passed, or when the state has not kept one. */
export type Remedy = { readonly key: string; readonly text: Words; readonly norms: readonly string[]; readonly grade: Grade };

/** A term of the law. `side` says who has to act: we, or a court or body. */
export type Deadline = {
  readonly key: string;
  readonly side: 'ours' | 'state';
  readonly title: Words;
  readonly trigger: { readonly ru: string; readonly en: string };
  /** Where the trigger stands in the case file; null when the file has no field for it and it is counted by hand. */
  readonly place: TriggerPlace | null;
  /** Null when a court sets the term or the law has none. 0 with `same-day` is the same day. */
  readonly length: number | null;
  readonly unit: DeadlineUnit;
  readonly counting: CountingRule;
  readonly authority: string;
  readonly norms: readonly string[];
  /** How the source is named where the library holds no norm of it. */
  readonly cited: Words | null;
  readonly basis: string;
  /** Whether filing in this term stops execution; `before-departure-term`: only if it arrives before the term set by the court. */
  readonly suspends: 'yes' | 'before-departure-term' | 'no';
  readonly missed: Remedy | null;
  readonly grade: Grade;
  readonly note: string | null;
};

/** Minutes before a term in hours, and days before a longer one, at which to warn. */
export type WarningTimes = { readonly minutes: readonly number[]; readonly days: readonly number[] };

/** All terms and counting rules, by key. */
export type DeadlineBook = {
  readonly deadlines: ReadonlyMap<string, Deadline>;
  readonly rules: ReadonlyMap<string, CountingRule>;
  readonly warnings: WarningTimes;
};

/** A point from which a term runs: a date alone, or a date with hour and minute (Kazakhstan time, UTC+5). */
export type Trigger = { readonly date: string; readonly time: string | null };

export type LastDay =
  /** The last day on which it is safe to act, `YYYY-MM-DD`; `time` when the term ends at a minute of that day. */
  | { readonly kind: 'day'; readonly date: string; readonly time: string | null }
  /** The court's act sets the term: read it there; if it names none, act now. */
  | { readonly kind: 'court-set' }
  /** The law sets no term: act now. */
  | { readonly kind: 'at-once' };

export const MINUTES_A_DAY = 1440;

/**
 * The earliest last day that any reading of the counting rule gives, so that acting by it is always in time:
 * calendar days without moving off weekends or holidays, working days without leaving out holidays (which can be
 * moved) and with every weekend day that is or may be worked, hours from midnight when the hour is not known. Counting
 * is by УПК 48, КоАП 739, ГПК 122–123, АППК 76 as the rule says. The calendar can only make the end earlier.
 * Returns null when the trigger is no date or time that exists.
 */
export function safeLastDay(deadline: Deadline, trigger: Trigger, calendar: WorkCalendar): LastDay | null {
  if (!isCalendarDate(trigger.date)) return null;
  const minute = trigger.time === null ? 0 : minuteOfDay(trigger.time);
  if (minute === null) return null;
  const { start } = deadline.counting;
  if (start === 'court-set') return { kind: 'court-set' };
  if (start === 'at-once') return { kind: 'at-once' };
  const { length, unit } = deadline;
  if (length === null) return { kind: 'court-set' };
  if (unit === 'hours') return lastMinute(trigger, minute, length);
  const from = start === 'first-day' ? addDays(trigger.date, -1) : trigger.date;
  const date = start === 'backwards' ? countedBack(trigger.date, unit, length, calendar) : counted(trigger.date, from, unit, length, calendar);
  return { kind: 'day', date, time: null };
}

/** Months run to the corresponding date of the trigger itself; days from `from`, which is not counted. */
function counted(trigger: string, from: string, unit: Exclude<DeadlineUnit, 'hours'>, length: number, calendar: WorkCalendar): string {
  if (unit === 'months') return addDays(addMonths(trigger, length), from < trigger ? -1 : 0);
  if (unit === 'days') return addDays(from, length);
  let last = from;
  let saturdayMayBeWorked = true;
  for (let left = length; left > 0; ) {
    last = addDays(last, 1);
    // The Government makes a Saturday or Sunday worked for a day off between holidays: that shortens a term of working
    // days. Where it is not known which, one Saturday in the term is taken for worked.
    const perhaps = saturdayMayBeWorked && weekday(last) === 6 && knowledgeOf(calendar, last, last) !== 'whole';
    if (perhaps) saturdayMayBeWorked = false;
    if (weekday(last) <= 5 || perhaps || dayKind(calendar, last) === 'working') left -= 1;
  }
  return last;
}

/** Counted back from the trigger, and off a non-working day to the working day before it. */
function countedBack(date: string, unit: Exclude<DeadlineUnit, 'hours'>, length: number, calendar: WorkCalendar): string {
  let last = unit === 'months' ? addMonths(date, -length) : unit === 'days' ? addDays(date, -length) : date;
  for (let left = unit === 'working-days' ? length : 0; left > 0; ) {
    last = addDays(last, -1);
    if (dayKind(calendar, last) === 'working') left -= 1;
  }
  return surelyWorkingBy(calendar, last);
}

/** A term in hours ends in the minute before the full number of hours has passed. */
function lastMinute(trigger: Trigger, minute: number, hours: number): LastDay {
  const end = dayNumber(trigger.date) * MINUTES_A_DAY + minute + hours * 60 - 1;
  return { kind: 'day', date: dateOfDayNumber(Math.floor(end / MINUTES_A_DAY)), time: trigger.time === null ? null : timeOfMinute(end % MINUTES_A_DAY) };
}

/** `HH:MM` as minutes of the day; null if there is no such time. */
export function minuteOfDay(time: string): number | null {
  const match = /^([01][0-9]|2[0-3]):([0-5][0-9])$/u.exec(time);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

/** Minutes of the day as `HH:MM`. */
export function timeOfMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
