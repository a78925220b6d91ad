import { valueOf } from '#core/casefile/answer.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Act, Proceeding } from '#core/casefile/proceeding.ts';
import { MINUTES_A_DAY } from './deadlines.ts';
import { laterSpan, readMoment } from './moment-span.ts';
import type { MinuteSpan } from './moment-span.ts';
import type { PlaceReading, TriggerSubject } from './read-trigger.ts';
import type { NamedMoment } from './trigger-place.ts';

const OPEN: MinuteSpan = { first: null, last: null };
const FILED = ['filed', 'registered', 'certificate-issued', 'refused', 'complaint', 'court', 'granted'];
const DECIDED = ['refused', 'complaint', 'court', 'granted'];

const missing = (path: string): PlaceReading => ({ path, state: 'missing', span: OPEN, about: null });
const spanned = (path: string, span: MinuteSpan): PlaceReading => ({ path, state: 'value', span, about: null });

/** A moment that no single field holds. Each says in its own comment what it means and by which norm. */
export function namedMoment(name: NamedMoment, subject: TriggerSubject, file: CaseFile): PlaceReading {
  switch (name) {
    case 'departure-term':
      return departureTerm(subject, file);
    case 'arrival-or-learning':
      return arrivalOrLearning(subject, file);
    case 'detention':
      return detention(subject, file);
    case 'first-custody-ruling':
      return custodyRuling(subject, file, 0);
    case 'second-custody-ruling':
      return custodyRuling(subject, file, 1);
    case 'asylum-filed':
      return asylumFiled(subject, file);
    case 'asylum-decided':
      return asylumDecided(subject, file);
  }
}

/**
 * The last minute in which a complaint still comes before the departure term of a court's act (КоАП 834(4), ГПК 386),
 * earliest and latest. A bare day may mean its beginning or its end; days may run from the minute of the announcement
 * or to midnight. Where the announcement is not known it can't have been before the act's own date.
 */
function departureTerm(subject: TriggerSubject, file: CaseFile): PlaceReading {
  const act = actAt(subject, file);
  const path = `${subject.path}.departureTerm.until`;
  const until = valueOf(act?.departureTerm?.until);
  if (until !== undefined) {
    const { span, about } = readMoment(until);
    const instant = span.first === span.last;
    return { path, state: 'value', about, span: { first: span.first === null ? null : span.first - 1, last: instant && span.last !== null ? span.last - 1 : span.last } };
  }
  const announced = valueOf(act?.announcedAt);
  const dated = valueOf(act?.date);
  const start = announced !== undefined ? readMoment(announced).span : dated === undefined ? OPEN : { first: readMoment(dated).span.first, last: null };
  const hours = valueOf(act?.departureTerm?.hours);
  if (hours !== undefined) return spanned(`${subject.path}.departureTerm.hours`, shifted(start, hours * 60 - 1, hours * 60 - 1));
  const days = valueOf(act?.departureTerm?.days);
  if (days === undefined) return missing(path);
  const last = start.last === null ? null : (Math.floor(start.last / MINUTES_A_DAY) + 1 + days) * MINUTES_A_DAY - 1;
  return spanned(`${subject.path}.departureTerm.days`, { first: shifted(start, days * MINUTES_A_DAY - 1, 0).first, last });
}

function shifted({ first, last }: MinuteSpan, byFirst: number, byLast: number): MinuteSpan {
  return { first: first === null ? null : first + byFirst, last: last === null ? null : last + byLast };
}

/**
 * The later of arrival and learning of the danger (Law on refugees 10(1)); somebody who learned of no later danger fled
 * from one already known, and the arrival alone counts. While one is not known nobody is late.
 */
