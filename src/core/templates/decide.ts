import type { Truth } from '../casefile/selection.ts';
import type { Words } from '../language/tongue.ts';
import { assertNever } from '../result.ts';
import { bind, type Bindings, type FactReader, type Reading } from './reading.ts';
import type { Condition, FieldPath } from './syntax.ts';
import { wholeLabel } from './whose.ts';

/** An answer that would decide a condition. */
export type Open = { readonly paths: readonly string[]; readonly label: Words; readonly withheld: boolean };

/** A truth of three values, and what would decide it where it is unknown. */
export type Decision = { readonly truth: Truth; readonly open: readonly Open[] };

export type DecisionContext = {
  readonly reader: FactReader;
  readonly bindings: Bindings;
  /** Whether a labelled part of the paper is printed. */
  readonly printed: (label: string) => boolean;
  /** Whether «is it known» stays open until somebody has been asked: a paper must decide, a question must not. */
  readonly stillAsking?: boolean;
};

const YES: Decision = { truth: 'yes', open: [] };
const NO: Decision = { truth: 'no', open: [] };

const decided = (yes: boolean): Decision => (yes ? YES : NO);

/** Decides a condition by Kleene's three values: learning an answer can turn `unknown` into yes or no, never yes into no. */
export function decide(condition: Condition, context: DecisionContext): Decision {
  switch (condition.kind) {
    case 'truth':
      return onValue(read(condition.field, context), (value) => value === 'yes' || value === true);
    case 'is': {
      const found = onValue(read(condition.field, context), (value) => condition.words.includes(String(value)));
      return condition.negated ? negate(found) : found;
    }
    case 'at-least':
      return onValue(read(condition.field, context), (value) => typeof value === 'number' && value >= condition.number);
    case 'includes':
      return onValue(read(condition.field, context), (value) => Array.isArray(value) && value.includes(condition.word));
    case 'state': {
      const asked = context.stillAsking === true && (condition.state === 'known' || condition.state === 'unknown') ? read(condition.field, context) : null;
      if (asked?.state === 'missing') return onValue(asked, () => false);
      const found = decided(standsAt(read(condition.field, context), condition.state, context));
      return condition.negated ? negate(found) : found;
    }
    case 'printed':
      return decided(context.printed(condition.label));
    case 'count':
      return decideCount(condition, context);
    case 'some':
      return decideSome(condition, context);
    case 'not':
      return negate(decide(condition.of, context));
    case 'and':
      return all(condition.of, (part) => decide(part, context));
    case 'or':
      return negate(all(condition.of, (part) => negate(decide(part, context))));
    default:
      return assertNever(condition);
  }
}

function read(field: FieldPath, { reader, bindings }: DecisionContext): Reading {
  return reader.read(field.names, bindings);
}

function onValue(reading: Reading, test: (value: unknown) => boolean): Decision {
  switch (reading.state) {
    case 'value':
      return decided(test(reading.value));
    case 'none':
    case 'not-applicable':
      // «Asked, there is none»: whatever the question was, its content is not so.
      return NO;
    case 'missing':
      return { truth: 'unknown', open: [{ paths: reading.paths, label: wholeLabel(reading), withheld: reading.withheld }] };
    default:
      return assertNever(reading);
  }
}

function standsAt(reading: Reading, state: 'known' | 'unknown' | 'none' | 'not-applicable', { reader }: DecisionContext): boolean {
  switch (state) {
    case 'known':
      return reading.state === 'value' && (reading.type.kind !== 'list' || reader.items(reading).items.length > 0);
    case 'unknown':
      return reading.state === 'missing';
    case 'none':
      return reading.state === 'none' || (reading.state === 'value' && reading.value === 'none');
    case 'not-applicable':
      return reading.state === 'not-applicable';
    default:
      return assertNever(state);
  }
}

