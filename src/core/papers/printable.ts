import type { Issue } from '../failure.ts';
import { TONGUES, type Tongue } from '../language/tongue.ts';
import { typeset } from '../language/typography.ts';
import { assertNever } from '../result.ts';
import type { Block, Inline, Inlines, NumberedItem, Paper, ParallelRow, Passage, Signature, TableColumn } from './paper.ts';
import { printableText, type Covers } from './printable-text.ts';
import { BLANK } from './set-words.ts';
import { glyphIssue, removalIssue } from './printable-issues.ts';

export type Printable = { readonly paper: Paper; readonly issues: readonly Issue[] };

/**
 * The same paper with every text safe to print in all three formats, and what had to be changed for that. Line ends
 * inside a paragraph or quotation begin a new one, elsewhere a new line. Tables come out even: as many cells in each row
 * as there are columns, nothing lost. Total and idempotent.
 */
export function makePrintable(paper: Paper, covers: Covers): Printable {
  const work = new Repair(covers, paper.language);
  const blocks = paper.blocks.flatMap((block) => work.block(block));
  const title = work.line(paper.title).trim();
  return { paper: { ...paper, title, blocks }, issues: work.issues() };
}

/** Letters that surely fit a line of the whole width in the size of a table. */
const FULL_LINE = 60;
/** The same for half the width, in a bilingual paper, and for label and value of a form. */
const HALF_LINE = 24;
const LABEL = 20;
const VALUE = 32;
/** The same for the name beside a line for a signature. */
const NAME = 16;

/**
 * A narrow cell must be able to break a date or a number with its unit, or it is printed over its neighbour: words tied
 * by no-break spaces that are longer than `fits` letters are parted. Ties may reach from one inline into the next. Nor has it room
 * for a hand: gaps are short there.
 */
function loosened(wide: Inlines, fits: number): Inlines {
  const content = narrowed(wide, fits);
  const whole = content.map((inline) => (inline.kind === 'text' || inline.kind === 'reference' ? inline.text : inline.kind === 'blank' ? (inline.wide ?? BLANK) : '\n')).join('');
  const long = new Set<number>();
  let at = 0;
  for (const tied of whole.split(/[ \n]/u)) {
    if (tied.length > fits && tied.includes('\u00A0')) for (let index = 0; index < tied.length; index += 1) long.add(at + index);
    at += tied.length + 1;
  }
  if (long.size === 0) return content;
  let start = 0;
  return content.map((inline) => {
    const from = start;
    start += inline.kind === 'text' || inline.kind === 'reference' ? inline.text.length : inline.kind === 'blank' ? (inline.wide ?? BLANK).length : 1;
    return inline.kind === 'text' ? { ...inline, text: inline.text.replace(/\u00A0/gu, (sign, offset: number) => (long.has(from + offset) ? ' ' : sign)) } : inline;
  });
}

/** Gaps longer than the place are short. */
function narrowed(content: Inlines, fits: number): Inlines {
  return content.map((inline) => {
    if (inline.kind !== 'blank' || inline.wide === undefined || inline.wide.length <= fits) return inline;
    const { wide: _wide, ...short } = inline;
    return short;
  });
}

type Count = { unprintable: number; removed: number };

class Repair {
  readonly #covers: Covers;
  readonly #language: Tongue;
  /** Counts by the path of the answer that holds the characters; '' for the template's own words. */
  readonly #counts = new Map<string, Count>();

  #listDepth = 0;

  constructor(covers: Covers, language: Tongue) {
    this.#covers = covers;
    this.#language = language;
  }

  issues(): readonly Issue[] {
    const found: Issue[] = [];
    for (const [path, { unprintable, removed }] of this.#counts) {
      if (unprintable > 0) found.push(glyphIssue(unprintable, path));
      if (removed > 0) found.push(removalIssue(removed, path));
    }
    return found;
  }

  block(block: Block): readonly Block[] {
    switch (block.kind) {
      case 'addressee':
        return [{ ...block, lines: block.lines.map((line) => this.inlines(line)) }];
      case 'title':
        return [
          { ...block, lines: block.lines.map((line) => this.inlines(line)), subtitle: block.subtitle.map((line) => this.inlines(line)) },
        ];
      case 'heading':
        return [{ ...block, content: this.inlines(block.content) }];
      case 'paragraph':
      case 'quotation':
        return this.paragraphs(block.content).map((content) => ({ ...block, content }));
      case 'ground':
        return [
          {
            ...block,
            number: this.line(block.number),
            heading: this.inlines(block.heading),
            blocks: block.blocks.flatMap((inner) => this.block(inner)),
          },
        ];
      case 'requests':
        return [{ ...block, lead: this.inlines(block.lead), items: this.items(block.items) }];
      case 'list':
        return [{ ...block, items: this.listItems(block.items) }];
      case 'table':
        return [this.table(block)];
      case 'form':
        return [
          {
            ...block,
            rows: block.rows.map((row) => ({
              number: this.line(row.number),
              label: loosened(this.inlines(row.label), LABEL),
              value: loosened(this.inlines(row.value), VALUE),
            })),
          },
        ];
      case 'annexes':
        return [{ ...block, heading: this.inlines(block.heading), items: this.items(block.items) }];
      case 'signatures':
        return [{ ...block, items: block.items.map((item) => this.signature(item)) }];
      case 'parallel':
        return [{ ...block, rows: block.rows.map((row) => this.parallelRow(row, block.languages)) }];
      case 'page-break':
        return this.#listDepth > 0 ? [] : [block];
      default:
        return assertNever(block);
    }
  }

