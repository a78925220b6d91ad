import { addMonths } from '../casefile/calendar.ts';
import type { Authority } from './authorities.ts';

/** An address or mailbox and the day on which somebody last checked it. */
export type CheckedPlace = { readonly where: string; readonly checkedOn: string };

/** Whether a check lies more than `months` before a day: the rule of norms, of the cover, of the list of addressees and of the check of a case. */
export function isOldCheck(checkedOn: string, date: string, months: number): boolean {
  return addMonths(checkedOn, months) < date;
}

/** The addresses and mailboxes of an authority that were read or checked by the user (grade A): these alone are printed. */
export function checkedPlaces({ addresses, mailboxes }: Authority): readonly CheckedPlace[] {
  return [
    ...addresses.filter(({ grade }) => grade === 'A').map(({ place, address, checkedOn }) => ({ where: address.includes(place) ? address : `${place}, ${address}`, checkedOn })),
    ...mailboxes.filter(({ grade }) => grade === 'A').map(({ mailbox, checkedOn }) => ({ where: mailbox, checkedOn })),
  ];
}
