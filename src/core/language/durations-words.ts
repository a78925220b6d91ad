import type { RuCase, RuGender } from './cases.ts';

/** `full-days` are сутки: 24 hours counted through. */
export const DURATION_UNITS = ['minutes', 'hours', 'full-days', 'days', 'calendar-days', 'working-days', 'weeks', 'months', 'years'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

type Row = Readonly<Record<RuCase, string>>;

/** A unit in Russian: singular and plural by case; `few` is what follows 2 to 4 in the nominative («два рабочих дня»). */
export type RussianUnit = { readonly gender: RuGender | 'plural'; readonly one: Row; readonly few: string; readonly many: Row };

function row(nominative: string, genitive: string, dative: string, accusative: string, instrumental: string, prepositional: string): Row {
  return { nominative, genitive, dative, accusative, instrumental, prepositional };
}

const DAY_ONE = row('день', 'дня', 'дню', 'день', 'днем', 'дне');
const DAY_MANY = row('дни', 'дней', 'дням', 'дней', 'днями', 'днях');

function dayWith(adjective: { readonly one: Row; readonly many: Row }): RussianUnit {
  const join = (left: Row, right: Row): Row => row(
    `${left.nominative} ${right.nominative}`, `${left.genitive} ${right.genitive}`, `${left.dative} ${right.dative}`,
    `${left.accusative} ${right.accusative}`, `${left.instrumental} ${right.instrumental}`, `${left.prepositional} ${right.prepositional}`,
  );
  return { gender: 'masculine', one: join(adjective.one, DAY_ONE), few: `${adjective.many.genitive} дня`, many: join(adjective.many, DAY_MANY) };
}

export const UNITS_RU: Readonly<Record<DurationUnit, RussianUnit>> = {
  minutes: {
    gender: 'feminine', few: 'минуты',
    one: row('минута', 'минуты', 'минуте', 'минуту', 'минутой', 'минуте'),
    many: row('минуты', 'минут', 'минутам', 'минут', 'минутами', 'минутах'),
  },
  hours: {
    gender: 'masculine', few: 'часа',
    one: row('час', 'часа', 'часу', 'час', 'часом', 'часе'),
    many: row('часы', 'часов', 'часам', 'часов', 'часами', 'часах'),
  },
  'full-days': {
    gender: 'plural', few: 'суток',
    one: row('сутки', 'суток', 'суткам', 'сутки', 'сутками', 'сутках'),
    many: row('сутки', 'суток', 'суткам', 'суток', 'сутками', 'сутках'),
  },
  days: { gender: 'masculine', few: 'дня', one: DAY_ONE, many: DAY_MANY },
  'calendar-days': dayWith({
    one: row('календарный', 'календарного', 'календарному', 'календарный', 'календарным', 'календарном'),
    many: row('календарные', 'календарных', 'календарным', 'календарных', 'календарными', 'календарных'),
  }),
  'working-days': dayWith({
    one: row('рабочий', 'рабочего', 'рабочему', 'рабочий', 'рабочим', 'рабочем'),
    many: row('рабочие', 'рабочих', 'рабочим', 'рабочих', 'рабочими', 'рабочих'),
  }),
  weeks: {
    gender: 'feminine', few: 'недели',
    one: row('неделя', 'недели', 'неделе', 'неделю', 'неделей', 'неделе'),
    many: row('недели', 'недель', 'неделям', 'недель', 'неделями', 'неделях'),
  },
  months: {
    gender: 'masculine', few: 'месяца',
    one: row('месяц', 'месяца', 'месяцу', 'месяц', 'месяцем', 'месяце'),
    many: row('месяцы', 'месяцев', 'месяцам', 'месяцев', 'месяцами', 'месяцах'),
  },
  years: {
    gender: 'masculine', few: 'года',
    one: row('год', 'года', 'году', 'год', 'годом', 'годе'),
    many: row('годы', 'лет', 'годам', 'лет', 'годами', 'годах'),
  },
};

export const UNITS_KK: Readonly<Record<DurationUnit, string>> = {
  minutes: 'минут', hours: 'сағат', 'full-days': 'тәулік', days: 'күн', 'calendar-days': 'күнтізбелік күн', 'working-days': 'жұмыс күні',
  weeks: 'апта', months: 'ай', years: 'жыл',
};

/** Singular and plural; English has no word for сутки but the days of 24 hours. */
export const UNITS_EN: Readonly<Record<DurationUnit, readonly [one: string, many: string]>> = {
  minutes: ['minute', 'minutes'], hours: ['hour', 'hours'], 'full-days': ['day', 'days'], days: ['day', 'days'],
  'calendar-days': ['calendar day', 'calendar days'], 'working-days': ['working day', 'working days'],
  weeks: ['week', 'weeks'], months: ['month', 'months'], years: ['year', 'years'],
};
