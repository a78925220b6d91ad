import type { Certainty, RuForms } from './cases.ts';

/** What a rule says about one part of a name: its forms, how sure they are, and a short stable word for why. */
export type NameRule = { readonly forms: RuForms; readonly certainty: Certainty; readonly reason: string };
