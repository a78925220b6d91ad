import { parseHonestDate, parseMoment, type HonestDate, type Moment, type ParsedMoment } from '../casefile/honest-date.ts';
import { wordingIn, type LocalizedText } from '../casefile/text.ts';
import { DATE_FORMS, type DateForm } from '../language/date-point.ts';
import { formatDate } from '../language/dates.ts';
import { formatMoment, MOMENT_FORMS, type MomentForm } from '../language/moments.ts';
import { NBSP } from '../language/signs.ts';
import type { Tongue } from '../language/tongue.ts';

/** How a date or moment is to be printed. */
export type DateStyle =
  | { readonly kind: 'date'; readonly form: DateForm }
  | { readonly kind: 'moment'; readonly form: MomentForm }
  | { readonly kind: 'time' | 'year' };

export type PrintedDate =
  /** `unfit`: the form asked for would turn the meaning, so the plain form stands. */
  | { readonly kind: 'text'; readonly text: string; readonly unfit: boolean }
  | { readonly kind: 'words-missing'; readonly words: LocalizedText }
  | { readonly kind: 'missing' };

/** What a template may write after `date`: the forms of dates, and `name` for the plain one («май 2021 года»). */
export const DATE_WORDS: readonly string[] = [...DATE_FORMS, 'name'];

/** A word of the template language as a form of dates; undefined if it is none. */
export function dateForm(word: string): DateForm | undefined {
  return word === 'name' ? 'plain' : DATE_FORMS.find((form) => form === word);
}

export function momentForm(word: string): MomentForm | undefined {
  return MOMENT_FORMS.find((form) => form === word);
}

/** Writes a stored date or moment. What was told in words is printed in those words. */
export function printDate(value: HonestDate | Moment, style: DateStyle, tongue: Tongue): PrintedDate {
  if (typeof value === 'string') return printStored(value, style, tongue);
  if (style.kind !== 'time' && style.kind !== 'year') {
    const said = wordingIn(value.asSaid, tongue);
    if (said !== undefined && said.trim() !== '') return { kind: 'text', text: said, unfit: false };
  }
  return value.when === undefined ? { kind: 'words-missing', words: value.asSaid } : printStored(value.when, style, tongue);
}

function printStored(stored: string, style: DateStyle, tongue: Tongue): PrintedDate {
  const moment = parseMoment(stored);
  switch (style.kind) {
    case 'date': {
      const day = moment?.date ?? stored;
      // As a name and not as an adverb: «примерно 2012 год».
      if (style.form === 'plain' && day.startsWith('about ')) return written(roughly(formatDate(day.slice('about '.length), tongue), tongue), () => null);
      return written(formatDate(day, tongue, style.form), () => formatDate(day, tongue));
    }
    case 'moment':
      return written(formatMoment(stored, tongue, style.form), () => formatMoment(stored, tongue));
    case 'time':
      return moment === null ? { kind: 'missing' } : { kind: 'text', text: timeOf(moment, tongue), unfit: false };
    case 'year': {
      const span = moment === null ? parseHonestDate(stored) : { first: moment.date, last: moment.date };
      const [first, last] = [span?.first?.slice(0, 4), span?.last?.slice(0, 4)];
      return first !== undefined && first === last ? { kind: 'text', text: first, unfit: false } : { kind: 'missing' };
    }
  }
}

function written(asked: string | null, plain: () => string | null): PrintedDate {
  if (asked !== null) return { kind: 'text', text: asked, unfit: false };
  const text = plain();
  return text === null ? { kind: 'missing' } : { kind: 'text', text, unfit: true };
}

function roughly(plain: string | null, tongue: Tongue): string | null {
  return plain === null ? null : `${{ ru: 'примерно', kk: 'шамамен', en: 'about' }[tongue]} ${plain}`;
}

/** Kazakhstan keeps UTC+5; the zone is printed where it is another, and always in English, whose readers sit elsewhere. */
const HOME_ZONE_MINUTES = 300;

function timeOf({ hour, minute, zoneMinutes }: ParsedMoment, tongue: Tongue): string {
  const time = `${two(hour)}:${two(minute)}`;
  if (zoneMinutes === HOME_ZONE_MINUTES && tongue !== 'en') return time;
  const away = Math.abs(zoneMinutes);
  const minutes = away % 60 === 0 ? '' : `:${two(away % 60)}`;
  return `${time}${NBSP}(UTC${zoneMinutes < 0 ? '\u2212' : '+'}${String(Math.floor(away / 60))}${minutes})`;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
