import { z } from 'zod';
import { ACT_KINDS, PROCEEDING_KINDS } from '#core/casefile/proceeding.ts';
import { GRADES } from './act.ts';
import { DEADLINE_UNITS, LATEST_STARTS, TERM_STARTS } from './deadlines.ts';
import type { CountingRule, Deadline, HandingIn, Remedy, WarningTimes } from './deadlines.ts';
import { NAMED_MOMENTS, TRIGGER_ITEMS } from './trigger-place.ts';
import type { MomentPlace, NamedMoment, TriggerPlace } from './trigger-place.ts';

const line = z.string().min(1);
const grade = z.enum(GRADES);
const whole = z.string().regex(/^[0-9]{1,4}$/u, 'a whole number').transform(Number);
const WORDS = { ru: line, kk: line, en: line };
const norms = z.array(line).default([]);

/** `counting-rules.yaml`. */
export const countingRulesFile = z.strictObject({
  handingIn: z.record(line, z.strictObject({ ...WORDS, norms, grade })),
  warnings: z.strictObject({ minutes: z.array(whole).min(1), days: z.array(whole).min(1) }),
  rules: z.record(
    line,
    z.strictObject({
      start: z.enum(TERM_STARTS), latestStart: z.enum(LATEST_STARTS).optional(), latestUnit: z.literal('working-days').optional(),
      rolls: z.enum(['yes', 'perhaps', 'no']), handingIn: line, ...WORDS, norms, basis: line, grade,
    }),
  ),
});
type CountingRulesFile = z.infer<typeof countingRulesFile>;

/** `detention.restrictedAt` is a field; `@detention` a named moment. */
const momentPlace = z.string().transform((text, context): MomentPlace => {
  if (!text.startsWith('@')) return { field: text };
  const named = NAMED_MOMENTS.find((name): name is NamedMoment => name === text.slice(1));
  if (named !== undefined) return { named };
  context.addIssue({ code: 'custom', message: `no moment ${text}` });
  return z.NEVER;
});

const proceedingKinds = z.array(z.enum(PROCEEDING_KINDS)).default([]);

const triggerPlace = z.strictObject({
  item: z.enum(TRIGGER_ITEMS),
  proceedings: proceedingKinds,
  acts: z.array(z.enum(ACT_KINDS)).default([]),
  needs: z.array(z.strictObject({ field: line, is: line.optional().transform((is) => is ?? null) })).default([]),
  withCase: proceedingKinds,
  withoutCase: proceedingKinds,
  at: z.array(momentPlace).default([]),
  notBefore: z.array(momentPlace).default([]),
  done: momentPlace.optional().transform((place) => place ?? null),
}) satisfies z.ZodType<TriggerPlace>;

/** Not a union: a union would hide which of the fields is wrong. */
const placeEntry = z.preprocess((raw) => (raw === 'by-hand' ? null : raw), triggerPlace.nullable());

const deadlineEntry = z.strictObject({
  side: z.enum(['ours', 'state']),
  ...WORDS,
  trigger: z.strictObject({ ru: line, en: line }),
  when: placeEntry,
  missed: line.optional(),
  length: whole.optional(),
  unit: z.enum(DEADLINE_UNITS),
  counting: line,
  authority: line,
  norms,
  cited: z.strictObject(WORDS).optional(),
  basis: line,
  suspends: z.enum(['yes', 'before-departure-term', 'no']).default('no'),
  grade,
  note: line.optional(),
});

const remedyEntry = z.strictObject({ ...WORDS, norms, grade });

/** `deadlines/*.yaml`: terms, and what to do when one is missed. A remedy may be used in any of the files. */
export const deadlinesFile = z.strictObject({ remedies: z.record(line, remedyEntry).default({}), deadlines: z.record(line, deadlineEntry) });

/** Warning times from the file of counting rules. */
export function warningTimesOf({ warnings }: CountingRulesFile): WarningTimes {
  return { minutes: warnings.minutes, days: warnings.days };
}

/** Ways of handing in from the file of counting rules. */
export function handingInOf(entry: CountingRulesFile['handingIn'][string]): HandingIn {
  return { text: { ru: entry.ru, kk: entry.kk, en: entry.en }, norms: entry.norms, grade: entry.grade };
}

/** A counting rule from its entry and its way of handing in. */
export function countingRuleOf(key: string, entry: CountingRulesFile['rules'][string], handingIn: HandingIn): CountingRule {
  return {
    key, start: entry.start, latestStart: entry.latestStart ?? null, latestUnit: entry.latestUnit ?? null, rolls: entry.rolls, handingIn,
    text: { ru: entry.ru, kk: entry.kk, en: entry.en }, norms: entry.norms, basis: entry.basis, grade: entry.grade,
  };
}

/** A remedy from its entry. */
export function remedyOf(key: string, entry: z.infer<typeof remedyEntry>): Remedy {
  return { key, text: { ru: entry.ru, kk: entry.kk, en: entry.en }, norms: entry.norms, grade: entry.grade };
}

/** A deadline from its entry, its counting rule and its remedy. */
export function deadlineOf(key: string, entry: z.infer<typeof deadlineEntry>, counting: CountingRule, missed: Remedy | null): Deadline {
  return {
    key,
    side: entry.side,
    title: { ru: entry.ru, kk: entry.kk, en: entry.en },
    trigger: entry.trigger,
    place: entry.when,
    length: entry.length ?? null,
    unit: entry.unit,
    counting,
    authority: entry.authority,
    norms: entry.norms,
    cited: entry.cited ?? null,
    basis: entry.basis,
    suspends: entry.suspends,
    missed,
    grade: entry.grade,
    note: entry.note ?? null,
  };
}
