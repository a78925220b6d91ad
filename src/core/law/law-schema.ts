import { z } from 'zod';
import { GRADES } from './act.ts';

/** Shapes of the files under `resources/law`. Every scalar arrives as a string or null: the reader uses a failsafe schema. */
const line = z.string().min(1);
const day = z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u, 'a date YYYY-MM-DD');
/** Date of a copy; older copies are known to the month or the year only. */
const edition = z.string().regex(/^[0-9]{4}(?:-[0-9]{2}){0,2}$/u, 'a date YYYY, YYYY-MM or YYYY-MM-DD');
const grade = z.enum(GRADES);

/** A name in all cases of its language, with the parts that do not change. */
export const declined = (cases: number) =>
  z.strictObject({ before: line.optional(), forms: z.array(line).length(cases, `all ${cases.toString()} cases`), after: line.optional() });

const doubt = z.strictObject({ code: line, from: line.optional(), to: line.optional(), ru: line, kk: line, en: line });

const level = z.enum(['часть', 'пункт', 'подпункт', 'абзац', 'раздел']);

const actEntry = z.strictObject({
  key: z.string().regex(/^(?:kz|ru|intl|un)\.[a-z0-9-]+$/u),
  kind: z.enum(['code', 'law', 'constitution', 'treaty']),
  ru: z.strictObject({ full: declined(6), short: z.union([line, declined(6)]).optional() }),
  kk: z.strictObject({ full: declined(7), short: declined(7).optional() }).optional(),
  en: z.strictObject({ full: line, short: line.optional() }),
  levels: z.strictObject({
    part: level,
    partNumbers: z.enum(['ordinal', 'figure']),
    item: level,
    itemNumbers: z.enum(['bracket', 'plain']),
    paragraph: level,
  }),
  directItems: z.array(line).default([]),
  source: line,
  edition: edition.optional(),
  grade,
  validFrom: day.optional(),
  validTo: day.optional(),
  texts: z.strictObject({ ru: line.optional(), kk: line.optional() }).default({}),
  doubts: z.array(doubt).default([]),
});

/** `acts.yaml`. */
export const actsFile = z.strictObject({ acts: z.array(actEntry).min(1) });
export type ActEntry = z.infer<typeof actEntry>;

const normEntry = z.strictObject({
  ru: line,
  en: line,
  kk: line.optional(),
  words: z.array(line).max(5).default([]),
  grade: grade.optional(),
  validFrom: day.optional(),
  validTo: day.optional(),
  edition: edition.optional(),
  source: line.optional(),
  checkedOn: day.optional(),
});

/** `norms/*.yaml`: defaults of the file, then norms by the rest of their key (or the whole key where the file has no act). */
export const normsFile = z.strictObject({
  act: line.optional(),
  edition: z.union([edition, z.literal('null').transform(() => null)]),
  grade,
  checkedOn: day,
  norms: z.record(line, normEntry),
});
export type NormsFile = z.infer<typeof normsFile>;

/** `concepts.yaml`: subjects of the Constitution. */
export const conceptsFile = z.strictObject({
  since: day,
  concepts: z.record(z.string().regex(/^kz\.const\.[a-z-]+$/u), z.strictObject({ ru: line, en: line, now: z.array(line).min(1), before: z.array(line) })),
});

/** `outlines.json`: parts and items of each article whose text is held. Made from the texts, never by hand. */
export const outlinesFile = z.record(line, z.array(z.strictObject({ part: z.string(), paragraphs: z.array(z.array(line)) })));

/** `headings-kk.yaml`: official Kazakh headings of articles, by group of one act and one copy. */
export const headingsFile = z.strictObject({
  groups: z.array(z.strictObject({ act: line, copy: line, source: line, checkedOn: day, headings: z.record(z.string().regex(/^[0-9]+(?:-[0-9]+)*$/u), line) })),
});

/** `freshness.yaml`. */
export const freshnessFile = z.strictObject({ months: z.string().regex(/^[1-9]\d?$/u).transform(Number) });
