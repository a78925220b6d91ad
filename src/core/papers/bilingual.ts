import type { Issue } from '../failure.ts';
import type { Tongue } from '../language/tongue.ts';
import { counterpartIssue, numbersDifferIssue, prevailingSentence } from './bilingual-words.ts';
import type { Block, Inlines, Paper, ParallelRow, Passage, Signature } from './paper.ts';
import { pairParts } from './part-sequence.ts';
import { partsOf, type TextPart } from './text-parts.ts';

/**
 * Lays two texts of one paper side by side: the same template filled with the same facts in two languages. The text of
 * `left` prevails, which the first row says in both languages. Parts that answer each other share a row, found by the
 * template's labels and by the facts and norms they print; a part without counterpart leaves the other cell empty, and an
 * issue names it. Nothing of either text is left out. Signatures stand under both texts, signed once.
 */
export function besidePaper(left: Paper, right: Paper): Paper {
  const layer = new Layer(left.language, right.language);
  layer.lay(partsOf(left.blocks), partsOf(right.blocks));
  return {
    ...left,
    beside: right.language,
    title: left.title === right.title ? left.title : `${left.title} / ${right.title}`,
    blocks: layer.blocks(),
    issues: distinct([...layer.issues, ...left.issues, ...right.issues]),
    norms: [...new Set([...left.norms, ...right.norms])],
  };
}

/** The same gap is found in both texts; it is reported once. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  const byContent = new Map(issues.map((issue) => [JSON.stringify([issue.code, issue.path, issue.norm, issue.message]), issue]));
  return [...byContent.values()];
}

class Layer {
  readonly issues: Issue[] = [];
  readonly #left: Tongue;
  readonly #right: Tongue;
  readonly #blocks: Block[] = [];
  #rows: ParallelRow[] = [];
  #counted = 0;

  constructor(left: Tongue, right: Tongue) {
    this.#left = left;
    this.#right = right;
    const note = (language: Tongue): readonly Passage[] => [{ look: 'note', mark: '', content: [{ kind: 'text', text: prevailingSentence(left, language) }] }];
    this.#rows.push({ number: '', cells: [note(left), note(right)], kept: false });
  }

  blocks(): readonly Block[] {
    this.#closeRows();
    return this.#blocks;
  }

  lay(left: readonly TextPart[], right: readonly TextPart[]): void {
    for (const [a, b] of pairParts(left, right)) this.#pair(a === null ? undefined : left[a], b === null ? undefined : right[b]);
  }

  /** `quiet`: inside a part without counterpart, about which an issue speaks already. */
  #pair(left: TextPart | undefined, right: TextPart | undefined, quiet = false): void {
    const some = left ?? right;
    if (some === undefined) return;
    if (left?.newPage === true || right?.newPage === true) this.#breakPage();
    const passages: ParallelRow['cells'] = [left?.passages ?? [], right?.passages ?? []];
    const printed = passages.some((cell) => cell.length > 0);
    if (printed) {
      const counted = left?.counted ?? right?.counted ?? false;
      if (counted) this.#counted += 1;
      this.#rows.push({ number: counted ? `[${String(this.#counted)}]` : '', cells: passages, kept: left?.heads === true || right?.heads === true });
    }
    if (left === undefined || right === undefined) {
      const mark = some.mark !== '' ? some.mark : some.counted && printed ? `[${String(this.#counted)}]` : '';
      if (!quiet) this.issues.push(counterpartIssue(some.sort, mark, left === undefined ? this.#left : this.#right));
      for (const inner of some.inside) this.#pair(left === undefined ? undefined : inner, left === undefined ? inner : undefined, true);
    } else {
      if (left.mark !== right.mark && numberOf(left.mark) !== null && numberOf(right.mark) !== null) this.issues.push(numbersDifferIssue(left.sort, left.mark, right.mark));
      this.lay(left.inside, right.inside);
    }
    this.#sign(left?.signatures ?? [], right?.signatures ?? []);
  }

  #breakPage(): void {
    this.#closeRows();
    this.#blocks.push({ kind: 'page-break' });
  }

  #closeRows(): void {
    if (this.#rows.length > 0) this.#blocks.push({ kind: 'parallel', languages: [this.#left, this.#right], rows: this.#rows });
    this.#rows = [];
  }

  #sign(left: readonly Signature[], right: readonly Signature[]): void {
    if (left.length + right.length === 0) return;
    this.#closeRows();
    const items = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => this.#signature(left[index], right[index])).filter((item) => item !== null);
    if (left.length !== right.length && left.length > 0 && right.length > 0) this.issues.push(counterpartIssue('signatures', '', left.length < right.length ? this.#left : this.#right));
    this.#blocks.push({ kind: 'signatures', items });
  }

  #signature(left: Signature | undefined, right: Signature | undefined): Signature | null {
    const some = left ?? right;
    if (some === undefined) return null;
    const statement = this.#both(left?.statement ?? [], right?.statement ?? []);
    const date = left?.date ?? (right?.date === undefined ? undefined : this.#tagged(right.date));
    return {
      role: this.#both(left?.role ?? [], right?.role ?? []),
      name: this.#both(left?.name ?? [], right?.name ?? []),
      withDate: some.withDate,
      ...(statement.length === 0 ? {} : { statement }),
      ...(date === undefined ? {} : { date }),
    };
  }

  /** The words of both languages one under the other; once if they are the same. */
  #both(left: Inlines, right: Inlines): Inlines {
    const tagged = this.#tagged(right);
    if (left.length === 0 || right.length === 0) return [...left, ...tagged];
    return wordsOf(left) === wordsOf(right) ? left : [...left, { kind: 'line-break' }, ...tagged];
  }

  #tagged(content: Inlines): Inlines {
    return content.map((inline) => (inline.kind === 'text' && inline.language === undefined ? { ...inline, language: this.#right } : inline));
  }
}

/** The figures of a printed number; `null` for a dash or a dot before an item. */
function numberOf(mark: string): string | null {
  return /\d/.test(mark) ? mark : null;
}

function wordsOf(content: Inlines): string {
  return content.map((inline) => (inline.kind === 'text' || inline.kind === 'reference' ? inline.text : inline.kind === 'blank' ? '____' : '\n')).join('');
}
