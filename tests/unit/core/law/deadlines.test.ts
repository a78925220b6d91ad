import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readDeadlines } from '#adapters/law/read-deadlines.ts';
import { readHolidays } from '#adapters/law/read-holidays.ts';
import { citeNorms } from '#core/law/cite-norms.ts';
import type { Deadline, LastDay } from '#core/law/deadlines.ts';
import { holidayDataOf, holidaysFile, ownHolidaysFile, withOwnHolidays } from '#core/law/holiday-schema.ts';
import { workCalendar } from '#core/law/work-calendar.ts';
import { safeLastDay } from '#core/law/deadlines.ts';
import { latestLastDay } from '#core/law/latest-day.ts';
import { shippedLibrary } from './library.ts';

const library = await shippedLibrary();
const read = await readDeadlines('resources/law', library);
if (!read.ok) throw new Error(read.error.message.en);
const book = read.value;
const holidays = await readHolidays('resources/law', null);
if (!holidays.ok) throw new Error(holidays.error.message.en);
const calendar = holidays.value;

const shippedHolidays = holidayDataOf(holidaysFile.parse(parse(readFileSync('resources/law/holidays.yaml', 'utf8'), { schema: 'failsafe' })));

const table = z.strictObject({ examples: z.array(z.strictObject({ key: z.string(), from: z.string(), safe: z.string(), latest: z.string().optional(), why: z.string().min(10) })) });
const { examples } = table.parse(parse(readFileSync('tests/labelled/deadlines.yaml', 'utf8'), { schema: 'failsafe' }));

function deadline(key: string): Deadline {
  const found = book.deadlines.get(key);
  if (found === undefined) throw new Error(`no deadline ${key}`);
  return found;
}

/** «2026-02-03» or «2026-02-03 17:05». */
function written(day: LastDay | null): string {
  if (day === null) return 'null';
  return day.kind === 'day' ? [day.date, day.time].filter((piece) => piece !== null).join(' ') : day.kind;
}

describe('every term, reckoned by hand', () => {
  it.each(examples)('$key from $from: $safe', ({ key, from, safe, latest = safe }) => {
    const [date = '', time = null] = from.split(' ');
    expect([written(safeLastDay(deadline(key), { date, time }, calendar)), written(latestLastDay(deadline(key), { date, time }, calendar))]).toEqual([safe, latest]);
  });

  it('leaves no term out', () => {
    expect([...book.deadlines.keys()].filter((key) => !examples.some((example) => example.key === key))).toEqual([]);
  });

  it('has no answer to a date or a time that does not exist', () => {
    for (const [date, time] of [['2026-02-30', null], ['2026-02-10', '25:00'], ['10.02.2026', null]] as const) {
      expect(safeLastDay(deadline('cao-detention-general'), { date, time }, calendar)).toBeNull();
      expect(latestLastDay(deadline('cao-detention-general'), { date, time }, calendar)).toBeNull();
    }
  });
});

describe('a working Saturday', () => {
  // Invented: the Government makes Saturday 12 December 2026 a working day for Monday 14 December.
  const moved = workCalendar(withOwnHolidays(shippedHolidays, ownHolidaysFile.parse({ single: [{ date: '2026-12-12', off: 'no' }, { date: '2026-12-14', off: 'yes' }] })));
  it.each([
    // Ten сутки from 2 December end on that Saturday: no move; from 4 December on the Monday given for it: moved to Tuesday.
    ['upk-extradition-appeal', '2026-12-02', '2026-12-12', '2026-12-12'],
    ['upk-extradition-appeal', '2026-12-04', '2026-12-14', '2026-12-15'],
    // Three working days: 11, 12 and 15; to be safe the Monday counts too, since the move may turn out otherwise.
    ['appc-file-access', '2026-12-10', '2026-12-14', '2026-12-15'],
    ['appc-file-access', '2026-12-09', '2026-12-12', '2026-12-12'],
    // Nobody knows which Saturday of 2027 will be worked: 6 February may be the second day.
    ['appc-file-access', '2027-02-04', '2027-02-08', '2027-02-13'],
  ])('%s from %s', (key, date, safe, latest) => {
    expect([written(safeLastDay(deadline(key), { date, time: null }, moved)), written(latestLastDay(deadline(key), { date, time: null }, moved))]).toEqual([safe, latest]);
  });
});

describe('the book of deadlines', () => {
  it('holds every term with its norm or basis, side, grade and words in three languages', () => {
    expect(book.deadlines.size).toBe(86);
    for (const each of book.deadlines.values()) {
      expect(each.norms.length > 0 || each.cited !== null, each.key).toBe(true);
      expect(each.title.ru, each.key).toMatch(/[а-я]/u);
      expect(each.title.kk, each.key).toMatch(/[а-яәғқңөұүһі]/u);
      expect(book.rules.get(each.counting.key), each.key).toBe(each.counting);
    }
  });

  it('cites every norm of terms, rules and remedies in three languages', () => {
    for (const { key, norms, counting, missed } of book.deadlines.values()) {
      for (const list of [norms, counting.norms, counting.handingIn.norms, missed?.norms ?? []]) {
        for (const tongue of ['ru', 'kk', 'en'] as const) if (list.length > 0) expect(citeNorms(list, library, tongue)?.text, `${key} ${tongue}`).toBeTruthy();
      }
    }
    expect(citeNorms(['kz.upk.99999'], library, 'ru')).toBeNull();
    expect(citeNorms([], library, 'ru')).toBeNull();
  });

  it('knows which filings stop an expulsion only before the departure term, and which stop an extradition', () => {
    const stopping = [...book.deadlines.values()].filter((each) => each.suspends === 'before-departure-term').map((each) => each.key);
    expect(stopping).toEqual(['cpc49-appeal-effective', 'cao-appeal-expulsion-effective', 'cao-appeal-10']);
    expect(deadline('cpc49-appeal').suspends).toBe('no');
    expect(deadline('upk-extradition-appeal').suspends).toBe('yes');
    expect(deadline('upk-custody-appeal').suspends).toBe('no');
  });

  it('says of every term of ours that the case can miss what to do then, or that nothing is known', () => {
    const silent = [...book.deadlines.values()].filter(({ side, missed, place, counting }) => side === 'ours' && place !== null && missed === null && counting.start !== 'at-once').map(({ key }) => key);
    expect(silent).toEqual(['cao-appeal-late-favourable', 'cao-cassation-petition', 'refugee-leave', 'stay-lawful-until']);
  });
});
