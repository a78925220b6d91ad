import { describe, expect, it } from 'vitest';
import { isSmallTable, isTallRow, keptItems } from '#core/papers/kept-together.ts';
import type { NumberedItem } from '#core/papers/paper.ts';
import { say } from '../../../doubles/paper-making.ts';

const items = (...lengths: readonly number[]): readonly NumberedItem[] => lengths.map((length, index) => ({ number: `${String(index + 1)}.`, label: '', content: say('я'.repeat(length)) }));

describe('what goes to a new page with the signatures', () => {
  it.each([
    ['three short annexes', items(40, 40, 40, 40, 40), 3],
    ['all, where there are fewer', items(40, 40), 2],
    ['one, however long', items(40, 5000), 1],
    ['no more than leave the page before well filled', items(40, 400, 300), 1],
    ['two, where the third is long', items(500, 90, 90), 2],
  ])('%s', (_what, list, kept) => {
    expect(keptItems(list)).toBe(kept);
  });
});

const row = (...cells: readonly number[]) => cells.map((length) => say('я'.repeat(length)));

describe('a row that may be divided', () => {
  it('is taller than a dozen lines in one of its cells', () => {
    expect(isTallRow(row(20, 480), [1, 1])).toBe(true);
    expect(isTallRow(row(20, 440), [1, 1])).toBe(false);
    expect(isTallRow(row(20, 480), [1, 3])).toBe(false);
  });
});

describe('a table that is never divided', () => {
  it('has few rows and few lines', () => {
    expect(isSmallTable([row(20, 20), row(20, 20)], [1, 1])).toBe(true);
    expect(isSmallTable(Array.from({ length: 5 }, () => row(20, 20)), [1, 1])).toBe(false);
  });
  it('is measured by its tallest cells: two charges with their sanctions fill half a page', () => {
    expect(isSmallTable([row(90, 60, 80, 20), row(110, 60, 90, 20)], [4, 3, 4, 2])).toBe(true);
    expect(isSmallTable([row(161, 65, 97, 21), row(151, 69, 135, 21)], [4, 3, 4, 2])).toBe(false);
  });
});
