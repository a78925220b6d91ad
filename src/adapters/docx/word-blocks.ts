import { textWidth, type PageStyle } from '#core/papers/page-style.ts';
import { isSmallTable, isTallRow, keptItems } from '#core/papers/kept-together.ts';
import { staysWith } from '#core/papers/lead-in.ts';
import type { Block, Inlines, NumberedItem, Paper, Signature } from '#core/papers/paper.ts';
import { dateLine, listMark, signatureHint } from '#core/papers/set-words.ts';
import { assertNever } from '#core/result.ts';
import { parallelTable } from './word-parallel.ts';
import { twips } from './styles-xml.ts';
import { plainRuns, RunMaker } from './word-runs.ts';
import type { WordBlock, WordCell, WordParagraph, WordRow, WordRun } from './word-tree.ts';

/** The paper in Word's terms. `paper` must have gone through `makePrintable`. `marking` is for an export for editing. */
export function wordBlocks(paper: Paper, style: PageStyle, marking: boolean): readonly WordBlock[] {
  return startPages(new Walker(paper, style, marking).blocks(paper.blocks, false));
}

type Break = { readonly kind: 'page-break' };

/** A page break becomes a property of the paragraph that begins the new page. */
function startPages(blocks: readonly (WordBlock | Break)[]): readonly WordBlock[] {
  const found: WordBlock[] = [];
  let pending = false;
  for (const block of blocks) {
    if (block.kind === 'page-break') pending = found.length > 0;
    else if (pending) {
      pending = false;
      if (block.kind === 'paragraph') found.push({ ...block, newPage: true });
      else found.push({ kind: 'paragraph', style: 'SignatureEnd', runs: [], newPage: true }, block);
    } else found.push(block);
  }
  return found;
}

class Walker {
  readonly #paper: Paper;
  readonly #style: PageStyle;
  readonly #runs: RunMaker;

  constructor(paper: Paper, style: PageStyle, marking: boolean) {
    this.#paper = paper;
    this.#style = style;
    this.#runs = new RunMaker(paper.language, marking);
  }

  /** `lastSticks`: whether the last block must stay with what follows this list of blocks. */
  blocks(blocks: readonly Block[], lastSticks: boolean): readonly (WordBlock | Break)[] {
    return blocks.flatMap((block, index) => {
      const next = blocks[index + 1];
      return this.#block(block, next === undefined ? lastSticks : staysWith(block, next));
    });
  }

