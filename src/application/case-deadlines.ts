import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Moment } from '#core/casefile/honest-date.ts';
import type { Words } from '#core/language/tongue.ts';
import { TONGUES } from '#core/language/tongue.ts';
import type { Grade } from '#core/law/act.ts';
import { calendarFile } from '#core/law/calendar-file.ts';
import { citeNorms } from '#core/law/cite-norms.ts';
import { deadlineClock, lastMinuteOf } from '#core/law/deadline-clock.ts';
import type { ClockStatus, DeadlineClock, LastMoment, Now } from '#core/law/deadline-clock.ts';
import type { Deadline, DeadlineBook } from '#core/law/deadlines.ts';
import { localMinute, readMoment } from '#core/law/moment-span.ts';
import type { LocalMinute } from '#core/law/moment-span.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { readTriggers } from '#core/law/read-trigger.ts';
import type { WorkCalendar } from '#core/law/work-calendar.ts';

/** What the law data says of terms: the terms, and the days that are worked. */
export type DeadlineSources = { readonly book: DeadlineBook; readonly calendar: WorkCalendar };

/** One term of a case, told in full: when it ends, by which norm, what it does, what to do when it is missed. */
export type DeadlineView = {
  readonly key: string;
  readonly side: Deadline['side'];
  readonly title: Words;
  readonly status: ClockStatus;
  readonly safe: LastMoment | null;
  readonly latest: LastMoment | null;
  readonly guide: LastMoment | null;
  readonly officeDay: string | null;
  readonly trigger: {
    readonly path: string;
    readonly from: readonly string[];
    readonly state: DeadlineClock['trigger']['state'];
    readonly first: LocalMinute | null;
    readonly last: LocalMinute | null;
    readonly words: { readonly ru: string; readonly en: string };
  };
  readonly subject: string;
  readonly authority: string;
  readonly citation: Words;
  readonly norms: readonly string[];
  readonly grade: Grade;
  readonly counting: { readonly key: string; readonly text: Words; readonly grade: Grade; readonly norms: readonly string[] };
  readonly suspends: Deadline['suspends'];
  readonly handingIn: { readonly text: Words; readonly norms: readonly string[]; readonly grade: Grade } | null;
  readonly missed: { readonly text: Words; readonly citation: Words | null; readonly grade: Grade } | null;
  readonly done: string | null;
  readonly kept: DeadlineClock['kept'];
  readonly warnings: readonly LastMoment[];
  /** Doubts about the norms: freshness, grade. */
  readonly doubts: readonly Words[];
  readonly note: string | null;
};

/** A term whose trigger the user gives by hand: for those that no field of the case file starts. */
export type GivenTrigger = { readonly key: string; readonly moment: Moment };

/** The subject and path of a term whose trigger was given by hand. */
export const BY_HAND = 'by-hand';

/**
 * Every term that the case calls for, and those given by hand, the most urgent first: what we must do, then what the
 * state must. A given key that no term has is passed over; the caller checks it.
 */
export function caseDeadlines({ book, calendar }: DeadlineSources, law: LawLibrary, file: CaseFile, now: Now, given: readonly GivenTrigger[] = []): readonly DeadlineView[] {
  const clocks: DeadlineClock[] = [];
  for (const { key, moment } of given) {
    const deadline = book.deadlines.get(key);
    const subject = { path: BY_HAND, person: '', proceeding: null };
    if (deadline !== undefined) clocks.push(deadlineClock(deadline, { subject, path: BY_HAND, from: [], ...readMoment(moment), state: 'known', done: null }, now, calendar, book.warnings));
  }
  for (const deadline of book.deadlines.values()) {
    if (deadline.place === null) continue;
    const readings = readTriggers(deadline.place, file);
    // What has no term is said once, not for every proceeding.
    for (const reading of deadline.counting.start === 'at-once' ? readings.slice(0, 1) : readings) clocks.push(deadlineClock(deadline, reading, now, calendar, book.warnings));
  }
  return clocks.toSorted(byUrgency).map((clock) => viewOf(clock, law));
}

/** Terms that the case file has no field for: their triggers are given by hand. */
export function handCounted({ book }: DeadlineSources): readonly string[] {
  return [...book.deadlines.values()].filter(({ place }) => place === null).map(({ key }) => key);
}

/** Our own terms that run, may run or have passed: what `check` shows. */
export function nextDeadlines(views: readonly DeadlineView[]): readonly DeadlineView[] {
  return views.filter(({ side, status }) => side === 'ours' && (status === 'open' || status === 'unknown' || status === 'passed' || status === 'at-once'));
}

/** The running terms of ours as an iCalendar file that names nobody. `digest` turns an id into an opaque one, always the same. */
export function deadlineCalendar(views: readonly DeadlineView[], caseId: string, title: string, stamp: string, digest: (text: string) => string): { readonly text: string; readonly events: number } {
  const entries = nextDeadlines(views).flatMap(({ key, subject, safe, guide, status, warnings }) => {
    const end = safe ?? guide;
    return end === null || status === 'passed' ? [] : [{ uid: `${digest(`${caseId} ${key} ${subject}`).slice(0, 32)}@pana.invalid`, end, warnings }];
  });
  return { text: calendarFile(entries, title, stamp), events: entries.length };
}

const RANK: Readonly<Record<ClockStatus, number>> = { 'at-once': 0, unknown: 0, open: 0, passed: 1, 'not-started': 3, 'no-trigger': 2, done: 4 };

function byUrgency(left: DeadlineClock, right: DeadlineClock): number {
  const rank = (clock: DeadlineClock): number => RANK[clock.status] * 2 + (clock.deadline.side === 'ours' ? 0 : clock.status === 'passed' ? 1 : 3);
  const end = ({ safe, guide }: DeadlineClock): number => (safe !== null ? lastMinuteOf(safe) : guide !== null ? lastMinuteOf(guide) : -1);
  return rank(left) - rank(right) || end(left) - end(right);
}

function viewOf({ deadline, trigger, ...clock }: DeadlineClock, law: LawLibrary): DeadlineView {
  const { first, last } = trigger.span;
  const { counting, missed } = deadline;
  return {
    key: deadline.key, side: deadline.side, title: deadline.title, status: clock.status, safe: clock.safe, latest: clock.latest, guide: clock.guide, officeDay: clock.officeDay,
    trigger: { path: trigger.path, from: trigger.from, state: trigger.state, first: first === null ? null : localMinute(first), last: last === null ? null : localMinute(last), words: deadline.trigger },
    subject: trigger.subject.path,
    authority: deadline.authority,
    citation: cited(deadline.norms, law) ?? deadline.cited ?? { ru: deadline.basis, kk: deadline.basis, en: deadline.basis },
    norms: deadline.norms, grade: deadline.grade,
    counting: { key: counting.key, text: counting.text, grade: counting.grade, norms: counting.norms },
    suspends: deadline.suspends,
    handingIn: deadline.side === 'ours' ? counting.handingIn : null,
    missed: missed === null ? null : { text: missed.text, citation: cited(missed.norms, law), grade: missed.grade },
    done: trigger.done?.path ?? null, kept: clock.kept, warnings: clock.warnings,
    doubts: citeNorms(deadline.norms, law, 'ru')?.issues.map(({ message }) => message) ?? [],
    note: deadline.note,
  };
}

function cited(norms: readonly string[], law: LawLibrary): Words | null {
  const [ru, kk, en] = TONGUES.map((tongue) => citeNorms(norms, law, tongue)?.text);
  return ru === undefined || kk === undefined || en === undefined ? null : { ru, kk, en };
}
