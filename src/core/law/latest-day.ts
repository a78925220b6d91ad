import { addDays, addMonths, dateOfDayNumber, dayNumber, isCalendarDate, weekday } from '#core/casefile/calendar.ts';
import { MINUTES_A_DAY, minuteOfDay, timeOfMinute } from './deadlines.ts';
import type { CountingRule, Deadline, LastDay, Trigger } from './deadlines.ts';
import { dayKind, knowledgeOf, surelyWorkingFrom } from './work-calendar.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * The last day that the most generous reading of the counting rule gives: only after it has a term surely passed.
 * Non-working last days move on (УПК 48(4), КоАП 739(5), ГПК 123(4), АППК 76(5)), working days leave out holidays and
 * whatever day is doubtful, сутки of the КоАП leave out non-working days (739(3)), and the margins of the calendar are
 * added where it knows too little of a year. Not before `safeLastDay`. Null when the trigger is no date or time that exists.
 */
export function latestLastDay(deadline: Deadline, trigger: Trigger, calendar: WorkCalendar): LastDay | null {
  if (!isCalendarDate(trigger.date) || (trigger.time !== null && minuteOfDay(trigger.time) === null)) return null;
  const { counting, length } = deadline;
  if (counting.start === 'court-set' || (counting.start !== 'at-once' && length === null)) return { kind: 'court-set' };
  if (counting.start === 'at-once' || length === null) return { kind: 'at-once' };
  if (deadline.unit === 'hours') return latestMinute(counting, trigger, length);
  return { kind: 'day', date: latestDate(deadline, length, trigger.date, calendar), time: null };
}

function latestDate({ counting, unit }: Deadline, length: number, date: string, calendar: WorkCalendar): string {
  if (counting.start === 'backwards') return countedBack(date, unit, length);
  if (counting.latestStart === 'next-working-day') {
    return withMargin(calendar, date, surelyWorkingFrom(calendar, addDays(date, length + 1)));
  }
  const first = counting.start === 'first-day' && counting.latestStart === null;
  const from = first ? addDays(date, -1) : date;
  const countedUnit = counting.latestUnit ?? unit;
  let last: string;
  if (countedUnit === 'working-days') {
    last = from;
    for (let left = length; left > 0; ) {
      last = addDays(last, 1);
      if (dayKind(calendar, last) === 'working') left -= 1;
    }
  } else last = countedUnit === 'months' ? addDays(addMonths(date, length), first ? -1 : 0) : addDays(from, length);
  // A doubtful day may turn out to be off, so the generous reading moves over it.
  const rolled = counting.rolls === 'no' ? last : surelyWorkingFrom(calendar, last);
  const rests = countedUnit === 'working-days' ? date : last;
  return counting.rolls === 'no' && countedUnit !== 'working-days' ? rolled : withMargin(calendar, rests, rolled);
}

/** Backwards the generous reading is the latest day: no holiday is left out and nothing moves. */
function countedBack(date: string, unit: Deadline['unit'], length: number): string {
  if (unit !== 'working-days') return unit === 'months' ? addMonths(date, -length) : addDays(date, -length);
  let last = date;
  for (let left = length; left > 0; ) {
    last = addDays(last, -1);
    if (weekday(last) <= 5) left -= 1;
  }
  return last;
}

function withMargin(calendar: WorkCalendar, from: string, to: string): string {
  const known = knowledgeOf(calendar, from, to);
  if (known === 'whole') return to;
  return addDays(to, known === 'unknown' ? calendar.margins.yearUnknown : calendar.margins.transfersUnknown);
}

/** With the hour of the trigger unknown, the whole of its last day may still precede it. */
function latestMinute(counting: CountingRule, trigger: Trigger, hours: number): LastDay {
  const minute = trigger.time === null ? MINUTES_A_DAY - 1 : (minuteOfDay(trigger.time) ?? 0);
  const start = dayNumber(trigger.date) * MINUTES_A_DAY + minute;
  let end = start + hours * 60 - 1;
  if (counting.latestStart === 'next-hour') end = (Math.floor(start / 60) + 1 + hours) * 60 - 1;
  if (counting.latestStart === 'next-midnight') end = (Math.floor(start / MINUTES_A_DAY) + 1) * MINUTES_A_DAY + hours * 60 - 1;
  return { kind: 'day', date: dateOfDayNumber(Math.floor(end / MINUTES_A_DAY)), time: timeOfMinute(end % MINUTES_A_DAY) };
}
