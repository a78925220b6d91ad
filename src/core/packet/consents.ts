import { valueOf } from '../casefile/answer.ts';
import type { CaseFile } from '../casefile/case-file.ts';

/** Whether the case holds the person's consent to write to a UN body, given and not taken back. */
export function consentGiven(file: CaseFile, person: string, to: 'unhcr' | 'un-treaty-body'): boolean {
  return (file.consents ?? []).some((consent) => consent.person === person && consent.to === to && valueOf(consent.given) === 'yes' && valueOf(consent.withdrawnOn) === undefined);
}
