import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/** One step below the article. `bracket` is a number printed in the act («1.», «7)»); `paragraph` counts unnumbered paragraphs from 1. */
export type PathStep =
  | { readonly kind: 'bracket'; readonly number: string }
  | { readonly kind: 'paragraph'; readonly number: string };

/**
 * The place of a norm in an act. `unit` `act` is the act as a whole (number empty), `concept` a subject of the
 * Constitution that is cited by the article in force at the event (number is the concept's word).
 */
export type NormPath = {
  readonly act: string;
  readonly unit: 'act' | 'article' | 'chapter' | 'concept';
  readonly number: string;
  readonly steps: readonly PathStep[];
};

/** Why a key can't be read: a reason in plain English for tests and logs, and the column (from 1) inside the key. */
export type KeyError = { readonly reason: 'act' | 'number' | 'step' | 'empty'; readonly column: number };

const ACT = /^(?:kz|ru|intl|un)\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*/u;
const NUMBER = /^[0-9]+(?:-[0-9]+)*/u;
const CHAPTER = /^ch([0-9]+(?:-[0-9]+)*)/u;
const CONCEPT = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*/u;
const BRACKET = /^\(([0-9]+(?:-[0-9]+)*|[A-Za-zА-Яа-я])\)/u;
const PARAGRAPH = /^\[([1-9][0-9]?)\]/u;

/** Reads the steps `(1)(7)`, `(2)[2]` at the start of `text`; returns them and how many characters they took. */
export function readSteps(text: string): { readonly steps: readonly PathStep[]; readonly length: number } {
  const steps: PathStep[] = [];
  let rest = text;
  for (;;) {
    const bracket = BRACKET.exec(rest);
    const paragraph = PARAGRAPH.exec(rest);
    const match = bracket ?? paragraph;
    if (match === null) break;
    const [whole, number] = match;
    if (number === undefined) break;
    steps.push({ kind: bracket === null ? 'paragraph' : 'bracket', number });
    rest = rest.slice(whole.length);
  }
  return { steps, length: text.length - rest.length };
}

/** Reads an act name and what follows at the start of `text`; returns the path and how many characters it took. */
export function readPath(text: string): Result<{ readonly path: NormPath; readonly length: number }, KeyError> {
  const act = ACT.exec(text)?.[0];
  if (act === undefined) return err({ reason: text === '' ? 'empty' : 'act', column: 1 });
  if (text[act.length] !== '.') return ok({ path: { act, unit: 'act', number: '', steps: [] }, length: act.length });
  const start = act.length + 1;
  const tail = text.slice(start);
  const article = NUMBER.exec(tail)?.[0];
  if (article !== undefined) {
    const { steps, length } = readSteps(tail.slice(article.length));
    return ok({ path: { act, unit: 'article', number: article, steps }, length: start + article.length + length });
  }
  const chapter = CHAPTER.exec(tail);
  if (chapter?.[1] !== undefined) {
    return ok({ path: { act, unit: 'chapter', number: chapter[1], steps: [] }, length: start + chapter[0].length });
  }
  const concept = CONCEPT.exec(tail)?.[0];
  if (concept !== undefined) {
    return ok({ path: { act, unit: 'concept', number: concept, steps: [] }, length: start + concept.length });
  }
  return err({ reason: 'number', column: start + 1 });
}

/** Reads a whole key such as `kz.upk.590(1)(7)`, `kz.refugees.18(2)[2]`, `kz.gpk.ch49`, `kz.const.personal-liberty`. */
export function parseKey(key: string): Result<NormPath, KeyError> {
  const read = readPath(key);
  if (!read.ok) return read;
  if (read.value.length !== key.length) return err({ reason: 'step', column: read.value.length + 1 });
  return ok(read.value.path);
}

/** The steps as they stand in a key: `(1)(7)`, `(2)[2]`. */
export function formatSteps(steps: readonly PathStep[]): string {
  return steps.map((step) => (step.kind === 'bracket' ? `(${step.number})` : `[${step.number}]`)).join('');
}

/** The key of a path; the inverse of `parseKey`. */
export function formatKey(path: NormPath): string {
  if (path.unit === 'act') return path.act;
  const head = path.unit === 'chapter' ? `ch${path.number}` : path.number;
  return `${path.act}.${head}${formatSteps(path.steps)}`;
}

/** The paths that contain this one, nearest first: part, article. The act itself is not among them. */
export function ancestors(path: NormPath): readonly NormPath[] {
  const found: NormPath[] = [];
  for (let length = path.steps.length - 1; length >= 0; length -= 1) {
    found.push({ ...path, steps: path.steps.slice(0, length) });
  }
  return found;
}