function decideCount(condition: Extract<Condition, { kind: 'count' }>, context: DecisionContext): Decision {
  const list = read(condition.list, context);
  if (list.state === 'missing') return onValue(list, () => false);
  const { items, withheld } = context.reader.items(list);
  const least = items.length;
  const most = least + withheld.length;
  const { number } = condition;
  if (condition.comparison === 'at-least' ? least >= number : least === number && most === number) return YES;
  if (condition.comparison === 'at-least' ? most < number : least > number || most < number) return NO;
  return { truth: 'unknown', open: [{ paths: withheld, label: wholeLabel(list), withheld: true }] };
}

type Some = Extract<Condition, { kind: 'some' }>;

/**
 * What was decided once for a paper and can't come out otherwise in it: by the reader of its facts, then by the condition. A paper
 * decides «is it known» where a question leaves it open, so that what is decided for one of them is never taken for the other.
 */
const settled = { paper: new WeakMap<FactReader, Map<Some, Decision>>(), question: new WeakMap<FactReader, Map<Some, Decision>>() } as const;
const firstNames = new WeakMap<Condition, readonly string[] | null>();

/** The first words of all fields in a condition; null where it asks what is printed, which may change while the paper is made. */
function firstNamesIn(condition: Condition): readonly string[] | null {
  const known = firstNames.get(condition);
  if (known !== undefined) return known;
  const parts = (children: readonly Condition[]): readonly string[] | null => {
    const names = children.map(firstNamesIn);
    return names.includes(null) ? null : names.flatMap((each) => each ?? []);
  };
  const first = (field: FieldPath): readonly string[] => field.names.slice(0, 1);
  let found: readonly string[] | null;
  if (condition.kind === 'printed') found = null;
  else if (condition.kind === 'not') found = firstNamesIn(condition.of);
  else if (condition.kind === 'and' || condition.kind === 'or') found = parts(condition.of);
  else if (condition.kind === 'count') found = first(condition.list);
  else if (condition.kind === 'some') {
    const inside = firstNamesIn(condition.where);
    found = inside === null ? null : [...first(condition.list), ...inside.filter((name) => name !== condition.variable)];
  } else found = 'field' in condition ? first(condition.field) : null;
  firstNames.set(condition, found);
  return found;
}

/** «any» and «all» over a list: asked anew for each item of a loop only where the loop's own item is part of the question. */
function decideSome(condition: Some, context: DecisionContext): Decision {
  const names = firstNamesIn(condition);
  if (names === null || names.some((name) => context.bindings.has(name))) return decideEach(condition, context);
  const decisions = settled[context.stillAsking === true ? 'question' : 'paper'];
  const known = decisions.get(context.reader) ?? new Map<Some, Decision>();
  decisions.set(context.reader, known);
  const decision = known.get(condition) ?? decideEach(condition, context);
  known.set(condition, decision);
  return decision;
}

function decideEach(condition: Some, context: DecisionContext): Decision {
  const list = read(condition.list, context);
  if (list.state === 'missing') return onValue(list, () => false);
  const { items, withheld } = context.reader.items(list);
  const held: readonly Decision[] = withheld.length === 0 ? [] : [{ truth: 'unknown', open: [{ paths: withheld, label: wholeLabel(list), withheld: true }] }];
  const decideItem = (item: Reading): Decision => decide(condition.where, { ...context, bindings: bind(context.bindings, condition.variable, item) });
  // Of an empty list nothing is said: «all» of none would print an argument about nothing.
  if (condition.quantifier === 'all') return items.length === 0 && withheld.length === 0 ? NO : all(items, decideItem, held);
  return negate(all(items, (item) => negate(decideItem(item)), held.map(negate)));
}

function negate({ truth, open }: Decision): Decision {
  return { truth: truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown', open };
}

/** Whether all parts hold. One that does not settles it: what the others lack is of no interest then, and they are not looked at. */
function all<Part>(parts: readonly Part[], decidePart: (part: Part) => Decision, also: readonly Decision[] = []): Decision {
  const unknown: Decision[] = [];
  const fails = (decision: Decision): boolean => {
    if (decision.truth === 'unknown') unknown.push(decision);
    return decision.truth === 'no';
  };
  if (parts.some((part) => fails(decidePart(part))) || also.some(fails)) return NO;
  return unknown.length === 0 ? YES : { truth: 'unknown', open: unknown.flatMap(({ open }) => open) };
}
