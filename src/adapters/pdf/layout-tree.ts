import type { Tongue } from '#core/language/tongue.ts';
import { columnHead } from '#core/papers/bilingual-words.ts';
import type { Block, Inline, Inlines, NumberedItem, Paper, Signature } from '#core/papers/paper.ts';
import type { Spot } from '#core/papers/overlay.ts';
import { inlineLength as length, isSmallTable, isTallRow, keptItems } from '#core/papers/kept-together.ts';
import { staysWith } from '#core/papers/lead-in.ts';
import type { PageStyle } from '#core/papers/page-style.ts';
import { languageTag, TAGS } from '#core/papers/language-tag.ts';
import { BLANK, dateLine, footerParts, listMark, signatureHint } from '#core/papers/set-words.ts';
import { textLines } from '#adapters/text/text-lines.ts';
import { assertNever } from '#core/result.ts';
import { breakable } from './long-words.ts';
import { stretchesOf, withWholeEnd, type Node } from './unbroken.ts';

/** What `resources/typst/paper.typ` reads. Plain JSON; the template decides nothing by content. */
export type LayoutTree = Readonly<Record<string, unknown>>;


/** Spots from one to another, both included. */
export type Stretch = { readonly first: number; readonly last: number };

/** Longer than this, a piece that should stay whole could be taller than a page and would run off it. */
const WHOLE_AT_MOST = 1500;

/** Characters that fit a line of half the width. */
const HALF_LINE = 28;

/**
 * The paper as the PDF template wants it. `paper` must have gone through `makePrintable`. With `spots`, every piece that comes
 * from a fact, a norm or a passage is numbered there, so that the pages can tell where it stands. Those outside `only`
 * keep their place and are not drawn.
 */
export function layoutTree(paper: Paper, style: PageStyle, fallbackFaces: readonly string[], spots: Spot[] | null = null, only: Stretch | null = null): LayoutTree {
  const walker = new Walker(paper, style, spots, only);
  return {
    title: paper.title,
    date: dateParts(paper.date),
    language: walker.language(TAGS[paper.language]),
    fallbackFaces,
    style,
    footer: footerParts(paper.language, paper.beside),
    heads: paper.beside === undefined ? [] : [paper.language, paper.beside].map((tongue) => ({ text: columnHead(tongue), ...walker.language(TAGS[tongue]) })),
    signatureHint: signatureHint(paper.language, paper.beside),
    numberWidth: 0.5 * longestNumber(paper.blocks) + 0.3,
    blocks: walker.blocks(paper.blocks, 2, false),
  };
}

/** Every line of the paper as a plain paragraph: the layout of last resort. */
export function simpleBlocks(paper: Paper): readonly Node[] {
  return textLines(paper).map((line) => ({
    kind: 'paragraph',
    align: 'left',
    sticky: false,
    content: [{ kind: 'text', text: breakable(line.trimStart(), 60) }],
  }));
}

/** Year, month and day; a date that is none becomes 1 January 2000, since an export never fails. */
function dateParts(date: string): readonly number[] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = (match?.slice(1) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return [2000, 1, 1];
  const valid = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28 + (month === 2 ? leapDay(year) : [4, 6, 9, 11].includes(month) ? 2 : 3);
  return valid ? [year, month, day] : [2000, 1, 1];
}

function leapDay(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 1 : 0;
}

function longestNumber(blocks: readonly Block[]): number {
  const lengths = blocks.flatMap((block): readonly number[] => {
    if (block.kind === 'requests' || block.kind === 'annexes') return block.items.map((item) => item.number.length);
    if (block.kind === 'parallel') return block.rows.flatMap(({ cells }) => cells.flat().map(({ look, mark }) => (look === 'item' ? mark.length : 0)));
    if (block.kind === 'ground') return [longestNumber(block.blocks)];
    return [];
  });
  return Math.min(Math.max(0, ...lengths), 12);
}

class Walker {
  readonly #paper: Paper;
  readonly #style: PageStyle;
  readonly #spots: Spot[] | null;
  readonly #only: Stretch | null;

  constructor(paper: Paper, style: PageStyle, spots: Spot[] | null, only: Stretch | null) {
    this.#paper = paper;
    this.#style = style;
    this.#spots = spots;
    this.#only = only;
  }

