import type { Grade } from '../law/act.ts';

/** A term of the law in three languages. The grade is that of the Kazakh wording. */
export type Term = {
  readonly key: string;
  readonly ru: string;
  readonly kk: string;
  readonly en: string;
  readonly grade: Grade;
  /** Articles, such as `kz.refugees.10`, in whose stored Kazakh text the wording stands to the letter. */
  readonly sources: readonly string[];
};

/** Another word for a term than the official Kazakh texts use. */
export type TermVariant = {
  /** The beginning of the word; an abbreviation (two capitals or more) stands for itself. */
  readonly variant: string;
  /** The official word. */
  readonly official: string;
  readonly term: Term;
};

export type Glossary = { readonly terms: ReadonlyMap<string, Term>; readonly variants: readonly TermVariant[] };

/** A glossary with nothing in it: terms are not checked. */
export const NO_GLOSSARY: Glossary = { terms: new Map(), variants: [] };
