import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays, addMonths, dateOfDayNumber, dayNumber, fullYearsBetween, isCalendarDate, weekday } from '#core/casefile/calendar.ts';
import { isBefore, parseHonestDate, parseMoment, spanOf, type Span } from '#core/casefile/honest-date.ts';
import { exactMoment, minutesBetween, minutesOf, momentAfter } from '#core/casefile/moments.ts';

const day = fc.integer({ min: 657_000, max: 767_000 }).map(dateOfDayNumber);

describe('calendar', () => {
  it('agrees with the machine calendar on every day of two centuries', () => {
    for (let number = dayNumber('1900-01-01'), at = Date.UTC(1900, 0, 1); at < Date.UTC(2100, 0, 1); number += 1, at += 86_400_000) {
      const machine = new Date(at);
      const date = machine.toISOString().slice(0, 10);
      expect(dateOfDayNumber(number)).toBe(date);
      expect(weekday(date)).toBe(machine.getUTCDay() === 0 ? 7 : machine.getUTCDay());
    }
  });
  it('knows which dates exist', () => {
    expect(['2024-02-29', '2023-02-29', '1900-02-29', '2000-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '26-01-01'].map(isCalendarDate)).toEqual([true, false, false, true, false, false, false, false]);
  });
  it('adds months as the codes do: the 31st becomes the last day', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-11-22', 3)).toBe('2027-02-22');
  });
  it('adding days is undone by taking them away', () => {
    fc.assert(fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, count) => addDays(addDays(date, count), -count) === date));
  });
  it('counts full years on the birthday, not before', () => {
    expect([fullYearsBetween('2008-11-23', '2026-11-22'), fullYearsBetween('2008-11-22', '2026-11-22')]).toEqual([17, 18]);
  });
});

describe('honest dates', () => {
  it.each([
    ['2021-05-03', '2021-05-03', '2021-05-03'],
    ['2021-05', '2021-05-01', '2021-05-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2021-spring', '2021-03-01', '2021-05-31'],
    ['2023-winter', '2023-12-01', '2024-02-29'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-05-03/2021-06', '2021-05-03', '2021-06-30'],
    ['before 2021-05-03', null, '2021-05-02'],
    ['after 2021-05', '2021-06-01', null],
    ['about 2021-05-03', null, null],
  ])('%s covers %s to %s', (text, first, last) => {
    expect(parseHonestDate(text)).toMatchObject({ first, last });
  });
  it.each(['2021-02-30', '2021-13', '2021-06/2021-05', '03.05.2021', 'spring 2021', 'before', '2021-5-3', '2021-05-03T10:00', ''])('refuses %s', (text) => {
    expect(parseHonestDate(text)).toBeNull();
  });
  it('compares with three values and never says yes both ways', () => {
    const text = fc.oneof(day, day.map((date) => date.slice(0, 7)), day.map((date) => date.slice(0, 4)), day.map((date) => `before ${date}`), day.map((date) => `after ${date}`), day.map((date) => `about ${date}`));
    fc.assert(fc.property(text, text, (left, right) => {
      const [a, b] = [spanOf(left), spanOf(right)];
      const both = [isBefore(a, b), isBefore(b, a)];
      expect(both).not.toEqual(['yes', 'yes']);
      if (both[0] === 'yes') expect(both[1]).toBe('no');
    }));
  });
  it('says yes exactly when every day of one span is before every day of the other', () => {
    const span = fc.tuple(day, fc.integer({ min: 0, max: 40 })).map(([first, length]): Span => ({ first, last: addDays(first, length) }));
    fc.assert(fc.property(span, span, (left, right) => (isBefore(left, right) === 'yes') === ((left.last ?? "") < (right.first ?? ""))));
  });
});

describe('moments', () => {
  it('reads hour, minute and zone', () => {
    expect(parseMoment('2026-11-21T09:40+05:00')).toEqual({ date: '2026-11-21', hour: 9, minute: 40, zoneMinutes: 300, about: false });
    expect(['2026-11-21T24:00+05:00', '2026-02-30T10:00+05:00', '2026-11-21T09:40', '2026-11-21'].map(parseMoment)).toEqual([null, null, null, null]);
  });
  it('counts across zones and midnight', () => {
    expect(minutesBetween('2026-11-21T23:50+05:00', '2026-11-22T00:10+03:00')).toBe(140);
    expect(minutesBetween('about 2026-11-21T23:50+05:00', '2026-11-22T00:10+03:00')).toBeNull();
    const moment = exactMoment('2028-02-28T23:30+05:00');
    expect(moment && momentAfter(moment, 48 * 60)).toBe('2028-03-01T23:30+05:00');
  });
  it('agrees with the machine clock', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: -50_000, max: 50_000 }), (date, minute, later) => {
      const text = `${date}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}+05:00`;
      const parsed = parseMoment(text);
      const after = parsed === null ? '' : momentAfter(parsed, later);
      expect(Date.parse(after) - Date.parse(text)).toBe(later * 60_000);
      expect(parsed && minutesOf(parsed) * 60_000 - Date.parse(text)).toBe(minutesOf({ date: '1970-01-01', hour: 0, minute: 0, zoneMinutes: 0, about: false }) * 60_000);
    }));
  });
});
