import type { z } from 'zod';
import type { Tongue, Words } from '../language/tongue.ts';
import type { OffenceTable } from '../law/offences.ts';
import type { Source } from '../law/source-library.ts';
import type { CaseFile } from './case-file.ts';

/** Who speaks in a paper: the person, the defender (КоАП, УПК), or a representative by power of attorney. */
export const SPEAKERS = ['person', 'defender', 'representative'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** What a paper is about: the choices of its record that decide which facts the roots of the template language mean. */
export type Selection = {
  readonly person: string;
  readonly proceeding: string | null;
  readonly speaker: Speaker;
  /** The person of the case who signs as defender or representative. */
  readonly speakerPerson: string | null;
  readonly interpreter: string | null;
  readonly language: Tongue;
  /** The paper's own date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly variant: string | null;
  /** Which evidence belongs to the paper: an entry of `Evidence.annexTo`. */
  readonly annexTo: string | null;
};

/**
 * A name that templates may begin a field with. `find` returns the paths it means: at most one, or many for a list,
 * in the order to print. The schema types what stands there.
 */
export type Root = {
  readonly name: string;
  readonly list: boolean;
  readonly schema: z.ZodType;
  readonly label: Words;
  readonly find: (file: CaseFile, selection: Selection) => readonly string[];
};

export type Truth = 'yes' | 'no' | 'unknown';

/**
 * What a rule found. `from` lists the paths it was reckoned from (provenance); `missing` the paths whose answers would
 * decide it. A rule never guesses: where an answer is missing the state is `unknown`.
 */
export type RuleResult =
  | { readonly state: 'value'; readonly value: unknown; readonly from: readonly string[] }
  | { readonly state: 'unknown'; readonly missing: readonly string[] };

export type RuleKind = 'truth' | 'number' | 'date' | 'moment' | 'text' | 'name' | 'localized' | 'norm';

/**
 * A named, tested reckoning that templates may use as a field of an item (`person.age`, `charge.military`).
 * `source` names the norm or the reason. Kinds: `truth` yes/no; `number`; `date`/`moment` in the case file's notation;
 * `text` in the paper's language; `name` a `PersonName` with `NameForms`; `localized` a `LocalizedText`; `norm` a list of norm keys.
 */
export type Rule = {
  readonly name: string;
  readonly on: z.ZodType;
  readonly kind: RuleKind;
  readonly label: Words;
  readonly source: string;
  readonly compute: (context: RuleContext) => RuleResult;
};

export type RuleContext = {
  readonly file: CaseFile;
  readonly selection: Selection;
  /** Path of the item that the rule is asked about. */
  readonly path: string;
  readonly item: unknown;
  /** Foreign charges and their Kazakh counterparts; absent where the caller has no law at hand. */
  readonly offences?: OffenceTable | null;
  /** Country information and case law; absent as above. */
  readonly sources?: ReadonlyMap<string, Source> | null;
};
