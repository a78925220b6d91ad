import { valueOf } from './answer.ts';
import type { CaseFile } from './case-file.ts';

type Consent = NonNullable<CaseFile['consents']>[number];

/**
 * How a consent stands. `given` only when it was read back in a language that the person understands; without that it is
 * `not-read-back`, and whoever relies on it should read it back first. `open`: nobody has asked yet.
 */
export type ConsentState = 'given' | 'not-read-back' | 'refused' | 'withdrawn' | 'open';

/** The state of one consent, and the answers that would make it whole. */
export function consentState(consent: Consent, path: string): { readonly state: ConsentState; readonly missing: readonly string[] } {
  if (valueOf(consent.withdrawnOn) !== undefined) return { state: 'withdrawn', missing: [] };
  const given = valueOf(consent.given);
  if (given === 'no' || consent.given?.state === 'refused' || consent.given?.state === 'none') return { state: 'refused', missing: [] };
  if (given === undefined) return { state: 'open', missing: [`${path}.given`] };
  const missing = (['scope', 'date', 'language', 'readBack'] as const).filter((field) => valueOf<unknown>(consent[field]) === undefined).map((field) => `${path}.${field}`);
  return { state: valueOf(consent.readBack) === 'yes' ? 'given' : 'not-read-back', missing };
}

/** All consents of a person with their states, in the order of the case file. */
export function consentStates(file: CaseFile, person: string): readonly { readonly path: string; readonly to: Consent['to']; readonly state: ConsentState; readonly missing: readonly string[] }[] {
  return (file.consents ?? []).filter((consent) => consent.person === person).map((consent) => {
    const path = `consents[${consent.id}]`;
    return { path, to: consent.to, ...consentState(consent, path) };
  });
}
