import { weakest, type Certainty, type Sex } from './cases.ts';
import { withInitials } from './initials.ts';

export const NAME_PARTS = ['family', 'given', 'patronymic'] as const;
export type NamePart = (typeof NAME_PARTS)[number];

/** The forms of one part of a name, how far they can be trusted, and a short stable word for why. */
export type PartForms<Forms> = { readonly forms: Forms; readonly certainty: Certainty; readonly reason: string };

/**
 * Forms that a person has written down for the whole name, in one language; the shape of `NameForms` in the case file.
 * They win over every rule. `declines: 'no'` keeps the name as it is in all cases.
 */
export type WrittenForms<Case extends string> = {
  readonly declines?: 'yes' | 'no' | undefined;
  readonly confirmed?: 'yes' | 'no' | undefined;
} & { readonly [C in Case]?: string | undefined };

/** A name to decline. Spelling is the one of the paper's language; `whole` is for names that do not split into parts. */
export type NameToDecline<Case extends string> = {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly patronymic?: string | undefined;
  readonly whole?: string | undefined;
  readonly sex: Sex;
  /** Parts (or all of the name) that the bearer does not decline. */
  readonly indeclinable?: boolean | readonly NamePart[] | undefined;
  readonly confirmed?: WrittenForms<Case> | undefined;
};

/** A name in all cases of one language. A missing part is `null`; strings are empty only when the name is empty. */
export type NameForms<Forms> = {
  /** Surname, given name, patronymic: «Петрова Ивана Алексеевича». */
  readonly full: Forms;
  /** Given name and patronymic; the surname instead when there is neither. */
  readonly givenPatronymic: Forms;
  /** Initials and surname: «И. А. Петрова»; the full name when there is no surname or no given name. */
  readonly initialled: Forms;
  readonly family: PartForms<Forms> | null;
  readonly given: PartForms<Forms> | null;
  readonly patronymic: PartForms<Forms> | null;
  /** The weakest certainty of the parts that take an ending. */
  readonly certainty: Certainty;
};

