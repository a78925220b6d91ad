import type { Block, Inline, Inlines, NumberedItem, Signature } from '../papers/paper.ts';
import { BREAK, markdownBlocks, markdownLine, SLOT_CLOSE, SLOT_OPEN } from './markdown.ts';
import { closeEnumeration, isEmptyLine, tidyLine } from './tidy.ts';

type FormBlock = Extract<Block, { kind: 'form' }>;

export type FormRow = { readonly label: string; readonly value: Inlines };
export type Row = { readonly cells: readonly Inlines[] };

/** A piece that is made from Markdown when it is first looked at: whoever only asks what is open in a paper never does. */
export type Later<T> = () => T;

/** Gives what `make` makes, made once. */
export function later<T>(make: () => T): Later<T> {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** What the evaluation of nodes leaves behind, in order. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'inlines'; readonly inlines: Inlines }
  | { readonly kind: 'blocks'; readonly blocks: Later<readonly Block[]>; readonly speaks: boolean }
  | { readonly kind: 'request' | 'annex'; readonly item: Later<NumberedItem> }
  | { readonly kind: 'signature'; readonly signature: Signature }
  | { readonly kind: 'form-row'; readonly row: Later<FormRow> }
  | { readonly kind: 'table-row'; readonly row: Row };

/** So much of the last words shows whether a sentence begins. */
const TAIL = 120;