  #block(block: Block, sticks: boolean): readonly (WordBlock | Break)[] {
    switch (block.kind) {
      case 'addressee':
        return [...block.lines.map((line) => this.#paragraph('Addressee', line)), empty('AddresseeGap')];
      case 'title':
        if (block.subtitle.length === 0) return [this.#lines('TitleAlone', block.lines)];
        return [this.#lines('Title', block.lines), this.#lines('Subtitle', block.subtitle)];
      case 'heading':
        return [this.#paragraph(`Heading${String(block.level)}`, block.content)];
      case 'paragraph': {
        const aligned = { left: 'PaperTextLeft', center: 'PaperTextCenter', right: 'PaperTextRight', justify: 'PaperText' }[block.align ?? 'justify'];
        return [this.#paragraph(sticks && aligned === 'PaperText' ? 'PaperTextKept' : aligned, block.content)];
      }
      case 'quotation':
        return [this.#paragraph(sticks ? 'QuoteKept' : 'Quote', block.content)];
      case 'ground': {
        const gap = block.number !== '' && block.heading.length > 0 ? ' ' : '';
        const runs = [...plainRuns(block.number + gap), ...this.#runs.runs(block.heading)];
        return [{ kind: 'paragraph', style: 'GroundHeading', runs }, ...this.blocks(block.blocks, sticks)];
      }
      case 'requests':
        return [...(block.lead.length > 0 ? [this.#paragraph('RequestLead', block.lead)] : []), ...this.#items('Request', block.items, sticks)];
      case 'annexes':
        return [...(block.heading.length > 0 ? [this.#paragraph('AnnexHeading', block.heading)] : []), ...this.#items('Annex', block.items, sticks)];
      case 'list':
        return block.items.flatMap((item, index) => {
          return this.#listItem(listMark(block.ordered, index), item, sticks && index === block.items.length - 1);
        });
      case 'table':
        return this.#table(block);
      case 'form':
        return this.#form(block);
      case 'signatures':
        return this.#signatures(block.items);
      case 'parallel':
        return [empty('TableLead'), parallelTable(block, this.#style, this.#runs, this.#paper.language, sticks), ...(sticks ? [] : [empty('TableGap')])];
      case 'page-break':
        return [block];
      default:
        return assertNever(block);
    }
  }

  #paragraph(style: string, content: Inlines): WordParagraph {
    return { kind: 'paragraph', style, runs: this.#runs.runs(content) };
  }

  #lines(style: string, lines: readonly Inlines[]): WordParagraph {
    const runs = lines.flatMap((line, index): readonly WordRun[] => [...(index > 0 ? [{ kind: 'line-break' } as const] : []), ...this.#runs.runs(line)]);
    return { kind: 'paragraph', style, runs };
  }

  #items(style: string, items: readonly NumberedItem[], sticks: boolean): readonly WordParagraph[] {
    const kept = sticks && items.length > 0 ? keptItems(items) : 0;
    return items.map((item, index) => ({
      kind: 'paragraph',
      style: index >= items.length - kept ? `${style}Kept` : style,
      runs: [...plainRuns(item.number), { kind: 'tab' }, ...this.#runs.runs(item.content)],
    }));
  }

  #listItem(mark: string, blocks: readonly Block[], sticks: boolean): readonly (WordBlock | Break)[] {
    const [first, ...rest] = blocks;
    const begin: readonly WordRun[] = [...plainRuns(mark), { kind: 'tab' }];
    const style = sticks && rest.length === 0 ? 'ListItemKept' : 'ListItem';
    if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', style, runs: begin }, ...this.blocks(blocks, sticks)];
    const head: WordParagraph = { kind: 'paragraph', style, runs: [...begin, ...this.#runs.runs(first.content)] };
    const others = rest.flatMap((block) => (block.kind === 'paragraph' ? [this.#paragraph('ListText', block.content)] : this.#block(block, false)));
    return [head, ...others];
  }

  #table(table: Extract<Block, { kind: 'table' }>): readonly WordBlock[] {
    const caption = table.caption === undefined || table.caption.length === 0 ? [] : [this.#paragraph('Caption', table.caption)];
    if (table.columns.length === 0) return caption;
    const header = table.columns.some((column) => column.header.length > 0)
      ? [{ header: true, cells: table.columns.map((column): WordCell => ({ paragraph: this.#paragraph('TableHeader', column.header) })) }]
      : [];
    const styles = table.columns.map((column) => ({ left: 'TableText', center: 'TableTextCenter', right: 'TableTextRight' })[column.align ?? 'left']);
    const shares = table.columns.map((column) => column.share);
    const small = isSmallTable(table.rows, shares);
    const rows = table.rows.map((row, at) => {
      const kept = small && at < table.rows.length - 1 ? 'Kept' : '';
      return { header: false, divisible: isTallRow(row, shares), cells: row.map((cell, index): WordCell => ({ paragraph: this.#paragraph(`${styles[index] ?? 'TableText'}${kept}`, cell) })) };
    });
    if (header.length + rows.length === 0) return caption;
    const widths = this.#widths(table.columns.map((column) => column.share));
    return [...(caption.length > 0 ? caption : [empty('TableLead')]), { kind: 'table', style: 'PaperTable', widths, rows: [...header, ...rows] }, empty('TableGap')];
  }

  #form(form: Extract<Block, { kind: 'form' }>): readonly WordBlock[] {
    if (form.rows.length === 0) return [];
    const numbered = form.rows.some((row) => row.number !== '');
    const shares = this.#style.form.shares;
    const small = isSmallTable(form.rows.map((row) => [row.label, row.value]), shares.slice(-2));
    const rows = form.rows.map((row, at) => {
      const style = small && at < form.rows.length - 1 ? 'TableTextKept' : 'TableText';
      const number: WordCell = { paragraph: { kind: 'paragraph', style, runs: plainRuns(row.number) } };
      const label: WordCell = { paragraph: this.#paragraph(style, row.label) };
      const value: WordCell = { paragraph: this.#paragraph(style, row.value) };
      const divisible = isTallRow([row.label, row.value], shares.slice(-2));
      return { header: false, divisible, cells: numbered ? [number, label, value] : [label, value] };
    });
    const widths = this.#widths(numbered ? shares : shares.slice(1));
    return [empty('TableLead'), { kind: 'table', style: 'PaperTable', widths, rows }, empty('TableGap')];
  }

  /**
   * One table for all signatures, each row kept with the next, so that statement, line and date never part and no
   * signature stands alone on a page; the gap before keeps the table to what goes before.
   */
  #signatures(items: readonly Signature[]): readonly WordBlock[] {
    if (items.length === 0) return [];
    const gap: WordRow = { header: false, cells: [{ paragraph: empty('SignatureGap'), span: 3 }] };
    const rows = items.flatMap((item, index) => [...(index > 0 ? [gap] : []), ...this.#signature(item, index === items.length - 1)]);
    const widths = this.#widths(this.#style.signatures.shares);
    return [empty('SignatureGap'), { kind: 'table', style: 'SignatureTable', widths, rows }, empty('SignatureEnd')];
  }

  #signature(item: Signature, last: boolean): readonly WordRow[] {
    const whole = (style: string, content: Inlines): WordRow => ({ header: false, cells: [{ paragraph: this.#paragraph(style, content), span: 3 }] });
    const hintStyle = last && !item.withDate ? 'SignatureHintLast' : 'SignatureHint';
    const hint: WordParagraph = { kind: 'paragraph', style: hintStyle, runs: plainRuns(signatureHint(this.#paper.language, this.#paper.beside)) };
    const statement = item.statement ?? [];
    const date: Inlines = item.date ?? [{ kind: 'text', text: dateLine(this.#paper.language) }];
    const role: WordCell = { paragraph: this.#paragraph('SignatureText', item.role), atBottom: true };
    const name: WordCell = { paragraph: this.#paragraph('SignatureText', item.name), atBottom: true };
    const before = statement.length > 0 ? [whole('SignatureStatement', statement)] : [];
    const after = item.withDate ? [whole(last ? 'SignatureDate' : 'SignatureDateKept', date)] : [];
    return [
      ...before,
      { header: false, cells: [role, { paragraph: empty('SignatureLine'), atBottom: true }, name] },
      { header: false, cells: [{ paragraph: empty(hintStyle) }, { paragraph: hint }, { paragraph: empty(hintStyle) }] },
      ...after,
    ];
  }

  /** Widths that add up to exactly the text width. */
  #widths(shares: readonly number[]): readonly number[] {
    const total = shares.reduce((sum, share) => sum + share, 0);
    const full = twips(textWidth(this.#style));
    const edges = shares.reduce<readonly number[]>((sums, share) => [...sums, (sums.at(-1) ?? 0) + share], [0]);
    const places = edges.map((edge) => Math.round((edge / total) * full));
    return shares.map((_, index) => Math.max(1, (places[index + 1] ?? 0) - (places[index] ?? 0)));
  }
}

function empty(style: string): WordParagraph {
  return { kind: 'paragraph', style, runs: [] };
}
