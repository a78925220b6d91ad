import { isAnswer } from '#core/casefile/answer.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { parsePath, readPath } from '#core/casefile/paths.ts';
import type { Moment } from '#core/casefile/honest-date.ts';
import { readMoment } from './moment-span.ts';
import type { MinuteSpan } from './moment-span.ts';
import { namedMoment } from './named-moments.ts';
import type { FieldCondition, MomentPlace, TriggerPlace } from './trigger-place.ts';

/** An item of the case that a term is counted for. */
export type TriggerSubject = { readonly path: string; readonly person: string; readonly proceeding: string | null };

/** What one place of the case file says of a moment. */
export type PlaceReading = {
  readonly path: string;
  /** `value`: a date of some kind; `none`: it did not happen; `missing`: nothing is known. */
  readonly state: 'value' | 'none' | 'missing';
  readonly span: MinuteSpan;
  readonly about: number | null;
};

/** What the case file says of the trigger of a term. */
export type TriggerReading = {
  readonly subject: TriggerSubject;
  /** Where the moment stands, or where it should be written down. */
  readonly path: string;
  /** The paths that the span was read from. */
  readonly from: readonly string[];
  readonly span: MinuteSpan;
  readonly about: number | null;
  /** `bounded`: only a moment is known before which it can't have been. */
  readonly state: 'known' | 'bounded' | 'missing' | 'none';
  /** That the thing was done, and when, if the case file says so. */
  readonly done: { readonly path: string; readonly span: MinuteSpan } | null;
};

const OPEN: MinuteSpan = { first: null, last: null };

/** One reading of the trigger for every item of the case that the place fits, in the order of the case file. */
export function readTriggers(place: TriggerPlace, file: CaseFile): readonly TriggerReading[] {
  const kinds: readonly string[] = (file.proceedings ?? []).map(({ kind }) => kind);
  if (place.withCase.length > 0 && !place.withCase.some((kind) => kinds.includes(kind))) return [];
  if (place.withoutCase.some((kind) => kinds.includes(kind))) return [];
  return subjectsOf(place, file)
    .filter((subject) => place.needs.every((need) => holds(file, subject, need)))
    .map((subject) => readTrigger(place, subject, file));
}

function subjectsOf(place: TriggerPlace, file: CaseFile): readonly TriggerSubject[] {
  const proceedings = (file.proceedings ?? []).filter(({ kind }) => place.proceedings.length === 0 || place.proceedings.includes(kind));
  const ofList = (list: string, items: readonly { readonly id: string; readonly person: string }[] | undefined): readonly TriggerSubject[] =>
    (items ?? []).map(({ id, person }) => ({ path: `${list}[${id}]`, person, proceeding: null }));
  switch (place.item) {
    case 'proceeding':
      return proceedings.map(({ id, person }) => ({ path: `proceedings[${id}]`, person, proceeding: id }));
    case 'act':
      return proceedings.flatMap(({ id, person, acts }) =>
        (acts ?? []).filter(({ kind }) => place.acts.length === 0 || place.acts.includes(kind)).map((act) => ({ path: `proceedings[${id}].acts[${act.id}]`, person, proceeding: id })));
    case 'claim':
      return ofList('claims', file.claims);
    case 'journey':
      return ofList('journeys', file.journeys);
    case 'stay':
      return ofList('stays', file.stays);
  }
}

function readTrigger(place: TriggerPlace, subject: TriggerSubject, file: CaseFile): TriggerReading {
  const read = (each: MomentPlace): PlaceReading => readPlace(each, subject, file);
  const readings = place.at.map(read);
  const found = readings.find(({ state }) => state === 'value');
  const bounds = place.notBefore.map(read).filter(({ span }) => span.first !== null);
  const bound = bounds.reduce<number | null>((latest, { span }) => (span.first === null ? latest : Math.max(latest ?? span.first, span.first)), null);
  const done = place.done === null ? null : readDone(read(place.done), place.done, subject, file);
  const path = found?.path ?? readings[0]?.path ?? bounds[0]?.path ?? (place.notBefore[0] === undefined ? subject.path : read(place.notBefore[0]).path);
  const boundPaths = bounds.map((each) => each.path);
  if (found === undefined) {
    const state = readings.some((each) => each.state === 'none') ? 'none' : bound === null ? 'missing' : 'bounded';
    return { subject, path, from: boundPaths, span: { first: bound, last: null }, about: null, state, done };
  }
  // A bound that contradicts the moment itself is not used: the moment was recorded, the bound only inferred.
  const { first, last } = found.span;
  const usable = bound !== null && (last === null || bound <= last) && (first === null || bound > first);
  return { subject, path, from: usable ? [found.path, ...boundPaths] : [found.path], span: usable ? { first: bound, last } : found.span, about: found.about, state: 'known', done };
}

function readPlace(place: MomentPlace, subject: TriggerSubject, file: CaseFile): PlaceReading {
  if ('named' in place) return namedMoment(place.named, subject, file);
  return readField(file, `${subject.path}.${place.field}`);
}

/** What a field of the case file says of a moment. */
export function readField(file: CaseFile, path: string): PlaceReading {
  const stored = at(file, path);
  const missing: PlaceReading = { path, state: 'missing', span: OPEN, about: null };
  if (!isAnswer(stored)) return missing;
  if (stored.state === 'none') return { ...missing, state: 'none' };
  if (stored.state !== 'value' || !isMoment(stored.value)) return missing;
  return { path, state: 'value', ...readMoment(stored.value) };
}

/** A moment says when it was done; a yes says only that it was. */
function readDone(reading: PlaceReading, place: MomentPlace, subject: TriggerSubject, file: CaseFile): TriggerReading['done'] {
  if (reading.state === 'value') return { path: reading.path, span: reading.span };
  const stored = 'field' in place ? at(file, `${subject.path}.${place.field}`) : undefined;
  return isAnswer(stored) && stored.state === 'value' && stored.value === 'yes' ? { path: reading.path, span: OPEN } : null;
}

function holds(file: CaseFile, subject: TriggerSubject, { field, is }: FieldCondition): boolean {
  const stored = at(file, `${subject.path}.${field}`);
  const value = isAnswer(stored) ? (stored.state === 'value' ? stored.value : undefined) : stored;
  return is === null ? value !== undefined : value === is;
}

function at(file: CaseFile, path: string): unknown {
  const steps = parsePath(path);
  return steps === null ? undefined : readPath(file, steps);
}

/** Yes-or-no answers are words too; they are no moments. */
function isMoment(value: unknown): value is Moment {
  return typeof value === 'string' ? /^(?:(?:about|before|after) )?\d{4}/u.test(value) : typeof value === 'object' && value !== null && 'asSaid' in value;
}