/** A line with a letter that Markdown can't read as a heading. */
const WORDS_OUTSIDE_HEADINGS = /(?:^|[\n\uE002])(?![ \t]*#)[^\n\uE002]*\p{L}/u;

/** Text, values and blocks as the template's nodes yield them, before Markdown is read. */
export class Flow {
  readonly #pieces: Piece[] = [];

  text(text: string): void {
    if (text !== '') this.#pieces.push({ kind: 'text', text });
  }

  inlines(inlines: Inlines): void {
    this.#pieces.push({ kind: 'inlines', inlines });
  }

  /** A tag that stands alone on its line parts paragraphs. */
  break(): void {
    this.text(BREAK);
  }

  add(piece: Exclude<Piece, { kind: 'text' | 'inlines' | 'blocks' }>): void {
    this.#pieces.push(piece);
  }

  /** Blocks, at least one. `speaks` says that one of them is no heading, which might be dropped again. */
  blocksOf(blocks: Later<readonly Block[]>, speaks: boolean): void {
    this.#pieces.push({ kind: 'blocks', blocks, speaks });
  }

  /** A block that is no heading. */
  block(block: Later<Block>): void {
    this.blocksOf(later(() => [block()]), true);
  }

  /** Puts all of another flow behind this one. */
  append(other: Flow): void {
    for (const piece of other.#pieces) this.#pieces.push(piece);
  }

  /** Whether a sentence begins where the flow ends. */
  sentenceOpens(): boolean {
    const tail = this.#tail().replace(/\*+$/u, '');
    return tail.trim() === '' || /(?:[.!?…]["»)]?\s+|\n[ \t]*\n\s*|\uE002\s*|(?:^|\n)\s*(?:(?:#+|-|\d+\.)\s+|#[^\n]*\n\s*))$/u.test(tail);
  }

  /** The last words, with a letter for each value. */
  #tail(): string {
    let tail = '';
    for (let index = this.#pieces.length - 1; index >= 0 && tail.length < TAIL; index -= 1) {
      const piece = this.#pieces[index];
      if (piece?.kind === 'text') tail = piece.text + tail;
      else if (piece?.kind === 'inlines') tail = `x${tail}`;
      else break;
    }
    return tail.slice(-TAIL);
  }

  /**
   * Whether `blocks` surely gives something that is no heading, seen without reading the Markdown; false where only `blocks` can
   * tell. `inWords` counts what `flatten` keeps: words in paragraphs and lists.
   */
  surelySpeaks(inWords = false): boolean {
    let lines = '';
    let speaks = false;
    for (const piece of this.#pieces) {
      if (piece.kind === 'text') lines += piece.text;
      else if (piece.kind !== 'inlines') {
        speaks ||= !inWords && (piece.kind !== 'blocks' || piece.speaks);
        lines += BREAK;
      }
      // A reference to what is not printed takes its sentence along.
      else if (piece.inlines.some(({ kind }) => kind === 'reference')) return false;
      else if (!isEmptyLine(piece.inlines)) lines += 'x';
    }
    return speaks || WORDS_OUTSIDE_HEADINGS.test(lines);
  }

  /** True if the flow holds nothing to print. */
  isEmpty(): boolean {
    return this.#pieces.every((piece) => (piece.kind === 'text' ? !/[\p{L}\p{N}_]/u.test(piece.text) : piece.kind === 'inlines' && isEmptyLine(piece.inlines)));
  }

  /** The flow without spaces and line ends around it, for items that are joined by a separator. */
  trimmed(): Flow {
    const result = new Flow();
    const last = this.#pieces.length - 1;
    this.#pieces.forEach((piece, index) => {
      if (piece.kind !== 'text') {
        result.#pieces.push(piece);
        return;
      }
      let text = piece.text.replaceAll(BREAK, ' ').replaceAll('\n', ' ');
      if (index === 0) text = text.trimStart();
      if (index === last) text = text.trimEnd();
      result.text(text);
    });
    return result;
  }

  /** Reads the Markdown of the text between blocks and gives all blocks in order, tidied. Items outside their block become paragraphs. */
  blocks(): readonly Block[] {
    const found: Block[] = [];
    let chunk: ('text' | 'inlines')[] = [];
    let text = '';
    let slots: Inlines[] = [];
    const flush = (): void => {
      if (chunk.length > 0) found.push(...markdownBlocks(text, slots).flatMap(tidyBlock));
      chunk = [];
      text = '';
      slots = [];
    };
    for (const piece of this.#pieces) {
      switch (piece.kind) {
        case 'text':
          chunk.push('text');
          text += piece.text;
          break;
        case 'inlines':
          chunk.push('inlines');
          text += `${SLOT_OPEN}${String(slots.length)}${SLOT_CLOSE}`;
          slots.push(piece.inlines);
          break;
        case 'blocks':
          flush();
          found.push(...piece.blocks());
          break;
        case 'request':
        case 'annex':
          flush();
          found.push({ kind: 'paragraph', content: piece.item().content });
          break;
        case 'form-row':
          flush();
          found.push({ kind: 'form', rows: [numberedRow(piece.row(), '')] });
          break;
        case 'signature':
          flush();
          found.push({ kind: 'signatures', items: [piece.signature] });
          break;
        case 'table-row':
          flush();
          found.push({ kind: 'paragraph', content: piece.row.cells.flatMap((cell, index) => (index === 0 ? cell : [{ kind: 'text', text: ' — ' }, ...cell])) });
          break;
      }
    }
    flush();
    return withoutEmptyHeadings(found);
  }

  /** The text split into lines, each tidied; lines with nothing to print are null, so that a caller sees empty lines. */
  lines(): readonly (Inlines | null)[] {
    const { text, slots } = this.#flat();
    return text.replaceAll(BREAK, '').split('\n').map((line) => {
      const content = tidyLine(markdownLine(line, slots));
      return isEmptyLine(content) ? null : content;
    });
  }

  /** The text split at a bar that the template itself wrote; a bar inside a value splits nothing. */
  cells(): readonly Inlines[] {
    const { text, slots } = this.#flat();
    return text.trim().split(/(?<!\\)\|/u).map((cell) => tidyLine(markdownLine(cell.replaceAll(String.raw`\|`, '|'), slots)));
  }

  requests(kind: 'request' | 'annex'): readonly Later<NumberedItem>[] {
    return this.#pieces.flatMap((piece) => (piece.kind === kind ? [piece.item] : []));
  }

  signatures(): readonly Signature[] {
    return this.#pieces.flatMap((piece) => (piece.kind === 'signature' ? [piece.signature] : []));
  }

  formRows(): readonly Later<FormRow>[] {
    return this.#pieces.flatMap((piece) => (piece.kind === 'form-row' ? [piece.row] : []));
  }

  tableRows(): readonly Row[] {
    return this.#pieces.flatMap((piece) => (piece.kind === 'table-row' ? [piece.row] : []));
  }

  /** Only the text and values, for the words before the items of a block. */
  words(): Flow {
    const result = new Flow();
    for (const piece of this.#pieces) {
      if (piece.kind === 'text') result.text(piece.text);
      else if (piece.kind === 'inlines') result.inlines(piece.inlines);
    }
    return result;
  }

  #flat(): { readonly text: string; readonly slots: readonly Inlines[] } {
    const slots: Inlines[] = [];
    let text = '';
    for (const piece of this.#pieces) {
      if (piece.kind === 'text') text += piece.text;
      else {
        text += `${SLOT_OPEN}${String(slots.length)}${SLOT_CLOSE}`;
        slots.push(piece.kind === 'inlines' ? piece.inlines : flatten(piece.kind === 'blocks' ? piece.blocks() : []));
      }
    }
    return { text, slots };
  }
}

