import { expect, it } from 'vitest';
import { calendarFile } from '#core/law/calendar-file.ts';

const STAMP = '2026-11-24T14:42:03.123Z';

it('writes a day as a day, a minute as an instant in UTC, and each warning as an alarm', () => {
  const text = calendarFile(
    [
      { uid: 'a@pana.invalid', end: { date: '2026-12-31', time: null }, warnings: [{ date: '2026-12-30', time: '09:00' }] },
      { uid: 'b@pana.invalid', end: { date: '2026-11-23', time: '03:59' }, warnings: [] },
    ],
    'Срок',
    STAMP,
  );
  expect(text.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Pana//Deadlines//EN', 'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT', 'UID:a@pana.invalid', 'DTSTAMP:20261124T144203Z', 'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:Срок', 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT',
    'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Срок', 'TRIGGER;VALUE=DATE-TIME:20261230T040000Z', 'END:VALARM', 'END:VEVENT',
    'BEGIN:VEVENT', 'UID:b@pana.invalid', 'DTSTAMP:20261124T144203Z', 'DTSTART:20261122T225900Z', 'SUMMARY:Срок', 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT', 'END:VEVENT',
    'END:VCALENDAR', '',
  ]);
});

it('folds at 75 octets without cutting a letter, and escapes what the format reads', () => {
  const text = calendarFile([{ uid: 'a', end: { date: '2026-12-31', time: null }, warnings: [] }], `${'ғ'.repeat(60)};,\\\n`, STAMP);
  const [first = '', second = ''] = text.split('\r\n').slice(9, 11);
  expect([first, second]).toEqual([`SUMMARY:${'ғ'.repeat(33)}`, ` ${'ғ'.repeat(27)}\\;\\,\\\\\\n`]);
  expect(new TextEncoder().encode(first).length).toBe(74);
});
