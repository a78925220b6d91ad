import { valueOf } from '../casefile/answer.ts';
import { addDays } from '../casefile/calendar.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import { spanOf, type HonestDate, type Moment } from '../casefile/honest-date.ts';
import { exactMoment } from '../casefile/moments.ts';
import { RULES } from '../casefile/rules.ts';
import type { Selection } from '../casefile/selection.ts';
import { safeLastDay, type Deadline, type DeadlineBook } from '../law/deadlines.ts';
import type { WorkCalendar } from '../law/work-calendar.ts';
import type { PlannedFiling, TermOrigin } from './packet-plan.ts';
import { decisionOf, proceedingOf, type CaseProceeding, type Procedure } from './procedure.ts';

/** A term of a filing in one case. `last` is the last safe moment or day in the case file's notation; null while the case does not show it. */
export type FilingTerm = {
  readonly deadline: string;
  readonly from: TermOrigin;
  readonly last: string | null;
  /** False where the day was reckoned from an earlier event than the law names, because that one is not known. */
  readonly exact: boolean;
  /** `yes`: passed by any reading, holidays included; `perhaps`: passed by the strictest reading. */
  readonly passed: 'yes' | 'perhaps' | 'no';
  readonly norms: readonly string[];
  /** Null where the term does not bear on the execution. */
  readonly suspends: Deadline['suspends'] | null;
};

/** Deadlines, and the days that are worked. */
export type TermSources = { readonly book: DeadlineBook; readonly calendar: WorkCalendar };

/** Longest run of days off that can push a last day on (УПК 48(4), КоАП 739(5), ГПК 123(6)). */
const LONGEST_HOLIDAY = 10;

type Start = { readonly value: HonestDate | Moment | undefined; readonly exact: boolean };

/** The earliest event that the case knows where the true one is missing: a term reckoned from it can only end too early. */
function firstKnown(...values: readonly (HonestDate | Moment | undefined)[]): Start {
  const at = values.findIndex((value) => value !== undefined);
  return { value: values[at], exact: at === 0 };
}

function startOf(origin: TermOrigin, proceeding: CaseProceeding | undefined, file: CaseFile, selection: Selection): Start {
  const act = decisionOf(proceeding);
  const announced = valueOf(act?.announcedAt) ?? valueOf(act?.date);
  switch (origin) {
    case 'handed-over':
      return firstKnown(valueOf(act?.handedOverAt), announced);
    case 'final-form':
      return firstKnown(valueOf(act?.finalFormOn), announced);
    case 'announced':
      return { value: announced, exact: true };
    case 'arrival': {
      const claim = file.claims?.find(({ person }) => person === selection.person);
      const path = `claims[${claim?.id ?? ''}]`;
      const start = claim === undefined ? undefined : RULES.find(({ name }) => name === 'termStartsOn')?.compute({ file, selection, path, item: claim });
      return { value: start?.state === 'value' ? (start.value as HonestDate | Moment) : undefined, exact: true };
    }
    case 'departure': {
      const path = `proceedings[${proceeding?.id ?? ''}].acts[${act?.id ?? ''}]`;
      const end = act === undefined ? undefined : RULES.find(({ name }) => name === 'departureDeadline')?.compute({ file, selection, path, item: act });
      return { value: end?.state === 'value' ? (end.value as Moment) : undefined, exact: true };
    }
  }
}

const two = (count: number): string => String(count).padStart(2, '0');

/** The last day by `safeLastDay` from the first day the start can be; and from the last it can be, to say what has surely passed. */
function lastDays(deadline: Deadline, value: HonestDate | Moment, calendar: WorkCalendar): { readonly safe: string; readonly latest: string | null } | null {
  const { first, last } = spanOf(value);
  if (first === null) return null;
  const moment = exactMoment(value);
  const time = moment === null || moment.about ? null : `${two(moment.hour)}:${two(moment.minute)}`;
  const [safe, latest] = [safeLastDay(deadline, { date: first, time }, calendar), last === null ? null : safeLastDay(deadline, { date: last, time }, calendar)];
  return safe?.kind === 'day' ? { safe: safe.date, latest: latest?.kind === 'day' ? latest.date : null } : null;
}

function termOf(deadline: Deadline, from: TermOrigin, proceeding: CaseProceeding | undefined, file: CaseFile, selection: Selection, calendar: WorkCalendar): FilingTerm {
  const start = startOf(from, proceeding, file, selection);
  const about = { deadline: deadline.key, from, norms: deadline.norms, suspends: deadline.suspends };
  if (start.value === undefined) return { ...about, last: null, exact: false, passed: 'no' };
  if (from === 'departure') {
    // The term itself is set by the court; the complaint has to arrive before it ends.
    const { first, last } = spanOf(start.value);
    const text = typeof start.value === 'string' ? start.value : (start.value.when ?? null);
    return { ...about, last: first === null ? null : text, exact: start.exact, passed: last !== null && last < selection.date ? 'yes' : first !== null && first <= selection.date ? 'perhaps' : 'no' };
  }
  const days = lastDays(deadline, start.value, calendar);
  if (days === null) return { ...about, last: null, exact: false, passed: 'no' };
  const surely = start.exact && days.latest !== null && addDays(days.latest, LONGEST_HOLIDAY) < selection.date;
  return { ...about, last: days.safe, exact: start.exact, passed: surely ? 'yes' : days.safe < selection.date ? 'perhaps' : 'no' };
}

/**
 * The terms of a filing, in the order of the plan. A deadline that the book does not hold is left out. By `safeLastDay`:
 * no last day relies on weekends or holidays, and where the true start is not known an earlier event stands for it.
 */
export function filingTerms(filing: PlannedFiling, procedure: Procedure, file: CaseFile, { book, calendar }: TermSources, date: string): readonly FilingTerm[] {
  const selection: Selection = { person: procedure.person, proceeding: procedure.proceeding, speaker: 'person', speakerPerson: null, interpreter: null, language: 'ru', date, variant: null, annexTo: null };
  return filing.terms.flatMap(({ deadline, from }) => {
    const known = book.deadlines.get(deadline);
    return known === undefined ? [] : [termOf(known, from, proceedingOf(file, procedure), file, selection, calendar)];
  });
}
