import type { Truth } from '../casefile/selection.ts';
import type { Words } from '../language/tongue.ts';
import { findField, itemsOf, withVariable, type Found, type Scope } from './scope.ts';
import type { Condition, FieldPath } from './tree.ts';

/** What a condition came to, and which answers would decide it if it is unknown. */
export type Decision = { readonly truth: Truth; readonly waiting: readonly { readonly path: string; readonly label: Words }[] };

const YES: Decision = { truth: 'yes', waiting: [] };
const NO: Decision = { truth: 'no', waiting: [] };
const decided = (yes: boolean): Decision => (yes ? YES : NO);

function unknown(found: Found): Decision {
  return { truth: 'unknown', waiting: found.state === 'value' || found.state === 'withheld' ? [] : found.missing.map((path) => ({ path, label: found.label })) };
}

/** Three-valued, and monotone in knowledge: a new answer never turns a yes or a no into anything else. */
export function decide(condition: Condition, scope: Scope, printed: ReadonlySet<string>): Decision {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return combine(condition.parts.map((part) => decide(part, scope, printed)), condition.kind === 'and' ? 'no' : 'yes');
    case 'not': {
      const inner = decide(condition.part, scope, printed);
      return inner.truth === 'unknown' ? inner : decided(inner.truth === 'no');
    }
    case 'printed':
      return decided(printed.has(condition.label));
    case 'truth':
      return decideWord(condition.field, ['yes'], scope);
    case 'is':
      return decideWord(condition.field, condition.words, scope);
    case 'state':
      return decideState(condition.field, condition.state, scope);
    case 'includes': {
      const found = findField(condition.field, scope);
      if (found.state === 'value') return decided(Array.isArray(found.value) && found.value.includes(condition.word));
      return found.state === 'none' || found.state === 'not-applicable' ? NO : unknown(found);
    }
    case 'any':
    case 'all': {
      const { items, found } = itemsOf(condition.list, scope);
      if (found.state !== 'value') return found.state === 'none' || found.state === 'not-applicable' ? decided(condition.kind === 'all') : unknown(found);
      return combine(items.map((item) => decide(condition.part, withVariable(scope, condition.variable, item), printed)), condition.kind === 'all' ? 'no' : 'yes');
    }
    case 'count': {
      const { items, found } = itemsOf(condition.list, scope);
      if (found.state !== 'value') return found.state === 'none' ? decided(condition.compare === 'is' && condition.number === 0) : unknown(found);
      return decided(condition.compare === 'is' ? items.length === condition.number : items.length >= condition.number);
    }
  }
}

/** For `and` one «no» decides, for `or` one «yes»; an empty row is the opposite. */
function combine(parts: readonly Decision[], deciding: 'yes' | 'no'): Decision {
  if (parts.some(({ truth }) => truth === deciding)) return decided(deciding === 'yes');
  const open = parts.filter(({ truth }) => truth === 'unknown');
  return open.length === 0 ? decided(deciding === 'no') : { truth: 'unknown', waiting: open.flatMap(({ waiting }) => waiting) };
}

function decideWord(field: FieldPath, words: readonly string[], scope: Scope): Decision {
  const found = findField(field, scope);
  if (found.state === 'value') return decided(typeof found.value === 'string' && words.includes(found.value));
  return found.state === 'none' || found.state === 'not-applicable' ? NO : unknown(found);
}

/** Whether there is something to print, never unknown itself: this is how an author guards an optional fact. */
function decideState(field: FieldPath, state: 'known' | 'unknown' | 'none', scope: Scope): Decision {
  const found = findField(field, scope);
  if (state === 'none') return decided(found.state === 'none' || found.state === 'not-applicable');
  if (state === 'unknown') return decided(found.state === 'unknown' || found.state === 'refused' || found.state === 'not-asked' || found.state === 'withheld');
  if (found.state !== 'value') return NO;
  return decided(found.type.list && found.type.kind === 'item' ? itemsOf(field, scope).items.length > 0 : !Array.isArray(found.value) || found.value.length > 0);
}