  /** An item of a list can't hold the end of a page: a page break inside one is left out. */
  listItems(items: readonly (readonly Block[])[]): readonly (readonly Block[])[] {
    this.#listDepth += 1;
    const repaired = items.map((item) => item.flatMap((inner) => this.block(inner)));
    this.#listDepth -= 1;
    return repaired;
  }

  items(items: readonly NumberedItem[]): readonly NumberedItem[] {
    return items.map((item) => ({ ...item, number: this.line(item.number), content: this.inlines(item.content) }));
  }

  signature(item: Signature): Signature {
    return {
      ...item,
      role: this.inlines(item.role),
      name: narrowed(this.inlines(item.name), NAME),
      ...(item.statement === undefined ? {} : { statement: this.inlines(item.statement) }),
      ...(item.date === undefined ? {} : { date: this.inlines(item.date) }),
    };
  }

  table(table: Extract<Block, { kind: 'table' }>): Block {
    const width = Math.max(table.columns.length, ...table.rows.map((row) => row.length));
    const columns: readonly TableColumn[] = Array.from({ length: width }, (_, index) => {
      const column = table.columns[index] ?? { header: [], share: 1 };
      const share = Number.isFinite(column.share) && column.share > 0 ? column.share : 1;
      return { ...column, header: this.inlines(column.header), share };
    });
    const total = columns.reduce((sum, { share }) => sum + share, 0);
    const fits = (index: number): number => Math.max(4, Math.floor((FULL_LINE * (columns[index]?.share ?? 0)) / total));
    const rows = table.rows.map((row) => Array.from({ length: width }, (_, index) => loosened(this.inlines(row[index] ?? []), fits(index))));
    return { ...table, columns, rows, ...(table.caption === undefined ? {} : { caption: this.inlines(table.caption) }) };
  }

  parallelRow(row: ParallelRow, languages: readonly [Tongue, Tongue]): ParallelRow {
    const cell = (passages: readonly Passage[], language: Tongue): readonly Passage[] =>
      passages.map(({ look, mark, content }) => ({ look, mark: this.line(mark), content: loosened(this.inlines(content, language), HALF_LINE) }));
    return { ...row, number: this.line(row.number), cells: [cell(row.cells[0], languages[0]), cell(row.cells[1], languages[1])] };
  }

  /** Splits at line ends, leaving out empty lines; always at least one paragraph. */
  paragraphs(content: Inlines): readonly Inlines[] {
    const found: Inline[][] = [[]];
    for (const inline of content) {
      this.repaired(inline, this.#language).forEach((line, index) => {
        if (index > 0) found.push([]);
        found.at(-1)?.push(...line);
      });
    }
    const filled = found.filter((line) => line.some((inline) => inline.kind !== 'text' || inline.text.trim() !== ''));
    return filled.length > 0 ? filled : [[]];
  }

  inlines(content: Inlines, language = this.#language): Inlines {
    return content.flatMap((inline) =>
      this.repaired(inline, language).flatMap((line, index): readonly Inline[] => (index > 0 ? [{ kind: 'line-break' }, ...line] : line)),
    );
  }

  /** The lines of one inline; all but texts are a single line. Citations are the program's own words and are set as such. */
  repaired(inline: Inline, language: Tongue): readonly (readonly Inline[])[] {
    switch (inline.kind) {
      case 'text': {
        const text = inline.provenance?.kind === 'norm' ? typeset(inline.text, TONGUES.find((tongue) => tongue === inline.language) ?? language) : inline.text;
        const { lines, unprintable, removed } = printableText(text, this.#covers);
        this.#note(inline.provenance?.kind === 'fact' ? inline.provenance.path : '', unprintable, removed);
        return lines.map((line) => (line === '' ? [] : [{ ...inline, text: line }]));
      }
      case 'reference':
        return [[{ ...inline, text: this.line(inline.text) }]];
      case 'blank':
      case 'line-break':
        return [[inline]];
      default:
        return assertNever(inline);
    }
  }

  line(text: string): string {
    const { lines, unprintable, removed } = printableText(text, this.#covers);
    this.#note('', unprintable, removed);
    return lines.join(' ');
  }

  #note(path: string, unprintable: number, removed: number): void {
    if (unprintable === 0 && removed === 0) return;
    const count = this.#counts.get(path) ?? { unprintable: 0, removed: 0 };
    this.#counts.set(path, { unprintable: count.unprintable + unprintable, removed: count.removed + removed });
  }
}
