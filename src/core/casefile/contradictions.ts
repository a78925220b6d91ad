import { valueOf } from './answer.ts';
import type { CaseFile } from './case-file.ts';
import { ADVICE, type Advice } from './contradictions/advice.ts';
import { familyFindings } from './contradictions/family.ts';
import type { Finding } from './contradictions/finding.ts';
import { nameFindings } from './contradictions/names.ts';
import { orderFindings } from './contradictions/order.ts';
import { statementFindings } from './contradictions/statements.ts';
import { whereaboutsFindings } from './contradictions/whereabouts.ts';

/**
 * Two facts that can't both be true, with both places to look, why it will be noticed and how to resolve or explain it.
 * Who is wrong is for people to say. `explained` is the path of the explanation that the case file holds for it, or null.
 */
export type Contradiction = Finding & Advice & { readonly explained: string | null };

/** The same two places in either order. */
const pairKey = (code: string, places: readonly string[]): string => [code, ...places.toSorted()].join('\n');

/**
 * All contradictions of the case, in an order that depends on the facts alone. A date that is only about known
 * contradicts nothing, and neither does an answer that nobody gave.
 */
export function findContradictions(file: CaseFile): readonly Contradiction[] {
  const explanations = new Map((file.explanations ?? []).filter(({ text }) => valueOf(text) !== undefined).map((each) => [pairKey(each.contradiction, each.places), `explanations[${each.id}]`]));
  const findings = [...orderFindings(file), ...whereaboutsFindings(file), ...familyFindings(file), ...statementFindings(file), ...nameFindings(file)];
  const found = new Map<string, Contradiction>();
  for (const finding of findings) {
    const key = pairKey(finding.code, finding.places);
    if (!found.has(key)) found.set(key, { ...finding, ...ADVICE[finding.code], explained: explanations.get(key) ?? null });
  }
  return [...found].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, contradiction]) => contradiction);
}
