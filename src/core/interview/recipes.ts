import type { CaseFile } from '../casefile/case-file.ts';
import type { Selection } from '../casefile/selection.ts';
import type { Tongue } from '../language/tongue.ts';
import type { Created } from './question.ts';

/** Where a question goes when the case has no place for it yet. `gate` is asked instead of the field: without it the item can't be made. */
export type Target = {
  readonly path: string;
  readonly creates: readonly Created[];
  readonly gate: string | null;
  /** The options that make sense here, where not all of the list do. */
  readonly only?: readonly string[];
};

type Context = { readonly file: CaseFile; readonly selection: Selection; readonly kinds: readonly string[] };

/** An id that no item of the list has; the same case always gets the same one. */
export function freeId(taken: readonly { readonly id: string }[] | undefined, base: string): string {
  const used = new Set(taken?.map(({ id }) => id));
  if (!used.has(base)) return base;
  let count = 2;
  while (used.has(`${base}-${String(count)}`)) count += 1;
  return `${base}-${String(count)}`;
}

function newPerson({ file }: Context, role: string): Target {
  const path = `people[${freeId(file.people, role)}]`;
  return { path, creates: [{ path, value: { roles: [role], names: [] } }], gate: 'names[main]' };
}

function newJourney({ file, selection }: Context, kind: string, base: string): Target {
  const path = `journeys[${freeId(file.journeys, base)}]`;
  return { path, creates: [{ path, value: { person: selection.person, kind } }], gate: null };
}

function newConsent({ file, selection }: Context, to: string): Target {
  const path = `consents[${freeId(file.consents, 'consent')}]`;
  return { path, creates: [{ path, value: { person: selection.person, to } }], gate: null };
}

function newProceeding({ file, selection }: Context, kind: string | undefined): Target {
  const path = `proceedings[${freeId(file.proceedings, kind ?? 'case')}]`;
  const value = kind === undefined ? { person: selection.person } : { person: selection.person, kind };
  return { path, creates: [{ path, value }], gate: kind === undefined ? 'kind' : null };
}

/** The proceeding that the paper is about, there already or to be made. Null where the paper is about none. */
function ownProceeding(context: Context): Target | null {
  const { selection, kinds } = context;
  if (selection.proceeding !== null) return { path: `proceedings[${selection.proceeding}]`, creates: [], gate: null };
  if (kinds.length === 0) return null;
  return kinds.length === 1 ? newProceeding(context, kinds[0]) : { ...newProceeding(context, undefined), only: kinds };
}

function below(target: Target | null, tail: string): Target | null {
  return target === null || target.gate !== null ? target : { ...target, path: `${target.path}${tail}` };
}

/** The kind of the act that decides in each kind of proceeding. */
const DECISION: Readonly<Record<string, string>> = { koap: 'ruling', 'extradition-arrest': 'ruling', 'criminal-kz': 'ruling', asylum: 'refusal' };

function newAct(context: Context, kind: (proceeding: string) => string, base: string): Target | null {
  const holder = ownProceeding(context);
  if (holder === null || holder.gate !== null) return holder;
  const proceeding = context.file.proceedings?.find(({ id }) => id === context.selection.proceeding);
  const path = `${holder.path}.acts[${freeId(proceeding?.acts, base)}]`;
  return { path, creates: [...holder.creates, { path, value: { kind: kind(proceeding?.kind ?? context.kinds[0] ?? '') } }], gate: null };
}

function asylumProceeding(context: Context): Target {
  const found = context.file.proceedings?.findLast(({ kind, person }) => kind === 'asylum' && person === context.selection.person);
  return found === undefined ? newProceeding(context, 'asylum') : { path: `proceedings[${found.id}]`, creates: [], gate: null };
}

/** A block of the paper's own proceeding. A paper that complains of no proceeding does not ask about a detention that nobody spoke of. */
function block(context: Context, name: string): Target | null {
  const kind = context.file.proceedings?.find(({ id }) => id === context.selection.proceeding)?.kind ?? context.kinds[0];
  return kind === undefined || kind === 'asylum' || kind === 'un' ? null : below(ownProceeding(context), `.${name}`);
}

const MANDATE_KIND = { defender: 'notice-of-defence', representative: 'power-of-attorney' } as const;

