import type { KkCase, KkForms, RuCase, RuForms } from '#core/language/cases.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';

/** Any grammatical case of a citation; which of them a language has is checked when it is printed. */
export type GrammaticalCase = RuCase | KkCase;
export const GRAMMATICAL_CASES: readonly GrammaticalCase[] = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
  'locative',
  'ablative',
];

/** A = read in the text itself, B = an older edition, a copy or a summary, C = not read: `grade-words.ts`. */
export const GRADES = ['A', 'B', 'C'] as const;
export type Grade = (typeof GRADES)[number];

/** What a step below the article is called in this act. The words differ by act, never by depth alone. */
export type LevelWord = 'часть' | 'пункт' | 'подпункт' | 'абзац' | 'раздел';

export type ActLevels = {
  /** First numbered step: «часть» of codes, «пункт» of laws, the Constitution and treaties. */
  readonly part: LevelWord;
  /** Parts are words («часть первая») or figures («пункт 1»). */
  readonly partNumbers: 'ordinal' | 'figure';
  /** Second numbered step: «пункт 7)» of the УПК and УК, «подпункт 7)» of all other Kazakh acts. */
  readonly item: LevelWord;
  /** `bracket`: «7)»; `plain`: «7», as in treaties; `quoted-letter`: «а)». */
  readonly itemNumbers: 'bracket' | 'plain';
  /** An unnumbered paragraph inside a part: «часть вторая пункта 2» in laws, «абзац второй части первой» in codes. */
  readonly paragraph: LevelWord;
};

/** A doubt about the freshness of some articles; it goes into the issues list of every paper that cites them. */
export type ActDoubt = {
  readonly code: string;
  /** First and last article concerned; both null for the whole act. */
  readonly from: string | null;
  readonly to: string | null;
  readonly message: Words;
};

/** An act of law as it is cited. Short forms are null where no short name is in use. */
export type Act = {
  readonly key: string;
  readonly kind: 'code' | 'law' | 'constitution' | 'treaty';
  readonly names: {
    readonly ru: { readonly full: RuForms; readonly short: RuForms | null };
    readonly kk: { readonly full: KkForms; readonly short: KkForms | null } | null;
    readonly en: { readonly full: string; readonly short: string | null };
  };
  readonly levels: ActLevels;
  /** Articles whose first bracket is an item, because they have no numbered parts: «подпункт 6) статьи 4». */
  readonly directItems: readonly string[];
  readonly source: string;
  /** Date of the copy that was read, `YYYY-MM-DD` or `YYYY-MM`; null where no copy was read. */
  readonly edition: string | null;
  readonly grade: Grade;
  /** First day in force and first day no longer in force; null where not established or still in force. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Folder under `resources/law/texts` by language; null where no text is held. */
  readonly texts: Readonly<Partial<Record<Tongue, string>>>;
  readonly doubts: readonly ActDoubt[];
};