function arrivalOrLearning(subject: TriggerSubject, file: CaseFile): PlaceReading {
  const entry = file.journeys?.findLast(({ kind, person }) => kind === 'entry-kazakhstan' && person === subject.person);
  const claim = file.claims?.find(({ id }) => subject.path === `claims[${id}]`);
  const arrivedPath = entry === undefined ? 'journeys' : `journeys[${entry.id}].at`;
  const learnedPath = `${subject.path}.learnedOn`;
  const arrived = valueOf(entry?.at);
  const learned = valueOf(claim?.learnedOn);
  const arrival = arrived === undefined ? null : readMoment(arrived);
  if (claim?.learnedOn?.state === 'none') return arrival === null ? missing(arrivedPath) : { path: arrivedPath, state: 'value', ...arrival };
  const learning = learned === undefined ? null : readMoment(learned);
  if (arrival === null && learning === null) return missing(arrivedPath);
  const path = arrival === null ? arrivedPath : learning === null || (learning.span.last ?? Infinity) >= (arrival.span.last ?? Infinity) ? learnedPath : arrivedPath;
  return { path, state: 'value', span: laterSpan(arrival?.span ?? OPEN, learning?.span ?? OPEN), about: learning?.about ?? arrival?.about ?? null };
}

/** The actual restriction of liberty (УПК 48(5), КоАП 789(1)): of this proceeding, else of the person's own proceeding of kind detention. */
function detention(subject: TriggerSubject, file: CaseFile): PlaceReading {
  const own = file.proceedings?.find(({ id }) => id === subject.proceeding);
  const held = own?.detention !== undefined ? own : file.proceedings?.find((each) => each.person === subject.person && each.detention !== undefined);
  const path = `proceedings[${held?.id ?? own?.id ?? ''}].detention.restrictedAt`;
  const restricted = valueOf(held?.detention?.restrictedAt);
  return restricted === undefined ? missing(path) : { path, state: 'value', ...readMoment(restricted) };
}

/** The n-th ruling of an investigating judge in the person's extradition-arrest proceedings (УПК 588(3), 589(3)), by its announcement. */
function custodyRuling(subject: TriggerSubject, file: CaseFile, index: number): PlaceReading {
  const rulings = (file.proceedings ?? [])
    .filter(({ kind, person }) => kind === 'extradition-arrest' && person === subject.person)
    .flatMap((proceeding) => actsOf(proceeding, ['ruling']))
    .filter(({ span }) => span.first !== null)
    .toSorted((left, right) => (left.span.first ?? 0) - (right.span.first ?? 0));
  return rulings[index] ?? missing('proceedings');
}

function asylumFiled(subject: TriggerSubject, file: CaseFile): PlaceReading {
  const proceeding = file.proceedings?.findLast(({ kind, person }) => kind === 'asylum' && person === subject.person);
  const path = `proceedings[${proceeding?.id ?? ''}].asylum.applicationFiledAt`;
  const filed = valueOf(proceeding?.asylum?.applicationFiledAt);
  if (filed !== undefined) return { path, state: 'value', ...readMoment(filed) };
  return FILED.includes(valueOf(proceeding?.asylum?.stage) ?? '') ? spanned(path, OPEN) : missing(path);
}

function asylumDecided(subject: TriggerSubject, file: CaseFile): PlaceReading {
  const proceeding = file.proceedings?.find(({ id }) => id === subject.proceeding);
  const [decision] = proceeding === undefined ? [] : actsOf(proceeding, ['refusal', 'decision']);
  const path = `${subject.path}.asylum.stage`;
  if (decision !== undefined) return decision;
  return DECIDED.includes(valueOf(proceeding?.asylum?.stage) ?? '') ? spanned(path, OPEN) : missing(path);
}

/** The acts of some kinds, each by its announcement, else its date. */
function actsOf({ id, acts }: Proceeding, kinds: readonly string[]): readonly PlaceReading[] {
  return (acts ?? []).filter(({ kind }) => kinds.includes(kind)).map((act) => {
    const moment = valueOf(act.announcedAt) ?? valueOf(act.date);
    const path = `proceedings[${id}].acts[${act.id}].${act.announcedAt === undefined ? 'date' : 'announcedAt'}`;
    return moment === undefined ? missing(path) : { path, state: 'value' as const, ...readMoment(moment) };
  });
}

function actAt(subject: TriggerSubject, file: CaseFile): Act | undefined {
  const proceeding = file.proceedings?.find(({ id }) => id === subject.proceeding);
  return proceeding?.acts?.find(({ id }) => subject.path === `proceedings[${proceeding.id}].acts[${id}]`);
}
