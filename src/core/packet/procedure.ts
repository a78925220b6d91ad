import type { CaseFile } from '../casefile/case-file.ts';
import type { Words } from '../language/tongue.ts';
import type { Grade } from '../law/act.ts';
import type { Family, Stage, Track } from './packet-plan.ts';

/** What the state (or the person) is doing, as the facts show it, and by which rule that was seen. */
export type Procedure = {
  readonly person: string;
  readonly family: Family;
  readonly track: Track;
  readonly stage: Stage;
  /** Null where the case names no proceeding of this kind. */
  readonly proceeding: string | null;
  readonly rule: string;
  /** Norm keys behind the rule. */
  readonly source: readonly string[];
  /** C where the track is only inferred. */
  readonly grade: Grade;
  readonly reason: Words;
};

export type CaseProceeding = NonNullable<CaseFile['proceedings']>[number];

/** Acts that can be challenged: the same kinds as the root `decision` of the templates. */
const DECISIONS: readonly string[] = ['ruling', 'decision', 'refusal', 'order'];

/** The challenged act of a proceeding: its last ruling, decision, refusal or order. */
export function decisionOf(proceeding: CaseProceeding | undefined) {
  return proceeding?.acts?.findLast(({ kind }) => DECISIONS.includes(kind));
}

/** The proceeding of a procedure, if the case has one. */
export function proceedingOf(file: CaseFile, procedure: Pick<Procedure, 'proceeding'>): CaseProceeding | undefined {
  return file.proceedings?.find(({ id }) => id === procedure.proceeding);
}
