import { MONTHS_EN, MONTHS_KK, MONTHS_RU, SEASONS, SEASONS_RU, type Season } from '#core/language/calendar-words.ts';
import { z } from 'zod';
import type { Tongue } from '#core/language/tongue.ts';

/** What a person filled in of a point of time: as much as is remembered. `part` is a month `01`–`12`, a season, or empty. */
export const PointParts = z.object({ year: z.string(), part: z.string(), day: z.string() }).readonly();
export type PointParts = z.output<typeof PointParts>;
export const RELATIONS = ['point', 'about', 'before', 'after', 'between'] as const;
export type Relation = (typeof RELATIONS)[number];
export const DateParts = z.object({ relation: z.enum(RELATIONS), first: PointParts, second: PointParts }).readonly();
export type DateParts = z.output<typeof DateParts>;

export const NO_POINT: PointParts = { year: '', part: '', day: '' };
const SEASON_NAMES: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

function pointParts(text: string): PointParts {
  const [year = '', part = '', day = ''] = text.split('-');
  return { year, part, day: day.replace(/^0/u, '') };
}

/** Cuts the notation of an honest date into what the fields show. */
export function dateParts(text: string): DateParts {
  const [first = '', second] = text.split('/');
  if (second !== undefined) return { relation: 'between', first: pointParts(first), second: pointParts(second) };
  const relation = (['about', 'before', 'after'] as const).find((word) => first.startsWith(`${word} `));
  return { relation: relation ?? 'point', first: pointParts(relation === undefined ? first : first.slice(relation.length + 1)), second: NO_POINT };
}

/** A point in the notation of the case file; null while it has no whole year. */
export function pointText({ year, part, day }: PointParts): string | null {
  if (!/^\d{4}$/u.test(year)) return null;
  if (part === '') return year;
  return /^\d{2}$/u.test(part) && day !== '' ? `${year}-${part}-${day.padStart(2, '0')}` : `${year}-${part}`;
}

/** The notation of the case file; null while it is not readable. */
export function dateText({ relation, first, second }: DateParts): string | null {
  const from = pointText(first);
  if (from === null) return null;
  if (relation === 'point') return from;
  if (relation !== 'between') return `${relation} ${from}`;
  const to = pointText(second);
  return to === null ? null : `${from}/${to}`;
}

/** Months and seasons to choose from, in the language of the window. */
export function partChoices(tongue: Tongue, noPart: string): { value: string; label: string }[] {
  const months = MONTHS_RU.map(({ nominative }, index) => ({ value: String(index + 1).padStart(2, '0'), label: tongue === 'ru' ? nominative : ((tongue === 'kk' ? MONTHS_KK : MONTHS_EN)[index] ?? '') }));
  const seasons = SEASON_NAMES.map((season) => ({ value: season, label: tongue === 'ru' ? SEASONS_RU[season].nominative : SEASONS[season][tongue] }));
  return [{ value: '', label: noPart }, ...months, ...seasons];
}
