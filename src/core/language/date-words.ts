import { NBSP } from './signs.ts';
import type { Tongue } from './tongue.ts';

/** An honest date as it is parsed from the case file: how its points relate, and the points (`2021-05-03`, `2021-05`, `2021-spring`, `2021`). */
export type DateToPrint = { readonly relation: 'point' | 'between' | 'before' | 'after' | 'about'; readonly points: readonly string[] };

/** `when` answers the question when («в мае 2021 года»), `name` names the date («май 2021 года»). They differ only where the day is not known. */
export type DateForm = 'when' | 'name';

const RU_GENITIVE = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
const RU_NOMINATIVE = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];
const RU_IN = ['январе', 'феврале', 'марте', 'апреле', 'мае', 'июне', 'июле', 'августе', 'сентябре', 'октябре', 'ноябре', 'декабре'];
const KK = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'];
const KK_IN = ['қаңтарда', 'ақпанда', 'наурызда', 'сәуірде', 'мамырда', 'маусымда', 'шілдеде', 'тамызда', 'қыркүйекте', 'қазанда', 'қарашада', 'желтоқсанда'];
const EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const RU_SEASON: Readonly<Record<string, readonly [name: string, when: string, genitive: string]>> = {
  spring: ['весна', 'весной', 'весны'], summer: ['лето', 'летом', 'лета'], autumn: ['осень', 'осенью', 'осени'], winter: ['зима', 'зимой', 'зимы'],
};
const KK_SEASON: Readonly<Record<string, readonly [name: string, when: string]>> = {
  spring: ['көктем', 'көктемде'], summer: ['жаз', 'жазда'], autumn: ['күз', 'күзде'], winter: ['қыс', 'қыста'],
};

type Parts = { readonly year: string; readonly season: string | null; readonly month: number | null; readonly day: number | null };

function partsOf(point: string): Parts {
  const [year = '', second, day] = point.split('-');
  const month = second === undefined ? NaN : Number(second);
  return { year, season: second !== undefined && Number.isNaN(month) ? second : null, month: Number.isNaN(month) ? null : month, day: day === undefined ? null : Number(day) };
}

const tied = (...words: readonly string[]): string => words.join(NBSP);
const monthOf = (names: readonly string[], month: number): string => names[month - 1] ?? '';

function pointInRussian(point: string, form: DateForm | 'genitive'): string {
  const { year, season, month, day } = partsOf(point);
  if (season !== null) {
    const names = RU_SEASON[season];
    return tied(names?.[form === 'when' ? 1 : form === 'genitive' ? 2 : 0] ?? season, year, 'года');
  }
  if (month === null) return form === 'when' ? tied('в', year, 'году') : form === 'genitive' ? tied(year, 'года') : tied(year, 'год');
  if (day !== null) return tied(String(day), monthOf(RU_GENITIVE, month), year, 'года');
  if (form === 'genitive') return tied(monthOf(RU_GENITIVE, month), year, 'года');
  return form === 'when' ? tied('в', monthOf(RU_IN, month), year, 'года') : tied(monthOf(RU_NOMINATIVE, month), year, 'года');
}

function pointInKazakh(point: string, form: DateForm): string {
  const { year, season, month, day } = partsOf(point);
  const ofYear = tied(year, 'жылғы');
  if (season !== null) return tied(ofYear, KK_SEASON[season]?.[form === 'when' ? 1 : 0] ?? season);
  if (month === null) return form === 'when' ? tied(year, 'жылы') : tied(year, 'жыл');
  const name = monthOf(form === 'when' ? KK_IN : KK, month);
  return day === null ? tied(ofYear, name) : tied(ofYear, String(day), name);
}

function pointInEnglish(point: string, form: DateForm): string {
  const { year, season, month, day } = partsOf(point);
  if (season !== null) return form === 'when' ? `in ${tied(season, year)}` : tied(season, year);
  if (month === null) return form === 'when' ? `in ${year}` : year;
  if (day !== null) return `${form === 'when' ? 'on ' : ''}${tied(String(day), monthOf(EN, month), year)}`;
  return `${form === 'when' ? 'in ' : ''}${tied(monthOf(EN, month), year)}`;
}

/** Prints an honest date as it is known, no more exactly. Kazakh wordings other than a day await native review. */
export function dateInWords(date: DateToPrint, tongue: Tongue, form: DateForm): string {
  const [first = '', second = ''] = date.points;
  switch (tongue) {
    case 'ru':
      if (date.relation === 'between') return `с ${pointInRussian(first, 'genitive')} по ${pointInRussian(second, 'name')}`;
      if (date.relation === 'before') return `до ${pointInRussian(first, 'genitive')}`;
      if (date.relation === 'after') return `после ${pointInRussian(first, 'genitive')}`;
      return date.relation === 'about' ? `примерно ${pointInRussian(first, form)}` : pointInRussian(first, form);
    case 'kk':
      if (date.relation === 'between') return `${pointInKazakh(first, 'name')} – ${pointInKazakh(second, 'name')} аралығында`;
      if (date.relation === 'before') return `${pointInKazakh(first, 'name')} күніне дейін`;
      if (date.relation === 'after') return `${pointInKazakh(first, 'name')} күнінен кейін`;
      return date.relation === 'about' ? `шамамен ${pointInKazakh(first, form)}` : pointInKazakh(first, form);
    case 'en':
      if (date.relation === 'between') return `between ${pointInEnglish(first, 'name')} and ${pointInEnglish(second, 'name')}`;
      if (date.relation === 'before') return `before ${pointInEnglish(first, 'name')}`;
      if (date.relation === 'after') return `after ${pointInEnglish(first, 'name')}`;
      return date.relation === 'about' ? `about ${pointInEnglish(first, 'name')}` : pointInEnglish(first, form);
  }
}

/** `05.05.2026` for a day; what is less exact stays in words. */
export function dateInFigures(date: DateToPrint, tongue: Tongue): string {
  const [point = ''] = date.points;
  const { year, month, day } = partsOf(point);
  const two = (count: number): string => String(count).padStart(2, '0');
  return date.relation === 'point' && month !== null && day !== null ? `${two(day)}.${two(month)}.${year}` : dateInWords(date, tongue, 'name');
}

/** Hour and minute, with the zone unless it is Kazakhstan's (UTC+5). */
export function timeInWords(moment: { readonly hour: number; readonly minute: number; readonly zoneMinutes: number }): string {
  const time = `${String(moment.hour).padStart(2, '0')}:${String(moment.minute).padStart(2, '0')}`;
  if (moment.zoneMinutes === 300) return time;
  const hours = Math.trunc(moment.zoneMinutes / 60);
  const minutes = Math.abs(moment.zoneMinutes % 60);
  return `${time} (UTC${hours < 0 ? '−' : '+'}${String(Math.abs(hours))}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`})`;
}

/** A day with its hour: «20 ноября 2026 года в 09:40». */
export function momentInWords(moment: { readonly date: string; readonly hour: number; readonly minute: number; readonly zoneMinutes: number; readonly about: boolean }, tongue: Tongue): string {
  const day = dateInWords({ relation: 'point', points: [moment.date] }, tongue, tongue === 'kk' ? 'when' : 'name');
  const time = timeInWords(moment);
  if (tongue === 'ru') return `${day} ${moment.about ? `около${NBSP}${time}` : `в${NBSP}${time}`}`;
  if (tongue === 'kk') return `${day} ${moment.about ? 'шамамен ' : ''}сағат${NBSP}${time}`;
  return `${day}, ${moment.about ? 'about ' : ''}${time}`;
}
