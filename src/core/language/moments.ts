import { parseMoment, type ParsedMoment } from '../casefile/honest-date.ts';
import { twoDigits, type DateForm } from './date-point.ts';
import { formatDate } from './dates.ts';
import { pointKk } from './dates-kk.ts';
import { numberEndingKk } from './numbers-kk.ts';
import type { KkCase } from './cases.ts';
import { NBSP } from './signs.ts';
import type { Tongue } from './tongue.ts';

/** How a moment stands in its sentence; the meaning of each is that of `formatDate`. */
export const MOMENT_FORMS = ['plain', 'when', 'from', 'until', 'before', 'after', 'by', 'numeric'] as const satisfies readonly DateForm[];
export type MomentForm = (typeof MOMENT_FORMS)[number];

/** Kazakhstan keeps UTC+5 since 1 March 2024; a moment in that zone needs no zone in a Kazakh paper. */
const HOME_ZONE_MINUTES = 300;

/**
 * Writes a moment of the case file: «5 мая 2026 года в 09:40», «2026 жылғы 5 мамырда сағат 09:40-та»,
 * "on 5 May 2026 at 09:40 (UTC+5)". `zone: auto` prints the zone when it is not UTC+5, and always in English, whose
 * readers sit elsewhere. A text without an hour is written as the date it is. `null` as for `formatDate`.
 */
export function formatMoment(text: string, tongue: Tongue, form: MomentForm = 'when', zone: 'auto' | 'always' | 'never' = 'auto'): string | null {
  const moment = parseMoment(text);
  if (moment === null) return formatDate(text, tongue, form);
  const shown = zone === 'always' || (zone === 'auto' && (tongue === 'en' || moment.zoneMinutes !== HOME_ZONE_MINUTES));
  const words = { ru: momentRu, kk: momentKk, en: momentEn }[tongue](moment, form);
  return words === null ? null : shown ? `${words}${NBSP}(${formatZone(moment.zoneMinutes)})` : words;
}

/** «09:40», as it stands in figures in all three languages. */
export function formatTime(moment: Pick<ParsedMoment, 'hour' | 'minute'>): string {
  return `${twoDigits(moment.hour)}:${twoDigits(moment.minute)}`;
}

/** «UTC+3», «UTC+5:30», «UTC−4», «UTC». */
export function formatZone(zoneMinutes: number): string {
  if (zoneMinutes === 0) return 'UTC';
  const minutes = Math.abs(zoneMinutes);
  const rest = minutes % 60;
  return `UTC${zoneMinutes < 0 ? '\u2212' : '+'}${String(Math.floor(minutes / 60))}${rest === 0 ? '' : `:${twoDigits(rest)}`}`;
}

function momentRu(moment: ParsedMoment, form: MomentForm): string | null {
  const time = formatTime(moment);
  const date = formatDate(moment.date, 'ru', 'genitive') ?? '';
  switch (form) {
    case 'plain':
      return moment.about ? `${date}, около${NBSP}${time}` : `${date}, ${time}`;
    case 'when':
      return `${date} ${moment.about ? 'около' : 'в'}${NBSP}${time}`;
    case 'numeric':
      return `${formatDate(moment.date, 'ru', 'numeric') ?? ''} ${moment.about ? `около${NBSP}` : ''}${time}`;
    default: {
      const word = { from: 'с', until: 'до', before: 'до', after: 'после', by: `не${NBSP}позднее` }[form];
      const roughly = moment.about ? 'примерно ' : '';
      return `${roughly}${word}${NBSP}${time} ${date}`;
    }
  }
}

function momentKk(moment: ParsedMoment, form: MomentForm): string | null {
  const [year, month, day] = moment.date.split('-').map(Number);
  const point = { precision: 'day', year: year ?? 0, month: month ?? 0, day: day ?? 0 } as const;
  const roughly = moment.about ? 'шамамен ' : '';
  const hour = (kkCase: KkCase): string => `${roughly}сағат${NBSP}${timeWithEnding(moment, kkCase)}`;
  switch (form) {
    case 'plain':
      return `${pointKk(point, 'nominative')}, ${hour('nominative')}`;
    case 'when':
      return `${pointKk(point, 'locative')} ${hour('locative')}`;
    case 'numeric':
      return `${formatDate(moment.date, 'kk', 'numeric') ?? ''} ${roughly}${formatTime(moment)}`;
    default: {
      const date = formatDate(moment.date, 'kk', 'attributive') ?? '';
      if (form === 'until' || form === 'before') return `${date} ${hour('dative')} дейін`;
      return `${date} ${hour('ablative')} ${{ from: 'бастап', after: 'кейін', by: 'кешіктірмей' }[form]}`;
    }
  }
}

/** «09:40-та» by the number last read aloud (қырық); at the full hour the noughts are read (нөл нөл): «09:00-де». */
function timeWithEnding(moment: ParsedMoment, kkCase: KkCase): string {
  const ending = numberEndingKk(moment.minute, kkCase);
  return ending === '' ? formatTime(moment) : `${formatTime(moment)}-${ending}`;
}

function momentEn(moment: ParsedMoment, form: MomentForm): string | null {
  const time = formatTime(moment);
  const date = formatDate(moment.date, 'en', 'plain') ?? '';
  switch (form) {
    case 'plain':
      return `${date}, ${moment.about ? `about${NBSP}` : ''}${time}`;
    case 'when':
      return `on${NBSP}${date} at ${moment.about ? `about${NBSP}` : ''}${time}`;
    case 'numeric':
      return `${moment.date} ${moment.about ? `about${NBSP}` : ''}${time}`;
    default: {
      const word = { from: 'from', until: 'until', before: 'before', after: 'after', by: 'no later than' }[form];
      return `${word} ${moment.about ? 'about ' : ''}${time} on${NBSP}${date}`;
    }
  }
}
