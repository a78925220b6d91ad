import { describe, expect, it } from 'vitest';
import { formatDate, formatPeriod } from '#core/language/dates.ts';
import { formatMoment, formatZone } from '#core/language/moments.ts';
import { NBSP } from '#core/language/signs.ts';
import type { DateForm } from '#core/language/date-point.ts';
import type { Tongue } from '#core/language/tongue.ts';

const say = (text: string, tongue: Tongue, form?: DateForm): string | undefined => formatDate(text, tongue, form)?.replaceAll(NBSP, ' ');

describe('honest dates', () => {
  it('are never more exact than they are known', () => {
    expect([say('2021', 'ru'), say('2021-05', 'ru'), say('2021-winter', 'ru', 'when'), say('2021', 'ru', 'when'), say('2021-05-03', 'ru', 'numeric'), say('2021-05', 'ru', 'numeric'), say('2021', 'ru', 'numeric')]).toEqual([
      '2021 год', 'май 2021 года', 'зимой 2021 года', 'в 2021 году', '03.05.2021', '05.2021', '2021 год',
    ]);
    expect([say('2021', 'kk', 'when'), say('2021-05', 'kk', 'when'), say('2021-03', 'kk', 'from'), say('2021-09-07', 'kk', 'attributive'), say('2021-07', 'kk', 'genitive')]).toEqual([
      '2021 жылы', '2021 жылғы мамырда', '2021 жылғы наурыздан бастап', '2021 жылғы 7 қыркүйектегі', '2021 жылғы шілденің',
    ]);
  });

  it('say before, after, about and between', () => {
    expect(['before 2021-05-03', 'after 2021-05', 'about 2021-05-03', 'about 2021', '2021-05-03/2022-06-10', '2019/2021', '2021-spring/2021-autumn'].map((text) => say(text, 'ru', 'when'))).toEqual([
      'до 3 мая 2021 года', 'после мая 2021 года', 'около 3 мая 2021 года', 'примерно в 2021 году', 'между 3 мая 2021 года и 10 июня 2022 года', 'между 2019 и 2021 годами', 'между весной и осенью 2021 года',
    ]);
    expect(['before 2021-05-03', '2021-09/2021-10', '2021-07-01/2022-07-01'].map((text) => say(text, 'kk', 'when'))).toEqual([
      '2021 жылғы 3 мамырға дейін', '2021 жылғы қыркүйек пен қазан аралығында', '2021 жылғы 1 шілде мен 2022 жылғы 1 шілде аралығында',
    ]);
    expect(['before 2021-05-03', '2021-09/2021-10', 'about 2021-05'].map((text) => say(text, 'en', 'when'))).toEqual(['before 3 May 2021', 'between September and October 2021', 'around May 2021']);
  });

  it('refuse a form that would turn the meaning', () => {
    expect([formatDate('before 2021-05', 'ru', 'from'), formatDate('2021/2022', 'ru', 'until'), formatDate('after 2021', 'kk', 'before'), formatDate('about 2021-05', 'ru', 'attributive')]).toEqual([null, null, null, null]);
    expect(say('about 2021-05-02', 'ru', 'from')).toBe('примерно со 2 мая 2021 года');
  });

  it('are null for what is no date', () => {
    expect(['', 'spring', '2021-02-29', '2021-13', '03.05.2021', '2021-05-03T10:00+05:00'].map((text) => formatDate(text, 'ru'))).toEqual([null, null, null, null, null, null]);
    expect([formatDate('2021', 'ru', 'locative'), formatDate('2021', 'en', 'genitive'), formatDate('2021', 'kk', 'prepositional')]).toEqual([null, null, null]);
  });

  it('make periods', () => {
    const period = (from: string, to: string, tongue: Tongue) => formatPeriod(from, to, tongue)?.replaceAll(NBSP, ' ');
    expect([period('2021-05-02', '2021-05-10', 'ru'), period('2021-05', '2022-06', 'ru'), period('2021-05', '2021-06', 'ru'), period('2021-05-03', '2022-06-10', 'kk'), period('2019', '2021', 'kk')]).toEqual([
      'со 2 по 10 мая 2021 года', 'с мая 2021 года по июнь 2022 года', 'с мая по июнь 2021 года', '2021 жылғы 3 мамырдан 2022 жылғы 10 маусымға дейін', '2019 жылдан 2021 жылға дейін',
    ]);
    expect([formatPeriod('before 2021', '2022', 'ru'), formatPeriod('2021', '', 'ru')]).toEqual([null, null]);
  });
});

describe('moments', () => {
  const say = (text: string, tongue: Tongue, ...rest: readonly ['when' | 'from' | 'by' | 'numeric', ('auto' | 'always' | 'never')?]) => formatMoment(text, tongue, ...rest)?.replaceAll(NBSP, ' ');

  it('print their zone where it is not the one of Kazakhstan', () => {
    expect(say('2026-05-05T09:40+05:00', 'ru', 'when')).toBe('5 мая 2026 года в 09:40');
    expect(say('2026-05-05T09:40+05:00', 'ru', 'when', 'always')).toBe('5 мая 2026 года в 09:40 (UTC+5)');
    expect(say('2026-05-05T09:40+03:00', 'ru', 'when')).toBe('5 мая 2026 года в 09:40 (UTC+3)');
    expect(say('2026-05-05T09:40+03:00', 'ru', 'when', 'never')).toBe('5 мая 2026 года в 09:40');
    expect(say('2026-05-05T09:40+05:00', 'en', 'when')).toBe('on 5 May 2026 at 09:40 (UTC+5)');
    expect([0, 330, -270, 300].map(formatZone)).toEqual(['UTC', 'UTC+5:30', 'UTC−4:30', 'UTC+5']);
  });

  it('keep «about» and the order of hours and days', () => {
    expect(say('about 2026-05-05T09:40+05:00', 'ru', 'when')).toBe('5 мая 2026 года около 09:40');
    expect(say('about 2026-05-05T09:40+05:00', 'ru', 'from')).toBe('примерно с 09:40 5 мая 2026 года');
    expect(say('2026-05-05T09:40+05:00', 'ru', 'by')).toBe('не позднее 09:40 5 мая 2026 года');
    expect(say('2026-05-05T09:45+05:00', 'kk', 'from')).toBe('2026 жылғы 5 мамырдағы сағат 09:45-тен бастап');
    expect(say('2026-05-05T09:30+05:00', 'kk', 'when')).toBe('2026 жылғы 5 мамырда сағат 09:30-да');
  });

  it('fall back to the date when the hour is not known', () => {
    expect(say('2026-05-05', 'ru', 'when')).toBe('5 мая 2026 года');
    expect(formatMoment('2026-05-05T25:00+05:00', 'ru')).toBeNull();
  });
});
