import { z } from 'zod';
import { addDays, isCalendarDate } from '#core/casefile/calendar.ts';
import { GRADES } from './act.ts';
import { isYearlyDay } from './work-calendar.ts';
import type { HolidayData } from './work-calendar.ts';

const line = z.string().min(1);
const year = z.string().regex(/^20[0-9]{2}$/u, 'a year');
const date = z.string().refine(isCalendarDate, 'a date YYYY-MM-DD that exists');
const whole = z.string().regex(/^[0-9]{1,2}$/u, 'a whole number').transform(Number);
const ABOUT = { ru: line, kk: line, en: line, grade: z.enum(GRADES), source: line };

const singleDay = z.strictObject({ date, off: z.enum(['yes', 'no', 'doubtful']), spread: whole.optional(), ...ABOUT });
const yearEntry = z.strictObject({ transfers: z.enum(['known', 'unknown']), grade: z.enum(GRADES), source: line });

/** `holidays.yaml`. */
export const holidaysFile = z.strictObject({
  margins: z.strictObject({ transfersUnknown: whole, yearUnknown: whole }),
  years: z.record(year, yearEntry),
  yearly: z.array(z.strictObject({ day: z.string().refine(isYearlyDay, 'a day MM-DD'), moves: z.enum(['yes', 'no']), from: year.optional(), until: year.optional(), ...ABOUT })),
  single: z.array(singleDay),
});

/** The user's own file: single days, and years of which the transfers are known to the user. Source and grade may be left out. */
export const ownHolidaysFile = z.strictObject({
  years: z.record(year, z.strictObject({ transfers: z.enum(['known', 'unknown']) })).default({}),
  single: z.array(z.strictObject({ date, off: z.enum(['yes', 'no', 'doubtful']), ru: line.optional() })).default([]),
});

/** Holiday data from the shipped file. */
export function holidayDataOf(file: z.infer<typeof holidaysFile>): HolidayData {
  return {
    margins: file.margins,
    years: new Map(Object.entries(file.years).map(([key, { transfers }]) => [Number(key), transfers === 'known' ? 'whole' : 'transfers-unknown'])),
    yearly: file.yearly.map((entry) => ({
      day: entry.day, name: { ru: entry.ru, kk: entry.kk, en: entry.en }, moves: entry.moves === 'yes',
      fromYear: entry.from === undefined ? null : Number(entry.from), untilYear: entry.until === undefined ? null : Number(entry.until), grade: entry.grade,
    })),
    single: file.single.map((entry) => ({ date: entry.date, off: entry.off, spread: entry.spread ?? 0, name: { ru: entry.ru, kk: entry.kk, en: entry.en }, grade: entry.grade })),
  };
}

/** The shipped data with the user's days in front: a day of the user's replaces what the shipped file says of it, and settles the doubt around an expected day. */
export function withOwnHolidays(data: HolidayData, own: z.infer<typeof ownHolidaysFile>): HolidayData {
  const settled = (day: HolidayData['single'][number]): boolean =>
    day.spread > 0 && own.single.some(({ date, off }) => off === 'yes' && date >= addDays(day.date, -day.spread) && date <= addDays(day.date, day.spread));
  const name = { ru: 'по файлу пользователя', kk: 'пайдаланушы файлы бойынша', en: 'from the user’s file' };
  return {
    ...data,
    years: new Map([...data.years, ...Object.entries(own.years).map(([key, { transfers }]) => [Number(key), transfers === 'known' ? 'whole' : 'transfers-unknown'] as const)]),
    single: [...data.single.filter((day) => !settled(day)), ...own.single.map((day) => ({ date: day.date, off: day.off, spread: 0, name: day.ru === undefined ? name : { ru: day.ru, kk: day.ru, en: day.ru }, grade: 'C' as const }))],
  };
}
