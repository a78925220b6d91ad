import { z } from 'zod';
import type { KkForms, RuForms } from '#core/language/cases.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';
import { GRADES } from './act.ts';
import type { Grade } from './act.ts';
import { kazakhForms, russianForms } from './build-library.ts';
import { declined } from './law-schema.ts';

/** A place where a body was said to sit, as one source gave it on one day. Never printed without the user's confirmation. */
export type AuthorityAddress = { readonly place: string; readonly address: string; readonly grade: Grade; readonly checkedOn: string; readonly source: string };

/** A kind of addressee. Its names are those of the law; the name of one very court comes from the person's papers. */
export type Authority = {
  readonly key: string;
  readonly kind: (typeof KINDS)[number];
  readonly names: { readonly ru: RuForms; readonly kk: KkForms | null; readonly en: string };
  /** Line at the head of a paper; `{name}` stands for the name of the very court or body, in the case that the line asks for. */
  readonly heading: Words;
  readonly norms: readonly string[];
  readonly grade: Grade;
  /** Grade of the Kazakh name; null where there is none. */
  readonly gradeKk: Grade | null;
  readonly note: { readonly ru: string; readonly en: string } | null;
  readonly addresses: readonly AuthorityAddress[];
};

const KINDS = ['court', 'executive', 'border', 'police', 'prosecutor', 'ombudsman', 'un'] as const;
const line = z.string().min(1);
const grade = z.enum(GRADES);

/** `authorities.yaml`. */
export const authoritiesFile = z.strictObject({
  authorities: z.array(
    z.strictObject({
      key: line,
      kind: z.enum(KINDS),
      ru: declined(6),
      kk: declined(7).optional(),
      en: line,
      heading: z.strictObject({ ru: line, kk: line, en: line }),
      norms: z.array(line),
      grade,
      gradeKk: grade.optional(),
      note: z.strictObject({ ru: line, en: line }).optional(),
      addresses: z
        .array(z.strictObject({ place: line, address: line, grade: z.enum(['A', 'B']), checkedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u), source: line }))
        .default([]),
    }),
  ),
});

/** An authority from its entry. */
export function authorityOf(entry: z.infer<typeof authoritiesFile>['authorities'][number]): Authority {
  return {
    key: entry.key,
    kind: entry.kind,
    names: { ru: russianForms(entry.ru), kk: entry.kk === undefined ? null : kazakhForms(entry.kk), en: entry.en },
    heading: entry.heading,
    norms: entry.norms,
    grade: entry.grade,
    gradeKk: entry.gradeKk ?? null,
    note: entry.note ?? null,
    addresses: entry.addresses,
  };
}

/** The heading line for a court or body by name; null when the kind needs a name and none is known (print a blank). */
export function headingOf(authority: Authority, tongue: Tongue, name: string | null): string | null {
  const line = authority.heading[tongue];
  if (!line.includes('{name}')) return line;
  return name === null || name.trim() === '' ? null : line.replaceAll('{name}', () => name);
}
