import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readDeadlines } from '#adapters/law/read-deadlines.ts';
import { readHolidays } from '#adapters/law/read-holidays.ts';
import { calendarFile } from '#core/law/calendar-file.ts';
import { deadlineClock } from '#core/law/deadline-clock.ts';
import { safeLastDay } from '#core/law/deadlines.ts';
import type { Deadline } from '#core/law/deadlines.ts';
import { latestLastDay } from '#core/law/latest-day.ts';
import { readMoment } from '#core/law/moment-span.ts';
import type { TriggerReading } from '#core/law/read-trigger.ts';
import { shippedLibrary } from '../unit/core/law/library.ts';
import { OFF_ON_WEEKDAYS, POSSIBLY_OFF, WORKED_ON_WEEKENDS } from '../labelled/days-off.ts';

const read = await readDeadlines('resources/law', await shippedLibrary());
if (!read.ok) throw new Error(read.error.message.en);
const book = read.value;
const holidays = await readHolidays('resources/law', null);
if (!holidays.ok) throw new Error(holidays.error.message.en);
const calendar = holidays.value;
const deadlines = [...book.deadlines.values()];
const counted = deadlines.filter(({ length, counting }) => length !== null && counting.start !== 'court-set' && counting.start !== 'at-once');
const forward = counted.filter(({ counting }) => counting.start !== 'backwards');

/** An independent reckoning with the platform's calendar, one day at a time. */
function dayAfter(date: string, step = 1): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + step);
  return day.toISOString().slice(0, 10);
}

function onWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

/** By the list of days copied by hand, never by the program's own calendar. */
function surelyWorked(date: string): boolean {
  if (OFF_ON_WEEKDAYS.includes(date) || POSSIBLY_OFF.includes(date)) return false;
  return WORKED_ON_WEEKENDS.includes(date) || !onWeekend(date);
}

function walk(date: string, count: number, counts: (day: string) => boolean): string {
  let walked = date;
  for (let left = count; left > 0; ) {
    walked = dayAfter(walked);
    if (counts(walked)) left -= 1;
  }
  return walked;
}

function monthsLater(date: string, count: number): string {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + count;
  const lastOfMonth = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(lastOfMonth, Number(date.slice(8))))).toISOString().slice(0, 10);
}

function naiveSafe({ length, unit, counting }: Deadline, date: string): string {
  const count = length ?? 0;
  const back = counting.start === 'first-day' ? -1 : 0;
  if (unit === 'hours') return new Date(Date.parse(`${date}T00:00:00Z`) + count * 3_600_000 - 60_000).toISOString().slice(0, 10);
  if (unit === 'months') return dayAfter(monthsLater(date, count), back);
  if (unit === 'days') return walk(dayAfter(date, back), count, () => true);
  let saturdays = 0;
  return walk(date, count, (day) => {
    const known = day >= '2025' && day < '2027';
    if (!known && new Date(`${day}T00:00:00Z`).getUTCDay() === 6) saturdays += 1;
    return !onWeekend(day) || WORKED_ON_WEEKENDS.includes(day) || (!known && saturdays === 1 && new Date(`${day}T00:00:00Z`).getUTCDay() === 6);
  });
}

function naiveLatest({ length, unit, counting }: Deadline, date: string): string {
  const count = length ?? 0;
  let last = date;
  if (counting.latestStart === 'next-working-day') last = walk(dayAfter(date, count), 1, surelyWorked);
  else if (counting.latestUnit === 'working-days' || unit === 'working-days') last = walk(date, count, surelyWorked);
  else last = unit === 'months' ? monthsLater(date, count) : walk(date, count, () => true);
  while (counting.rolls !== 'no' && !surelyWorked(last)) last = dayAfter(last);
  return last;
}

