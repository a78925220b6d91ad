import type { Inlines } from './paper.ts';

/** What tells which part of one text answers which part of the other. */
export type PartTraits = {
  /** Parts of different sorts never answer each other. */
  readonly sort: string;
  /** The template's label; two different ones never answer each other. */
  readonly label: string | null;
  /** Facts, norms and references that the part prints: the same in every language. */
  readonly evidence: readonly string[];
};

/** A place in both sequences: indices of the parts that answer each other, `null` where one has no counterpart. */
export type PartPair = readonly [number | null, number | null];

/** Beyond this many comparisons, parts are paired in order: sequences of thousands of parts that differ have no better answer in useful time. */
const MOST_COMPARISONS = 1_000_000;

/**
 * Pairs the parts of two texts that were assembled from the same facts, in the order of both. Every index occurs exactly
 * once; parts pair only if their sorts and labels allow it. Among all such pairings it takes the one with the most in
 * common: labels first, then shared facts and norms.
 */
export function pairParts(left: readonly PartTraits[], right: readonly PartTraits[]): readonly PartPair[] {
  let start = 0;
  while (start < left.length && start < right.length && same(left[start], right[start])) start += 1;
  let leftEnd = left.length;
  let rightEnd = right.length;
  while (leftEnd > start && rightEnd > start && same(left[leftEnd - 1], right[rightEnd - 1])) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  const between = pairUnlike(left.slice(start, leftEnd), right.slice(start, rightEnd));
  const shifted = between.map(([a, b]): PartPair => [a === null ? null : a + start, b === null ? null : b + start]);
  const before = Array.from({ length: start }, (_, index): PartPair => [index, index]);
  const after = Array.from({ length: left.length - leftEnd }, (_, index): PartPair => [leftEnd + index, rightEnd + index]);
  return [...before, ...shifted, ...after];
}

function same(a: PartTraits | undefined, b: PartTraits | undefined): boolean {
  return a !== undefined && b !== undefined && a.sort === b.sort && a.label === b.label && a.evidence.length === b.evidence.length && shared(a, b) === 1;
}

/** What two parts have in common: 0 if they can't answer each other. */
function likeness(a: PartTraits, b: PartTraits): number {
  if (a.sort !== b.sort || (a.label !== null && b.label !== null && a.label !== b.label)) return 0;
  const labelled = a.label !== null && a.label === b.label ? 10 : 0;
  const none = a.evidence.length === 0 && b.evidence.length === 0;
  return labelled + (none ? 1 : 0.5 + 4 * shared(a, b));
}

/** Share of the evidence that both have, from 0 to 1. */
function shared(a: PartTraits, b: PartTraits): number {
  const all = new Set([...a.evidence, ...b.evidence]);
  if (all.size === 0) return 1;
  const inB = new Set(b.evidence);
  return new Set(a.evidence.filter((each) => inB.has(each))).size / all.size;
}

function pairUnlike(left: readonly PartTraits[], right: readonly PartTraits[]): readonly PartPair[] {
  if (left.length * right.length > MOST_COMPARISONS) return pairInOrder(left, right);
  // best[i][j]: the most that left from i and right from j can have in common.
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const [a, b, row] = [left[i], right[j], best[i]];
      if (a === undefined || b === undefined || row === undefined) continue;
      const alike = likeness(a, b);
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), alike > 0 ? alike + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: PartPair[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [left[i], right[j]];
    if (a === undefined || b === undefined) break;
    const alike = likeness(a, b);
    if (alike > 0 && at(i, j) === alike + at(i + 1, j + 1)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) {
      pairs.push([i, null]);
      i += 1;
    } else {
      pairs.push([null, j]);
      j += 1;
    }
  }
  for (; i < left.length; i += 1) pairs.push([i, null]);
  for (; j < right.length; j += 1) pairs.push([null, j]);
  return pairs;
}

function pairInOrder(left: readonly PartTraits[], right: readonly PartTraits[]): readonly PartPair[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index): readonly PartPair[] => {
    const [a, b] = [left[index], right[index]];
    if (a !== undefined && b !== undefined && likeness(a, b) > 0) return [[index, index]];
    return [...(a === undefined ? [] : [[index, null] as const]), ...(b === undefined ? [] : [[null, index] as const])];
  }).flat();
}

/** Facts, norms and references that a line prints, each named once, in a form that no language changes. */
export function evidenceOf(...contents: readonly Inlines[]): readonly string[] {
  const found = contents.flat().flatMap((inline): readonly string[] => {
    if (inline.kind === 'line-break') return [];
    if (inline.kind === 'reference') return [`ref ${inline.target}`];
    const { provenance } = inline;
    if (provenance === undefined) return inline.kind === 'blank' && inline.path !== undefined ? [`fact ${inline.path}`] : [];
    switch (provenance.kind) {
      case 'fact':
        return [`fact ${provenance.path}`];
      case 'derived':
        return [`rule ${provenance.rule}`, ...provenance.from.map((path) => `fact ${path}`)];
      case 'norm':
        return provenance.keys.map((key) => `norm ${key}`);
      case 'paper':
        return [`paper ${provenance.field}`];
    }
  });
  return [...new Set(found)];
}
