import { Places } from './scan.ts';

/** Who still has to read a wording: a native speaker who knows the law in that language, or a lawyer. */
export const REVIEWERS = ['native', 'lawyer'] as const;
export type Reviewer = (typeof REVIEWERS)[number];

/** B: put together from what was read in an official text. C: the author's own, or not verified. What stands in an official text needs no mark. */
export type ReviewGrade = 'B' | 'C';

/** A place that waits for a reader. Line and column count from 1. */
export type ReviewMark = { readonly line: number; readonly column: number; readonly reviewer: Reviewer; readonly grade: ReviewGrade; readonly reason: string };

/** A comment of a template (`<!-- … -->`), of TypeScript (`// …`, a line of a docstring) or of YAML and tables (`# …`). */
const MARK = /(?:<!--|(?:\/\/|#|^[ \t]*\/?\*+))[ \t]*review[ \t]+(native|lawyer)[ \t]+([BC]):[ \t]*([^\n]*?)[ \t]*(?:-->|\*\/|$)/gmu;
const ANY_REVIEW = /<!--\s*review\b[\s\S]*?(?:-->|$)/gu;

/**
 * The review marks of a file: `<!-- review native C: reason -->` in a template or clause, before or inside the passage
 * it speaks of; the same words after the comment sign of another kind of file. One mark stands on one line.
 */
export function findReviewMarks(source: string): readonly ReviewMark[] {
  const text = plain(source);
  const places = new Places(text);
  return [...text.matchAll(MARK)].flatMap((match): readonly ReviewMark[] => {
    const [, who, grade, reason = ''] = match;
    const reviewer = REVIEWERS.find((known) => known === who);
    if (reviewer === undefined || (grade !== 'B' && grade !== 'C') || reason === '') return [];
    const { line, column } = places.at(match.index + match[0].search(/\S/u));
    return [{ line, column, reviewer, grade, reason }];
  });
}

/** Offsets of comments in a template that begin with `review` and are no mark: nobody would find them again. */
export function brokenReviewMarks(source: string): readonly number[] {
  return [...plain(source).matchAll(ANY_REVIEW)].filter((match) => findReviewMarks(match[0]).length === 0).map((match) => match.index);
}

/** Line ends as the other readers of templates see them; lengths of lines stay. */
function plain(source: string): string {
  return source.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}
