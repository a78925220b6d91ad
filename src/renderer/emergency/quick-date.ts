import { parseHonestDate, parseMoment } from '#core/casefile/honest-date.ts';

const DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;
const MONTH = /^(\d{1,2})\.(\d{4})$/u;
const CLOCK = /^(\d{1,2})[:.](\d{2})$/u;

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

function dateOf(text: string): string {
  const [, day, month, year] = DAY.exec(text) ?? [];
  if (year !== undefined) return `${year}-${two(month)}-${two(day)}`;
  const [, monthAlone, itsYear] = MONTH.exec(text) ?? [];
  return itsYear === undefined ? text : `${itsYear}-${two(monthAlone)}`;
}

/**
 * Reads a date as one types it in a hurry: `28.11.2026`, `11.2026`, `2026`, or any notation of the case file; with `withTime` also an hour
 * behind a day, or an hour alone, which is of `today`. Kazakhstan time. Null for what is no date.
 */
export function quickDate(text: string, withTime: boolean, today: string): string | null {
  const words = text.trim().split(/[\s,]+/u).filter((word) => word !== '');
  const clock = withTime ? CLOCK.exec(words.at(-1) ?? '') : null;
  if (clock !== null && words.length <= 2 && DAY.exec(words.at(-1) ?? '') === null) {
    const day = words.length === 1 ? today : dateOf(words[0] ?? '');
    const moment = `${day}T${two(clock[1])}:${two(clock[2])}+05:00`;
    return parseMoment(moment) === null ? null : moment;
  }
  if (words.length === 0) return null;
  const date = dateOf(words.join(' '));
  return parseHonestDate(date) === null && (!withTime || parseMoment(date) === null) ? null : date;
}
