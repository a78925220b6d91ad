import { isKkCase, type KkCase } from './cases.ts';
import type { DateForm, DatePoint } from './date-point.ts';
import { MONTHS_KK, SEASONS } from './calendar-words.ts';
import { declineKazakh, kazakhAttributive, kazakhEnding } from './kazakh-endings.ts';
import { NBSP } from './signs.ts';

/** The declining last word of a point, and what stands before it: «2026 жылғы 5 » and «мамыр». */
function halves(point: DatePoint, withYear: boolean): readonly [lead: string, last: string] {
  const year = withYear ? `${String(point.year)}${NBSP}жылғы${NBSP}` : '';
  switch (point.precision) {
    case 'day':
      return [`${year}${String(point.day)}${NBSP}`, MONTHS_KK[point.month - 1] ?? ''];
    case 'month':
      return [year, MONTHS_KK[point.month - 1] ?? ''];
    case 'season':
      return [year, SEASONS[point.season].kk];
    case 'year':
      return [`${String(point.year)}${NBSP}`, 'жыл'];
  }
}

/** A point in one of the seven cases: «2026 жылғы 5 мамырға». */
export function pointKk(point: DatePoint, kkCase: KkCase, withYear = true): string {
  const [lead, last] = halves(point, withYear);
  return lead + declineKazakh(last, kkCase);
}

/** «2026 жылғы 5 мамырда», «2021 жылы». */
function whenKk(point: DatePoint): string {
  return point.precision === 'year' ? `${String(point.year)}${NBSP}жылы` : pointKk(point, 'locative');
}

/** One point in Kazakh; `null` for a form that Kazakh lacks (prepositional). */
export function formatPointKk(point: DatePoint, form: DateForm): string | null {
  if (isKkCase(form)) return pointKk(point, form);
  const [lead, last] = halves(point, true);
  switch (form) {
    case 'plain':
      return lead + last;
    case 'when':
      return whenKk(point);
    case 'attributive':
      return point.precision === 'year' ? `${lead}жылғы` : lead + kazakhAttributive(last);
    case 'from':
      return `${pointKk(point, 'ablative')} бастап`;
    case 'until':
    case 'before':
      return `${pointKk(point, 'dative')} дейін`;
    case 'after':
      return `${pointKk(point, 'ablative')} кейін`;
    case 'by':
      return `${pointKk(point, 'ablative')} кешіктірмей`;
    case 'about':
      return `шамамен ${whenKk(point)}`;
    default:
      return null;
  }
}

/** «2021 жылғы 3 мамыр мен 10 маусым аралығында». */
export function betweenKk(from: DatePoint, to: DatePoint): string {
  const start = pointKk(from, 'nominative');
  return `${start} ${kazakhEnding(start, 'instrumental')} ${pointKk(to, 'nominative', from.year !== to.year || to.precision === 'year')} аралығында`;
}

/** «2021 жылғы 3 мамырдан 10 маусымға дейін». */
export function periodKk(from: DatePoint, to: DatePoint): string {
  return `${pointKk(from, 'ablative')} ${pointKk(to, 'dative', from.year !== to.year || to.precision === 'year')} дейін`;
}