const ROOTS: Readonly<Record<string, (context: Context) => Target | null>> = {
  person: (context) => newPerson(context, 'applicant'),
  speaker: (context) => (context.selection.speaker === 'person' ? null : newPerson(context, context.selection.speaker)),
  interpreter: (context) => newPerson(context, 'interpreter'),
  passport: ({ selection }) => {
    const path = `people[${selection.person}].documents[passport]`;
    return { path, creates: [{ path, value: { type: 'passport' } }], gate: null };
  },
  mandate: ({ file, selection }) => {
    if (selection.speaker === 'person' || selection.speakerPerson === null) return null;
    const path = `mandates[${freeId(file.mandates, 'mandate')}]`;
    return { path, creates: [{ path, value: { from: selection.person, to: selection.speakerPerson, kind: MANDATE_KIND[selection.speaker] } }], gate: null };
  },
  proceeding: ownProceeding,
  decision: (context) => newAct(context, (kind) => DECISION[kind] ?? 'decision', 'decision'),
  protocol: (context) => newAct(context, () => 'protocol', 'protocol'),
  policeApplication: (context) => newAct(context, () => 'application-of-police', 'police-application'),
  detention: (context) => block(context, 'detention'),
  safeguards: (context) => block(context, 'safeguards'),
  asylum: (context) => below(asylumProceeding(context), '.asylum'),
  asylumCase: asylumProceeding,
  un: (context) => {
    const body = context.selection.variant ?? 'unhcr';
    const made = newProceeding(context, 'un');
    return below({ ...made, creates: made.creates.map(({ path, value }) => ({ path, value: { ...value, un: { body } } })) }, '.un');
  },
  unhcrConsent: (context) => newConsent(context, 'unhcr'),
  unConsent: (context) => newConsent(context, 'un-treaty-body'),
  entry: (context) => newJourney(context, 'entry-kazakhstan', 'entry'),
  exit: (context) => newJourney(context, 'exit-origin', 'exit'),
  claim: ({ file, selection }) => {
    const path = `claims[${freeId(file.claims, 'claim')}]`;
    return { path, creates: [{ path, value: { person: selection.person } }], gate: null };
  },
  military: ({ file, selection }) => {
    const claim = file.claims?.find(({ person }) => person === selection.person);
    return claim === undefined ? null : { path: `claims[${claim.id}].military`, creates: [], gate: null };
  },
  stay: ({ file, selection }) => {
    const path = `stays[${freeId(file.stays, 'stay')}]`;
    return { path, creates: [{ path, value: { person: selection.person } }], gate: null };
  },
};

/**
 * Where the field of a root goes for which the case has no item. Null where the item should not be made for a question: nobody
 * is asked about a removal case, an extradition or a defender of whom the case says nothing.
 */
export function targetOfRoot(root: string, field: readonly string[], context: Context): Target | null {
  const target = Object.hasOwn(ROOTS, root) ? (ROOTS[root]?.(context) ?? null) : null;
  if (target === null) return null;
  return { ...target, path: [target.path, ...(target.gate === null ? field : [target.gate])].join('.') };
}

const ADDRESSES: Readonly<Record<string, string>> = { addressOfStay: 'stay', addressOfOrigin: 'origin', addressOfOffice: 'office' };

/** Where the answer goes that a rule of a person waits for, if it is a whole item: an address, a spelling of the name. */
export function targetOfRule(rule: string, file: CaseFile, personId: string, language: Tongue): Target | null {
  const person = file.people.find(({ id }) => id === personId);
  const kind = ADDRESSES[rule];
  if (kind !== undefined) {
    const path = `people[${personId}].addresses[${freeId(person?.addresses, kind)}]`;
    return { path: `${path}.text`, creates: [{ path, value: { kind } }], gate: null };
  }
  const base = rule === 'latinName' || (rule === 'name' && language === 'en') ? LATIN : rule === 'name' ? 'main' : null;
  return base === null ? null : { path: `people[${personId}].names[${freeId(person?.names, base)}]`, creates: [], gate: null };
}

/** Id of a new spelling in Latin letters; every other new spelling is Cyrillic. */
const LATIN = 'latin';

/** Whether a new spelling is asked for in Latin letters, by the id that the recipe gave it. */
export function asksLatin(path: string): boolean {
  return new RegExp(String.raw`\.names\[${LATIN}(?:-\d+)?\]$`, 'u').test(path);
}

/** What a root is asked for first when all that a paper says is whether there is such a thing. */
const FIRST_FIELD: Readonly<Record<string, string>> = {
  decision: 'date', protocol: 'number', policeApplication: 'date', entry: 'at', exit: 'at', stay: 'lawfulUntil', claim: 'country', military: 'service', detention: 'restrictedAt',
  safeguards: 'rightsExplained', un: 'sameMatter', unhcrConsent: 'given', unConsent: 'given', asylum: 'stage', asylumCase: 'caseNumber', passport: 'number', mandate: 'date', proceeding: 'caseNumber',
};

/** The field by which an item is asked for as a whole. */
export function firstFieldOf(root: string): readonly string[] {
  const field = FIRST_FIELD[root];
  return field === undefined ? [] : [field];
}
