import { addDays, daysInMonth, weekday } from '#core/casefile/calendar.ts';
import type { Words } from '#core/language/tongue.ts';
import type { Grade } from './act.ts';

/** A holiday of every year. `moves`: on a weekend it gives the next working day off. */
export type YearlyHoliday = {
  /** `MM-DD`. */
  readonly day: string;
  readonly name: Words;
  readonly moves: boolean;
  readonly fromYear: number | null;
  readonly untilYear: number | null;
  readonly grade: Grade;
};

/** A day set by a decision or by the moon: off or working in that year only. `spread`: so many days to each side are doubtful. */
export type SingleDay = {
  readonly date: string;
  readonly off: 'yes' | 'no' | 'doubtful';
  readonly spread: number;
  readonly name: Words;
  readonly grade: Grade;
};

/** How much is known of a year: `whole`, or that the Government may still move days, or nothing at all. */
export type YearKnowledge = 'whole' | 'transfers-unknown' | 'unknown';

/** What the holiday files say. */
export type HolidayData = {
  readonly yearly: readonly YearlyHoliday[];
  readonly single: readonly SingleDay[];
  readonly years: ReadonlyMap<number, Exclude<YearKnowledge, 'unknown'>>;
  /** Days to add before a term of which the calendar knows too little may be called missed. */
  readonly margins: { readonly transfersUnknown: number; readonly yearUnknown: number };
};

export type DayKind = 'working' | 'off' | 'doubtful';

/** Which days are worked: weekends, and the days that differ from them. */
export type WorkCalendar = {
  readonly exceptions: ReadonlyMap<string, { readonly kind: DayKind; readonly name: Words }>;
  readonly years: HolidayData['years'];
  readonly margins: HolidayData['margins'];
};

/**
 * The calendar of the years that the data knows. A moving holiday on a Saturday or Sunday gives the next day that is
 * neither a weekend nor a holiday nor given already (Law on holidays, article 5, known from secondary sources).
 * Single days win over yearly ones; doubtful days are never counted upon in either direction.
 */
export function workCalendar(data: HolidayData): WorkCalendar {
  const exceptions = new Map<string, { readonly kind: DayKind; readonly name: Words }>();
  const moving: { readonly date: string; readonly name: Words }[] = [];
  for (const year of data.years.keys()) {
    for (const holiday of data.yearly) {
      if ((holiday.fromYear ?? year) > year || (holiday.untilYear ?? year) < year) continue;
      const date = `${String(year)}-${holiday.day}`;
      exceptions.set(date, { kind: 'off', name: holiday.name });
      if (holiday.moves && weekday(date) > 5) moving.push({ date, name: holiday.name });
    }
  }
  for (const day of data.single) {
    for (let distance = -day.spread; distance <= day.spread; distance += 1) {
      const date = addDays(day.date, distance);
      if (!exceptions.has(date)) exceptions.set(date, { kind: 'doubtful', name: day.name });
    }
    if (day.spread === 0 && day.off === 'yes') exceptions.set(day.date, { kind: 'off', name: day.name });
  }
  for (const { date, name } of moving.toSorted((left, right) => (left.date < right.date ? -1 : 1))) {
    let given = addDays(date, 1);
    while (kindOf(exceptions, given) !== 'working') given = addDays(given, 1);
    exceptions.set(given, { kind: 'off', name });
  }
  // Last, so that a day said to be worked stays so even where it would be given for a holiday.
  for (const { date, off, name } of data.single) if (off === 'no') exceptions.set(date, { kind: 'working', name });
  return { exceptions, years: data.years, margins: data.margins };
}

function kindOf(exceptions: WorkCalendar['exceptions'], date: string): DayKind {
  return exceptions.get(date)?.kind ?? (weekday(date) > 5 ? 'off' : 'working');
}

/** Whether offices work on a day, as far as is known. */
export function dayKind(calendar: WorkCalendar, date: string): DayKind {
  return kindOf(calendar.exceptions, date);
}

/** What is known of the worst year between two dates, both included. */
export function knowledgeOf(calendar: WorkCalendar, from: string, to: string): YearKnowledge {
  let worst: YearKnowledge = 'whole';
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const known = calendar.years.get(year);
    if (known === undefined) return 'unknown';
    if (known === 'transfers-unknown') worst = known;
  }
  return worst;
}

/** The last day not after `date` on which offices surely work. */
export function surelyWorkingBy(calendar: WorkCalendar, date: string): string {
  let day = date;
  while (dayKind(calendar, day) !== 'working') day = addDays(day, -1);
  return day;
}

/** The first day not before `date` on which offices surely work. */
export function surelyWorkingFrom(calendar: WorkCalendar, date: string): string {
  let day = date;
  while (dayKind(calendar, day) !== 'working') day = addDays(day, 1);
  return day;
}

/** True for a `MM-DD` that stands in every year. */
export function isYearlyDay(text: string): boolean {
  const match = /^(\d{2})-(\d{2})$/u.exec(text);
  const [month, day] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2025, month);
}
