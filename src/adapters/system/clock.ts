import type { Clock } from '#ports/clock.ts';

const FIVE_HOURS = 5 * 60 * 60 * 1000;

/**
 * The machine's clock. `today` is the calendar date in Kazakhstan, which since 1 March 2024 has one time zone, UTC+5,
 * without summer time; the machine's own zone plays no part. `read` gives milliseconds since 1970 in UTC.
 */
export function systemClock(read: () => number = Date.now): Clock {
  return {
    now: () => new Date(read()).toISOString(),
    today: () => new Date(read() + FIVE_HOURS).toISOString().slice(0, 10),
  };
}
