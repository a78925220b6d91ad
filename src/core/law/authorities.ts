import { z } from 'zod';
import type { KkForms, RuForms } from '#core/language/cases.ts';
import { TONGUES, type Tongue, type Words } from '#core/language/tongue.ts';
import { GRADES } from './act.ts';
import type { Grade } from './act.ts';
import { kazakhForms, russianForms } from './build-library.ts';
import { declined } from './law-schema.ts';

/** A place where a body was said to sit, as one source gave it on one day. Never printed without the user's confirmation. */
export type AuthorityAddress = { readonly place: string; readonly address: string; readonly grade: Grade; readonly checkedOn: string; readonly source: string };

/** An address for electronic mail, as one source gave it on one day. */
export type AuthorityMailbox = { readonly mailbox: string; readonly grade: Grade; readonly checkedOn: string; readonly source: string };

/** A kind of addressee. Its names are those of the law; the name of one very court comes from the person's papers. */
export type Authority = {
  readonly key: string;
  readonly kind: (typeof KINDS)[number];
  readonly names: { readonly ru: RuForms; readonly kk: KkForms | null; readonly en: string };
  /** Line at the head of a paper; `{name}` stands for the name of the very court or body, in the case that the line asks for. */
  readonly heading: Words;
  /** What it takes from a person, in a few words. */
  readonly takes: Words;
  /** Languages in which it may be written to, the usual one first. */
  readonly languages: readonly Tongue[];
  readonly norms: readonly string[];
  readonly grade: Grade;
  /** Grade of the Kazakh name; null where there is none. */
  readonly gradeKk: Grade | null;
  readonly note: { readonly ru: string; readonly en: string } | null;
  readonly addresses: readonly AuthorityAddress[];
  readonly mailboxes: readonly AuthorityMailbox[];
};

const KINDS = ['court', 'executive', 'border', 'police', 'prosecutor', 'ombudsman', 'un'] as const;
const line = z.string().min(1);
const grade = z.enum(GRADES);

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const mailboxAddress = z.string().regex(/^[^@\s]+@[^@\s]+\.[a-z]+$/u);
const mailbox = z.strictObject({ mailbox: mailboxAddress, grade, checkedOn: day, source: line });

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
      takes: z.strictObject({ ru: line, kk: line, en: line }),
      languages: z.array(z.enum(TONGUES)).min(1),
      norms: z.array(line),
      grade,
      gradeKk: grade.optional(),
      note: z.strictObject({ ru: line, en: line }).optional(),
      addresses: z
        .array(z.strictObject({ place: line, address: line, grade: z.enum(['A', 'B']), checkedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u), source: line }))
        .default([]),
      mailboxes: z.array(mailbox).default([]),
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
    takes: entry.takes,
    languages: entry.languages,
    norms: entry.norms,
    grade: entry.grade,
    gradeKk: entry.gradeKk ?? null,
    note: entry.note ?? null,
    addresses: entry.addresses,
    mailboxes: entry.mailboxes,
  };
}

/** The heading line for a court or body by name; null when the kind needs a name and none is known (print a blank). */
export function headingOf(authority: Authority, tongue: Tongue, name: string | null): string | null {
  const line = authority.heading[tongue];
  if (!line.includes('{name}')) return line;
  return name === null || name.trim() === '' ? null : line.replaceAll('{name}', () => name);
}

/**
 * The user's own file of addresses and mailboxes. Each carries the day on which the user checked it; what it says of a place
 * goes before what the program ships, and its mailboxes stand in place of the shipped ones.
 */
export const ownAuthoritiesFile = z.strictObject({
  authorities: z.record(
    line,
    z.strictObject({
      addresses: z.array(z.strictObject({ place: line, address: line, checkedOn: day, source: line.default('the user') })).default([]),
      mailboxes: z.array(z.strictObject({ mailbox: mailboxAddress, checkedOn: day, source: line.default('the user') })).default([]),
    }),
  ),
});

/** The authorities with the user's own addresses; `unknown` are keys that no authority has. What a user has checked counts as read. */
export function withOwnAddresses(
  authorities: ReadonlyMap<string, Authority>,
  own: z.infer<typeof ownAuthoritiesFile>,
): { readonly authorities: ReadonlyMap<string, Authority>; readonly unknown: readonly string[] } {
  const merged = new Map(authorities);
  for (const [key, { addresses, mailboxes }] of Object.entries(own.authorities)) {
    const known = authorities.get(key);
    if (known === undefined) continue;
    const places = new Set(addresses.map(({ place }) => place));
    merged.set(key, {
      ...known,
      addresses: [...addresses.map((each) => ({ ...each, grade: 'A' as const })), ...known.addresses.filter(({ place }) => !places.has(place))],
      mailboxes: mailboxes.length === 0 ? known.mailboxes : mailboxes.map((each) => ({ ...each, grade: 'A' as const })),
    });
  }
  return { authorities: merged, unknown: Object.keys(own.authorities).filter((key) => !authorities.has(key)) };
}
