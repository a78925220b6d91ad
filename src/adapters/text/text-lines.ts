import type { Tongue } from '#core/language/tongue.ts';
import type { Block, Inlines, NumberedItem, Paper, ParallelRow, Signature } from '#core/papers/paper.ts';
import { BLANK, dateLine, listMark, signatureHint } from '#core/papers/set-words.ts';
import { assertNever } from '#core/result.ts';
import { center, WIDTH, wrap, type Indents } from './wrap.ts';

const NONE: Indents = { first: '', rest: '' };
const PARAGRAPH: Indents = { first: '    ', rest: '' };
const ADDRESSEE: Indents = { first: ' '.repeat(36), rest: ' '.repeat(36) };
const QUOTATION: Indents = { first: '        ', rest: '        ' };
/** A longer role stands above the signature line, not beside it. */
const LONG_ROLE = 26;
/** What is left beside the number of a row and the name of its language, and the indent of a quotation. */
const NARROW = WIDTH - 14;
const SIGNATURE_LINE = '_'.repeat(24);

/** The lines of a paper as plain text, without line ends. `paper` must have gone through `makePrintable`. */
export function textLines(paper: Paper): readonly string[] {
  const lines = blocksOf(paper.blocks, paper).filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function blocksOf(blocks: readonly Block[], paper: Paper): readonly string[] {
  return blocks.flatMap((block) => blockLines(block, paper));
}

function blockLines(block: Block, paper: Paper): readonly string[] {
  switch (block.kind) {
    case 'addressee':
      return [...block.lines.flatMap((line) => print(line, ADDRESSEE)), ''];
    case 'title':
      return ['', ...[...block.lines, ...block.subtitle].flatMap((line) => words(line).flatMap(center)), ''];
    case 'heading':
      return ['', ...(block.level === 1 ? words(block.content).flatMap(center) : print(block.content, NONE)), ''];
    case 'paragraph':
      if (block.align === 'center') return [...words(block.content).flatMap(center), ''];
      return [...print(block.content, block.align === 'left' || block.align === 'right' ? NONE : PARAGRAPH), ''];
    case 'quotation':
      return [...print(block.content, QUOTATION), ''];
    case 'ground': {
      const gap = block.number !== '' && block.heading.length > 0 ? ' ' : '';
      const heading: Inlines = [{ kind: 'text', text: block.number + gap }, ...block.heading];
      return ['', ...print(heading, NONE), '', ...blocksOf(block.blocks, paper)];
    }
    case 'requests':
      return ['', ...(block.lead.length > 0 ? [...words(block.lead).flatMap(center), ''] : []), ...numbered(block.items), ''];
    case 'annexes':
      return ['', ...(block.heading.length > 0 ? [...print(block.heading, NONE), ''] : []), ...numbered(block.items), ''];
    case 'list':
      return [...block.items.flatMap((item, index) => listItem(listMark(block.ordered, index), item, paper)), ''];
    case 'table':
      return table(block);
    case 'form':
      return [...block.rows.flatMap((row) => labelled(row.number === '' ? '' : `${row.number} `, row.label, row.value)), ''];
    case 'signatures':
      return block.items.flatMap((item) => signature(item, paper));
    case 'parallel':
      return block.rows.flatMap((row) => parallelRow(row, block.languages));
    case 'page-break':
      return [''];
    default:
      return assertNever(block);
  }
}

/** The text of a line; more than one where the paper breaks it. */
function words(content: Inlines): readonly string[] {
  return content
    .map((inline) => {
      if (inline.kind === 'line-break') return '\n';
      return inline.kind === 'blank' ? (inline.wide ?? BLANK) : inline.text;
    })
    .join('')
    .split('\n');
}

function print(content: Inlines, indents: Indents, width = WIDTH): readonly string[] {
  return words(content).flatMap((line, index) => wrap(line, index === 0 ? indents : { first: indents.rest, rest: indents.rest }, width));
}

function numbered(items: readonly NumberedItem[]): readonly string[] {
  return items.flatMap((item) => print(item.content, hanging(item.number)));
}

function hanging(mark: string): Indents {
  const width = Math.max(4, [...mark].length + 1);
  return { first: mark.padEnd(width, ' '), rest: ' '.repeat(width) };
}

function listItem(mark: string, blocks: readonly Block[], paper: Paper): readonly string[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return [mark, ...blocksOf(blocks, paper)];
  return [...print(first.content, hanging(`  ${mark}`)), ...blocksOf(rest, paper)];
}

/** One line per cell with its column's heading, an empty line between rows: it survives any mail program. */
function table(block: Extract<Block, { kind: 'table' }>): readonly string[] {
  const caption = block.caption === undefined || block.caption.length === 0 ? [] : [...print(block.caption, NONE), ''];
  const rows = block.rows.flatMap((row) => [
    ...row.flatMap((cell, index) => (cell.length === 0 ? [] : labelled('', block.columns[index]?.header ?? [], cell))),
    '',
  ]);
  const headersOnly = block.rows.length === 0 ? block.columns.flatMap((column) => print(column.header, NONE)) : [];
  return [...caption, ...headersOnly, ...rows];
}

/** The prevailing text, under it the other, each after the short name of its language. */
function parallelRow(row: ParallelRow, languages: readonly [Tongue, Tongue]): readonly string[] {
  const sides = row.cells.flatMap((cell, side): readonly string[] => {
    const lines = cell.flatMap(({ look, mark, content }) => print(content, mark === '' || content.length === 0 ? NONE : hanging(mark), NARROW).map((line) => (look === 'quotation' ? `    ${line}` : line)));
    if (lines.length === 0) return [];
    const name = languages[side] ?? '';
    return lines.map((line, index) => `${(index > 0 || (side === 1 && row.cells[0].length > 0) ? '' : row.number).padEnd(6)}${(index > 0 ? '' : name).padEnd(4)}${line}`.trimEnd());
  });
  return [...sides, ''];
}

function labelled(before: string, label: Inlines, value: Inlines): readonly string[] {
  const name = words(label).join(' ');
  const colon = name === '' || value.length === 0 || /[:?]$/.test(name) ? '' : ':';
  const head = `${before}${name}${colon}`;
  return print([{ kind: 'text', text: head === '' ? '' : `${head}${value.length > 0 ? ' ' : ''}` }, ...value], { first: '  ', rest: '      ' });
}

function signature(item: Signature, paper: Paper): readonly string[] {
  const statement = item.statement === undefined || item.statement.length === 0 ? [] : [...print(item.statement, PARAGRAPH), ''];
  const role = print(item.role, NONE);
  const last = role.at(-1) ?? '';
  const beside = role.length === 1 && last.length <= LONG_ROLE ? `${last}  ` : '';
  const above = beside === '' ? role.filter((line) => line !== '') : [];
  const line = `${beside}${SIGNATURE_LINE}  ${words(item.name).join(' ')}`.trimEnd();
  const hint = ' '.repeat(beside.length + 7) + signatureHint(paper.language, paper.beside);
  const dated = item.date === undefined ? [dateLine(paper.language)] : print(item.date, NONE);
  return ['', ...statement, ...above, line, hint, ...(item.withDate ? ['', ...dated] : []), ''];
}
