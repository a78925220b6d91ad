import { addDays, addMonths, dateOfDayNumber, dayNumber, isCalendarDate, weekday } from '#core/casefile/calendar.ts';
import type { Grade } from './act.ts';

export const DEADLINE_UNITS = ['hours', 'days', 'working-days', 'months'] as const;
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

export const TERM_STARTS = ['next-day', 'from-moment', 'same-day', 'backwards', 'court-set', 'at-once'] as const;
export type TermStart = (typeof TERM_STARTS)[number];

/** When a term starts, and whether the law moves a non-working last day on (the safe day never relies on that). */
export type CountingRule = {
  readonly key: string;
  readonly start: TermStart;
  readonly rolls: boolean;
  readonly text: { readonly ru: string; readonly en: string };
  readonly basis: string;
  readonly grade: Grade;
};

/** A term of the law. `side` says who has to act: we, or a court or body. */
export type Deadline = {
  readonly key: string;
  readonly side: 'ours' | 'state';
  readonly title: { readonly ru: string; readonly en: string };
  readonly trigger: { readonly ru: string; readonly en: string };
  /** Null when a court sets the term or the law has none. 0 with `same-day` is the same day. */
  readonly length: number | null;
  readonly unit: DeadlineUnit;
  readonly counting: CountingRule;
  readonly authority: string;
  readonly norms: readonly string[];
  readonly basis: string;
  /** Whether filing in this term stops execution; `before-departure-term`: only if it arrives before the term set by the court. */
  readonly suspends: 'yes' | 'before-departure-term' | 'no';
  readonly grade: Grade;
  readonly note: string | null;
};

/** All terms and counting rules, by key. */
export type DeadlineBook = { readonly deadlines: ReadonlyMap<string, Deadline>; readonly rules: ReadonlyMap<string, CountingRule> };

/** A point from which a term runs: a date alone, or a date with hour and minute (Kazakhstan time, UTC+5). */
export type Trigger = { readonly date: string; readonly time: string | null };

export type LastDay =
  /** The last day on which it is safe to act, `YYYY-MM-DD`; `time` when the term ends at a minute of that day. */
  | { readonly kind: 'day'; readonly date: string; readonly time: string | null }
  /** The court's act sets the term: read it there; if it names none, act now. */
  | { readonly kind: 'court-set' }
  /** The law sets no term: act now. */
  | { readonly kind: 'at-once' };

const MINUTES_A_DAY = 1440;

/**
 * The earliest last day that any reading of the counting rule gives, so that acting by it is always in time:
 * calendar days without moving off weekends or holidays, working days without leaving out holidays (which can be
 * moved), hours from midnight when the hour is not known. Counting is by КоАП 739, УПК 48, ГПК 122–123, АППК 76 as
 * the rule says. Returns null when the trigger is no date or time that exists.
 */
export function safeLastDay(deadline: Deadline, trigger: Trigger): LastDay | null {
  if (!isCalendarDate(trigger.date)) return null;
  const minute = trigger.time === null ? 0 : minuteOfDay(trigger.time);
  if (minute === null) return null;
  const { start } = deadline.counting;
  if (start === 'court-set') return { kind: 'court-set' };
  if (start === 'at-once') return { kind: 'at-once' };
  const { length } = deadline;
  if (length === null) return { kind: 'court-set' };
  if (deadline.unit === 'hours') return lastMinute(trigger, minute, length);
  const date = start === 'backwards' ? countedBack(trigger.date, deadline.unit, length) : counted(trigger.date, deadline.unit, length);
  return { kind: 'day', date, time: null };
}

function counted(date: string, unit: Exclude<DeadlineUnit, 'hours'>, length: number): string {
  if (unit === 'months') return addMonths(date, length);
  if (unit === 'days') return addDays(date, length);
  let last = date;
  for (let left = length; left > 0; ) {
    last = addDays(last, 1);
    if (weekday(last) <= 5) left -= 1;
  }
  return last;
}

/** Counted back from the trigger, and off a weekend to the day before it. */
function countedBack(date: string, unit: Exclude<DeadlineUnit, 'hours'>, length: number): string {
  let last = unit === 'months' ? addMonths(date, -length) : addDays(date, -length);
  while (weekday(last) > 5) last = addDays(last, -1);
  return last;
}

/** A term in hours ends in the minute before the full number of hours has passed. */
function lastMinute(trigger: Trigger, minute: number, hours: number): LastDay {
  const end = dayNumber(trigger.date) * MINUTES_A_DAY + minute + hours * 60 - 1;
  const inDay = end % MINUTES_A_DAY;
  const time = `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
  return { kind: 'day', date: dateOfDayNumber(Math.floor(end / MINUTES_A_DAY)), time: trigger.time === null ? null : time };
}

function minuteOfDay(time: string): number | null {
  const match = /^([01][0-9]|2[0-3]):([0-5][0-9])$/u.exec(time);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}
