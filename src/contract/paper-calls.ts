import { z } from 'zod';
import { SPEAKERS } from '#core/casefile/selection.ts';
import { TONGUES } from '#core/language/tongue.ts';
import { defineContract } from './define.ts';
import { IssueShape, Nothing, PaperWish, WordsShape } from './shapes.ts';

const Variant = z.strictObject({ id: z.string(), title: WordsShape });
const TemplateRow = z.strictObject({
  id: z.string(), title: WordsShape, family: z.string(), languages: z.array(z.enum(TONGUES)), speakers: z.array(z.enum(SPEAKERS)), variants: z.array(Variant), lawyerReview: z.string(),
});

/** Templates, papers and their real pages. */
export const paperCalls = defineContract({
  'papers.templates': { input: Nothing, output: z.array(TemplateRow) },
  'paper.preview': { input: PaperWish, output: z.strictObject({ pages: z.array(z.string()), issues: z.array(IssueShape), withheld: z.number() }) },
  'paper.export': { input: z.strictObject({ wish: PaperWish, formats: z.array(z.enum(['docx', 'pdf', 'txt'])).min(1).max(3) }), output: z.strictObject({ files: z.array(z.string()) }) },
});
