import { expect, it } from 'vitest';
import { freshnessIssues, staleNorms } from '#core/law/norm-freshness.ts';
import { shippedLibrary } from './library.ts';

const library = await shippedLibrary();
const keys = ['kz.upk.590(1)(7)', 'kz.koap.834(4)', 'kz.nothing.1'];

it('a norm is old only when more months have passed since its check than the library allows', () => {
  expect(library.freshMonths).toBe(6);
  const [checked] = staleNorms(['kz.koap.834(4)'], library, '2030-01-01').map(({ checkedOn }) => checkedOn);
  if (checked === undefined) throw new Error('no norm');
  expect(checked).toBe('2026-11-22');
  expect(staleNorms(['kz.koap.834(4)'], library, '2027-05-22')).toEqual([]);
  expect(staleNorms(['kz.koap.834(4)'], library, '2027-05-23')).toHaveLength(1);
  expect(staleNorms(['kz.koap.834(4)'], { ...library, freshMonths: 12 }, '2027-05-23')).toEqual([]);
});

it('a paper names all of them in one issue, and none of what it does not cite', () => {
  expect(freshnessIssues(keys, library, '2026-11-28')).toEqual([]);
  const [issue, ...more] = freshnessIssues(keys, library, '2027-12-01');
  expect(more).toEqual([]);
  expect([issue?.code, issue?.severity]).toEqual(['norms-checked-long-ago', 'should']);
  expect(issue?.message.ru).toContain('kz.koap.834(4)');
  expect(issue?.message.ru).not.toContain('kz.koap.832');
});
