import { z } from 'zod';
import { READERS } from '#core/casefile/disclosure.ts';
import { SPEAKERS } from '#core/casefile/selection.ts';
import { TONGUES } from '#core/language/tongue.ts';
import { OWN_FILE_LIMIT } from '#core/templates/own-templates.ts';
import { defineContract } from './define.ts';
import { Id, IssueShape, Nothing, WordsShape } from './shapes.ts';

const TemplateId = z.string().max(80);
const OwnFile = z.strictObject({ name: z.string().max(120), text: z.string().max(OWN_FILE_LIMIT) });
const ComplaintShape = z.strictObject({ code: z.string(), severity: z.enum(['error', 'warning']), file: z.string(), line: z.number(), column: z.number(), message: WordsShape });
const TemplateLine = z.strictObject({
  id: z.string(), title: WordsShape, area: z.string(), own: z.boolean(), languages: z.array(z.enum(TONGUES)), lawAsOf: z.string(), lawyer: z.string(),
});
const TemplateWhole = TemplateLine.extend({
  note: z.string().nullable(), readers: z.array(z.enum(READERS)), speakers: z.array(z.enum(SPEAKERS)), variants: z.array(z.strictObject({ id: z.string(), title: WordsShape })),
  native: z.strictObject({ ru: z.string(), kk: z.string(), en: z.string() }),
  /** The sources, editable for an own template. */
  files: z.array(OwnFile),
  norms: z.array(z.strictObject({ key: z.string(), citation: WordsShape, grade: z.string().nullable(), checkedOn: z.string().nullable() })),
  complaints: z.array(ComplaintShape),
});

/** The templates themselves: shipped ones to read, own ones to write. */
export const templateCalls = defineContract({
  'templates.list': { input: Nothing, output: z.array(TemplateLine) },
  'templates.read': { input: z.strictObject({ id: TemplateId }), output: TemplateWhole },
  /** A copy of a template under a name of one's own; the copy counts as read by nobody. */
  'templates.copy': { input: z.strictObject({ id: TemplateId, newId: TemplateId }), output: z.strictObject({ id: z.string() }) },
  'templates.save': { input: z.strictObject({ id: TemplateId, files: z.array(OwnFile).min(1).max(4) }), output: z.strictObject({ complaints: z.array(ComplaintShape) }) },
  /** Texts that are still being written, kept encrypted in the vault until they are saved; null takes them away. */
  'templates.keep': { input: z.strictObject({ id: TemplateId, files: z.array(OwnFile).max(4).nullable() }), output: Nothing },
  'templates.kept': { input: z.strictObject({ id: TemplateId }), output: z.strictObject({ files: z.array(OwnFile).nullable() }) },
  'templates.remove': { input: z.strictObject({ id: TemplateId }), output: Nothing },
  /** What the linter says of texts that are still being written, and the pages that they make of a case. Stores nothing. */
  'templates.try': {
    input: z.strictObject({ id: TemplateId, files: z.array(OwnFile).max(4), case: Id.nullable(), language: z.enum(TONGUES), date: z.iso.date() }),
    output: z.strictObject({ complaints: z.array(ComplaintShape), pages: z.array(z.string()), issues: z.array(IssueShape) }),
  },
});
