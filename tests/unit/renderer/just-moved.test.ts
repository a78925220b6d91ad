import { expect, it } from 'vitest';
import { isMeant, standingOf, type Standing } from '../../../src/renderer/cases/just-moved.ts';

const EMPTY: Standing = { id: undefined, since: Number.NEGATIVE_INFINITY };

it('a case that filled an empty row can be opened at once', () => {
  expect(isMeant(standingOf(EMPTY, 'first', 1000), 'first', 1000)).toBe(true);
});

it('a case that took the place of another under the hand is not opened by that press, and a moment later it is', () => {
  const moved = standingOf(standingOf(EMPTY, 'first', 0), 'second', 1000);
  expect(isMeant(moved, 'second', 1100)).toBe(false);
  expect(isMeant(moved, 'second', 1400)).toBe(true);
  expect(isMeant(moved, 'first', 1400)).toBe(false);
});

it('a row that is drawn again with the same case stands as long as before', () => {
  const once = standingOf(standingOf(EMPTY, 'first', 0), 'second', 1000);
  expect(standingOf(once, 'second', 5000)).toBe(once);
});
