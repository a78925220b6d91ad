import { z } from 'zod';
import { READERS } from '../casefile/disclosure.ts';
import { SPEAKERS } from '../casefile/selection.ts';
import { TONGUES, type Tongue } from '../language/tongue.ts';
import type { Node } from './tree.ts';

const Titles = z.strictObject({ ru: z.string().min(1), kk: z.string().min(1), en: z.string().min(1) });

const Variant = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  titles: Titles,
  proceeding: z.string().optional(),
  annexTo: z.string().optional(),
  speakers: z.array(z.enum(SPEAKERS)).optional(),
});

/** What `template.yaml` declares of a filing. */
export const TemplateHead = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  area: z.enum(['removal', 'asylum', 'extradition', 'un', 'common']),
  titles: Titles,
  family: z.enum(['removal', 'asylum', 'extradition', 'un', 'common']),
  readers: z.array(z.enum(READERS)).min(1),
  variants: z.array(Variant).default([]),
  proceeding: z.array(z.string()).default([]),
  speakers: z.array(z.enum(SPEAKERS)).min(1),
  languages: z.array(z.enum(TONGUES)).min(1),
  annexTo: z.string().optional(),
  lawAsOf: z.iso.date(),
  /** Who has read the words: a lawyer, a native speaker; `none` is said openly. */
  review: z.strictObject({ lawyer: z.string(), native: z.partialRecord(z.enum(TONGUES), z.string()).default({}) }),
  deadline: z.string().optional(),
  copies: z.string().optional(),
  needs: z.array(z.string()).default([]),
  signatures: z.string().optional(),
  pageStyle: z.string().default('court'),
});
export type TemplateHead = z.output<typeof TemplateHead>;

/** A filing as read: its head and one parsed body a language. */
export type Template = { readonly head: TemplateHead; readonly bodies: Readonly<Partial<Record<Tongue, readonly Node[]>>> };

/** All templates and clauses. Clauses are keyed `<id>.<language>`. */
export type TemplateLibrary = { readonly templates: ReadonlyMap<string, Template>; readonly clauses: ReadonlyMap<string, readonly Node[]> };