const datesBetween = (from: string, to: string): fc.Arbitrary<string> =>
  fc.date({ min: new Date(`${from}T00:00:00Z`), max: new Date(`${to}T00:00:00Z`), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
const dates = datesBetween('2024-01-01', '2031-12-31');
const times = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

describe('safe last days', () => {
  test.prop([fc.constantFrom(...forward), dates])('agree with counting day by day', (deadline, date) => {
    expect(safeLastDay(deadline, { date, time: null }, calendar)).toMatchObject({ kind: 'day', date: naiveSafe(deadline, date) });
  });

  test.prop([fc.constantFrom(...forward.filter(({ unit }) => unit === 'hours')), dates, times])('in hours end a minute before the full term', (deadline, date, time) => {
    const last = safeLastDay(deadline, { date, time }, calendar);
    if (last?.kind !== 'day') throw new Error('no day');
    const end = new Date(Date.parse(`${date}T${time}:00Z`) + (deadline.length ?? 0) * 3_600_000 - 60_000).toISOString();
    expect(`${last.date}T${String(last.time)}`).toBe(end.slice(0, 16));
  });

  test.prop([fc.constantFrom(...counted), dates, dates])('never move back when the event moves on', (deadline, one, other) => {
    const [earlier, later] = one < other ? [one, other] : [other, one];
    const first = safeLastDay(deadline, { date: earlier, time: null }, calendar);
    const second = safeLastDay(deadline, { date: later, time: null }, calendar);
    if (first?.kind !== 'day' || second?.kind !== 'day') throw new Error('no day');
    expect(first.date <= second.date).toBe(true);
  });

  test.prop([fc.constantFrom(...counted.filter(({ counting }) => counting.start === 'backwards')), dates])('counted back fall on a day that is surely worked', (deadline, date) => {
    const last = safeLastDay(deadline, { date, time: null }, calendar);
    if (last?.kind !== 'day') throw new Error('no day');
    expect(last.date < date).toBe(true);
    if (last.date >= '2025' && last.date < '2029') expect(surelyWorked(last.date)).toBe(true);
  });
});

describe('latest last days', () => {
  test.prop([fc.constantFrom(...forward.filter(({ unit }) => unit !== 'hours')), datesBetween('2025-01-01', '2026-12-01')])('agree with counting day by day in years that are wholly known', (deadline, date) => {
    const last = latestLastDay(deadline, { date, time: null }, calendar);
    if (last?.kind !== 'day') throw new Error('no day');
    const expected = naiveLatest(deadline, date);
    if (expected < '2027') expect(last.date).toBe(expected);
    else expect(last.date >= expected).toBe(true);
  });

  test.prop([fc.constantFrom(...counted), dates, fc.option(times)])('are never before the safe ones', (deadline, date, time) => {
    const [safe, latest] = [safeLastDay(deadline, { date, time: time ?? '00:00' }, calendar), latestLastDay(deadline, { date, time }, calendar)];
    if (safe?.kind !== 'day' || latest?.kind !== 'day') throw new Error('no day');
    expect(`${safe.date} ${safe.time ?? '24:00'}` <= `${latest.date} ${latest.time ?? '24:00'}`).toBe(true);
  });
});

function reading(moment: string): TriggerReading {
  return { subject: { path: 'p', person: 'p', proceeding: null }, path: 'p.at', from: ['p.at'], ...readMoment(moment), state: 'known', done: null };
}

/** What may be known of one moment: its month, its day, its minute. */
const knowledge = fc.tuple(dates, times).map(([date, time]) => [date.slice(0, 4), date.slice(0, 7), date, `${date}T${time}+05:00`] as const);
const nows = fc.record({ date: dates, time: fc.option(times) });
const clocks = counted.filter(({ counting }) => counting.start !== 'backwards');

describe('what is said of a term', () => {
  test.prop([fc.constantFrom(...clocks), knowledge, fc.nat(2), fc.nat(2), nows])('is never taken back when more becomes known', (deadline, moments, one, other, now) => {
    const [vague = '', exact = ''] = one < other ? [moments[one], moments[other]] : [moments[other], moments[3]];
    const before = deadlineClock(deadline, reading(vague), now, calendar, book.warnings).status;
    const after = deadlineClock(deadline, reading(exact), now, calendar, book.warnings).status;
    if (before === 'open' || before === 'passed') expect(after).toBe(before);
  });

  test.prop([fc.constantFrom(...clocks), knowledge, fc.nat(3), nows, nows])('never goes back from passed to running', (deadline, moments, known, one, other) => {
    const trigger = reading(moments[known] ?? '');
    const [earlier, later] = one.date < other.date ? [one, other] : [other, one];
    const first = deadlineClock(deadline, trigger, earlier, calendar, book.warnings).status;
    const second = deadlineClock(deadline, trigger, later, calendar, book.warnings).status;
    if (earlier.date < later.date && first === 'passed') expect(second).toBe('passed');
    if (earlier.date < later.date && second === 'open') expect(first).toBe('open');
  });

  test.prop([fc.constantFrom(...clocks), knowledge, fc.nat(3), nows])('warns only from now on and never after the safe end', (deadline, moments, known, now) => {
    const clock = deadlineClock(deadline, reading(moments[known] ?? ''), now, calendar, book.warnings);
    for (const warning of clock.warnings) {
      expect(`${warning.date} ${String(warning.time)}` >= `${now.date} ${now.time ?? '00:00'}`).toBe(true);
      expect(`${warning.date} ${String(warning.time)}` <= `${String(clock.safe?.date)} ${clock.safe?.time ?? '24:00'}`).toBe(true);
    }
  });
});

describe('the calendar file', () => {
  const moments = fc.record({ date: dates, time: fc.option(times) });
  test.prop([fc.array(fc.record({ uid: fc.uuid(), end: moments, warnings: fc.array(moments, { maxLength: 3 }) }), { maxLength: 4 }), fc.string({ unit: 'grapheme', maxLength: 120 })])(
    'has lines of at most 75 octets that unfold to whole ones, and nothing but CRLF ends them',
    (entries, title) => {
      const text = calendarFile(entries, title, '2026-11-24T14:42:03.123Z');
      const physical = text.split('\r\n');
      expect(physical.at(-1)).toBe('');
      for (const line of physical) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
      }
      const lines = text.replaceAll('\r\n ', '').split('\r\n');
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(entries.length);
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z-]+(?:;[A-Z-]+=[A-Z-]+)*:/u);
    },
  );
});
