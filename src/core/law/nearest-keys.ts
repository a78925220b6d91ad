import { editDistance } from '#core/language/edit-distance.ts';
import type { LawLibrary } from './norm.ts';

/** A key longer than this is no mistyped key. */
const LONGEST_KEY = 60;
const MOST = 5;

/**
 * Keys of the library that a mistyped key most likely meant, best first, five at most: by how many letters differ, and
 * the same article however far; a bare number («590») as the article of any act. Empty where nothing is near.
 */
export function nearestKeys(given: string, library: LawLibrary): readonly string[] {
  const key = given.trim().toLowerCase();
  if (key === '' || key.length > LONGEST_KEY) return [];
  const known = [...library.acts.keys(), ...library.concepts.keys(), ...library.norms.keys()];
  if (/^\d/u.test(key)) return known.filter((each) => tailOf(each, library) === key || tailOf(each, library).startsWith(`${key}(`)).slice(0, MOST);
  const article = articleOf(key);
  const farthest = Math.max(3, Math.floor(key.length / 3));
  return known
    .map((name) => ({ name, far: editDistance(key, name), sameArticle: article !== null && articleOf(name) === article }))
    .filter(({ far, sameArticle }) => sameArticle || far <= farthest)
    .toSorted((left, right) => left.far - right.far || (left.name < right.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** `kz.koap.788` of `kz.koap.788(4)`; null where the key names no article. */
function articleOf(key: string): string | null {
  return /^[a-z]+\.[a-z0-9-]+\.\d+(?:-\d+)*/u.exec(key)?.[0] ?? null;
}

/** What follows the act: `788(4)`. */
function tailOf(key: string, library: LawLibrary): string {
  const act = /^[a-z]+\.[a-z0-9-]+/u.exec(key)?.[0] ?? '';
  return library.acts.has(act) ? key.slice(act.length + 1) : '';
}
