import type { Words } from '../language/tongue.ts';
import { valueOf, type Answer } from './answer.ts';
import type { CaseFile } from './case-file.ts';
import { spanOf, type HonestDate, type Moment } from './honest-date.ts';
import { descriptionOf } from './labels.ts';
import { optionWords } from './option-words.ts';
import { AsylumSteps, Charge, Detention, Offence, Safeguards } from './proceeding.ts';
import type { LocalizedText } from './text.ts';

/** What a moment of a case's story belongs to; the window gives each a word. */
export type TimelineKind = 'event' | 'journey' | 'act' | 'detention' | 'hearing' | 'asylum' | 'charge';

/** A dated thing of the case. `date` stays as it is known; `what` is what the case says of it, in its own words. */
export type TimelineEntry = { readonly path: string; readonly kind: TimelineKind; readonly label: Words; readonly about: Words | null; readonly what: LocalizedText | null; readonly date: HonestDate | Moment; readonly first: string | null; readonly last: string | null };

type Dated = Answer<HonestDate> | Answer<Moment> | undefined;
const LAST = '9999';

/**
 * Everything in a case that has a date, in the order of the first day it can mean; what has no day at all comes last. A date that is only
 * about known is placed by the day it names, since a list must stand in some order; nothing is concluded from that.
 */
export function caseTimeline(file: CaseFile): readonly TimelineEntry[] {
  const found: TimelineEntry[] = [];
  const add = (path: string, kind: TimelineKind, label: Words, answer: Dated, about: Words | null = null, what: LocalizedText | null = null): void => {
    const date = valueOf<HonestDate | Moment>(answer);
    if (date !== undefined) found.push({ path, kind, label, about, what, date, ...spanOf(date) });
  };
  for (const event of file.events ?? []) add(`events[${event.id}].date`, 'event', option('kind', event.kind), event.date, null, valueOf(event.what) ?? null);
  for (const journey of file.journeys ?? []) add(`journeys[${journey.id}].at`, 'journey', option('kind', journey.kind), journey.at, null, valueOf(journey.place) ?? null);
  for (const proceeding of file.proceedings ?? []) {
    const path = `proceedings[${proceeding.id}]`;
    const about = option('kind', proceeding.kind);
    block(Detention, proceeding.detention, (field, label, answer) => { add(`${path}.detention.${field}`, 'detention', label, answer, about); });
    block(Safeguards, proceeding.safeguards, (field, label, answer) => { add(`${path}.safeguards.${field}`, 'hearing', label, answer, about); });
    block(AsylumSteps, proceeding.asylum, (field, label, answer) => { add(`${path}.asylum.${field}`, 'asylum', label, answer); });
    for (const act of proceeding.acts ?? []) {
      const kind = option('kind', act.kind);
      add(`${path}.acts[${act.id}].date`, 'act', kind, act.date, about);
      add(`${path}.acts[${act.id}].handedOverAt`, 'act', both(kind, { ru: 'вручена копия', kk: 'көшірмесі табыс етілді', en: 'copy handed over' }), act.handedOverAt, about);
    }
    for (const offence of proceeding.offences ?? []) block(Offence, offence, (field, label, answer) => { add(`${path}.offences[${offence.id}].${field}`, 'act', label, answer, about); });
    for (const charge of proceeding.charges ?? []) block(Charge, charge, (field, label, answer) => { add(`${path}.charges[${charge.id}].${field}`, 'charge', label, answer, about); });
  }
  for (const claim of file.claims ?? []) {
    add(`claims[${claim.id}].military.calledUpOn`, 'event', { ru: 'Призыв или мобилизация', kk: 'Шақыру не жұмылдыру', en: 'Call-up' }, claim.military?.calledUpOn);
    add(`claims[${claim.id}].military.leftUnitOn`, 'event', { ru: 'Оставление части', kk: 'Бөлімнен кету', en: 'Leaving the unit' }, claim.military?.leftUnitOn);
  }
  const orderOf = ({ first, last, date }: TimelineEntry): string => first ?? last ?? /\d{4}(?:-\d{2}){0,2}/u.exec(typeof date === 'string' ? date : (date.when ?? ''))?.[0] ?? LAST;
  return found.toSorted((left, right) => (orderOf(left) < orderOf(right) ? -1 : orderOf(left) > orderOf(right) ? 1 : 0));
}

function option(field: string, value: string): Words {
  return optionWords(field, value) ?? { ru: value, kk: value, en: value };
}

function both(left: Words, right: Words): Words {
  return { ru: `${left.ru}: ${right.ru}`, kk: `${left.kk}: ${right.kk}`, en: `${left.en}: ${right.en}` };
}

/** The dated answers of a block, by the names that its schema gives them. */
function block(schema: { readonly shape: Readonly<Record<string, unknown>> }, item: object | undefined, each: (field: string, label: Words, answer: Dated) => void): void {
  if (item === undefined) return;
  for (const [field, value] of Object.entries(item) as readonly (readonly [string, unknown])[]) {
    const part = schema.shape[field];
    if (!isDated(value) || part === undefined) continue;
    const label = descriptionOf(part as Parameters<typeof descriptionOf>[0])?.label;
    if (label !== undefined) each(field, label, value);
  }
}

function isDated(value: unknown): value is Answer<HonestDate> {
  if (typeof value !== 'object' || value === null || !('state' in value) || value.state !== 'value' || !('value' in value)) return false;
  const inner = value.value;
  return (typeof inner === 'string' && /^(?:(?:about|before|after) )?\d{4}(?:-|$|\/)/u.test(inner)) || (typeof inner === 'object' && inner !== null && ('asSaid' in inner));
}
