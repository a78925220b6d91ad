import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readDeadlines } from '#adapters/law/read-deadlines.ts';
import { safeLastDay } from '#core/law/deadlines.ts';
import { shippedLibrary } from '../unit/core/law/library.ts';

const read = await readDeadlines('resources/law', await shippedLibrary());
if (!read.ok) throw new Error(read.error.message.en);
const deadlines = [...read.value.deadlines.values()];
const forward = deadlines.filter(({ length, counting }) => length !== null && counting.start !== 'backwards' && counting.start !== 'court-set');

/** An independent reckoning with the platform's calendar, one day at a time. */
function nextDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

const dates = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2031-12-31T00:00:00Z'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
const times = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

describe('safe last days', () => {
  test.prop([fc.constantFrom(...forward), dates])('agree with counting day by day', (deadline, date) => {
    const last = safeLastDay(deadline, { date, time: null });
    if (last?.kind !== 'day') throw new Error('no day');
    const length = deadline.length ?? 0;
    let walked = date;
    if (deadline.unit === 'days') for (let count = 0; count < length; count += 1) walked = nextDay(walked);
    if (deadline.unit === 'working-days') {
      for (let count = 0; count < length; ) {
        walked = nextDay(walked);
        const weekday = new Date(`${walked}T00:00:00Z`).getUTCDay();
        if (weekday !== 0 && weekday !== 6) count += 1;
      }
    }
    if (deadline.unit === 'months') {
      const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + length;
      const lastOfMonth = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
      const day = new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(lastOfMonth, Number(date.slice(8)))));
      walked = day.toISOString().slice(0, 10);
    }
    if (deadline.unit === 'hours') walked = new Date(Date.parse(`${date}T00:00:00Z`) + length * 3_600_000 - 60_000).toISOString().slice(0, 10);
    expect(last.date).toBe(walked);
  });

  test.prop([fc.constantFrom(...forward.filter(({ unit }) => unit === 'hours')), dates, times])('in hours end a minute before the full term', (deadline, date, time) => {
    const last = safeLastDay(deadline, { date, time });
    if (last?.kind !== 'day') throw new Error('no day');
    const end = new Date(Date.parse(`${date}T${time}:00Z`) + (deadline.length ?? 0) * 3_600_000 - 60_000).toISOString();
    expect(`${last.date}T${String(last.time)}`).toBe(end.slice(0, 16));
  });

  test.prop([fc.constantFrom(...deadlines), dates, dates])('never move back when the event moves on', (deadline, one, other) => {
    const [earlier, later] = one < other ? [one, other] : [other, one];
    const first = safeLastDay(deadline, { date: earlier, time: null });
    const second = safeLastDay(deadline, { date: later, time: null });
    if (first?.kind !== 'day' || second?.kind !== 'day') return;
    expect(first.date <= second.date).toBe(true);
  });
});