/** True when every letter is Cyrillic, so that the rules may touch the word. */
export function isCyrillicName(word: string): boolean {
  return /^[\p{Script=Cyrillic}'’ʼ.\s-]+$/u.test(word) && /\p{Script=Cyrillic}/u.test(word);
}

/** True when Cyrillic letters stand among others in one word: a typing slip, or two scripts in one name. */
export function mixesScripts(word: string): boolean {
  return /\p{Script=Cyrillic}/u.test(word) && !isCyrillicName(word);
}

/** True when the bearer has said that this part stays as it is. */
export function staysAsItIs(name: Pick<NameToDecline<string>, 'indeclinable' | 'confirmed'>, part: NamePart): boolean {
  if (name.confirmed?.declines === 'no' || name.indeclinable === true) return true;
  return typeof name.indeclinable === 'object' && name.indeclinable.includes(part);
}

/** A part of a name as typed: Unicode NFC, single spaces; `undefined` when there is nothing. */
export function cleanPart(part: string | undefined): string | undefined {
  const clean = part?.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  return clean === undefined || clean === '' ? undefined : clean;
}

export type DeclinedParts<Forms> = { readonly [P in NamePart]: PartForms<Forms> | null };

/**
 * Puts declined parts together. `lastOnly` is the Kazakh way: only the last word of the row takes the ending.
 * Written forms of the whole name win; where their words match the parts one by one, the parts follow them too.
 */
export function composeName<Case extends string>(
  parts: DeclinedParts<Readonly<Record<Case, string>>>,
  cases: readonly Case[],
  written: WrittenForms<Case> | undefined,
  options: { readonly lastOnly: boolean; readonly nominative: Case },
): NameForms<Readonly<Record<Case, string>>> {
  const all = Object.fromEntries(cases.map((grammatical) => [grammatical, composeCase(parts, grammatical, written, options)])) as Record<Case, ComposedCase>;
  const pick = (choose: (composed: ComposedCase) => string): Readonly<Record<Case, string>> =>
    Object.fromEntries(cases.map((grammatical) => [grammatical, choose(all[grammatical])])) as Record<Case, string>;
  const part = (key: NamePart): PartForms<Readonly<Record<Case, string>>> | null => {
    const ruled = parts[key];
    return ruled === null ? null : { ...ruled, forms: pick((composed) => composed.words[key]) };
  };
  // Where only the last word takes the ending, a given name before a patronymic never does: its doubt is nobody's.
  const endingless = (key: NamePart): boolean => options.lastOnly && key === 'given' && parts.patronymic !== null;
  const present = NAME_PARTS.flatMap((key) => (parts[key] === null || endingless(key) ? [] : [parts[key].certainty]));
  const complete = cases.every((grammatical) => grammatical === options.nominative || (written?.[grammatical] ?? '') !== '');
  const certainty = complete || written?.declines === 'no' ? (written?.confirmed === 'no' ? 'likely' : 'confirmed') : weakest(present);
  return {
    full: pick((composed) => composed.full),
    givenPatronymic: pick((composed) => composed.givenPatronymic),
    initialled: pick((composed) => composed.initialled),
    family: part('family'), given: part('given'), patronymic: part('patronymic'),
    certainty,
  };
}

type ComposedCase = {
  readonly full: string;
  readonly givenPatronymic: string;
  readonly initialled: string;
  readonly words: Readonly<Record<NamePart, string>>;
};

function composeCase<Case extends string>(
  parts: DeclinedParts<Readonly<Record<Case, string>>>,
  grammatical: Case,
  written: WrittenForms<Case> | undefined,
  { lastOnly, nominative }: { readonly lastOnly: boolean; readonly nominative: Case },
): ComposedCase {
  const form = (key: NamePart, inCase: Case): string => parts[key]?.forms[inCase] ?? '';
  const row = (keys: readonly NamePart[], of: (key: NamePart, inCase: Case) => string): string => {
    const filled = keys.filter((key) => parts[key] !== null);
    return filled.map((key, at) => of(key, lastOnly && at < filled.length - 1 ? nominative : grammatical)).join(' ');
  };
  const writtenFull = cleanPart(written?.[grammatical]);
  const taken = lastOnly || writtenFull === undefined ? null : splitLike(writtenFull, parts, nominative);
  const own = (key: NamePart, inCase: Case): string => taken?.[key] ?? form(key, inCase);
  const full = writtenFull ?? row(NAME_PARTS, form);
  const givenPatronymic = row(parts.given === null && parts.patronymic === null ? ['family'] : ['given', 'patronymic'], own);
  const initialled = parts.family === null || parts.given === null
    ? full
    : withInitials({ family: own('family', grammatical), given: form('given', nominative), patronymic: form('patronymic', nominative) });
  return { full, givenPatronymic, initialled, words: { family: own('family', grammatical), given: own('given', grammatical), patronymic: own('patronymic', grammatical) } };
}

/** Splits a written full name into the same parts, if it has as many words as the name itself. */
function splitLike<Case extends string>(
  written: string,
  parts: DeclinedParts<Readonly<Record<Case, string>>>,
  nominative: Case,
): Readonly<Partial<Record<NamePart, string>>> | null {
  const words = written.split(' ');
  const counts = NAME_PARTS.map((key) => (parts[key] === null ? 0 : parts[key].forms[nominative].split(' ').length));
  if (counts.reduce((sum, count) => sum + count, 0) !== words.length) return null;
  const split: Partial<Record<NamePart, string>> = {};
  let at = 0;
  NAME_PARTS.forEach((key, index) => {
    const count = counts[index] ?? 0;
    if (count > 0) split[key] = words.slice(at, at + count).join(' ');
    at += count;
  });
  return split;
}
