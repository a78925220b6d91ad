import type { Issue } from '#core/failure.ts';
import type { Mark, Spot } from '#core/papers/overlay.ts';
import type { Paper } from '#core/papers/paper.ts';
import type { RecoverySheet } from '#core/sheets/recovery-sheet.ts';

export type Written = {
  readonly bytes: Uint8Array;
  /** Number of pages where the format has pages. */
  readonly pages: number | null;
  /** What the writer had to change so that the export could not fail (a character without a glyph, for example). */
  readonly issues: readonly Issue[];
};

export type WriteOptions = { readonly forEditing: boolean };

/** Turns a paper into a file. Total: any content is written literally or as a marked blank with an issue; it never throws on content. */
export interface PaperWriter {
  readonly format: 'docx' | 'pdf' | 'txt';
  write(paper: Paper, options: WriteOptions): Promise<Written>;
  /** Loads what the first paper would have to wait for. Needed by nobody, except for time. */
  load?(): Promise<void>;
  /** Lets go of what the writer keeps warm between papers. A later `write` starts it again. */
  close(): Promise<void>;
}

/** One page as a picture. `digest` is equal for equal pictures; `marks` say where the numbered spots stand on it. */
export type DrawnPage = { readonly svg: string; readonly digest: string; readonly marks: readonly Mark[] };

/** `spots` are the pieces that come from a fact, a norm, or a passage marked by `markPassages`; a mark names its place in this list. */
export type DrawnPaper<Page = DrawnPage> = { readonly pages: readonly Page[]; readonly spots: readonly Spot[]; readonly issues: readonly Issue[] };
/** Sets a recovery sheet as a PDF of one page. Throws when it can't, which would be a bug: a sheet has no content of users. */
export interface SheetWriter {
  write(sheet: RecoverySheet): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Draws a paper's pages as they will be printed: one SVG a page, by the same typesetting that makes the PDF. */
export interface PageDrawer {
  draw(paper: Paper): Promise<DrawnPaper>;
  /**
   * The same, sooner: of a paper that was drawn before, the pages around those numbered in `near` (from 0), each equal to what `draw` gives; null for the
   * others. All pages where it was not the last paper drawn.
   */
  drawNear(paper: Paper, near: readonly number[]): Promise<DrawnPaper<DrawnPage | null>>;
  /** The first pages of somebody's PDF, one SVG each; null for one that can't be drawn. */
  drawPdf(bytes: Uint8Array): Promise<{ readonly pictures: readonly string[]; readonly more: boolean } | null>;
  /** Lets go of what is kept of the last papers. A later drawing starts it again. */
  close(): Promise<void>;
}
