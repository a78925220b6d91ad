import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { TONGUES } from '../language/tongue.ts';

const millimetres = z.number().min(0).max(1000);
const points = z.number().min(0).max(200);
const size = z.number().min(6).max(72);
const share = z.number().positive().max(100);

/** The look of a paper as data: one for the Word and the PDF writer. Lengths in millimetres, sizes and spaces in points. */
const pageStyleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  page: z.strictObject({
    width: millimetres.positive(),
    height: millimetres.positive(),
    margins: z.strictObject({ left: millimetres, right: millimetres, top: millimetres, bottom: millimetres }),
    footer: millimetres,
  }),
  fonts: z.strictObject({ word: z.string().min(1), pdf: z.string().min(1) }),
  body: z.strictObject({ size, lineSpacing: z.number().min(0.8).max(3), firstLineIndent: millimetres, spaceAfter: points }),
  hyphenate: z.array(z.enum(TONGUES)),
  addressee: z.strictObject({ share, spaceAfter: points, lineSpaceAfter: points }),
  title: z.strictObject({ size, spaceBefore: points, spaceAfter: points }),
  subtitle: z.strictObject({ size, spaceAfter: points }),
  headings: z
    .array(
      z.strictObject({ size, align: z.enum(['left', 'center']), italic: z.boolean(), spaceBefore: points, spaceAfter: points }),
    )
    .length(3),
  ground: z.strictObject({ spaceBefore: points, spaceAfter: points }),
  requests: z.strictObject({ align: z.enum(['left', 'center']), spaceBefore: points, spaceAfter: points }),
  annexes: z.strictObject({ spaceBefore: points, spaceAfter: points }),
  items: z.strictObject({ indent: millimetres, hanging: millimetres, spaceAfter: points }),
  quotation: z.strictObject({ indent: millimetres, size, spaceBefore: points, spaceAfter: points }),
  table: z.strictObject({ size, cellPadding: millimetres, border: points, spaceBefore: points, spaceAfter: points }),
  form: z.strictObject({ shares: z.tuple([share, share, share]) }),
  signatures: z.strictObject({ shares: z.tuple([share, share, share]), spaceBefore: points, spaceAfter: points, hintSize: size }),
  /** Two languages side by side: width of the row numbers, space around a text in its cell, indent of items and quotations. */
  parallel: z.strictObject({ size, headSize: size, numberWidth: millimetres.positive(), cellPadding: millimetres, indent: millimetres, hanging: millimetres, border: points, spaceAfter: points, sectionSpace: points }),
  footer: z.strictObject({ size }),
});

export type PageStyle = Readonly<z.infer<typeof pageStyleSchema>>;

/** Checks a page style that was read from YAML. The error lists every place that is wrong, for the person who edits the file. */
export function parsePageStyle(input: unknown): Result<PageStyle, readonly string[]> {
  const parsed = pageStyleSchema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map((issue) => `${issue.path.map(String).join('.') || '(root)'}: ${issue.message}`));
}

/** Width between the margins, in millimetres. */
export function textWidth(style: PageStyle): number {
  return style.page.width - style.page.margins.left - style.page.margins.right;
}
