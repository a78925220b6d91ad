/** A paper in Word's terms: named styles, runs and tables. The file writer turns it into XML one to one. */
export type WordRun =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly style?: 'Strong' | 'Emphasis' | 'StrongEmphasis';
      /** Only where it differs from the paper's language. */
      readonly language?: string;
      readonly rightToLeft?: true;
      /** Opaque mark of a value from the case file, in an export for editing. */
      readonly mark?: string;
    }
  | { readonly kind: 'tab' }
  | { readonly kind: 'line-break' };

export type WordParagraph = {
  readonly kind: 'paragraph';
  readonly style: string;
  readonly runs: readonly WordRun[];
  readonly newPage?: true;
};

export type WordCell = { readonly paragraph: WordParagraph; /** Further paragraphs of the cell. */ readonly more?: readonly WordParagraph[]; readonly atBottom?: true; /** No space between the cell's edges and its text. */ readonly tight?: true; /** Number of columns, 1 if absent. */ readonly span?: number };

export type WordRow = { readonly cells: readonly WordCell[]; readonly header: boolean; /** A row so tall that it may go on on the next page. */ readonly divisible?: boolean };

export type WordTable = {
  readonly kind: 'table';
  readonly style: 'PaperTable' | 'SignatureTable' | 'ParallelTable';
  /** Column widths in twentieths of a point. */
  readonly widths: readonly number[];
  readonly rows: readonly WordRow[];
};

export type WordBlock = WordParagraph | WordTable;
