import type { Citation } from '../law/parse-citation.ts';

/** A place in a template file; line and column count from 1, columns in UTF-16 units as editors do. */
export type Position = { readonly line: number; readonly column: number };

/** `person.birthDate`, or `offence.norm` of a loop variable. */
export type FieldPath = { readonly names: readonly string[]; readonly at: Position };

export type Argument = { readonly kind: 'word' | 'text'; readonly value: string; readonly at: Position };
export type FilterCall = { readonly name: string; readonly arguments: readonly Argument[]; readonly at: Position };

/** What stands between `{{` and `}}` where a value is printed. */
export type ValueExpression =
  | { readonly kind: 'field'; readonly field: FieldPath; readonly filters: readonly FilterCall[] }
  | { readonly kind: 'subject'; readonly filters: readonly FilterCall[] }
  | { readonly kind: 'verb'; readonly first: string; readonly third: string }
  | { readonly kind: 'by-speaker'; readonly person: string; readonly defender: string; readonly representative: string | null }
  | { readonly kind: 'by-sex'; readonly field: FieldPath; readonly male: string; readonly female: string };

export type Condition =
  | { readonly kind: 'truth'; readonly field: FieldPath }
  /** `field is word`, `field is not word`, `field is one of a, b`. */
  | { readonly kind: 'is'; readonly field: FieldPath; readonly words: readonly string[]; readonly negated: boolean }
  | { readonly kind: 'state'; readonly field: FieldPath; readonly state: 'known' | 'unknown' | 'none' | 'not-applicable'; readonly negated: boolean }
  | { readonly kind: 'includes'; readonly field: FieldPath; readonly word: string }
  | { readonly kind: 'at-least'; readonly field: FieldPath; readonly number: number }
  | { readonly kind: 'some'; readonly quantifier: 'any' | 'all'; readonly variable: string; readonly list: FieldPath; readonly where: Condition }
  | { readonly kind: 'count'; readonly list: FieldPath; readonly comparison: 'is' | 'at-least'; readonly number: number }
  | { readonly kind: 'printed'; readonly label: string; readonly at: Position }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] };

/** A tag of a block: where it stands, and whether it has its line to itself. */
export type Mark = { readonly at: Position; readonly alone: boolean };

export type Branch = { readonly mark: Mark; readonly body: readonly TemplateNode[] };
export type ConditionalBranch = Branch & { readonly condition: Condition };

/** Blocks that only hold other nodes, with no words of their own on the opener. */
export const PLAIN_BLOCKS = ['addressee', 'title', 'requests', 'annexes', 'signatures', 'form', 'quote', 'tr'] as const;
export type PlainBlock = (typeof PLAIN_BLOCKS)[number];

/** Blocks that take a number and may carry a label to refer to. */
export type NumberedBlock = 'ground' | 'request' | 'annex';

type Container = { readonly open: Mark; readonly close: Mark; readonly body: readonly TemplateNode[] };

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string; readonly at: Position }
  | { readonly kind: 'comment'; readonly text: string; readonly mark: Mark }
  | { readonly kind: 'value'; readonly value: ValueExpression; readonly at: Position }
  | { readonly kind: 'reference'; readonly label: string; readonly at: Position }
  /** `citation` is null when the source can't be read; the complaint says why. */
  | { readonly kind: 'citation'; readonly source: string; readonly citation: Citation | null; readonly at: Position }
  | { readonly kind: 'page-break'; readonly mark: Mark }
  | { readonly kind: 'include'; readonly clause: string; readonly parameters: readonly Parameter[]; readonly mark: Mark }
  | {
      readonly kind: 'if';
      readonly branches: readonly ConditionalBranch[];
      readonly otherwise: Branch | null;
      readonly unknown: Branch | null;
      readonly close: Mark;
    }
  | (Container & { readonly kind: 'each'; readonly over: Loop; readonly separator: string | null })
  | { [K in NumberedBlock]: Container & { readonly kind: K; readonly label: string | null; readonly when: Condition | null } }[NumberedBlock]
  | (Container & { readonly kind: 'signature'; readonly withDate: boolean; readonly when: Condition | null })
  | (Container & { readonly kind: 'row'; readonly label: string; readonly when: Condition | null })
  | (Container & { readonly kind: 'table'; readonly over: Loop | null; readonly columns: string; readonly caption: string | null; readonly label: string | null })
  | { [K in PlainBlock]: Container & { readonly kind: K } }[PlainBlock];

export type Loop = { readonly variable: string; readonly list: FieldPath; readonly where: Condition | null };
export type Parameter = { readonly name: string; readonly field: FieldPath };

export type NodeOf<K extends TemplateNode['kind']> = Extract<TemplateNode, { readonly kind: K }>;
