import { describe, expect, it } from 'vitest';
import { readDeadlines } from '#adapters/law/read-deadlines.ts';
import type { Deadline } from '#core/law/deadlines.ts';
import { safeLastDay } from '#core/law/deadlines.ts';
import { shippedLibrary } from './library.ts';

const read = await readDeadlines('resources/law', await shippedLibrary());
if (!read.ok) throw new Error(read.error.message.en);
const book = read.value;

function deadline(key: string): Deadline {
  const found = book.deadlines.get(key);
  if (found === undefined) throw new Error(`no deadline ${key}`);
  return found;
}

/** «2026-02-03» or «2026-02-03 17:05». */
function last(key: string, trigger: string): string {
  const [date = '', time = null] = trigger.split(' ');
  const day = safeLastDay(deadline(key), { date, time });
  if (day === null) return 'null';
  return day.kind === 'day' ? [day.date, day.time].filter((piece) => piece !== null).join(' ') : day.kind;
}

describe('safe last days, reckoned by hand', () => {
  it.each([
    // КоАП 832(1), 739: ten сутки after the day of handing over; the safe day is not moved off a weekend.
    ['cao-appeal-10', '2026-01-29', '2026-02-08'],
    ['cao-appeal-10', '2028-02-19', '2028-02-29'],
    ['cao-appeal-10', '2026-12-25', '2027-01-04'],
    ['cao-appeal-expulsion-effective', '2026-01-29', 'court-set'],
    // ГПК 403(3), 123(2): the same date of the next month, or its last day.
    ['cpc49-appeal', '2026-01-15', '2026-02-15'],
    ['cpc49-appeal', '2026-01-31', '2026-02-28'],
    ['cpc49-appeal', '2028-01-31', '2028-02-29'],
    ['cpc49-appeal', '2026-12-10', '2027-01-10'],
    ['cpc49-appeal-effective', '2026-01-15', 'court-set'],
    // Закон «О беженцах» 10(1): five calendar days after arrival.
    ['refugee-application', '2026-03-20', '2026-03-25'],
    ['refugee-application', '2026-12-29', '2027-01-03'],
    // 10(3): within a day. With the minute known it ends in the minute before; without, on the day itself.
    ['refugee-application-irregular', '2026-03-20 23:40', '2026-03-21 23:39'],
    ['refugee-application-irregular', '2026-03-20 00:00', '2026-03-20 23:59'],
    ['refugee-application-irregular', '2026-03-20', '2026-03-20'],
    // КоАП 789: three hours across midnight; 48 hours across the end of February.
    ['cao-detention-general', '2026-02-10 22:30', '2026-02-11 01:29'],
    ['cao-detention-migration', '2026-02-27 10:00', '2026-03-01 09:59'],
    ['cao-hearing-expulsion-free', '2026-02-10', '2026-02-10'],
    // Two working days: Friday → Tuesday; holidays are not left out.
    ['appc-hearing-objection', '2026-05-08', '2026-05-12'],
    ['appc-complaint', '2026-11-30', '2027-02-28'],
    // One month before the status ends, off a Sunday to the Friday before.
    ['refugee-extension', '2026-12-22', '2026-11-20'],
    ['un-interim', '2026-02-10', 'at-once'],
    ['refugee-application', '2026-02-30', 'null'],
    ['cao-detention-general', '2026-02-10 25:00', 'null'],
  ])('%s from %s: %s', (key, trigger, expected) => {
    expect(last(key, trigger)).toBe(expected);
  });
});

describe('the book of deadlines', () => {
  it('holds all seventy-two terms, each with its norm or basis, side and grade', () => {
    expect(book.deadlines.size).toBe(72);
    for (const each of book.deadlines.values()) {
      expect(each.norms.length > 0 || each.basis.length > 0, each.key).toBe(true);
      expect(each.title.ru, each.key).toMatch(/[а-я]/u);
      expect(book.rules.get(each.counting.key), each.key).toBe(each.counting);
    }
  });

  it('knows which filings stop an expulsion only before the departure term', () => {
    const stopping = [...book.deadlines.values()].filter((each) => each.suspends === 'before-departure-term').map((each) => each.key);
    expect(stopping).toEqual(expect.arrayContaining(['cao-appeal-expulsion-effective', 'cpc49-appeal-effective']));
    expect(deadline('cpc49-appeal').suspends).toBe('no');
  });
});
