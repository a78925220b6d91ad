import { z } from 'zod';
import { GRADES } from './act.ts';
import { DEADLINE_UNITS, TERM_STARTS } from './deadlines.ts';
import type { CountingRule, Deadline } from './deadlines.ts';

const line = z.string().min(1);
const grade = z.enum(GRADES);

/** `counting-rules.yaml`. */
export const countingRulesFile = z.strictObject({
  rules: z.record(
    line,
    z.strictObject({ start: z.enum(TERM_STARTS), rolls: z.enum(['yes', 'no']), ru: line, en: line, basis: line, grade }),
  ),
});

const deadlineEntry = z.strictObject({
  side: z.enum(['ours', 'state']),
  ru: line,
  en: line,
  trigger: z.strictObject({ ru: line, en: line }),
  length: z.string().regex(/^[0-9]{1,4}$/u, 'a whole number').transform(Number).optional(),
  unit: z.enum(DEADLINE_UNITS),
  counting: line,
  authority: line,
  norms: z.array(line).default([]),
  basis: line,
  suspends: z.enum(['yes', 'before-departure-term', 'no']).default('no'),
  grade,
  note: line.optional(),
});

/** `deadlines/*.yaml`. */
export const deadlinesFile = z.strictObject({ deadlines: z.record(line, deadlineEntry) });

/** A counting rule from its entry. */
export function countingRuleOf(key: string, entry: z.infer<typeof countingRulesFile>['rules'][string]): CountingRule {
  return { key, start: entry.start, rolls: entry.rolls === 'yes', text: { ru: entry.ru, en: entry.en }, basis: entry.basis, grade: entry.grade };
}

/** A deadline from its entry and its counting rule. */
export function deadlineOf(key: string, entry: z.infer<typeof deadlineEntry>, counting: CountingRule): Deadline {
  return {
    key,
    side: entry.side,
    title: { ru: entry.ru, en: entry.en },
    trigger: entry.trigger,
    length: entry.length ?? null,
    unit: entry.unit,
    counting,
    authority: entry.authority,
    norms: entry.norms,
    basis: entry.basis,
    suspends: entry.suspends,
    grade: entry.grade,
    note: entry.note ?? null,
  };
}
