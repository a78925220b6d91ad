import { z } from 'zod';
import { CaseFile } from '../casefile/case-file.ts';
import { Claim, Stay } from '../casefile/claim.ts';
import { parseMoment, type Moment } from '../casefile/honest-date.ts';
import { originalOf } from '../casefile/labels.ts';
import { exactMoment, minutesBetween } from '../casefile/moments.ts';
import { Detention } from '../casefile/proceeding.ts';
import { RULES } from '../casefile/rules.ts';
import type { Rule, RuleResult, Selection } from '../casefile/selection.ts';
import { isAnswer, valueOf } from '../casefile/answer.ts';
import type { Words } from '../language/tongue.ts';
import type { OffenceTable } from '../law/offences.ts';
import { chooseProcedures } from '../packet/choose-packet.ts';
import { valueSchema } from '../templates/field-types.ts';

/** A fact that nobody types: which rule reckoned it, of what, by which norm, from which answers; or which answers it waits for. */
export type DerivedFact = {
  readonly rule: string;
  /** The thing it is about: a person, an act, a detention; empty for the whole case. */
  readonly path: string;
  readonly label: Words;
  readonly kind: 'truth' | 'number' | 'date' | 'moment' | 'words';
  /** In the case file's notation; words for `words`; `null` while answers are missing. */
  readonly value: string | number | Words | null;
  /** Norm keys parted by a semicolon, or the reason in words. */
  readonly source: string;
  readonly from: readonly string[];
  readonly missing: readonly string[];
};

const SHOWN: readonly Rule['kind'][] = ['truth', 'number', 'date', 'moment'];

type Thing = { readonly path: string; readonly schema: z.ZodObject; readonly item: object };

/** The things of a case with their schema, in the order of the case file. */
function thingsOf(value: unknown, schema: z.ZodType, path: string): readonly Thing[] {
  const inner = originalOf(valueSchema(schema));
  const inside = isAnswer(value) ? valueOf(value) : value;
  if (inner instanceof z.ZodArray && Array.isArray(inside)) {
    const { element } = inner;
    return (inside as readonly unknown[]).flatMap((item) => (typeof item === 'object' && item !== null && 'id' in item && element instanceof z.ZodType ? thingsOf(item, element, `${path}[${String(item.id)}]`) : []));
  }
  if (!(inner instanceof z.ZodObject) || typeof inside !== 'object' || inside === null) return [];
  // Claims and stays stand in the case with an id of their own; their rules belong to the bare shapes.
  const own = path.startsWith('claims[') && !path.includes('.') ? Claim : path.startsWith('stays[') ? Stay : inner;
  return [
    { path, schema: own, item: inside },
    ...Object.entries(inner.shape).flatMap(([field, part]) => {
      const below: unknown = (inside as Readonly<Record<string, unknown>>)[field];
      return below === undefined || !(part instanceof z.ZodType) ? [] : thingsOf(below, part, path === '' ? field : `${path}.${field}`);
    }),
  ];
}

const HELD: Words = { ru: 'Полных часов под стражей', kk: 'Қамауда өткен толық сағат', en: 'Full hours held' };
const OVER_THREE: Words = { ru: 'Трёхчасовой предел превышен', kk: 'Үш сағаттық шек асып кетті', en: 'The limit of three hours is passed' };
const OVER_FORTY_EIGHT: Words = { ru: 'Предел в сорок восемь часов превышен', kk: 'Қырық сегіз сағаттық шек асып кетті', en: 'The limit of forty-eight hours is passed' };

