import { z } from 'zod';
import { SPEAKERS } from '#core/casefile/selection.ts';
import { TONGUES } from '#core/language/tongue.ts';
import { defineContract } from './define.ts';
import { AnswerShape, Id, IssueShape, Nothing, PaperWish, WordsShape } from './shapes.ts';

const Variant = z.strictObject({ id: z.string(), title: WordsShape, speakers: z.array(z.enum(SPEAKERS)), proceedings: z.array(z.string()) });
const TemplateRow = z.strictObject({
  id: z.string(), title: WordsShape, family: z.string(), languages: z.array(z.enum(TONGUES)), speakers: z.array(z.enum(SPEAKERS)), variants: z.array(Variant), lawyerReview: z.string(),
  proceedings: z.array(z.string()), lawAsOf: z.string(),
});

const SealShape = z.strictObject({ at: z.string(), by: z.string(), caseRevision: z.number(), files: z.array(z.strictObject({ format: z.string(), name: z.string(), sha256: z.string(), bytes: z.number() })) });

/** A paper of a case: begun, written outside the vault, or filed. */
const PaperRow = z.strictObject({
  id: z.string(), template: z.string(), title: WordsShape, variant: z.string().nullable(), variantTitle: WordsShape.nullable(), language: z.enum(TONGUES), beside: z.enum(TONGUES).nullable(),
  speaker: z.enum(SPEAKERS), date: z.string(), person: z.string(), proceeding: z.string().nullable(), edits: z.number(), caseRevision: z.number(),
  madeAt: z.string().nullable(), sealedAt: z.string().nullable(),
});

const AreaShape = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
/** Where a printed value comes from: paths of facts, keys of norms, or an own change of this paper. */
const SourceShape = z.strictObject({ kind: z.enum(['fact', 'derived', 'norm', 'paper']), paths: z.array(z.string()), norms: z.array(z.string()), edit: z.string().nullable() });

const PictureShape = z.discriminatedUnion('kind', [
  /**
   * Black strokes: lines of glyphs, which are filled, and drawn lines. `outlines` are in turn a path of SVG, or a run of those that the window has: page among
   * `known`, first stroke of that page, how many. `marks` are five numbers for each stroke: width (0 for glyphs), scale to the right and downwards, place.
   */
  z.strictObject({ kind: z.literal('strokes'), width: z.number(), height: z.number(), outlines: z.array(z.union([z.string(), z.tuple([z.number(), z.number(), z.number()])])), marks: z.array(z.number()) }),
  /** A page that is more than black strokes. */
  z.strictObject({ kind: z.literal('image'), svg: z.string() }),
]);

const PageShape = z.strictObject({
  digest: z.string(),
  /** Null where the window said that it has this page. */
  content: z.strictObject({
    picture: PictureShape,
    values: z.array(z.strictObject({ text: z.string(), blank: z.boolean(), source: SourceShape, passage: z.string().nullable(), areas: z.array(AreaShape) })),
    passages: z.array(z.strictObject({ address: z.string(), area: AreaShape })),
  }).nullable(),
});

const EditRow = z.strictObject({ id: z.string(), kind: z.enum(['replace', 'remove', 'insert-after']), language: z.enum(TONGUES), shown: z.string(), words: z.string(), applied: z.boolean(), at: z.string(), by: z.string() });
const PassageRow = z.strictObject({ address: z.string(), text: z.string(), edit: z.string().nullable(), mayRemove: z.boolean(), mayAdd: z.boolean() });

const OnePaper = z.strictObject({ case: Id, paper: Id });
const Formats = z.array(z.enum(['docx', 'pdf', 'txt'])).min(1).max(3);

/** Templates, papers and their real pages. */
export const paperCalls = defineContract({
  'papers.templates': { input: Nothing, output: z.array(TemplateRow) },
  'papers.list': { input: z.strictObject({ case: Id }), output: z.array(PaperRow) },
  'paper.begin': { input: PaperWish, output: z.strictObject({ id: z.string() }) },
  'paper.change': {
    input: OnePaper.extend({
      variant: z.string().max(40).nullable().optional(), language: z.enum(TONGUES).optional(), beside: z.enum(TONGUES).nullable().optional(), speaker: z.enum(SPEAKERS).optional(),
      date: z.iso.date().optional(), person: Id.optional(), proceeding: Id.nullable().optional(),
    }),
    output: Nothing,
  },
  'paper.discard': { input: OnePaper, output: Nothing },
  /**
   * The pages with answers that are still being typed; `known` are digests of pages that the window has, and `knownIssues` of the issues. With `near` (numbers of pages, from 0) only
   * the pages around them need be drawn, which is sooner: the others are null, and so are the words of the passages.
   */
  'paper.preview': {
    input: OnePaper.extend({ drafts: z.array(z.strictObject({ path: z.string().max(300), answer: AnswerShape })).max(20), known: z.array(z.string().max(80)).max(600), knownIssues: z.string().max(80).optional(), near: z.array(z.number().int().min(0).max(5000)).max(40).optional() }),
    output: z.strictObject({
      pages: z.array(PageShape.nullable()), issuesDigest: z.string(), issues: z.array(IssueShape).nullable(), withheld: z.number(), passages: z.array(PassageRow).nullable(), edits: z.array(EditRow), sealed: SealShape.nullable(),
      /** True when an answer that is being typed can't be read yet, so that the pages show the one before. */
      draftRefused: z.boolean(),
    }),
  },
  'paper.edit': { input: OnePaper.extend({ kind: z.enum(['replace', 'remove', 'insert-after']), address: z.string().max(80), words: z.string().max(60_000) }), output: Nothing },
  'paper.revert': { input: OnePaper.extend({ edit: z.string().max(40) }), output: Nothing },
  'paper.export': { input: OnePaper.extend({ formats: Formats, forEditing: z.boolean() }), output: z.strictObject({ files: z.array(z.string()) }) },
  /** Marks a paper as filed: its exact files stay in the vault, and its record does not change any more. */
  'paper.seal': { input: OnePaper, output: SealShape },
  /** Writes the files of a filed paper outside the vault again, byte for byte. */
  'paper.exportSealed': { input: OnePaper, output: z.strictObject({ files: z.array(z.string()) }) },
});
