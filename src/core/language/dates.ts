import { parseHonestDate } from '../casefile/honest-date.ts';
import { readPoint, twoDigits, type DateForm, type DatePoint } from './date-point.ts';
import { betweenEn, formatPointEn, periodEn } from './dates-en.ts';
import { betweenKk, formatPointKk, periodKk } from './dates-kk.ts';
import { betweenRu, formatPointRu, periodRu } from './dates-ru.ts';
import type { Tongue } from './tongue.ts';

const POINT = { ru: formatPointRu, kk: formatPointKk, en: formatPointEn } as const satisfies Record<Tongue, (point: DatePoint, form: DateForm) => string | null>;
const BETWEEN = { ru: betweenRu, kk: betweenKk, en: betweenEn } as const satisfies Record<Tongue, (from: DatePoint, to: DatePoint) => string>;
const PERIOD = { ru: periodRu, kk: periodKk, en: periodEn } as const satisfies Record<Tongue, (from: DatePoint, to: DatePoint) => string>;
const ROUGHLY = { ru: 'примерно', kk: 'шамамен', en: 'approximately' } as const satisfies Record<Tongue, string>;

/**
 * Writes an honest date of the case file (`2026-05-05`, `2021-05`, `2021-spring`, `2021`, `before …`, `after …`,
 * `about …`, `A/B`), never more exactly than it is known. No-break spaces tie a date together.
 *
 * Forms: `plain` «май 2021 года»; `when` «в мае 2021 года», «2026 жылғы 5 мамырда», "on 5 May 2026"; `attributive` of an
 * act, «от 5 мая 2026 года», «2026 жылғы 5 мамырдағы»; `from` «с», `until` «по», `before` «до», `after` «после»,
 * `by` «не позднее», `about` «около»; `numeric` «05.05.2026» (English: 2026-05-05); the cases of the language.
 *
 * `null`: the text is no date, the language lacks the form, or the form would turn the meaning («с» + «до мая»).
 */
export function formatDate(text: string, tongue: Tongue, form: DateForm = 'plain'): string | null {
  const parsed = parseHonestDate(text);
  const [first, second] = (parsed?.points ?? []).map(readPoint);
  if (parsed === null || first === undefined) return null;
  const write = POINT[tongue];
  const bare = form === 'plain' || form === 'when';
  switch (parsed.relation) {
    case 'point':
      return form === 'numeric' ? numeric(first, tongue) : write(first, form);
    case 'before':
    case 'after':
      return bare ? write(first, parsed.relation) : null;
    case 'about': {
      if (bare || form === 'about') return write(first, 'about');
      const words = ['from', 'until'].includes(form) ? write(first, form) : null;
      return words === null ? null : `${ROUGHLY[tongue]} ${words}`;
    }
    case 'between':
      return bare && second !== undefined ? BETWEEN[tongue](first, second) : null;
  }
}

/** «с 3 мая по 10 июня 2021 года», «2021 жылғы 3 мамырдан 10 маусымға дейін»; `null` unless both are plain points. */
export function formatPeriod(from: string, to: string, tongue: Tongue): string | null {
  const [start, end] = [parseHonestDate(from), parseHonestDate(to)];
  if (start?.relation !== 'point' || end?.relation !== 'point') return null;
  return PERIOD[tongue](readPoint(from), readPoint(to));
}

/** Figures only for days and months; a season or a year is written as in the plain form. */
function numeric(point: DatePoint, tongue: Tongue): string | null {
  const year = String(point.year).padStart(4, '0');
  if (point.precision === 'day') {
    const [month, day] = [twoDigits(point.month), twoDigits(point.day)];
    return tongue === 'en' ? `${year}-${month}-${day}` : `${day}.${month}.${year}`;
  }
  if (point.precision === 'month') return tongue === 'en' ? `${year}-${twoDigits(point.month)}` : `${twoDigits(point.month)}.${year}`;
  return POINT[tongue](point, 'plain');
}
