import { describe, expect, it } from 'vitest';
import { readDeadlines } from '#adapters/law/read-deadlines.ts';
import { readHolidays } from '#adapters/law/read-holidays.ts';
import { deadlineClock } from '#core/law/deadline-clock.ts';
import type { DeadlineClock, LastMoment, Now } from '#core/law/deadline-clock.ts';
import { readMoment } from '#core/law/moment-span.ts';
import type { TriggerReading } from '#core/law/read-trigger.ts';
import { shippedLibrary } from './library.ts';

const read = await readDeadlines('resources/law', await shippedLibrary());
const holidays = await readHolidays('resources/law', null);
if (!read.ok || !holidays.ok) throw new Error('law data');
const book = read.value;

const OPEN = { first: null, last: null };

/** `done` is a moment, or «yes». */
type Known = { readonly at?: string; readonly state?: TriggerReading['state']; readonly done?: string };

function clock(key: string, { at, state = 'known', done }: Known, now: string): DeadlineClock {
  const deadline = book.deadlines.get(key);
  if (deadline === undefined || !holidays.ok) throw new Error(key);
  const moment = at === undefined ? { span: OPEN, about: null } : readMoment(at);
  const trigger: TriggerReading = {
    subject: { path: 'x', person: 'p1', proceeding: null }, path: 'x.at', from: ['x.at'], state, ...moment,
    span: state === 'bounded' ? { first: moment.span.first, last: null } : moment.span,
    done: done === undefined ? null : { path: 'x.done', span: done === 'yes' ? OPEN : readMoment(done).span },
  };
  const [date = '', time = null] = now.split(' ');
  return deadlineClock(deadline, trigger, { date, time } satisfies Now, holidays.value, book.warnings);
}

const words = ({ date, time }: LastMoment): string => [date, time].filter((part) => part !== null).join(' ');

describe('how a term stands', () => {
  it.each<readonly [key: string, known: Known, now: string, status: string]>([
    // Ten сутки from the copy: safe 26 November, and no reading is longer.
    ['upk-extradition-appeal', { at: '2026-11-16T10:40+05:00' }, '2026-11-26', 'open'],
    ['upk-extradition-appeal', { at: '2026-11-16T10:40+05:00' }, '2026-11-26 23:59', 'open'],
    ['upk-extradition-appeal', { at: '2026-11-16T10:40+05:00' }, '2026-11-27 00:00', 'passed'],
    // КоАП: between the calendar reading (8 May) and the literal one (15 May) nobody can say.
    ['cao-appeal-10', { at: '2026-04-28' }, '2026-05-08', 'open'],
    ['cao-appeal-10', { at: '2026-04-28' }, '2026-05-09', 'unknown'],
    ['cao-appeal-10', { at: '2026-04-28' }, '2026-05-15', 'unknown'],
    ['cao-appeal-10', { at: '2026-04-28' }, '2026-05-16', 'passed'],
    // The month is known, not the day.
    ['cpc49-appeal', { at: '2026-11' }, '2026-12-01', 'open'],
    ['cpc49-appeal', { at: '2026-11' }, '2026-12-02', 'unknown'],
    ['cpc49-appeal', { at: '2026-11' }, '2026-12-30', 'unknown'],
    ['cpc49-appeal', { at: '2026-11' }, '2026-12-31', 'passed'],
    // Only a bound: never surely passed.
    ['upk-extradition-appeal', { at: '2026-11-16', state: 'bounded' }, '2026-11-26', 'open'],
    ['upk-extradition-appeal', { at: '2026-11-16', state: 'bounded' }, '2030-01-01', 'unknown'],
    ['upk-extradition-appeal', { at: 'after 2026-11-15' }, '2026-11-26', 'open'],
    ['upk-extradition-appeal', { at: 'before 2026-01-01' }, '2026-11-26', 'passed'],
    // Three hours from 22:30, across midnight; a day alone leaves open which minute of it.
    ['cao-detention-general', { at: '2026-02-10T22:30+05:00' }, '2026-02-11 01:29', 'open'],
    ['cao-detention-general', { at: '2026-02-10T22:30+05:00' }, '2026-02-11 01:30', 'passed'],
    ['cao-detention-general', { at: '2026-02-10T22:30+05:00' }, '2026-02-11', 'unknown'],
    ['cao-detention-general', { at: '2026-02-10T22:30+05:00' }, '2026-02-12', 'passed'],
    ['cao-detention-general', { at: 'about 2026-02-10T22:30+05:00' }, '2026-02-20', 'unknown'],
    ['cao-detention-general', {}, '2026-02-20', 'no-trigger'],
    // 24 hours of which the starting one is not counted: safe till 10:19, surely passed from 11:00.
    ['cao-defender-appointed', { at: '2026-11-20T10:20+05:00' }, '2026-11-21 10:19', 'open'],
    ['cao-defender-appointed', { at: '2026-11-20T10:20+05:00' }, '2026-11-21 10:20', 'unknown'],
    ['cao-defender-appointed', { at: '2026-11-20T10:20+05:00' }, '2026-11-21 10:59', 'unknown'],
    ['cao-defender-appointed', { at: '2026-11-20T10:20+05:00' }, '2026-11-21 11:00', 'passed'],
    // A court's term: its end is what is known; unread, it may end at any minute.
    ['cpc49-appeal-effective', { at: '2026-11-23T17:59+05:00' }, '2026-11-23 17:59', 'open'],
    ['cpc49-appeal-effective', { at: '2026-11-23T17:59+05:00' }, '2026-11-23 18:00', 'passed'],
    ['cpc49-appeal-effective', { state: 'missing' }, '2026-11-23', 'at-once'],
    ['un-interim', { state: 'missing' }, '2026-11-23', 'at-once'],
    ['upk-extradition-appeal', { at: '2026-11-16', state: 'none' }, '2027-11-26', 'not-started'],
    ['refugee-application', { at: '2026-11-16', done: '2026-11-21' }, '2027-01-01', 'done'],
  ])('%s, known %o, on %s: %s', (key, known, now, status) => {
    expect(clock(key, known, now).status).toBe(status);
  });

  it.each<readonly [known: Known, kept: string | null]>([
    [{ at: '2026-11-16', done: '2026-11-21' }, 'yes'],
    [{ at: '2026-11-16', done: '2026-11-22' }, 'unknown'],
    [{ at: '2026-11-16', done: '2026-11-24' }, 'no'],
    [{ at: '2026-11-16', done: '2026-11' }, 'unknown'],
    [{ at: '2026-11-16', done: 'yes' }, 'unknown'],
    [{ at: '2026-11-16' }, null],
  ])('the five days, known %o, were kept: %s', (known, kept) => {
    expect(clock('refugee-application', known, '2026-12-01').kept).toBe(kept);
  });
});

