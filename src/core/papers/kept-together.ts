import type { Inlines, NumberedItem } from './paper.ts';

/** So many of the last annexes or requests go with the signatures to a new page, so that these never stand there all but alone. */
const ITEMS_WITH_SIGNATURES = 3;
/** More than so many letters in those items would leave the page before too empty. */
const LETTERS_WITH_SIGNATURES = 600;

/** How many of the last items stay with the block after them: one at least, three where they are short. `items` is not empty. */
export function keptItems(items: readonly NumberedItem[]): number {
  let kept = 0;
  let letters = 0;
  for (const { content } of items.toReversed()) {
    letters += inlineLength(content);
    if (kept > 0 && (letters > LETTERS_WITH_SIGNATURES || kept === ITEMS_WITH_SIGNATURES)) break;
    kept += 1;
  }
  return kept;
}

/** A table with more rows may be divided between pages. */
const ROWS = 4;
/** A table of more lines may be divided between its rows: whole, it could leave half a page empty. */
const LINES = 10;
/** Letters in a line over the whole width. */
const LINE = 75;

/** A row of more lines may itself be divided between pages. */
const LINES_OF_A_ROW = 12;

/** Whether a table stays on one page: few rows, few lines. `shares` are the widths of the columns, in any unit. */
export function isSmallTable(rows: readonly (readonly Inlines[])[], shares: readonly number[]): boolean {
  return rows.length <= ROWS && rows.reduce((lines, row) => lines + linesOf(row, shares), 0) <= LINES;
}

/** Whether a row may be divided between pages: kept whole, so tall a row could leave a third of a page empty. `shares` as above. */
export function isTallRow(row: readonly Inlines[], shares: readonly number[]): boolean {
  return linesOf(row, shares) > LINES_OF_A_ROW;
}

/** Lines of the tallest cell of a row, roughly. */
function linesOf(row: readonly Inlines[], shares: readonly number[]): number {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return Math.max(1, ...row.map((cell, index) => Math.ceil(inlineLength(cell) / (LINE * ((shares[index] ?? total) / total)))));
}

/** Letters of a line of text, roughly. */
export function inlineLength(content: Inlines): number {
  return content.reduce((sum, inline) => sum + (inline.kind === 'text' || inline.kind === 'reference' ? inline.text.length : 4), 0);
}