/** How long somebody has been held by now, or was held until the release. Only from exact minutes: «about» proves nothing. */
function heldSince({ path, item }: Thing, now: Moment): readonly DerivedFact[] {
  const detention = item as Detention;
  const [since, until] = [valueOf(detention.restrictedAt), valueOf(detention.releasedAt)];
  const minutes = minutesBetween(since, until ?? now);
  const from = [`${path}.restrictedAt`, ...(until === undefined ? [] : [`${path}.releasedAt`])];
  const known = minutes !== null && minutes >= 0;
  const waits = exactMoment(since)?.about === false ? `${path}.releasedAt` : `${path}.restrictedAt`;
  const make = (rule: string, label: Words, kind: 'number' | 'truth', value: string | number, source: string): DerivedFact =>
    ({ rule, path, label, kind, value: known ? value : null, source, from: known ? from : [], missing: known ? [] : [waits] });
  return [
    make('hoursHeld', HELD, 'number', known ? Math.floor(minutes / 60) : 0, 'kz.koap.788(1); kz.koap.789'),
    make('heldOverThreeHours', OVER_THREE, 'truth', known && minutes > 180 ? 'yes' : 'no', 'kz.koap.789(1)'),
    make('heldOverFortyEightHours', OVER_FORTY_EIGHT, 'truth', known && minutes > 2880 ? 'yes' : 'no', 'kz.koap.789(2)'),
  ];
}

const PROCEDURE: Words = { ru: 'Какой это порядок', kk: 'Бұл қандай тәртіп', en: 'Which procedure this is' };

function fromRule(rule: Rule, { path }: Thing, result: RuleResult): DerivedFact {
  const { value } = result.state === 'value' ? result : { value: null };
  return {
    rule: rule.name, path, label: rule.label, kind: rule.kind === 'truth' || rule.kind === 'number' || rule.kind === 'moment' ? rule.kind : 'date',
    value: typeof value === 'string' || typeof value === 'number' ? value : null, source: rule.source,
    from: result.state === 'value' ? result.from : [], missing: result.state === 'unknown' ? result.missing : [],
  };
}

/**
 * Everything that can be reckoned of a case at a moment (`2026-11-22T14:00+05:00`): age, hours held, terms, which procedure this is.
 * Each with its rule and source. A moment without an hour reckons no hours. `offences` is the table of charges; without it nothing is said of them.
 */
export function derivedFacts(file: CaseFile, moment: Moment, offences: OffenceTable | null = null): readonly DerivedFact[] {
  const text = typeof moment === 'string' ? moment : (moment.when ?? '');
  const date = parseMoment(text)?.date ?? text.slice(0, 10);
  const things = thingsOf(file, CaseFile, '').filter(({ path }) => path !== '');
  const procedures = chooseProcedures(file, { family: 'auto', date }).filter(({ rule }) => rule !== 'nothing-known');
  return [
    ...procedures.map(({ rule, proceeding, reason, source }): DerivedFact => ({
      rule, path: proceeding === null ? '' : `proceedings[${proceeding}]`, label: PROCEDURE, kind: 'words', value: reason, source: source.join('; '),
      from: proceeding === null ? [] : [`proceedings[${proceeding}]`], missing: [],
    })),
    ...things.flatMap((thing) => {
      const selection: Selection = {
        person: personOf(file, thing.path), proceeding: /^proceedings\[([^\]]+)\]/u.exec(thing.path)?.[1] ?? null, speaker: 'person', speakerPerson: null, interpreter: null, language: 'ru', date, variant: null, annexTo: null,
      };
      const reckoned = RULES.filter(({ on, kind }) => on === thing.schema && SHOWN.includes(kind)).map((rule) => fromRule(rule, thing, rule.compute({ file, selection, path: thing.path, item: thing.item, offences })));
      return thing.schema === Detention ? [...heldSince(thing, moment), ...reckoned] : reckoned;
    }),
  ];
}

function personOf(file: CaseFile, path: string): string {
  const [, list, id] = /^(\w+)\[([^\]]+)\]/u.exec(path) ?? [];
  if (list === 'people') return id ?? '';
  const things: readonly { readonly id: string; readonly person: string }[] = list === 'proceedings' ? (file.proceedings ?? []) : list === 'claims' ? (file.claims ?? []) : list === 'stays' ? (file.stays ?? []) : list === 'journeys' ? (file.journeys ?? []) : [];
  return things.find((thing) => thing.id === id)?.person ?? '';
}
