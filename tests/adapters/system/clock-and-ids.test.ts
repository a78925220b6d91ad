import { expect, test } from 'vitest';
import { systemClock } from '#adapters/system/clock.ts';
import { ID_ALPHABET, randomId, randomIds } from '#adapters/system/random-ids.ts';

test('now is UTC, today is the date in Kazakhstan, five hours ahead, whatever the zone of the machine', () => {
  const at = (instant: string) => systemClock(() => Date.parse(instant));
  expect(at('2026-07-19T18:59:59.999Z').now()).toBe('2026-07-19T18:59:59.999Z');
  expect(at('2026-07-19T18:59:59.999Z').today()).toBe('2026-07-19');
  expect(at('2026-07-19T19:00:00.000Z').today()).toBe('2026-07-20');
  expect(at('2026-12-31T20:00:00.000Z').today()).toBe('2027-01-01');
  expect(Math.abs(Date.parse(systemClock().now()) - Date.now())).toBeLessThan(60_000);
});

test('ids have their lengths, begin with a letter, use the whole alphabet and do not repeat', () => {
  const ids = randomIds();
  const made = Array.from({ length: 5000 }, () => ids.caseId());
  for (const id of made) expect(id).toMatch(/^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{15}$/u);
  expect(new Set(made).size).toBe(5000);
  expect(new Set(made.join(''))).toEqual(new Set(ID_ALPHABET));
  expect(ids.itemId()).toMatch(/^[a-z][0-9a-z]{7}$/u);
  expect(ids.paperId()).toHaveLength(16);
  expect(ID_ALPHABET).toHaveLength(32);
  expect(randomId(0)).toBe('');
});
