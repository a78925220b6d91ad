import { ordinalKk } from '../language/numbers-kk.ts';
import type { Grade } from './act.ts';

/** How near the Kazakh law comes: the same offence, one that covers part of it, or no crime here. */
export type Match = 'full' | 'partial' | 'none';

/** Punishment of one part of a Kazakh article in years of imprisonment. */
export type Term = {
  /** Part of the article, `whole` where it has none. */
  readonly part: string;
  /** Lower limit in years, 0 where the law names none. */
  readonly from: number;
  /** Upper limit in years; null where the part carries no imprisonment. */
  readonly to: number | null;
  readonly life: boolean;
};

/** An article of the Criminal Code of Kazakhstan that charges are compared with. */
export type KazakhOffence = {
  /** Number of the article, for example `297-1`. */
  readonly number: string;
  /** In Russian, as the code has it. The Kazakh heading stands in the library, the English words in the norm: `kazakhOffenceTitle`. */
  readonly title: string;
  /** English words where the library has no norm of the whole article; null where it has. */
  readonly titleEn: string | null;
  readonly terms: readonly Term[];
  /** `never`: УК 71(6) excludes limitation for the kind of crime; `mixed`: for some of its parts. */
  readonly limitation: 'ordinary' | 'never' | 'mixed';
};

/** An article of the Russian Criminal Code and what answers to it in Kazakhstan. */
export type ForeignCharge = {
  readonly article: string;
  /** In Russian; the foreign code has no official Kazakh text. */
  readonly title: string;
  /** The same in English, in our words. */
  readonly titleEn: string;
  /** What the foreign code threatens. A hint: the sanction comes from the request itself. */
  readonly penalty: { readonly ru: string; readonly grade: Grade };
  /** Whether the foreign article carries imprisonment at all, as far as is known. */
  readonly imprisonment: boolean;
  readonly match: Match;
  /** Keys of the Kazakh articles or parts, the nearest first. */
  readonly kazakh: readonly string[];
  /** The whole Kazakh Code was searched and holds no such offence. */
  readonly searched: boolean;
  /** Norms to plead, the strongest first. */
  readonly routes: readonly string[];
  /** A sentence that a complaint may print in its language, or null. */
  readonly plea: { readonly ru: string; readonly kk: string } | null;
  /** For the lawyer, never printed in a paper. */
  readonly note: string;
};

export type OffenceTable = {
  readonly kazakhEdition: string;
  readonly checkedOn: string;
  /** Articles, or parts, whose cases are of private prosecution. УПК 32(2). */
  readonly privateProsecution: readonly string[];
  readonly charges: ReadonlyMap<string, ForeignCharge>;
  readonly articles: ReadonlyMap<string, KazakhOffence>;
};

/** A Kazakh article of a charge, with the terms of the parts that the charge is compared with. */
export type Counterpart = { readonly key: string; readonly offence: KazakhOffence; readonly terms: readonly Term[] };

/** Chapter 18 of the Criminal Code of Kazakhstan: military offences, articles 437 to 467. УПК 590(1)(9) speaks of them. */
const MILITARY = { first: 437, last: 467 };

const KEY = /^kz\.uk\.([0-9]+(?:-[0-9]+)*)(?:\(([0-9]+(?:-[0-9]+)*)\))?$/u;

/** «337(5)», «ст. 337 ч. 5», «228.1» as the number of the article, `337` and `228.1`; null for what is no article. */
export function articleNumber(written: string): string | null {
  return /^\s*(?:ст(?:атья|\.)?\s*)?([0-9]{1,3}(?:\.[0-9]{1,2})?)(?![0-9])/u.exec(written)?.[1] ?? null;
}

/** What the table says of an article of the Russian Criminal Code; null where it has no row: nothing may be concluded then. */
export function chargeOf(table: OffenceTable, written: string): ForeignCharge | null {
  const number = articleNumber(written);
  return number === null ? null : (table.charges.get(number) ?? null);
}

/** The Kazakh articles that answer to a charge, the nearest first; none where there is no such offence. */
export function counterparts(table: OffenceTable, charge: ForeignCharge): readonly Counterpart[] {
  return charge.kazakh.flatMap((key) => {
    const [, number = '', part] = KEY.exec(key) ?? [];
    const offence = table.articles.get(number);
    if (offence === undefined) return [];
    const terms = part === undefined ? offence.terms : offence.terms.filter((term) => term.part === part);
    return [{ key, offence, terms }];
  });
}

