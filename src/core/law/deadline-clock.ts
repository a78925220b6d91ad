import { addDays } from '#core/casefile/calendar.ts';
import { safeLastDay } from './deadlines.ts';
import type { Deadline, LastDay, Trigger, WarningTimes } from './deadlines.ts';
import { latestLastDay } from './latest-day.ts';
import { localMinute, startOfDay } from './moment-span.ts';
import type { MinuteSpan } from './moment-span.ts';
import type { TriggerReading } from './read-trigger.ts';
import { surelyWorkingBy } from './work-calendar.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** The end of a term, included; without `time` the end of the day. */
export type LastMoment = { readonly date: string; readonly time: string | null };

/**
 * `open`: surely not passed; `passed`: surely passed; `unknown`: nobody can say (the trigger is not exact, or readings
 * differ); `done`: the case file says it was done; `not-started`: the trigger has not happened; `no-trigger`: the case
 * file does not say when it happened; `at-once`: the law sets no term.
 */
export const CLOCK_STATUSES = ['at-once', 'unknown', 'open', 'passed', 'not-started', 'no-trigger', 'done'] as const;
export type ClockStatus = (typeof CLOCK_STATUSES)[number];

/** One running term of a case. */
export type DeadlineClock = {
  readonly deadline: Deadline;
  readonly trigger: TriggerReading;
  readonly status: ClockStatus;
  /** Acting by then is in time on every reading; null when nothing bounds it. */
  readonly safe: LastMoment | null;
  /** Only after it has the term surely passed; null when nobody can say. */
  readonly latest: LastMoment | null;
  /** What `safe` would be if an «about» moment were exact: to hurry by, never to conclude from. */
  readonly guide: LastMoment | null;
  /** The last day, from today to the safe one, on which an office is surely open; null where the term is of hours or no such day is left. */
  readonly officeDay: string | null;
  /** Whether what was done was done in time; null while it was not. */
  readonly kept: 'yes' | 'no' | 'unknown' | null;
  /** When to warn, local date and time, from now on. */
  readonly warnings: readonly LastMoment[];
};

/** The present: a day alone leaves open which minute of it. */
export type Now = { readonly date: string; readonly time: string | null };

/** Reckons one term of a case by its counting rule and says three-valued how it stands. Pure in all it is given. */
export function deadlineClock(deadline: Deadline, trigger: TriggerReading, now: Now, calendar: WorkCalendar, times: WarningTimes): DeadlineClock {
  const end = endOf(deadline, trigger.span, calendar);
  const guide = trigger.about === null ? null : endOf(deadline, { first: trigger.about, last: null }, calendar).safe;
  const { safe, latest } = end;
  const status = statusOf(deadline, trigger, end, guide, now);
  const kept = trigger.done === null ? null : keptIn(trigger.done.span, end);
  const running = status === 'open' || status === 'unknown';
  return { deadline, trigger, status, safe, latest, guide, officeDay: officeDayOf(deadline, trigger.span, safe, now, calendar), kept, warnings: running && safe !== null ? warningsOf(safe, endsAtTrigger(deadline.counting.start) ? null : trigger.span.first, now, times) : [] };
}

type End = { readonly safe: LastMoment | null; readonly latest: LastMoment | null };

function endOf(deadline: Deadline, span: MinuteSpan, calendar: WorkCalendar): End {
  if (deadline.counting.start === 'at-once') return { safe: null, latest: null };
  // A term that the court set is read as its end, not as its beginning.
  if (deadline.counting.start === 'court-set') return { safe: span.first === null ? null : localMinute(span.first), latest: span.last === null ? null : localMinute(span.last) };
  const hours = deadline.unit === 'hours';
  const asTrigger = (minute: number): Trigger => {
    const { date, time } = localMinute(minute);
    return { date, time: hours ? time : null };
  };
  return {
    safe: span.first === null ? null : momentOf(safeLastDay(deadline, asTrigger(span.first), calendar)),
    latest: span.last === null ? null : momentOf(latestLastDay(deadline, asTrigger(span.last), calendar)),
  };
}

function momentOf(day: LastDay | null): LastMoment | null {
  return day?.kind === 'day' ? { date: day.date, time: day.time } : null;
}

function statusOf({ counting }: Deadline, trigger: TriggerReading, { safe, latest }: End, guide: LastMoment | null, now: Now): ClockStatus {
  if (counting.start === 'at-once') return 'at-once';
  if (trigger.done !== null) return 'done';
  if (trigger.state === 'none') return 'not-started';
  // A court's term that nobody has read may end at any minute.
  if (safe === null && latest === null) return guide !== null ? 'unknown' : counting.start === 'court-set' ? 'at-once' : 'no-trigger';
  if (safe !== null && lastMinuteOf(now) <= lastMinuteOf(safe)) return 'open';
  return latest !== null && firstMinuteOf(now) > lastMinuteOf(latest) ? 'passed' : 'unknown';
}

function keptIn({ first, last }: MinuteSpan, { safe, latest }: End): 'yes' | 'no' | 'unknown' {
  if (last !== null && safe !== null && last <= lastMinuteOf(safe)) return 'yes';
  return first !== null && latest !== null && first > lastMinuteOf(latest) ? 'no' : 'unknown';
}

function officeDayOf({ side, unit, counting }: Deadline, { first }: MinuteSpan, safe: LastMoment | null, now: Now, calendar: WorkCalendar): string | null {
  if (side !== 'ours' || unit === 'hours' || counting.start === 'court-set' || safe === null || first === null) return null;
  const day = surelyWorkingBy(calendar, safe.date);
  return day >= now.date && (endsAtTrigger(counting.start) || day >= localMinute(first).date) ? day : null;
}

/** Whether the trigger is the end of the term, or lies after it. */
function endsAtTrigger(start: Deadline['counting']['start']): boolean {
  return start === 'backwards' || start === 'court-set' || start === 'same-day';
}

function warningsOf(safe: LastMoment, first: number | null, now: Now, times: WarningTimes): readonly LastMoment[] {
  const minutes = safe.time === null
    ? times.days.map((days) => startOfDay(addDays(safe.date, -days)) + MORNING)
    : times.minutes.map((before) => lastMinuteOf(safe) + 1 - before);
  const from = Math.max(first ?? -Infinity, firstMinuteOf(now));
  return [...new Set(minutes)].filter((minute) => minute >= from).toSorted((left, right) => left - right).map(localMinute);
}

/** Nine in the morning. */
const MORNING = 9 * 60;

/** The last minute of a moment; of the whole day where no time is said. */
export function lastMinuteOf({ date, time }: LastMoment): number {
  return startOfDay(date) + (time === null ? 24 * 60 - 1 : Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
}

function firstMinuteOf({ date, time }: Now): number {
  return time === null ? startOfDay(date) : lastMinuteOf({ date, time });
}
