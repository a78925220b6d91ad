import { columnHead } from '#core/papers/bilingual-words.ts';
import { textWidth, type PageStyle } from '#core/papers/page-style.ts';
import type { Block, Inlines, ParallelRow, Passage } from '#core/papers/paper.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { besideStyle } from './parallel-styles.ts';
import { twips } from './styles-xml.ts';
import { plainRuns, type RunMaker } from './word-runs.ts';
import type { WordCell, WordParagraph, WordRow, WordRun, WordTable } from './word-tree.ts';

/** A row with more characters than this in one cell may be divided between pages; a shorter one stays whole. */
const WHOLE_AT_MOST = 700;

/**
 * Two languages side by side as one table: numbers of the rows, the prevailing text, the other. The heads are printed
 * again on each page. `sticks`: whether the last row must stay with what follows.
 */
export function parallelTable(block: Extract<Block, { kind: 'parallel' }>, style: PageStyle, runs: RunMaker, language: Tongue, sticks: boolean): WordTable {
  const cellOf = (passages: readonly Passage[], side: 0 | 1, kept: boolean): WordCell => {
    const tongue = block.languages[side];
    const divided = style.hyphenate.includes(tongue);
    const [first, ...more] = passages.map((passage): WordParagraph => ({
      kind: 'paragraph', style: besideStyle(passage.look, divided, kept), runs: passageRuns(passage, runs, language, tongue),
    }));
    return { paragraph: first ?? { kind: 'paragraph', style: besideStyle('text', divided, kept), runs: [] }, ...(more.length === 0 ? {} : { more }) };
  };
  const head = (text: string, beside?: Tongue): WordCell => ({ paragraph: { kind: 'paragraph', style: 'BesideHead', runs: plainRuns(text, beside) } });
  const [left, right] = block.languages;
  const heads: WordRow = { header: true, cells: [head(''), head(columnHead(left), otherThan(language, left)), head(columnHead(right), otherThan(language, right))] };
  const rows = block.rows.map((row, index): WordRow => {
    const kept = row.kept || (sticks && index === block.rows.length - 1);
    const number: WordCell = { paragraph: { kind: 'paragraph', style: kept ? 'BesideNumberKept' : 'BesideNumber', runs: plainRuns(row.number) }, tight: true };
    return { header: false, cells: [number, cellOf(row.cells[0], 0, kept), cellOf(row.cells[1], 1, kept)], ...(isLong(row) ? { divisible: true } : {}) };
  });
  const full = twips(textWidth(style));
  const number = Math.min(twips(style.parallel.numberWidth), Math.floor(full / 3));
  const half = Math.floor((full - number) / 2);
  return { kind: 'table', style: 'ParallelTable', widths: [number, half, full - number - half], rows: [heads, ...rows] };
}

function otherThan(language: Tongue, tongue: Tongue): Tongue | undefined {
  return tongue === language ? undefined : tongue;
}

function passageRuns({ look, mark, content }: Passage, runs: RunMaker, language: Tongue, tongue: Tongue): readonly WordRun[] {
  const beside = otherThan(language, tongue);
  const text = runs.runs(content, beside);
  if (look === 'item') return [...plainRuns(mark, beside), { kind: 'tab' }, ...text];
  return [...plainRuns(mark === '' || content.length === 0 ? mark : `${mark} `, beside), ...text];
}

function isLong(row: ParallelRow): boolean {
  return row.cells.some((cell) => cell.reduce((sum, { content }) => sum + lengthOf(content), 0) > WHOLE_AT_MOST);
}

function lengthOf(content: Inlines): number {
  return content.reduce((sum, inline) => sum + (inline.kind === 'text' || inline.kind === 'reference' ? inline.text.length : inline.kind === 'blank' ? 4 : 30), 0);
}
