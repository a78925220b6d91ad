import type { Words } from '../language/tongue.ts';
import type { Truth } from '../casefile/selection.ts';

/** A place in a template text; lines and columns count from 1. */
export type Position = { readonly line: number; readonly column: number };

/** What is wrong with a template, for its author. */
export type Complaint = { readonly code: string; readonly severity: 'error' | 'warning'; readonly file: string; readonly position: Position; readonly message: Words };

export type FieldPath = { readonly names: readonly string[]; readonly position: Position };
export type Filter = { readonly name: string; readonly arguments: readonly string[]; readonly position: Position };

/** A closed condition. Nothing in it is evaluated but fields, rules and the words below. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  /** A yes/no answer, or a truth rule. */
  | { readonly kind: 'truth'; readonly field: FieldPath }
  | { readonly kind: 'is'; readonly field: FieldPath; readonly words: readonly string[] }
  | { readonly kind: 'state'; readonly field: FieldPath; readonly state: 'known' | 'unknown' | 'none' }
  | { readonly kind: 'includes'; readonly field: FieldPath; readonly word: string }
  | { readonly kind: 'any' | 'all'; readonly variable: string; readonly list: FieldPath; readonly part: Condition }
  | { readonly kind: 'count'; readonly list: FieldPath; readonly compare: 'is' | 'at least'; readonly number: number }
  | { readonly kind: 'printed'; readonly label: string };

export type Branch = { readonly when: Condition | 'else' | 'unknown'; readonly children: readonly Node[] };

/** Blocks whose children are text, with what their opener says. */
export type BlockName =
  | 'addressee' | 'title' | 'ground' | 'requests' | 'request' | 'annexes' | 'annex' | 'signatures' | 'signature' | 'form' | 'row' | 'table' | 'tr' | 'quote';

export type Node =
  | { readonly kind: 'text'; readonly text: string; readonly position: Position }
  | { readonly kind: 'value'; readonly field: FieldPath; readonly filters: readonly Filter[]; readonly position: Position }
  | { readonly kind: 'speech'; readonly word: 'subject' | 'verb' | 'bySpeaker' | 'bySex'; readonly field: FieldPath | null; readonly words: readonly string[]; readonly filters: readonly Filter[]; readonly position: Position }
  | { readonly kind: 'citation'; readonly text: string; readonly position: Position }
  | { readonly kind: 'ref'; readonly label: string; readonly position: Position }
  | { readonly kind: 'clause'; readonly id: string; readonly parameters: readonly { readonly name: string; readonly field: FieldPath }[]; readonly position: Position }
  | { readonly kind: 'pagebreak'; readonly position: Position }
  | { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly position: Position }
  | { readonly kind: 'each'; readonly variable: string; readonly list: FieldPath; readonly where: Condition | null; readonly separator: string | null; readonly children: readonly Node[]; readonly position: Position }
  | { readonly kind: 'block'; readonly name: BlockName; readonly label: string | null; readonly words: readonly string[]; readonly options: Readonly<Record<string, string>>; readonly when: Condition | null; readonly loop: { readonly variable: string; readonly list: FieldPath; readonly where: Condition | null } | null; readonly children: readonly Node[]; readonly position: Position };

export type { Truth };
