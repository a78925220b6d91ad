import type { Issue } from '#core/failure.ts';
import type { Tongue } from '#core/language/tongue.ts';
import type { LawLibrary } from './norm.ts';
import { parseCitation } from './parse-citation.ts';
import { renderCitation } from './render-citation.ts';

/** Norms as one citation in the nominative, acts by their short names, with what is doubtful about them; null when a key can't be cited. */
export function citeNorms(keys: readonly string[], library: LawLibrary, tongue: Tongue): { readonly text: string; readonly issues: readonly Issue[] } | null {
  if (keys.length === 0) return null;
  const parsed = parseCitation(`${keys.join('; ')} | nominative short`);
  const printed = parsed.ok ? renderCitation(parsed.value, library, { tongue, mentioned: [], eventDate: null }) : parsed;
  return printed.ok ? { text: printed.value.text, issues: printed.value.issues } : null;
}
