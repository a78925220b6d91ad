import type { Issue } from '#core/failure.ts';
import type { Tongue } from '#core/language/tongue.ts';
import type { Grade } from './act.ts';
import type { LawLibrary } from './norm.ts';
import { compareArticles } from './norm-issues.ts';
import { renderCitation } from './render-citation.ts';
import { normAt } from './resolve-norm.ts';
import type { ResolvedNorm } from './resolve-norm.ts';

/** One norm of the table of norms that a paper cites. */
export type NormRow = {
  readonly key: string;
  readonly act: string;
  /** The norm in the nominative with the short name of its act. */
  readonly citation: string;
  /** What it says; null where only an act or chapter as a whole is cited, and in Kazakh unless a reviewed paraphrase exists. */
  readonly paraphrase: string | null;
  readonly grade: Grade;
  readonly edition: string | null;
  readonly checkedOn: string | null;
  readonly source: string;
  readonly issues: readonly Issue[];
};

/**
 * The table of the norms with these keys, each once, by act in the library's order and then by number. Unknown keys
 * are left out: a citation of one has failed already.
 */
export function tableOfNorms(keys: readonly string[], library: LawLibrary, tongue: Tongue): readonly NormRow[] {
  const order = new Map([...library.acts.keys()].map((key, index) => [key, index]));
  const found = new Map<string, { readonly norm: ResolvedNorm; readonly issues: readonly Issue[] }>();
  for (const key of keys) {
    const resolution = normAt(key, library, null);
    if (!resolution.ok) continue;
    for (const norm of resolution.value.norms) {
      const issues = resolution.value.issues.filter((issue) => issue.norm === norm.key || issue.norm === norm.act.key);
      if (!found.has(norm.key)) found.set(norm.key, { norm, issues });
    }
  }
  return [...found.values()]
    .toSorted((first, second) => (order.get(first.norm.act.key) ?? 0) - (order.get(second.norm.act.key) ?? 0) || comparePaths(first.norm, second.norm))
    .map(({ norm, issues }) => rowOf(norm, issues, library, tongue));
}

function comparePaths(first: ResolvedNorm, second: ResolvedNorm): number {
  const numbers = ({ path }: ResolvedNorm): readonly string[] => [path.number, ...path.steps.map((step) => step.number)];
  const left = numbers(first);
  const right = numbers(second);
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [one, other] = [left[index] ?? '', right[index] ?? ''];
    const difference = /^[0-9]/u.test(one) && /^[0-9]/u.test(other) ? compareArticles(one, other) : one < other ? -1 : one > other ? 1 : 0;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function rowOf(norm: ResolvedNorm, issues: readonly Issue[], library: LawLibrary, tongue: Tongue): NormRow {
  const rendered = renderCitation(
    { refs: [{ path: norm.path, to: null }], grammaticalCase: 'nominative', actForm: 'short' },
    library,
    { tongue, mentioned: [], eventDate: null },
  );
  return {
    key: norm.key,
    act: norm.act.key,
    citation: rendered.ok ? rendered.value.text : norm.key,
    paraphrase: norm.norm?.paraphrase[tongue] ?? null,
    grade: norm.norm?.grade ?? norm.act.grade,
    edition: norm.norm?.edition ?? norm.act.edition,
    checkedOn: norm.norm?.checkedOn ?? null,
    source: norm.norm?.source ?? norm.act.source,
    issues,
  };
}
