import type { Selection } from '../casefile/selection.ts';
import type { LawLibrary } from '../law/norm.ts';
import type { Tongue } from '../language/tongue.ts';
import type { IssueLog } from './issue-log.ts';
import type { FactReader } from './reading.ts';

/** What one assembly of one paper has in hand. Mutable parts are its own: acts and people that the paper has named. */
export type PrintContext = {
  readonly tongue: Tongue;
  readonly selection: Selection;
  readonly law: LawLibrary;
  readonly reader: FactReader;
  readonly issues: IssueLog;
  /** Day of the events that citations speak of; null for today's law. */
  readonly eventDate: string | null;
  readonly memory: { mentionedActs: readonly string[]; subjectNamed: boolean; readonly norms: Set<string> };
};
