import type { z } from 'zod';
import { valueOf, type Answer } from './answer.ts';
import type { Words } from '../language/tongue.ts';
import type { Rule, RuleContext, RuleKind, RuleResult, Truth } from './selection.ts';

/** A result that was reckoned from the given paths. */
export function found(value: unknown, ...from: readonly string[]): RuleResult {
  return { state: 'value', value, from };
}

/** A result that waits for the answers at the given paths. */
export function waitingFor(...missing: readonly string[]): RuleResult {
  return { state: 'unknown', missing };
}

/** A truth, or waiting for the answers that would decide it. */
export function truth(value: Truth, ...paths: readonly string[]): RuleResult {
  return value === 'unknown' ? waitingFor(...paths) : found(value, ...paths);
}

/** Makes a rule whose item is read by its own schema, so that the reckoning is typed. */
export function rule<S extends z.ZodType>(
  on: S,
  name: string,
  kind: RuleKind,
  label: Words,
  source: string,
  reckon: (item: z.output<S>, context: RuleContext) => RuleResult,
): Rule {
  return { name, on, kind, label, source, compute: (context) => reckon(context.item as z.output<S>, context) };
}

/** The value of an answer and the path it stands at, below the rule's item. */
export function at<T>(context: RuleContext, field: string, given: Answer<T> | undefined): { readonly value: T | undefined; readonly path: string } {
  return { value: valueOf(given), path: `${context.path}.${field}` };
}
