import type { Words } from '../../language/tongue.ts';
import { valueOf, type Answer } from '../answer.ts';
import { isBefore, spanOf, type HonestDate, type Moment, type Span } from '../honest-date.ts';
import { exactMoment, minutesOf } from '../moments.ts';

/** Every kind of contradiction; `advice.ts` says of each why it will be noticed and what can be done. */
export const CONTRADICTION_CODES = [
  'order-of-events', 'dates-differ', 'age', 'number-and-birth', 'two-places', 'free-while-held', 'service-and-residence', 'return-to-danger', 'document-after-flight',
  'denied-but-recorded', 'answers-exclude', 'sources-differ', 'family-tie', 'family-status', 'patronymic-and-father', 'passport-and-citizenship', 'name-in-two-spellings',
] as const;
export type ContradictionCode = (typeof CONTRADICTION_CODES)[number];

/** Two places of the case file that exclude each other, and what about them does. */
export type Finding = { readonly code: ContradictionCode; readonly places: readonly [string, string]; readonly message: Words };

/** A fact of the case under the name that a message calls it by. */
export type Named = { readonly path: string; readonly label: Words };
export type Dated = Named & { readonly value: HonestDate | Moment | undefined };

export const words = (ru: string, kk: string, en: string): Words => ({ ru, kk, en });

/** A date of the case with its place and name; without a value where nobody answered. */
export function dated(path: string, answer: Answer<HonestDate> | Answer<Moment> | undefined, ru: string, kk: string, en: string): Dated {
  return { path, label: words(ru, kk, en), value: valueOf<HonestDate | Moment>(answer) };
}

/** The days that a date can mean; open on both sides where nothing is known. */
export function daysOf({ value }: Dated): Span {
  return value === undefined ? { first: null, last: null } : spanOf(value);
}

/** Orders dates by the first day that each can mean, then by place: never by the order of writing. */
export function byFirstDay(left: Dated, right: Dated): number {
  const [before, after] = [left, right].map((at) => `${daysOf(at).first ?? ''} ${at.path}`);
  return (before ?? '') < (after ?? '') ? -1 : 1;
}

/** True only if the later thing surely stands before the earlier one: by days, and by the minute where both minutes are known. */
export function reversed(earlier: Dated, later: Dated): boolean {
  if (earlier.value === undefined || later.value === undefined) return false;
  if (isBefore(spanOf(later.value), spanOf(earlier.value)) === 'yes') return true;
  const [first, second] = [exactMoment(earlier.value), exactMoment(later.value)];
  return first !== null && second !== null && !first.about && !second.about && minutesOf(second) < minutesOf(first);
}

/** True only if two dates surely are not the same day. */
export function apart(left: Dated, right: Dated): boolean {
  return isBefore(daysOf(left), daysOf(right)) === 'yes' || isBefore(daysOf(right), daysOf(left)) === 'yes';
}

/** The finding for a thing that stands before what must come first. */
export function orderFinding(earlier: Dated, later: Dated): Finding {
  return {
    code: 'order-of-events',
    places: [earlier.path, later.path],
    message: words(
      `«${later.label.ru}» стоит раньше, чем «${earlier.label.ru}». Проверьте обе даты.`,
      `«${later.label.kk}» «${earlier.label.kk}» күнінен бұрын тұр. Екі күнді де тексеріңіз.`,
      `“${later.label.en}” stands before “${earlier.label.en}”. Check both dates.`,
    ),
  };
}

/** A finding about two named facts. `how` receives the two labels in one language. */
export function pairFinding(code: ContradictionCode, left: Named, right: Named, ru: string, kk: string, en: string): Finding {
  const join = (text: string, tongue: keyof Words): string => text.replaceAll('{1}', () => left.label[tongue]).replaceAll('{2}', () => right.label[tongue]);
  return { code, places: [left.path, right.path], message: words(join(ru, 'ru'), join(kk, 'kk'), join(en, 'en')) };
}

/** Days during which something surely lasted, both included; an open end is null. */
export type Period = { readonly from: string; readonly until: string | null };

/** The period from the last day a beginning can mean to the first day an end can mean; null where that is empty or not known. */
export function surePeriod(from: Dated, until: Dated): Period | null {
  const [start, end] = [daysOf(from).last, daysOf(until).first];
  return start === null || end === null || start > end ? null : { from: start, until: end };
}

/** True if two periods share more than the day on which one passes into the other. */
export function overlap(left: Period, right: Period): boolean {
  const start = left.from > right.from ? left.from : right.from;
  const ends = [left.until, right.until].filter((end) => end !== null);
  return ends.every((end) => start < end);
}

/** True if a date surely lies inside a period, its first and last day left out: people travel within a day. */
export function inside(period: Period, date: Dated): boolean {
  const { first, last } = daysOf(date);
  return first !== null && last !== null && first > period.from && (period.until === null || last < period.until);
}
