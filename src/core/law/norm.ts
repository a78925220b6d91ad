import type { Act, Grade } from './act.ts';
import type { OffenceTable } from './offences.ts';
import type { Source } from './source-library.ts';
import type { ArticleOutline } from './statute-text.ts';

/** One norm of the library: an article, or a part of it, in our own words. */
export type Norm = {
  readonly key: string;
  /** What it says, paraphrased. Never a quotation. `kk` only where a native reader has to confirm it. */
  readonly paraphrase: { readonly ru: string; readonly en: string; readonly kk: string | null };
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Date of the copy that was read; null where none was. */
  readonly edition: string | null;
  readonly source: string;
  readonly grade: Grade;
  readonly checkedOn: string;
  /** Word stems that the text of this very place must contain; the proof looks for them. */
  readonly keywords: readonly string[];
};

/** The official Kazakh heading of a whole article, read in a Kazakh text of the act, and which copy that was. */
export type ArticleHeading = { readonly kk: string; readonly copy: string };

/** A subject of the Constitution: the norm of the text in force since `since`, and the one it replaced. */
export type Concept = {
  readonly key: string;
  readonly title: { readonly ru: string; readonly en: string };
  readonly now: readonly string[];
  readonly before: readonly string[];
  readonly since: string;
};

/** Everything the program knows about law, read once and frozen. */
export type LawLibrary = {
  readonly acts: ReadonlyMap<string, Act>;
  readonly norms: ReadonlyMap<string, Norm>;
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Parts and items of each article whose text is held, by article key such as `kz.upk.590`. */
  readonly outlines: ReadonlyMap<string, ArticleOutline>;
  /** Official Kazakh headings by article key such as `kz.upk.590`; an article whose Kazakh text nobody read has none. */
  readonly headings: ReadonlyMap<string, ArticleHeading>;
  /** Foreign charges and the Kazakh offences that answer to them. */
  readonly offences: OffenceTable;
  /** Country information and case law that a lawyer may choose to cite, by key. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Months after which the check of a norm counts as old. */
  readonly freshMonths: number;
};
