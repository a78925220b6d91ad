import type { Counterpart, KazakhOffence, Term } from './offences.ts';

/**
 * Years after which liability lapses by УК 71(1), and at the latest by УК 71(4) when the person evaded the inquiry.
 * `null`: limitation does not apply (71(6)).
 */
export type Limitation = { readonly ordinary: number; readonly atLatest: number } | null;

/** Categories of article 11 of the Criminal Code (intentional crimes) with the terms of article 71(1) and 71(4). */
const BY_GRAVITY: readonly { readonly upTo: number; readonly limitation: Limitation }[] = [
  { upTo: 2, limitation: { ordinary: 2, atLatest: 5 } },
  { upTo: 5, limitation: { ordinary: 5, atLatest: 10 } },
  { upTo: 12, limitation: { ordinary: 10, atLatest: 15 } },
  { upTo: Number.POSITIVE_INFINITY, limitation: { ordinary: 15, atLatest: 20 } },
];
/** A misdemeanour: one year, and it never stands still (71(1)(1), 71(3)). */
const MISDEMEANOUR = { ordinary: 1, atLatest: 1 };
const ESPECIALLY_GRAVE = 12;
/** Chapters whose especially grave crimes never lapse: against the person, the state, public security (71(6)). */
const NEVER_WHEN_GRAVE: readonly (readonly [first: number, last: number])[] = [[99, 131], [175, 186], [255, 295]];

/** Limitation of one part of a Kazakh article. Corruption and sexual crimes (71(1)(4), 71(6)) are not in the table. */
function limitationOf(offence: KazakhOffence, term: Term): Limitation {
  if (offence.limitation === 'never') return null;
  if (term.to === null) return MISDEMEANOUR;
  const grave = term.life || term.to > ESPECIALLY_GRAVE;
  const number = Number(offence.number.split('-')[0]);
  if (grave && NEVER_WHEN_GRAVE.some(([first, last]) => number >= first && number <= last)) return null;
  return BY_GRAVITY.find(({ upTo }) => (term.life ? upTo > ESPECIALLY_GRAVE : (term.to ?? 0) <= upTo))?.limitation ?? null;
}

/**
 * The longest and the shortest limitation that any part of the Kazakh counterparts gives. A paper may say that liability
 * has lapsed only when the longest has run; `longest` is null where a part never lapses or where nothing is known.
 */
export function limitationSpan(found: readonly Counterpart[]): { readonly longest: Limitation; readonly shortest: Limitation } {
  if (found.length === 0 || found.some(({ offence }) => offence.limitation === 'mixed')) return { longest: null, shortest: null };
  const each = found.flatMap(({ offence, terms }) => terms.map((term) => limitationOf(offence, term)));
  const known = each.filter((limitation) => limitation !== null).toSorted((left, right) => left.ordinary - right.ordinary);
  return { longest: known.length === each.length ? (known.at(-1) ?? null) : null, shortest: known[0] ?? null };
}
