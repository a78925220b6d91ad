import { valueOf } from '../casefile/answer.ts';
import type { CaseFile } from '../casefile/case-file.ts';

/** Whether torture is all that the person fears by the claim, with no ground of persecution named. */
export function fearsTortureAlone(file: CaseFile, person: string): boolean {
  const claim = file.claims?.find((candidate) => candidate.person === person);
  return valueOf(claim?.torture) !== undefined && (valueOf(claim?.grounds) ?? []).length === 0;
}

/**
 * The UN committee that a request goes to, one only: the one that a UN case of the person names, else the Committee against
 * Torture where torture is all that is feared, and the Human Rights Committee otherwise.
 */
export function committeeOf(file: CaseFile, person: string): 'hrc' | 'cat' {
  const bodies = (file.proceedings ?? []).filter((proceeding) => proceeding.kind === 'un' && proceeding.person === person).map(({ un }) => valueOf(un?.body));
  const recorded = bodies.findLast((body) => body === 'hrc' || body === 'cat');
  return recorded ?? (fearsTortureAlone(file, person) ? 'cat' : 'hrc');
}
