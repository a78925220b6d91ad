import { expect, it } from 'vitest';
import { mayRead, READERS, type Disclosure, type Reader } from '#core/casefile/disclosure.ts';

const allowed = (disclosure: Disclosure | undefined, readers: readonly Reader[]): boolean => mayRead(disclosure, readers);

it('lets a fact without a disclosure, or with any, into every paper', () => {
  for (const readers of [[], ['court'], [...READERS]] as const) expect([allowed(undefined, readers), allowed('any', readers)]).toEqual([true, true]);
});
it('lets a fact for nobody into none', () => {
  for (const readers of [[], ['court'], [...READERS]] as const) expect(allowed('nobody', readers)).toBe(false);
});
it('asks every reader of the paper, not only one', () => {
  expect(allowed('asylum', ['asylum'])).toBe(true);
  expect(allowed('asylum', ['asylum', 'court'])).toBe(false);
  expect(allowed(['asylum', 'court'], ['asylum', 'court'])).toBe(true);
});
it('keeps a restricted fact out of a paper whose readers nobody declared', () => {
  expect(allowed('court', [])).toBe(false);
});
