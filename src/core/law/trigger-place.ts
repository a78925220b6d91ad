import type { PROCEEDING_KINDS } from '#core/casefile/proceeding.ts';

/** What a term is counted for: every proceeding, act, claim, journey or stay of the case that fits. */
export const TRIGGER_ITEMS = ['proceeding', 'act', 'claim', 'journey', 'stay'] as const;
export type TriggerItem = (typeof TRIGGER_ITEMS)[number];

/** Moments that no single field holds; what they mean stands in `read-trigger.ts`. */
export const NAMED_MOMENTS = ['departure-term', 'arrival-or-learning', 'detention', 'first-custody-ruling', 'second-custody-ruling', 'asylum-filed', 'asylum-decided'] as const;
export type NamedMoment = (typeof NAMED_MOMENTS)[number];

/** A field of the item (`handedOverAt`, `detention.restrictedAt`), or a named moment. */
export type MomentPlace = { readonly field: string } | { readonly named: NamedMoment };

/** A condition on a field of the item: that it is there, or that it says something. */
export type FieldCondition = { readonly field: string; readonly is: string | null };

/** Where the trigger of a term stands in the case file, and when the term concerns a case at all. */
export type TriggerPlace = {
  readonly item: TriggerItem;
  /** Kinds of the proceeding, or of the act's proceeding; empty: any. */
  readonly proceedings: readonly (typeof PROCEEDING_KINDS)[number][];
  /** Kinds of the act; empty: any. */
  readonly acts: readonly string[];
  readonly needs: readonly FieldCondition[];
  /** The case must have a proceeding of one of these kinds; empty: no matter. */
  readonly withCase: readonly string[];
  readonly withoutCase: readonly string[];
  /** The moment itself: the first of these that is known. Empty: the case file holds only bounds. */
  readonly at: readonly MomentPlace[];
  /** Moments before which the trigger can't have come. */
  readonly notBefore: readonly MomentPlace[];
  /** The moment (or a yes) that says the thing was done. */
  readonly done: MomentPlace | null;
};