  /** The number of a piece in the list of spots, as the template wants it. */
  #spot(inline: Exclude<Inline, { kind: 'line-break' }>): Node {
    if (this.#spots === null) return {};
    const provenance = inline.kind === 'reference' ? undefined : inline.provenance ?? (inline.kind === 'blank' ? { kind: 'fact' as const, path: inline.path ?? '' } : undefined);
    if (provenance === undefined && inline.passage === undefined) return {};
    const text = inline.kind === 'blank' ? inline.label : inline.text;
    this.#spots.push({ text, blank: inline.kind === 'blank', provenance: provenance ?? null, passage: inline.passage ?? null });
    const number = this.#spots.length - 1;
    return { spot: String(number), ...(this.#only !== null && (number < this.#only.first || number > this.#only.last) ? { hidden: true } : {}) };
  }

  language(tag: string): { readonly lang: string; readonly region: string | null; readonly hyphenate: boolean } {
    const [lang = 'ru', ...rest] = tag.split('-');
    const region = rest.find((part) => /^[A-Z]{2}$/.test(part));
    return { lang, region: region?.toLowerCase() ?? null, hyphenate: this.#style.hyphenate.some((known) => known === lang) };
  }

  /** `lastSticks`: whether the last block must stay with what follows this list of blocks. */
  blocks(blocks: readonly Block[], level: number, lastSticks: boolean): readonly Node[] {
    return blocks.map((block, index) => {
      const next = blocks[index + 1];
      const sticks = next === undefined ? lastSticks : staysWith(block, next);
      return this.block(block, level, sticks);
    });
  }

  block(block: Block, level: number, sticks: boolean): Node {
    switch (block.kind) {
      case 'addressee':
        return { kind: block.kind, lines: block.lines.map((line) => this.line(line, 40)) };
      case 'title':
        return { kind: block.kind, lines: block.lines.map((line) => this.line(line)), subtitle: block.subtitle.map((line) => this.line(line)) };
      case 'heading':
        return { kind: block.kind, level: block.level, content: this.line(block.content) };
      case 'paragraph':
        return {
          kind: block.kind,
          align: block.align ?? 'justify',
          content: this.line(block.content),
          sticky: sticks && length(block.content) <= WHOLE_AT_MOST,
        };
      case 'quotation':
        return { kind: block.kind, content: this.line(block.content), sticky: sticks && length(block.content) <= WHOLE_AT_MOST };
      case 'ground':
        return {
          kind: block.kind,
          level: Math.min(level, 6),
          heading: this.line([...numberBefore(block.number, block.heading), ...block.heading]),
          blocks: this.blocks(block.blocks, level + 1, sticks),
        };
      case 'requests':
        return { kind: block.kind, lead: this.line(block.lead), ...this.#items(block.items, sticks) };
      case 'annexes':
        return { kind: block.kind, heading: this.line(block.heading), ...this.#items(block.items, sticks) };
      case 'list':
        return {
          kind: block.kind,
          items: block.items.map((item, index) => ({
            mark: listMark(block.ordered, index),
            blocks: this.blocks(item, level, false).map((node) => (node['kind'] === 'paragraph' ? { ...node, kind: 'list-text' } : node)),
          })),
          kept: sticks && block.items.length > 0 && JSON.stringify(block.items.at(-1)).length <= 2 * WHOLE_AT_MOST ? 1 : 0,
        };
      case 'table':
        return this.#table(block);
      case 'form':
        return this.#form(block);
      case 'signatures':
        return { kind: block.kind, items: this.#signatures(block.items) };
      case 'parallel':
        return this.#parallel(block, sticks);
      case 'page-break':
        return { kind: block.kind };
      default:
        return assertNever(block);
    }
  }

  #items(items: readonly NumberedItem[], sticks: boolean): Node {
    const last = items.at(-1);
    return {
      items: items.map((item) => ({ number: item.number, content: this.line(item.content) })),
      kept: sticks && last !== undefined && length(last.content) <= WHOLE_AT_MOST ? keptItems(items) : 0,
    };
  }

  #table(table: Extract<Block, { kind: 'table' }>): Node {
    const total = table.columns.reduce((sum, column) => sum + column.share, 0);
    const shares = table.columns.map((column) => column.share / total);
    const hasHeader = table.columns.some((column) => column.header.length > 0);
    const header = table.columns.map((column, index) => this.#cell(column.header, shares[index] ?? 1, 'center'));
    return {
      kind: 'table',
      shares: shares.map((share) => share * 100),
      caption: this.line(table.caption ?? []),
      header: hasHeader ? header : [],
      repeatHeader: table.columns.reduce((sum, column) => sum + length(column.header), 0) <= 600,
      breakable: !isSmallTable(table.rows, shares),
      rows: table.rows.map((row) => {
        const divided = isTallRow(row, shares);
        return row.map((cell, index) => this.#cell(cell, shares[index] ?? 1, table.columns[index]?.align ?? 'left', divided));
      }),
    };
  }

  #form(form: Extract<Block, { kind: 'form' }>): Node {
    const numbered = form.rows.some((row) => row.number !== '');
    const all = this.#style.form.shares;
    const used = numbered ? all : all.slice(1);
    const total = used.reduce((sum, share) => sum + share, 0);
    const shares = used.map((share) => share / total);
    const rows = form.rows.map((row) => {
      const number: Inlines = row.number === '' ? [] : [{ kind: 'text', text: row.number }];
      const cells = numbered ? [number, row.label, row.value] : [row.label, row.value];
      const divided = isTallRow([row.label, row.value], shares.slice(-2));
      return cells.map((cell, index) => this.#cell(cell, shares[index] ?? 1, 'left', divided));
    });
    const breakable = !isSmallTable(form.rows.map((row) => [row.label, row.value]), shares.slice(-2));
    return { kind: 'table', shares: shares.map((share) => share * 100), caption: [], header: [], repeatHeader: false, breakable, rows };
  }

  /** Letters that fit a line of a cell: 75 to a line of a court paper, and what small print on a wide sheet has room for even in wide letters. */
  #characters(share: number): number {
    const { page, table } = this.#style;
    const room = ((page.width - page.margins.left - page.margins.right) * share - 2 * table.cellPadding) * (72 / 25.4);
    return Math.max(4, Math.floor(75 * share), Math.floor(room / (0.6 * table.size)));
  }

  /** `divided`: the row of the cell may go on overleaf; a row with one cell that stays whole would stay whole itself. */
  #cell(content: Inlines, share: number, align: string, divided = false): Node {
    const fits = this.#characters(share);
    // Words are divided in a cell only if one of them would hardly fit.
    const divide = content.some((inline) => inline.kind === 'text' && inline.text.split(/\s/u).some((word) => word.length > 0.7 * fits));
    return { content: this.line(content, fits, divide), align, divide, breakable: divided || length(content) > WHOLE_AT_MOST * share };
  }

  /** All signatures stay on one page, with what goes before, as long as they are few. */
  #signatures(items: readonly Signature[]): readonly Node[] {
    const few = items.length <= 4 && items.reduce((sum, item) => sum + length(item.statement ?? []), 0) <= WHOLE_AT_MOST;
    return items.map((item, index) => ({ ...this.#signature(item), sticky: few && index < items.length - 1 }));
  }

  #signature(item: Signature): Node {
    const date: Inlines = item.date ?? [{ kind: 'text', text: dateLine(this.#paper.language) }];
    return {
      role: this.line(item.role, 25),
      name: this.line(item.name, 20),
      statement: this.line(item.statement ?? []),
      date: item.withDate ? this.line(date, 40) : [],
      breakable: length(item.statement ?? []) + length(item.role) + length(item.name) > WHOLE_AT_MOST,
    };
  }

  /** Row by row, so that a heading can stay with the row after it. */
  #parallel(block: Extract<Block, { kind: 'parallel' }>, sticks: boolean): Node {
    const rows = block.rows.map((row, index) => ({
      number: row.number,
      sticky: row.kept || (sticks && index === block.rows.length - 1),
      breakable: row.cells.some((cell) => cell.reduce((sum, { content }) => sum + length(content), 0) > WHOLE_AT_MOST / 2),
      cells: row.cells.map((cell, side) => {
        const tongue = block.languages[side] ?? this.#paper.language;
        const passages = cell.map(({ look, mark, content }) => ({ look, mark: breakable(mark, 30), content: this.line(content, HALF_LINE, true, tongue) }));
        return { ...this.language(TAGS[tongue]), passages };
      }),
    }));
    // A row that is divided can't stay with the next one.
    return { kind: block.kind, rows: rows.map((row) => ({ ...row, sticky: row.sticky && !row.breakable })) };
  }

  /**
   * `fits`: how many characters fit a line there; longer words get places to break, unless they can be `divided` by
   * syllables. `base`: the language of the place, where it is not the paper's.
   */
  line(content: Inlines, fits = 60, divided = false, base: Tongue = this.#paper.language): readonly Node[] {
    return withWholeEnd(content.flatMap((inline) => this.#inline(inline, fits, divided, base)));
  }

  #inline(inline: Inline, fits: number, divided: boolean, base: Tongue): readonly Node[] {
    switch (inline.kind) {
      case 'line-break':
        return [{ kind: inline.kind }];
      case 'blank':
        return [{ kind: 'text', text: inline.wide ?? BLANK, ...this.#spot(inline) }];
      case 'reference':
        return [{ kind: 'text', text: inline.text, ...this.#spot(inline) }];
      case 'text': {
        const tag = languageTag(inline.language);
        const text = breakable(inline.text, fits, divided && this.language(tag ?? TAGS[base]).hyphenate);
        const spot = this.#spot(inline);
        return stretchesOf(text, fits).map((stretch) => ({
          kind: 'text',
          ...stretch,
          ...spot,
          ...(tag === null || tag === TAGS[base] ? {} : this.language(tag)),
          ...(inline.strong === true ? { strong: true } : {}),
          ...(inline.emphasis === true ? { emphasis: true } : {}),
        }));
      }
      default:
        return assertNever(inline);
    }
  }
}

function numberBefore(number: string, heading: Inlines): Inlines {
  return number === '' ? [] : [{ kind: 'text', text: heading.length > 0 ? `${number} ` : number }];
}

