/** Milliseconds in which nobody can have seen that another case took the place of the one they aim at. */
const UNSEEN = 350;

/** What stands in a row of the list, and since when. */
export type Standing = { readonly id: string | undefined; readonly since: number };

/** What stands in the row now. What fills an empty row was there from the beginning: it took nobody's place. */
export function standingOf(before: Standing, id: string | undefined, now: number): Standing {
  if (before.id === id) return before;
  return { id, since: before.id === undefined ? Number.NEGATIVE_INFINITY : now };
}

/** Whether a press on the row means the case that stands there: not where the list moved under the hand. */
export function isMeant(standing: Standing, id: string, now: number): boolean {
  return standing.id === id && now - standing.since >= UNSEEN;
}
