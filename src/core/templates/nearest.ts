import { editDistance } from '../language/edit-distance.ts';

/** The known name that a mistyped one most likely meant, or null if none is near. */
export function nearestName(given: string, known: readonly string[]): string | null {
  if (given.length > 60) return null;
  let best: string | null = null;
  let least = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const name of known) {
    const far = name.toLowerCase() === given.toLowerCase() ? 0 : editDistance(given, name);
    if (far < least) {
      least = far;
      best = name;
    }
  }
  return best;
}
