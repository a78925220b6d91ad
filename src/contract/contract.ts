import { z } from 'zod';
import { SPEAKERS } from '#core/casefile/selection.ts';
import { TONGUES } from '#core/language/tongue.ts';
import { defineContract } from './define.ts';

const Words = z.strictObject({ ru: z.string(), kk: z.string(), en: z.string() });
const Id = z.string().min(1).max(64);
const Secret = z.string().min(1).max(1024);
const Nothing = z.strictObject({});

const Case = z.strictObject({ id: Id, title: z.string(), revision: z.number(), changedAt: z.string(), damaged: z.boolean() });
const Issue = z.strictObject({ code: z.string(), severity: z.enum(['must', 'should', 'note']), message: Words, path: z.string().nullable() });
const Variant = z.strictObject({ id: z.string(), title: Words });
const TemplateRow = z.strictObject({
  id: z.string(), title: Words, family: z.string(), languages: z.array(z.enum(TONGUES)), speakers: z.array(z.enum(SPEAKERS)), variants: z.array(Variant), lawyerReview: z.string(),
});

/** Which paper is wanted. The date is the day of the paper. */
export const PaperWish = z.strictObject({
  case: Id, template: z.string().max(80), variant: z.string().max(40).nullable(), language: z.enum(TONGUES), speaker: z.enum(SPEAKERS), date: z.iso.date(),
});

/**
 * All that a window may ask of the program; there is no other door. No path of this machine crosses it in either
 * direction: the host knows where the vault and the papers lie, the window is told bare file names.
 */
export const contract = defineContract({
  'program.state': { input: Nothing, output: z.strictObject({ vault: z.enum(['absent', 'locked', 'open']), host: z.enum(['electron', 'chromium', 'test']), today: z.iso.date() }) },
  'vault.create': { input: z.strictObject({ passphrase: Secret }), output: Nothing },
  'vault.open': { input: z.strictObject({ passphrase: Secret }), output: Nothing },
  'vault.lock': { input: Nothing, output: Nothing },
  'cases.list': { input: z.strictObject({ search: z.string().max(200) }), output: z.array(Case) },
  'cases.import': { input: z.strictObject({ name: z.string().max(255), text: z.string().max(8_388_608) }), output: z.strictObject({ id: Id }) },
  'case.read': { input: z.strictObject({ id: Id }), output: z.strictObject({ id: Id, title: z.string(), revision: z.number(), content: z.unknown() }) },
  'case.answer': {
    input: z.strictObject({ id: Id, path: z.string().max(300), answer: z.union([z.strictObject({ value: z.unknown() }), z.strictObject({ state: z.enum(['unknown', 'refused', 'not-asked', 'none', 'not-applicable']) })]) }),
    output: z.strictObject({ revision: z.number() }),
  },
  'case.check': {
    input: z.strictObject({ id: Id, date: z.iso.date() }),
    output: z.strictObject({ contradictions: z.array(z.strictObject({ message: Words, places: z.array(z.string()) })), issues: z.array(Issue) }),
  },
  'papers.templates': { input: Nothing, output: z.array(TemplateRow) },
  'paper.preview': { input: PaperWish, output: z.strictObject({ pages: z.array(z.string()), issues: z.array(Issue), withheld: z.number() }) },
  'paper.export': { input: z.strictObject({ wish: PaperWish, formats: z.array(z.enum(['docx', 'pdf', 'txt'])).min(1).max(3) }), output: z.strictObject({ files: z.array(z.string()) }) },
});
export type PanaContract = typeof contract;
