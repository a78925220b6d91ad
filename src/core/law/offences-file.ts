import { z } from 'zod';
import { GRADES } from './act.ts';
import type { ForeignCharge, KazakhOffence, OffenceTable, Term } from './offences.ts';

const line = z.string().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const truth = z.enum(['yes', 'no']);
/** «none», «3», «5-10», «15-20+life». */
const years = z.string().regex(/^(?:none|(?:\d{1,2}-)?\d{1,2}(?:\+life)?)$/u);
const kazakhKey = z.string().regex(/^kz\.uk\.\d+(?:-\d+)?(?:\(\d+(?:-\d+)?\))?$/u);
const part = z.string().regex(/^(?:whole|\d+(?:-\d+)?)$/u);

/** `offences/dual-criminality.yaml`. Every scalar arrives as a string. */
export const offencesFile = z.strictObject({
  kazakhEdition: z.string().regex(/^\d{4}-\d{2}$/u),
  checkedOn: day,
  privateProsecution: z.array(kazakhKey).min(1),
  charges: z.record(
    z.string().regex(/^\d{1,3}(?:\.\d{1,2})?$/u),
    z.strictObject({
      title: line,
      en: line,
      penalty: z.strictObject({ ru: line, grade: z.enum(GRADES) }),
      imprisonment: truth.default('yes'),
      match: z.enum(['full', 'partial', 'none']),
      kazakh: z.array(kazakhKey),
      searched: truth.default('no'),
      routes: z.array(line).min(1),
      plea: z.strictObject({ ru: line, kk: line }).optional(),
      note: line,
    }),
  ),
  articles: z.record(
    z.string().regex(/^\d+(?:-\d+)?$/u),
    z.strictObject({ title: line, en: line.optional(), terms: z.record(part, years), limitation: z.enum(['ordinary', 'never', 'mixed']).default('ordinary') }),
  ),
});
export type OffencesFile = z.infer<typeof offencesFile>;

function termOf(partOf: string, written: string): Term {
  if (written === 'none') return { part: partOf, from: 0, to: null, life: false };
  const [limits = '', life] = written.split('+');
  const [first = '', second] = limits.split('-');
  return { part: partOf, from: second === undefined ? 0 : Number(first), to: Number(second ?? first), life: life !== undefined };
}

/** Keys of an object that are whole numbers come first in any order of writing, so the parts are put in order: 1, 1-1, 2. */
function byPart(left: Term, right: Term): number {
  const [[first = 0, firstInserted = 0], [second = 0, secondInserted = 0]] = [left.part.split('-').map(Number), right.part.split('-').map(Number)];
  return first - second || firstInserted - secondInserted;
}

/** The table from its file. */
export function offenceTableOf(file: OffencesFile): OffenceTable {
  const charges = Object.entries(file.charges).map(([article, { en, ...entry }]): [string, ForeignCharge] => [
    article,
    { ...entry, titleEn: en, article, imprisonment: entry.imprisonment === 'yes', searched: entry.searched === 'yes', plea: entry.plea ?? null },
  ]);
  const articles = Object.entries(file.articles).map(([number, { title, en, terms, limitation }]): [string, KazakhOffence] => [
    number,
    { number, title, titleEn: en ?? null, limitation, terms: Object.entries(terms).map(([partOf, written]) => termOf(partOf, written)).toSorted(byPart) },
  ]);
  return { kazakhEdition: file.kazakhEdition, checkedOn: file.checkedOn, privateProsecution: file.privateProsecution, charges: new Map(charges), articles: new Map(articles) };
}
