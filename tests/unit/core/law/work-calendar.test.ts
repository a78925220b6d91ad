import { describe, expect, it } from 'vitest';
import { readHolidays } from '#adapters/law/read-holidays.ts';
import { addDays, weekday } from '#core/casefile/calendar.ts';
import { holidayDataOf, holidaysFile, ownHolidaysFile, withOwnHolidays } from '#core/law/holiday-schema.ts';
import { dayKind, knowledgeOf, surelyWorkingBy, surelyWorkingFrom, workCalendar } from '#core/law/work-calendar.ts';
import { OFF_ON_WEEKDAYS, POSSIBLY_OFF, WORKED_ON_WEEKENDS } from '../../../labelled/days-off.ts';

const read = await readHolidays('resources/law', null);
if (!read.ok) throw new Error(read.error.message.en);
const calendar = read.value;

const small = holidayDataOf(holidaysFile.parse({
  margins: { transfersUnknown: '4', yearUnknown: '15' },
  years: { '2026': { transfers: 'known', grade: 'B', source: 's' }, '2027': { transfers: 'unknown', grade: 'C', source: 's' } },
  yearly: [
    { day: '10-25', moves: 'yes', ru: 'р', kk: 'р', en: 'r', grade: 'B', source: 's' },
    { day: '01-09', moves: 'no', ru: 'р', kk: 'р', en: 'r', grade: 'B', source: 's' },
    { day: '11-02', moves: 'yes', from: '2027', ru: 'р', kk: 'р', en: 'r', grade: 'B', source: 's' },
  ],
  single: [{ date: '2027-05-16', off: 'doubtful', spread: '1', ru: 'к', kk: 'к', en: 'k', grade: 'C', source: 's' }],
}));

describe('the days worked in Kazakhstan', () => {
  it('are those of the lists written out by hand, on every day of four years', () => {
    const wrong: string[] = [];
    for (let day = '2025-01-01'; day <= '2028-12-31'; day = addDays(day, 1)) {
      const expected = POSSIBLY_OFF.includes(day) ? 'doubtful' : OFF_ON_WEEKDAYS.includes(day) || (weekday(day) > 5 && !WORKED_ON_WEEKENDS.includes(day)) ? 'off' : 'working';
      if (dayKind(calendar, day) !== expected) wrong.push(`${day} ${dayKind(calendar, day)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('know the new Constitution Day from 2027 and the old one until 2025', () => {
    expect(['2025-08-30', '2025-09-01', '2026-03-16', '2026-08-28', '2027-03-15', '2027-08-30'].map((day) => dayKind(calendar, day))).toEqual(['off', 'off', 'working', 'working', 'off', 'working']);
  });

  it('say how much is known of a year', () => {
    expect(knowledgeOf(calendar, '2025-01-01', '2026-12-31')).toBe('whole');
    expect(knowledgeOf(calendar, '2026-12-31', '2027-01-01')).toBe('transfers-unknown');
    expect(knowledgeOf(calendar, '2024-12-31', '2025-01-01')).toBe('unknown');
    expect(knowledgeOf(calendar, '2028-12-31', '2029-01-01')).toBe('unknown');
  });

  it('give a day for a moving holiday on a weekend, none for one that does not move', () => {
    const two = workCalendar(small);
    expect(dayKind(two, '2026-10-26')).toBe('off');
    expect(dayKind(two, '2027-10-26')).toBe('working');
    expect([dayKind(two, '2027-01-09'), dayKind(two, '2027-01-11')]).toEqual(['off', 'working']);
    expect([dayKind(two, '2026-11-02'), dayKind(two, '2027-11-02')]).toEqual(['working', 'off']);
  });

  it('rely on a doubtful day in neither direction', () => {
    const two = workCalendar(small);
    expect(dayKind(two, '2027-05-17')).toBe('doubtful');
    expect([surelyWorkingBy(two, '2027-05-17'), surelyWorkingFrom(two, '2027-05-17')]).toEqual(['2027-05-14', '2027-05-18']);
  });
});

describe('the user’s own days', () => {
  it('replace the shipped ones and settle an expected day', () => {
    const own = workCalendar(withOwnHolidays(small, ownHolidaysFile.parse({ years: { '2027': { transfers: 'known' } }, single: [{ date: '2027-05-17', off: 'yes', ru: 'Курбан айт' }, { date: '2026-10-26', off: 'no' }, { date: '2026-12-05', off: 'no' }] })));
    expect(['2027-05-17', '2027-05-18', '2026-12-05', '2026-10-25'].map((day) => dayKind(own, day))).toEqual(['off', 'working', 'working', 'off']);
    expect(own.exceptions.get('2027-05-16')).toBeUndefined();
    expect(knowledgeOf(own, '2027-01-01', '2027-12-31')).toBe('whole');
  });

  it('may make a day worked that was to be given for a holiday', () => {
    const own = workCalendar(withOwnHolidays(small, ownHolidaysFile.parse({ single: [{ date: '2026-10-26', off: 'no' }] })));
    expect(dayKind(own, '2026-10-26')).toBe('working');
  });
});
