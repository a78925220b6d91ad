import { assertNever } from '../result.ts';
import { announces } from './lead-in.ts';
import type { Block, Inlines, NumberedItem, Passage, PassageLook, Signature } from './paper.ts';
import { evidenceOf, type PartTraits } from './part-sequence.ts';
import { listMark } from './set-words.ts';

/** Kinds of parts, as a message names them. */
export type PartSort =
  | 'addressee' | 'title' | 'heading1' | 'heading2' | 'heading3' | 'paragraph' | 'quotation' | 'ground'
  | 'requests' | 'request' | 'annexes' | 'annex' | 'list' | 'list-item' | 'table' | 'table-row' | 'form' | 'form-row' | 'signatures';

/** A part of a paper in one language that can be laid beside its counterpart in another. */
export type TextPart = PartTraits & {
  readonly sort: PartSort;
  /** What is printed before the parts inside; empty where only those are printed. */
  readonly passages: readonly Passage[];
  readonly inside: readonly TextPart[];
  /** Its printed number, to compare with the counterpart's; '' if it has none. */
  readonly mark: string;
  /** Whether the row of this part gets a number of its own. */
  readonly counted: boolean;
  /** Whether it heads what follows. */
  readonly heads: boolean;
  readonly newPage: boolean;
  /** Printed under both columns, once for both languages. */
  readonly signatures: readonly Signature[];
};

const passage = (look: PassageLook, content: Inlines, mark = ''): Passage => ({ look, mark, content });

/** Cuts the blocks of a paper into parts. A page break becomes a property of the part after it. */
export function partsOf(blocks: readonly Block[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let newPage = false;
  for (const block of blocks) {
    if (block.kind === 'page-break') newPage = true;
    else {
      for (const part of partOf(block)) {
        parts.push(newPage ? { ...part, newPage } : part);
        newPage = false;
      }
    }
  }
  return parts;
}

type Given = { readonly sort: PartSort } & Partial<TextPart>;

function part(given: Given): TextPart {
  return {
    label: null, passages: [], inside: [], mark: '', counted: false, heads: false, newPage: false, signatures: [], ...given,
    evidence: given.evidence ?? evidenceOf(...(given.passages ?? []).map(({ content }) => content)),
  };
}

function partOf(block: Exclude<Block, { kind: 'page-break' }>): readonly TextPart[] {
  switch (block.kind) {
    case 'addressee':
      return [part({ sort: 'addressee', passages: block.lines.map((line) => passage('addressee', line)) })];
    case 'title':
      return [part({ sort: 'title', passages: [...together('title', block.lines), ...together('subtitle', block.subtitle)], heads: true })];
    case 'heading': {
      const look = `heading${block.level}` as const;
      return [part({ sort: look, passages: [passage(look, block.content)], heads: true })];
    }
    case 'paragraph': {
      const look = block.align === undefined || block.align === 'justify' ? 'text' : block.align;
      return [part({ sort: 'paragraph', passages: [passage(look, block.content)], counted: true, heads: announces(block.content) })];
    }
    case 'quotation':
      return [part({ sort: 'quotation', passages: [passage('quotation', block.content)], counted: true })];
    case 'ground':
      return [part({
        sort: 'ground', label: block.label === '' ? null : block.label, mark: block.number,
        passages: [passage('ground', block.heading, block.number)], inside: partsOf(block.blocks), heads: true,
      })];
    case 'requests':
      return [part({ sort: 'requests', passages: lead(block.lead), inside: items('request', block.items), heads: true })];
    case 'annexes':
      return [part({ sort: 'annexes', passages: lead(block.heading), inside: items('annex', block.items), heads: true })];
    case 'list':
      return [part({ sort: 'list', inside: block.items.map((item, index) => listItem(listMark(block.ordered, index), item)) })];
    case 'table':
      return [table(block)];
    case 'form':
      return [part({
        sort: 'form',
        inside: block.rows.map((row) => part({ sort: 'form-row', mark: row.number, passages: [passage('item', labelled(row.label, row.value), row.number)], evidence: evidenceOf(row.value) })),
      })];
    case 'signatures':
      return [part({ sort: 'signatures', signatures: block.items })];
    case 'parallel':
      return [];
    default:
      return assertNever(block);
  }
}

/** Lines under one another as one passage. */
function together(look: PassageLook, lines: readonly Inlines[]): readonly Passage[] {
  const content = lines.flatMap((line, index): Inlines => (index > 0 ? [{ kind: 'line-break' }, ...line] : line));
  return lines.length === 0 ? [] : [passage(look, content)];
}

function lead(content: Inlines): readonly Passage[] {
  return content.length === 0 ? [] : [passage('lead', content)];
}

function items(sort: 'request' | 'annex', all: readonly NumberedItem[]): readonly TextPart[] {
  // An item without a label of the template is called after its number: no reason to keep two of them apart.
  return all.map(({ number, label, content }) => part({ sort, mark: number, label: /^(?:request|annex)-\d+$/.test(label) ? null : label, passages: [passage('item', content, number)] }));
}

function listItem(mark: string, blocks: readonly Block[]): TextPart {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return part({ sort: 'list-item', passages: [passage('item', [], mark)], inside: partsOf(blocks) });
  return part({ sort: 'list-item', passages: [passage('item', first.content, mark)], inside: partsOf(rest), counted: true });
}

/** Half a page is too narrow for columns: a row of a table becomes lines, each with the head of its column. */
function table(block: Extract<Block, { kind: 'table' }>): TextPart {
  const caption = block.caption === undefined || block.caption.length === 0 ? [] : [passage('lead', block.caption)];
  const rows = block.rows.map((row) => {
    const cells = Array.from({ length: Math.max(row.length, block.columns.length) }, (_, index) => row[index] ?? []);
    const filled = cells.map((cell, index) => passage('field', labelled(block.columns[index]?.header ?? [], cell))).filter(({ content }) => content.length > 0);
    return part({ sort: 'table-row', passages: filled, evidence: evidenceOf(...row), counted: true });
  });
  const heads = part({ sort: 'table-row', passages: block.columns.filter(({ header }) => header.length > 0).map(({ header }) => passage('field', header)), counted: true });
  return part({ sort: 'table', passages: caption, inside: rows.length > 0 ? rows : [heads], heads: true });
}

/** «Label: value», the label in bold; no second colon after one, and none after «№» or a question. */
function labelled(label: Inlines, value: Inlines): Inlines {
  if (label.length === 0) return value;
  const last = label.at(-1);
  const closed = last?.kind === 'text' && /(?:[:?№]|No\.)\s*$/u.test(last.text);
  const strong = label.map((inline) => (inline.kind === 'text' ? { ...inline, strong: true as const } : inline));
  return value.length === 0 ? strong : [...strong, { kind: 'text', text: closed ? ' ' : ': ' }, ...value];
}