/** A line of a form as the paper holds it. */
export function numberedRow({ label, value }: FormRow, number: string): FormBlock['rows'][number] {
  return { number, label: [{ kind: 'text', text: label }], value };
}

/** Tidies what Markdown gave; a paragraph that is one value with several paragraphs becomes several. */
function tidyBlock(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphsOf(block.content).flatMap((content) => (isEmptyLine(content) ? [] : [{ ...block, content }]));
    case 'heading': {
      const content = tidyLine(block.content);
      return isEmptyLine(content) ? [] : [{ ...block, content }];
    }
    case 'list': {
      const items = block.items.map((item) => item.flatMap(tidyBlock)).filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{ ...block, items: items.map((item, index) => (index < items.length - 1 ? item : closeLast(item))) }];
    }
    default:
      return [block];
  }
}

function closeLast(item: readonly Block[]): readonly Block[] {
  const last = item.at(-1);
  return last?.kind === 'paragraph' ? [...item.slice(0, -1), { ...last, content: closeEnumeration(last.content) }] : item;
}

/** A value alone in its paragraph keeps its own paragraphs; inside a sentence its line ends are spaces. */
export function paragraphsOf(content: Inlines): readonly Inlines[] {
  const [only, ...others] = content.filter((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
  if (only?.kind === 'text' && others.length === 0 && only.provenance !== undefined && only.text.includes('\n')) {
    return only.text.split(/\s*\n\s*/u).filter((line) => line !== '').map((text): Inlines => [{ ...only, text }]);
  }
  return [tidyLine(content)];
}

/** A heading under which nothing is left says nothing. */
function withoutEmptyHeadings(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  for (const block of blocks.toReversed()) {
    const next = kept.at(-1);
    const level = block.kind === 'heading' ? block.level : null;
    if (level !== null && (next === undefined || (next.kind === 'heading' && next.level <= level))) continue;
    kept.push(block);
  }
  return kept.reverse();
}

/** Blocks as one row of inlines, for places that hold no blocks: paragraphs part by line ends, list items by a dash. */
export function flatten(blocks: readonly Block[]): Inlines {
  const lines = blocks.flatMap((block): readonly Inlines[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
      case 'quotation':
        return [block.content];
      case 'list':
        return block.items.map((item, index): Inlines => [{ kind: 'text', text: block.ordered ? `${String(index + 1)}) ` : '– ' }, ...flatten(item)]);
      default:
        return [];
    }
  });
  return lines.flatMap((line, index): readonly Inline[] => (index === 0 ? line : [{ kind: 'line-break' }, ...line]));
}
