import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf, pairParts, type PartTraits } from '#core/papers/part-sequence.ts';

const traits = (sort: string, label: string | null = null, ...evidence: readonly string[]): PartTraits => ({ sort, label, evidence });

describe('parts of two texts', () => {
  it('pair by label, though one text has a part more', () => {
    expect(pairParts([traits('ground', 'a'), traits('ground', 'b'), traits('ground', 'c')], [traits('ground', 'a'), traits('ground', 'c')])).toEqual([[0, 0], [1, null], [2, 1]]);
  });
  it('never pair under two different labels or of two sorts', () => {
    expect(pairParts([traits('ground', 'a')], [traits('ground', 'b')])).toEqual([[0, null], [null, 0]]);
    expect(pairParts([traits('paragraph')], [traits('quotation')])).toEqual([[0, null], [null, 0]]);
  });
  it('pair by the facts they print, when they bear no label', () => {
    const left = [traits('paragraph', null, 'fact a'), traits('paragraph', null, 'fact b'), traits('paragraph')];
    expect(pairParts(left, [traits('paragraph', null, 'fact b'), traits('paragraph')])).toEqual([[0, null], [1, 0], [2, 1]]);
  });
  it('pair a sentence without facts with a sentence without facts', () => {
    expect(pairParts([traits('paragraph', null, 'fact a'), traits('paragraph')], [traits('paragraph')])).toEqual([[0, null], [1, 0]]);
  });
});

const anyTraits = fc.record({
  sort: fc.constantFrom('paragraph', 'ground', 'heading1'),
  label: fc.constantFrom(null, 'a', 'b', 'c'),
  evidence: fc.uniqueArray(fc.constantFrom('fact a', 'fact b', 'fact c', 'norm d'), { maxLength: 3 }),
});
const anyParts = fc.array(anyTraits, { maxLength: 12 });

describe('laws of pairing', () => {
  it('every part of both texts occurs once, in its order, beside none or one that may answer it', () => {
    fc.assert(fc.property(anyParts, anyParts, (left, right) => {
      const pairs = pairParts(left, right);
      expect(pairs.flatMap(([a]) => (a === null ? [] : [a]))).toEqual(left.map((_, index) => index));
      expect(pairs.flatMap(([, b]) => (b === null ? [] : [b]))).toEqual(right.map((_, index) => index));
      for (const [a, b] of pairs) {
        if (a === null || b === null) {
          expect([a, b]).not.toEqual([null, null]);
          continue;
        }
        const [one, other] = [left[a], right[b]];
        expect(one?.sort).toBe(other?.sort);
        if (one?.label !== null && other?.label !== null) expect(one?.label).toBe(other?.label);
      }
    }));
  });
  it('a text pairs with itself part by part', () => {
    fc.assert(fc.property(anyParts, (parts) => {
      expect(pairParts(parts, parts)).toEqual(parts.map((_, index) => [index, index]));
    }));
  });
  it('what is left out of one text stands alone, and nothing else moves', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('paragraph', 'quotation'), fc.boolean()), { maxLength: 14 }), (plan) => {
      const left = plan.map(([sort], index) => traits(sort, null, `fact ${String(index)}`));
      const right = left.filter((_, index) => plan[index]?.[1] === true);
      let next = 0;
      const expected = plan.map(([, kept], index): readonly [number, number | null] => {
        if (!kept) return [index, null];
        next += 1;
        return [index, next - 1];
      });
      expect(pairParts(left, right)).toEqual(expected);
    }));
  });
  it('thousands of parts that all differ are paired in useful time', () => {
    const many = (from: number): readonly PartTraits[] => Array.from({ length: 4000 }, (_, index) => traits('paragraph', null, `fact ${String(index + from)}`));
    expect(pairParts(many(0), many(5000))).toHaveLength(4000);
  });
});

describe('evidence', () => {
  it('is what no language changes: facts, blanks, norms, references', () => {
    expect(evidenceOf([
      { kind: 'text', text: 'слово' },
      { kind: 'text', text: 'Пётр', provenance: { kind: 'fact', path: 'people[a].name' } },
      { kind: 'text', text: 'ст. 5', provenance: { kind: 'norm', keys: ['kz.koap.5'] } },
      { kind: 'blank', label: 'дата', path: 'people[a].birthDate' },
      { kind: 'reference', text: '1', target: 'facts' },
      { kind: 'line-break' },
    ])).toEqual(['fact people[a].name', 'norm kz.koap.5', 'fact people[a].birthDate', 'ref facts']);
  });
});
