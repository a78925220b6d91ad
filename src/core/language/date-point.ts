import type { Season } from './calendar-words.ts';

/** One point of an honest date, exactly as precise as it was told. */
export type DatePoint =
  | { readonly precision: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly precision: 'month'; readonly year: number; readonly month: number }
  | { readonly precision: 'season'; readonly year: number; readonly season: Season }
  | { readonly precision: 'year'; readonly year: number };

/** Reads `2021-05-03`, `2021-05`, `2021-spring`, `2021` that a date parser has already accepted. */
export function readPoint(text: string): DatePoint {
  const [year = '', part, day] = text.split('-');
  const base = { year: Number(year) };
  if (part === undefined) return { precision: 'year', ...base };
  if (part === 'spring' || part === 'summer' || part === 'autumn' || part === 'winter') return { precision: 'season', ...base, season: part };
  if (day === undefined) return { precision: 'month', ...base, month: Number(part) };
  return { precision: 'day', ...base, month: Number(part), day: Number(day) };
}

/** How a date stands in its sentence; see `formatDate`. */
export const DATE_FORMS = [
  'plain', 'when', 'attributive', 'from', 'until', 'before', 'after', 'by', 'about', 'numeric',
  'genitive', 'dative', 'accusative', 'instrumental', 'prepositional', 'locative', 'ablative',
] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** Two figures: 5 → «05». */
export function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
