import { z } from 'zod';
import { SPEAKERS, type Speaker } from '../casefile/selection.ts';
import { CONDITIONS } from './condition-names.ts';

export const FAMILIES = ['removal', 'extradition', 'asylum'] as const;
export type Family = (typeof FAMILIES)[number];

/** The doors of the families: КоАП penalty, ГПК chapter 49, a stay curtailed (АППК); the decision to extradite, custody for it; the asylum procedure. */
export const TRACKS = ['koap', 'gpk', 'appk', 'extradition', 'extradition-arrest', 'asylum'] as const;
export type Track = (typeof TRACKS)[number];

/** `before` the act that removes, `decided` when it can still be stopped in time, `late` when a term in it has surely passed. */
export const STAGES = ['before', 'decided', 'late'] as const;
export type Stage = (typeof STAGES)[number];

/** What a term of a filing runs from. */
export const TERM_ORIGINS = ['departure', 'handed-over', 'announced', 'final-form', 'arrival'] as const;
export type TermOrigin = (typeof TERM_ORIGINS)[number];

const line = z.string().min(1).max(600);
const words = z.strictObject({ ru: line, kk: line, en: line });
/** Words of the cover (which is Russian or Kazakh) and of the window; a bare number is the same in all. */
const coverLine = z.union([z.string().regex(/^\d{1,2}$/u).transform((count) => ({ ru: count, kk: count, en: count })), words]);
const id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u);
const rank = z.string().regex(/^\d{1,3}$/u).transform(Number);
const conditions = z.array(z.enum(CONDITIONS)).default([]);
const norms = z.array(line).default([]);

const filing = z.strictObject({
  template: id,
  variant: id.optional(),
  /** Named on the cover by this where the template is not there yet. */
  title: words,
  tracks: z.array(z.enum(TRACKS)).min(1),
  /** The order by stage, the lowest first; a stage without a number does not call for the filing. */
  rank: z.strictObject({ before: rank.optional(), decided: rank.optional(), late: rank.optional() }),
  when: conditions,
  unless: conditions,
  /** `un`: written in the language for the UN. */
  tongue: z.enum(['case', 'un']).default('case'),

  to: coverLine,
  /** Keys of the addressees in `resources/law/authorities.yaml`, where they are the same for every case. */
  addressees: z.array(line).default([]),
  /** Without a term: at once. */
  terms: z.array(z.strictObject({ deadline: line, from: z.enum(TERM_ORIGINS) })).default([]),
  /** Instead of a term: «вместе с жалобой». */
  by: coverLine.optional(),
  copies: coverLine,
  norms,
  signs: id,
});

const byHand = z.strictObject({ title: words, tracks: z.array(z.enum(TRACKS)).min(1), stages: z.array(z.enum(STAGES)).min(1), norms });

const caution = z.strictObject({ ru: line, kk: line, en: line, tracks: z.array(z.enum(TRACKS)).min(1), norms });

/** `packets/<family>.yaml`: which filings a family calls for, and what the advocate has to know of each. */
export const packetFile = z.strictObject({
  family: z.enum(FAMILIES),
  filings: z.array(filing).min(1),
  /** Papers that the program has no template for. */
  byHand: z.array(byHand).default([]),
  /** What the person must not sign or do without advice. */
  cautions: z.array(caution).default([]),
});
export type PacketFile = z.output<typeof packetFile>;
export type PlannedFiling = PacketFile['filings'][number];

const signer = z.strictObject({
  speaker: z.enum(SPEAKERS),
  /** Kinds of mandate of which the case must hold one; none are needed for the person. */
  mandates: z.array(line).default([]),
  /** Powers that the mandate must name. */
  powers: z.array(line).default([]),
  ru: line,
  kk: line,
});

/** `packets/signing.yaml`: who may sign, the best first. The last entry of a rule is for a case without any mandate. */
export const signingFile = z.strictObject({
  rules: z.record(id, z.strictObject({ signers: z.array(signer).min(1), norms })),
});
export type SigningRule = { readonly signers: readonly { readonly speaker: Speaker; readonly mandates: readonly string[]; readonly powers: readonly string[]; readonly ru: string; readonly kk: string }[]; readonly norms: readonly string[] };

/** Everything the packet takes from data. */
export type PacketPlan = { readonly families: readonly PacketFile[]; readonly signing: ReadonlyMap<string, SigningRule> };
