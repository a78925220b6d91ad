import { valueOf } from './answer.ts';
import type { CaseFile } from './case-file.ts';
import { isBefore, spanOf } from './honest-date.ts';

type Mandate = NonNullable<CaseFile['mandates']>[number];

/** Whether a mandate stands on a day: not taken back and not run out, as far as the case shows. */
export function mandateStands(mandate: Mandate, date: string): boolean {
  const day = { first: date, last: date };
  const [until, revoked] = [valueOf(mandate.validUntil), valueOf(mandate.revokedOn)];
  if (until !== undefined && isBefore(spanOf(until), day) === 'yes') return false;
  return revoked === undefined || isBefore(day, spanOf(revoked)) === 'yes';
}