/** A Kazakh article that a lawyer wrote down as the counterpart of a charge: «131(1)», «131», «ч. 1 ст. 131». */
export type NamedCounterpart = {
  readonly number: string;
  /** The part, null where the article is named as a whole. */
  readonly part: string | null;
  /** The parts meant with their punishment; null where the table does not hold the article: nothing may be concluded then. */
  readonly terms: readonly Term[] | null;
  /** Every case of it is of private prosecution. УПК 32(2). */
  readonly isPrivate: boolean;
};

const WRITTEN = /^\s*(?:ч(?:асть|\.)?\s*(?<before>\d+(?:-\d+)?)\s+)?(?:ст(?:атья|атьи|\.)?\s*)?(?<number>\d{1,3}(?:-\d+)?)(?:\s*\((?<part>\d+(?:-\d+)?)\)|\s+ч(?:асть|\.)?\s*(?<after>\d+(?:-\d+)?))?\s*$/iu;

/** Reads what a lawyer wrote as the Kazakh counterpart of a charge; null where it is no number of an article. */
export function namedCounterpart(table: OffenceTable, written: string): NamedCounterpart | null {
  const { number, part, before, after } = WRITTEN.exec(written)?.groups ?? {};
  if (number === undefined) return null;
  const named = part ?? before ?? after ?? null;
  const terms = table.articles.get(number)?.terms.filter((term) => named === null || term.part === named) ?? [];
  const isPrivate = table.privateProsecution.includes(`kz.uk.${number}`) || (named !== null && table.privateProsecution.includes(`kz.uk.${number}(${named})`));
  return { number, part: named, terms: terms.length === 0 ? null : terms, isPrivate };
}

/** Whether the nearest Kazakh article is a military offence; false where there is none. УПК 590(1)(9). */
export function isMilitary(table: OffenceTable, charge: ForeignCharge): boolean {
  const [nearest] = counterparts(table, charge);
  const number = nearest === undefined ? 0 : Number(nearest.offence.number.split('-')[0]);
  return number >= MILITARY.first && number <= MILITARY.last;
}

/** Whether the Kazakh law threatens the act with imprisonment: `some` where it depends on the part. УПК 590(1)(3). */
export function imprisonmentHere(table: OffenceTable, charge: ForeignCharge): 'yes' | 'no' | 'some' {
  const terms = counterparts(table, charge).flatMap((each) => each.terms);
  if (terms.every(({ to }) => to === null)) return 'no';
  return terms.some(({ to }) => to === null) ? 'some' : 'yes';
}

/** The terms of an article for people: «ч. 1 – до 3 лет; ч. 3 – от 5 до 10 лет». */
export function termsInRussian(terms: readonly Term[]): string {
  return terms.map((term) => `${term.part === 'whole' ? '' : `ч.\u00A0${term.part} – `}${termInRussian(term)}`).join('; ');
}

function termInRussian({ from, to, life }: Term): string {
  if (to === null) return 'без лишения свободы';
  const years = from === 0 ? `до ${String(to)}\u00A0${to === 1 ? 'года' : 'лет'}` : `от ${String(from)} до ${String(to)}\u00A0лет`;
  return life ? `${years} либо пожизненно` : years;
}

/** The same in Kazakh: «бірінші бөлігі – 3 жылға дейін; үшінші бөлігі – 5 жылдан 10 жылға дейін». */
export function termsInKazakh(terms: readonly Term[]): string {
  return terms.map((term) => `${term.part === 'whole' ? '' : `${partInKazakh(term.part)} – `}${termInKazakh(term)}`).join('; ');
}

/** «бірінші бөлігі»; an inserted part keeps its figures, as the codes print it: «1-1-бөлігі». */
export function partInKazakh(part: string): string {
  return /^\d+$/u.test(part) ? `${ordinalKk(Number(part))} бөлігі` : `${part}-бөлігі`;
}

function termInKazakh({ from, to, life }: Term): string {
  if (to === null) return 'бас бостандығынан айыру жоқ';
  const years = from === 0 ? `${String(to)}\u00A0жылға дейін` : `${String(from)}\u00A0жылдан ${String(to)}\u00A0жылға дейін`;
  return life ? `${years} не өмір бойына` : years;
}

/** The same in English: “part 1: up to 3 years; part 3: 5 to 10 years”. */
export function termsInEnglish(terms: readonly Term[]): string {
  return terms.map((term) => `${term.part === 'whole' ? '' : `part\u00A0${term.part}: `}${termInEnglish(term)}`).join('; ');
}

function termInEnglish({ from, to, life }: Term): string {
  if (to === null) return 'no imprisonment';
  const years = from === 0 ? `up to ${String(to)}\u00A0${to === 1 ? 'year' : 'years'}` : `${String(from)} to ${String(to)}\u00A0years`;
  return life ? `${years} or life` : years;
}