describe('what to hurry by', () => {
  it('is the last day on which an office is surely open', () => {
    // 20 December 2026 is a Sunday.
    expect(clock('cpc49-appeal', { at: '2026-11-20' }, '2026-11-22').officeDay).toBe('2026-12-18');
    expect(clock('cpc49-appeal', { at: '2026-11-20' }, '2026-12-19').officeDay).toBeNull();
    // Friday's term of two days: no working day after it.
    expect(clock('refugee-application', { at: '2026-12-31' }, '2026-12-31').officeDay).toBe('2027-01-05');
    expect(clock('upk-custody-appeal', { at: '2027-01-01' }, '2027-01-01').officeDay).toBeNull();
    expect(clock('cao-detention-general', { at: '2026-02-10T22:30+05:00' }, '2026-02-10 22:31').officeDay).toBeNull();
    expect(clock('stay-lawful-until', { at: '2026-12-26' }, '2026-11-22').officeDay).toBe('2026-12-25');
  });

  it('for an «about» moment is a guide and no conclusion', () => {
    const { guide, safe, latest } = clock('cao-detention-general', { at: 'about 2026-02-10T22:30+05:00' }, '2026-02-10');
    expect([guide === null ? null : words(guide), safe, latest]).toEqual(['2026-02-11 01:29', null, null]);
  });

  it('is warned of ahead: days before, at nine in the morning; hours before a term of hours', () => {
    expect(clock('upk-extradition-appeal', { at: '2026-11-16' }, '2026-11-16 12:00').warnings.map(words)).toEqual(['2026-11-19 09:00', '2026-11-23 09:00', '2026-11-25 09:00', '2026-11-26 09:00']);
    expect(clock('upk-extradition-appeal', { at: '2026-11-16' }, '2026-11-25 09:00').warnings.map(words)).toEqual(['2026-11-25 09:00', '2026-11-26 09:00']);
    expect(clock('cpc49-appeal-effective', { at: '2026-11-23T17:59+05:00' }, '2026-11-23 07:00').warnings.map(words)).toEqual(['2026-11-23 12:00', '2026-11-23 15:00', '2026-11-23 17:00']);
    expect(clock('upk-extradition-appeal', { at: '2026-11-16' }, '2026-12-25').warnings).toEqual([]);
    expect(clock('upk-extradition-appeal', { at: '2026-11-16', done: 'yes' }, '2026-11-17').warnings).toEqual([]);
  });
});
