import type { Issue } from '../failure.ts';
import type { Tongue } from '../language/tongue.ts';

/** Where a printed value comes from. Every value that is not the template's own word carries one. */
export type Provenance =
  | { readonly kind: 'fact'; readonly path: string }
  | { readonly kind: 'derived'; readonly rule: string; readonly from: readonly string[] }
  | { readonly kind: 'norm'; readonly keys: readonly string[] }
  | { readonly kind: 'paper'; readonly field: string };

/** A piece of a line. Text is literal: no writer may interpret any character of it as markup. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly strong?: true;
      readonly emphasis?: true;
      /** BCP 47 tag when the text is in another language than the paper. */
      readonly language?: string;
      readonly provenance?: Provenance;
      /** Address of the passage whose words these are; only in a preview, made by `markPassages`. */
      readonly passage?: string;
    }
  /**
   * A gap. `path` says which answer would fill it, `label` names the answer in the paper's language. Prints as `wide`, room to write the
   * answer by hand, where the line has that room, else as `____`.
   */
  | { readonly kind: 'blank'; readonly label: string; readonly wide?: string; readonly path?: string; readonly provenance?: Provenance; readonly passage?: string }
  /** A number of a ground, request, annex or table of this paper, already resolved to print. */
  | { readonly kind: 'reference'; readonly text: string; readonly target: string; readonly passage?: string }
  | { readonly kind: 'line-break' };

export type Inlines = readonly Inline[];

export type TableColumn = {
  readonly header: Inlines;
  /** Share of the width; all shares of a table add up to any positive number. */
  readonly share: number;
  readonly align?: 'left' | 'right' | 'center';
};

export type Signature = {
  /** Whose signature: «Заявитель», «Защитник», «Переводчик». */
  readonly role: Inlines;
  /** Name in the nominative, printed beside the line. */
  readonly name: Inlines;
  /** Sentences above the line (the interpreter's statement, for example). */
  readonly statement?: Inlines;
  /** Whether a line for the day of signing is printed: `date` if given, else blanks to be filled in by hand. */
  readonly withDate: boolean;
  /** The day of signing in words of the paper's language, when it is known. */
  readonly date?: Inlines;
};

/** The neutral document that every writer prints. Numbers are already given; writers only lay out. */
export type Block =
  /** Block at the right of the head: to whom, from whom, case number. One entry a line; `strong` lines by inlines. */
  | { readonly kind: 'addressee'; readonly lines: readonly Inlines[] }
  /** Centred title, and centred smaller lines under it. */
  | { readonly kind: 'title'; readonly lines: readonly Inlines[]; readonly subtitle: readonly Inlines[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly content: Inlines }
  | { readonly kind: 'paragraph'; readonly content: Inlines; readonly align?: 'justify' | 'left' | 'center' | 'right' }
  /** A numbered ground: `number` is printed as «1.», the heading beside it, the blocks below. */
  | {
      readonly kind: 'ground';
      readonly number: string;
      readonly label: string;
      readonly heading: Inlines;
      readonly blocks: readonly Block[];
    }
  /** «ПРОШУ:» and its numbered requests. */
  | { readonly kind: 'requests'; readonly lead: Inlines; readonly items: readonly NumberedItem[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly Inlines[])[];
      readonly caption?: Inlines;
    }
  /** Label and value rows, as on an application form. `number` may be empty. */
  | { readonly kind: 'form'; readonly rows: readonly { readonly number: string; readonly label: Inlines; readonly value: Inlines }[] }
  /** Indented quotation (a person's own words, a court's words). */
  | { readonly kind: 'quotation'; readonly content: Inlines }
  | { readonly kind: 'annexes'; readonly heading: Inlines; readonly items: readonly NumberedItem[] }
  | { readonly kind: 'signatures'; readonly items: readonly Signature[] }
  /** Two languages side by side, row by row; only in a bilingual paper, made from two papers by `besidePaper`. */
  | { readonly kind: 'parallel'; readonly languages: readonly [Tongue, Tongue]; readonly rows: readonly ParallelRow[] }
  | { readonly kind: 'page-break' };

/** How a passage beside another one looks: what it was in the paper of one language. */
export type PassageLook =
  | 'note' | 'addressee' | 'title' | 'subtitle' | 'heading1' | 'heading2' | 'heading3' | 'ground'
  | 'text' | 'left' | 'center' | 'right' | 'quotation' | 'lead' | 'item' | 'field';

/** A paragraph in half the width. `mark` is the printed number of an item or a ground, '' if it has none. */
export type Passage = { readonly look: PassageLook; readonly mark: string; readonly content: Inlines };

export type ParallelRow = {
  /** Number of the row, to speak of it in either language: «[12]», or '' where the passages bear numbers or names of their own. */
  readonly number: string;
  /** The prevailing text, then the other; an empty list where one has no counterpart. */
  readonly cells: readonly [readonly Passage[], readonly Passage[]];
  /** Whether the row must stay with the one after it. */
  readonly kept: boolean;
};

export type NumberedItem = { readonly number: string; readonly label: string; readonly content: Inlines };

/** A finished paper: what the writers get and what golden tests compare. Pure data, no dates but its own. */
export type Paper = {
  readonly id: string;
  readonly template: string;
  readonly variant: string | null;
  /** The language of the paper; of a bilingual one, the language that prevails. */
  readonly language: Tongue;
  /** The second language of a bilingual paper. */
  readonly beside?: Tongue;
  /** The paper's own date, `YYYY-MM-DD`; the only date that may enter a file's metadata, at 00:00 UTC. */
  readonly date: string;
  /** Title for metadata and file list: the kind of paper, never a name. */
  readonly title: string;
  /** Key of `resources/page-styles/*.yaml`. */
  readonly pageStyle: string;
  readonly blocks: readonly Block[];
  readonly issues: readonly Issue[];
  /** Keys of all norms cited, in order of first mention. */
  readonly norms: readonly string[];
};
