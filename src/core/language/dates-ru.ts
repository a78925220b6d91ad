import { isRuCase, type RuCase } from './cases.ts';
import type { DateForm, DatePoint } from './date-point.ts';
import { MONTHS_RU, SEASONS_RU, YEAR_RU } from './calendar-words.ts';
import { NBSP, unbroken } from './signs.ts';

/** A point in one case: «5 мая 2026 года» (the figure of the day hides its case), «маю 2021 года», «2021 году». */
export function pointRu(point: DatePoint, ruCase: RuCase, withYear = true): string {
  const year = withYear ? `${NBSP}${String(point.year)}${NBSP}года` : '';
  switch (point.precision) {
    case 'day':
      return `${dayAndMonth(point)}${year}`;
    case 'month':
      return `${MONTHS_RU[point.month - 1]?.[ruCase] ?? ''}${year}`;
    case 'season':
      return `${SEASONS_RU[point.season][ruCase]}${year}`;
    case 'year':
      return `${String(point.year)}${NBSP}${YEAR_RU[ruCase]}`;
  }
}

function dayAndMonth(point: { readonly month: number; readonly day: number }): string {
  return `${String(point.day)}${NBSP}${MONTHS_RU[point.month - 1]?.genitive ?? ''}`;
}

/** «5 мая 2026 года», «в мае 2021 года», «весной 2021 года», «в 2021 году». */
function whenRu(point: DatePoint): string {
  if (point.precision === 'day') return pointRu(point, 'genitive');
  if (point.precision === 'season') return pointRu(point, 'instrumental');
  // The year has a locative of its own: «в 2021 году», but «о 2021 годе».
  return `в${NBSP}${pointRu(point, point.precision === 'year' ? 'dative' : 'prepositional')}`;
}

/** «с», but «со» before the second day of a month: «со 2 мая». */
function since(point: DatePoint): string {
  return point.precision === 'day' && point.day === 2 ? 'со' : 'с';
}

/** One point in Russian; `null` for a form that Russian lacks (locative, ablative). */
export function formatPointRu(point: DatePoint, form: DateForm): string | null {
  if (isRuCase(form)) return pointRu(point, form);
  const genitive = pointRu(point, 'genitive');
  switch (form) {
    case 'when':
      return whenRu(point);
    case 'attributive':
      return point.precision === 'day' ? `от${NBSP}${genitive}` : genitive;
    case 'from':
      return `${since(point)}${NBSP}${genitive}`;
    case 'until':
      return `по${NBSP}${pointRu(point, 'accusative')}`;
    case 'before':
      return `до${NBSP}${genitive}`;
    case 'after':
      return `после ${genitive}`;
    case 'by':
      return `${unbroken('не позднее')} ${genitive}`;
    case 'about':
      return point.precision === 'day' ? `около${NBSP}${genitive}` : `примерно ${whenRu(point)}`;
    case 'plain':
      return pointRu(point, 'nominative');
    default:
      return null;
  }
}

/** «между 3 мая и 10 июня 2021 года», «между 2019 и 2021 годами». */
export function betweenRu(from: DatePoint, to: DatePoint): string {
  if (from.precision === 'year' && to.precision === 'year') return `между ${String(from.year)} и${NBSP}${String(to.year)}${NBSP}годами`;
  return `между ${pointRu(from, 'instrumental', from.year !== to.year || from.precision === 'year')} и${NBSP}${pointRu(to, 'instrumental')}`;
}

/** «с 3 мая по 10 июня 2021 года», «с 3 по 10 июня 2021 года», «с 2019 по 2021 год». */
export function periodRu(from: DatePoint, to: DatePoint): string {
  const end = `по${NBSP}${pointRu(to, 'accusative')}`;
  const start = (words: string): string => `${since(from)}${NBSP}${words} ${end}`;
  if (from.precision === 'year' && to.precision === 'year') return start(String(from.year));
  if (from.precision === 'day' && to.precision === 'day' && from.year === to.year && from.month === to.month) return start(String(from.day));
  return start(pointRu(from, 'genitive', from.year !== to.year || from.precision === 'year'));
}
