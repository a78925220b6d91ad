import type { DateForm, DatePoint } from './date-point.ts';
import { MONTHS_EN, SEASONS } from './calendar-words.ts';
import { NBSP } from './signs.ts';

/** "5 May 2026", "May 2021", "spring 2021", "2021". */
export function pointEn(point: DatePoint, withYear = true): string {
  const year = withYear ? `${NBSP}${String(point.year)}` : '';
  switch (point.precision) {
    case 'day':
      return `${String(point.day)}${NBSP}${MONTHS_EN[point.month - 1] ?? ''}${year}`;
    case 'month':
      return `${MONTHS_EN[point.month - 1] ?? ''}${year}`;
    case 'season':
      return `${SEASONS[point.season].en}${year}`;
    case 'year':
      return String(point.year);
  }
}

/** One point in English; `null` for grammatical cases, which English lacks. */
export function formatPointEn(point: DatePoint, form: DateForm): string | null {
  const words = pointEn(point);
  switch (form) {
    case 'plain':
      return words;
    case 'when':
      return point.precision === 'day' ? `on${NBSP}${words}` : point.precision === 'season' ? `in the ${SEASONS[point.season].en} of${NBSP}${String(point.year)}` : `in${NBSP}${words}`;
    case 'attributive':
      return `of${NBSP}${words}`;
    case 'from':
      return `from ${words}`;
    case 'until':
      return `until ${words}`;
    case 'before':
      return `before ${words}`;
    case 'after':
      return `after ${words}`;
    case 'by':
      return `no later than ${words}`;
    case 'about':
      return point.precision === 'day' ? `on or about ${words}` : `around ${words}`;
    default:
      return null;
  }
}

/** "between 3 May and 10 June 2021". */
export function betweenEn(from: DatePoint, to: DatePoint): string {
  return `between ${pointEn(from, from.year !== to.year)} and ${pointEn(to)}`;
}

/** "from 3 May to 10 June 2021". */
export function periodEn(from: DatePoint, to: DatePoint): string {
  return `from ${pointEn(from, from.year !== to.year)} to ${pointEn(to)}`;
}
