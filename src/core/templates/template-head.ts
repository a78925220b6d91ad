import { z } from 'zod';
import { READERS } from '../casefile/disclosure.ts';
import { PROCEEDING_KINDS } from '../casefile/proceeding.ts';
import { SPEAKERS } from '../casefile/selection.ts';
import { TONGUES } from '../language/tongue.ts';

export const AREAS = ['removal', 'asylum', 'extradition', 'un', 'common'] as const;
export const ANNEX_FAMILIES = ['koap', 'gpk', 'asylum', 'extradition', 'un', 'unhcr'] as const;

const Id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
const Titles = z.strictObject({ ru: z.string().min(1).max(300), kk: z.string().min(1).max(300), en: z.string().min(1).max(300) });
const Field = z.string().regex(/^[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*$/);
/** A kind, or a list of kinds where several fit, the best first. */
const proceedingKinds = z.union([z.enum(PROCEEDING_KINDS).transform((kind) => [kind]), z.array(z.enum(PROCEEDING_KINDS))]);

const Variant = z.strictObject({
  id: Id,
  titles: Titles,
  /** Titles of the paper itself, where they differ from the template's. */
  paperTitles: Titles.optional(),
  proceeding: z.enum(PROCEEDING_KINDS).optional(),
  /** The variant in whose place this one is filed: never both. */
  insteadOf: Id.optional(),
  annexTo: z.enum(ANNEX_FAMILIES).optional(),
  /** Who may speak in this variant, where not all of the template's speakers may. */
  speakers: z.array(z.enum(SPEAKERS)).min(1).optional(),
  deadline: z.string().min(1).max(120).optional(),
  needs: z.array(Field).max(100).default([]),
  /** Another page style than the template's, for a paper that has to fit one page. */
  pageStyle: Id.optional(),
});

/** `template.yaml`: everything about a filing but its words. */
export const TemplateHead = z.strictObject({
  id: Id,
  area: z.enum(AREAS),
  titles: Titles,
  family: z.enum(AREAS),
  /** Who comes to read the paper: facts that one of them may not read are left out. */
  readers: z.array(z.enum(READERS)).min(1),
  variants: z.array(Variant).max(20).default([]),
  proceeding: proceedingKinds.default([]),
  speakers: z.array(z.enum(SPEAKERS)).min(1),
  languages: z.array(z.enum(TONGUES)).min(1),
  annexTo: z.enum(ANNEX_FAMILIES).optional(),
  /** The day on which the law that the paper rests on was last compared with its text. */
  lawAsOf: z.iso.date(),
  review: z.strictObject({
    lawyer: z.string().min(1).max(200),
    native: z.partialRecord(z.enum(TONGUES), z.string().min(1).max(200)).default({}),
  }),
  deadline: z.string().min(1).max(120).optional(),
  copies: z.string().min(1).max(600).optional(),
  /** Fields that the paper can't do without. */
  needs: z.array(Field).max(100).default([]),
  signatures: z.string().min(1).max(600).optional(),
  pageStyle: Id.default('court'),
  note: z.string().min(1).max(2000).optional(),
}).refine(({ variants }) => variants.every(({ id, insteadOf }) => insteadOf === undefined || (insteadOf !== id && variants.some((other) => other.id === insteadOf))), { path: ['variants'], error: 'insteadOf names no other variant' });
export type TemplateHead = z.output<typeof TemplateHead>;
