import { parseCitation } from '../law/parse-citation.ts';
import type { LawLibrary } from '../law/norm.ts';
import { resolveRefs } from '../law/resolve-norm.ts';
import type { Tongue } from '../language/tongue.ts';
import { findReviewMarks, type ReviewGrade, type Reviewer } from './review-marks.ts';
import { Places } from './scan.ts';
import type { Template, TemplateLibrary } from './template.ts';

/** A place that waits for a native reader or a lawyer. */
export type ReviewPlace = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** A whole body that nobody has read, a marked wording, a term of the glossary, a citation whose norm nobody has read. */
  readonly kind: 'template' | 'wording' | 'term' | 'norm';
  readonly reviewer: Reviewer;
  /** The language of the words; null where the place is not of one language. */
  readonly language: Tongue | null;
  readonly grade: ReviewGrade | null;
  /** Why it waits, in the words of the mark; for a template who has not read it, for a norm its key. */
  readonly reason: string;
};

/** What `template.yaml` writes where nobody has read a text. */
export const NOT_READ = 'none';

/** A citation in the source of a body: what stands between `[@` and `]`. */
export const CITATION = /\[@((?:[^[\]\n]|\[[^[\]\n]*\])*)\]/gu;

/** All places of a library of templates that wait for a reader, in the order of their files and lines. */
export function reviewPlaces(library: TemplateLibrary, law: LawLibrary): readonly ReviewPlace[] {
  const places = [...library.templates.values()].flatMap((template) => [...unreadBodies(template), ...Object.entries(template.bodies).flatMap(([, body]) => placesOfText(body.file, body.source, law))]);
  for (const clause of library.clauses.values()) places.push(...placesOfText(clause.file, clause.source, law));
  return places.toSorted((left, right) => (left.file === right.file ? left.line - right.line || left.column - right.column : left.file < right.file ? -1 : 1));
}

/** The marks of any file, as places: `file` is its name for the list, and tells the language of a template (`body.kk.md`). */
export function markedPlaces(file: string, source: string): readonly ReviewPlace[] {
  return findReviewMarks(source).map(({ line, column, reviewer, grade, reason }) => ({ file, line, column, kind: 'wording', reviewer, language: languageOf(file) ?? (reviewer === 'native' ? 'kk' : null), grade, reason }));
}

function placesOfText(file: string, source: string, law: LawLibrary): readonly ReviewPlace[] {
  return [...markedPlaces(file, source), ...unreadNorms(file, source, law)];
}

function unreadBodies({ head, bodies }: Template): readonly ReviewPlace[] {
  const whole = (file: string, reviewer: Reviewer, language: Tongue | null): ReviewPlace => ({ file, line: 1, column: 1, kind: 'template', reviewer, language, grade: null, reason: head.id });
  const native = head.languages.flatMap((language) => {
    const body = bodies[language];
    return body === undefined || isRead(head.review.native[language]) ? [] : [whole(body.file, 'native', language)];
  });
  return isRead(head.review.lawyer) ? native : [whole(`${head.area}/${head.id}/template.yaml`, 'lawyer', null), ...native];
}

function isRead(by: string | undefined): boolean {
  return by !== undefined && by !== NOT_READ;
}

function unreadNorms(file: string, source: string, law: LawLibrary): readonly ReviewPlace[] {
  const places = new Places(source);
  return [...source.matchAll(CITATION)].flatMap((match) => {
    const citation = parseCitation(match[1] ?? '');
    if (!citation.ok) return [];
    const resolved = resolveRefs(citation.value.refs, law, null);
    if (!resolved.ok) return [];
    return resolved.value.issues.filter(({ code }) => code === 'norm-grade-c').map(({ norm = '' }): ReviewPlace => ({ file, ...places.at(match.index), kind: 'norm', reviewer: 'lawyer', language: languageOf(file), grade: 'C', reason: norm }));
  });
}

function languageOf(file: string): Tongue | null {
  const found = /\.(ru|kk|en)\.md$/u.exec(file)?.[1];
  return found === 'ru' || found === 'kk' || found === 'en' ? found : null;
}
