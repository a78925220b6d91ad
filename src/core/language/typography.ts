import { typographyRules, TYPOGRAPHY_MESSAGES, type Edit, type TypographyCode } from './typography-rules.ts';
import { TONGUES, type Tongue, type Words } from './tongue.ts';

const RULES = Object.fromEntries(TONGUES.map((tongue) => [tongue, typographyRules(tongue)])) as Readonly<Record<Tongue, ReturnType<typeof typographyRules>>>;

/**
 * Sets a text as a careful typist would: no-break spaces where a line must not break, «ёлочки» and „лапки“ (English
 * “ ”), dashes, en dashes in ranges that a unit follows, ellipses, single spaces. Changes nothing but spaces, quotes,
 * hyphens and dots, and a text already set stays the same. Line breaks and indentation are kept.
 */
export function typeset(text: string, tongue: Tongue): string {
  return RULES[tongue].reduce((set, rule) => applyEdits(set, rule.edits(set)), text);
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.start), edit.to);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** A fault of setting: where it stands (UTF-16 offset and length), what stands there and what should. */
export type TypographyComplaint = {
  readonly code: TypographyCode;
  readonly offset: number;
  readonly length: number;
  readonly found: string;
  readonly wanted: string;
  readonly message: Words;
};

/**
 * Lists what `typeset` would change, in the order of the text. `skip` names stretches that are not prose (tags,
 * citations); complaints that touch them are left out. `only` names the faults to look for, all without it: the rules
 * of the others are not run. An empty list without `skip` and `only` means `typeset` changes nothing.
 */
export function checkTypography(
  text: string,
  tongue: Tongue,
  skip: readonly { readonly start: number; readonly end: number }[] = [],
  only: ReadonlySet<TypographyCode> | null = null,
): readonly TypographyComplaint[] {
  return RULES[tongue]
    .filter(({ code }) => only === null || only.has(code))
    .flatMap((rule) => rule.edits(text).map((edit): TypographyComplaint => ({
      code: rule.code, offset: edit.start, length: edit.end - edit.start,
      found: text.slice(edit.start, edit.end), wanted: edit.to, message: TYPOGRAPHY_MESSAGES[rule.code],
    })))
    .filter((complaint) => skip.every(({ start, end }) => complaint.offset >= end || complaint.offset + Math.max(complaint.length, 1) <= start))
    .sort((left, right) => left.offset - right.offset);
}
