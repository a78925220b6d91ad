import { z } from 'zod';
import type { CaseFile } from '../casefile/case-file.ts';
import { isAnswer } from '../casefile/answer.ts';
import { originalOf } from '../casefile/labels.ts';
import { optionWords } from '../casefile/option-words.ts';
import { formatPath, parsePath, readPath, type PathStep } from '../casefile/paths.ts';
import { formatDate } from '../language/dates.ts';
import type { Tongue, Words } from '../language/tongue.ts';
import { valueSchema } from '../templates/field-types.ts';
import { suggestedDisclosure } from '../casefile/suggested-disclosure.ts';
import { asksLatin, type Target } from './recipes.ts';
import { controlOf, shownName } from './controls.ts';
import { placeAt, placeOfPattern, type Place } from './places.ts';
import { SECTIONS, type Adder, type Control, type Interview, type Question, type Reason } from './question.ts';
import { SECTION_WORDS } from './sections.ts';

const STRENGTH = { decides: 0, printed: 1, needed: 2 } as const;

/** Fields that nobody is asked: the program keeps them itself. */
const NEVER_ASKED: readonly string[] = ['id', 'disclosure', 'person', 'nameForms', 'roles', 'from', 'to', 'schema', 'fictional', 'blob'];

/** A spelling that is not there yet. Kazakh awaits native review. */
const IN_LATIN: Words = { ru: 'латиницей, как в паспорте', kk: 'латын әріптерімен, төлқұжаттағыдай', en: 'in Latin letters, as in the passport' };

const LAST = 9999;

type Entry = { readonly question: Question; readonly order: readonly number[] };

/** Gathers questions from several papers: each once, with all its reasons, and puts them in order. */
export class QuestionList {
  readonly #file: CaseFile;
  readonly #person: string;
  readonly #skipped: ReadonlySet<string>;
  readonly #entries = new Map<string, Entry>();
  /** Paths that nobody is asked about, so that each is looked up once. */
  readonly #passedOver = new Set<string>();
  readonly #adders = new Map<string, Adder>();
  readonly #untranslated = new Map<string, Interview['untranslated'][number]>();

  constructor(file: CaseFile, person: string, skipped: ReadonlySet<string>) {
    this.#file = file;
    this.#person = person;
    this.#skipped = skipped;
  }

  /** Adds a question, or another reason for it. A path that no person can be asked about is passed over. */
  add(target: Target, reason: Reason | null): void {
    const { path } = target;
    const known = this.#entries.get(path)?.question;
    if (known !== undefined) {
      if (reason === null) return;
      const same = known.reasons.findIndex(({ template, variant }) => template === reason.template && variant === reason.variant);
      const before = known.reasons[same];
      if (before === undefined) known.reasons.push(reason);
      else if (STRENGTH[reason.effect] > STRENGTH[before.effect]) known.reasons[same] = reason;
      known.effect = strongest(known.reasons);
      return;
    }
    if (this.#passedOver.has(path)) return;
    const place = placeAt(path);
    const steps = place === undefined || !canBeAsked(place) ? null : parsePath(path);
    if (steps === null) this.#passedOver.add(path);
    // What a new item is made with is settled already.
    if (place === undefined || steps === null || target.creates.some((made) => Object.keys(made.value).some((field) => `${made.path}.${field}` === path))) return;
    const found = readPath(this.#file, steps);
    const state = isAnswer(found) ? found.state : found === undefined ? ('not-asked' as const) : ('value' as const);
    const value = isAnswer(found) ? (found.state === 'value' ? found.value : null) : (found ?? null);
    const stands = state === 'value' ? 'answered' : state !== 'not-asked' ? 'silent' : this.#skipped.has(path) ? 'skipped' : 'open';
    const description = place.description ?? parentOf(place)?.description;
    this.#entries.set(path, {
      order: this.#order(steps, place, target.creates),
      question: {
        path, creates: [...target.creates], section: place.section, label: description?.label ?? nameless(place.field), about: this.#about(steps), help: description?.help ?? null,
        control: controlAt(target, place, this.#file), reasons: reason === null ? [] : [reason], norms: [...(description?.norms ?? [])], effect: reason?.effect ?? null,
        hard: description?.hard === true, stands, state, value,
        disclosure: { set: (isAnswer(found) ? found.disclosure : undefined) ?? null, suggested: suggestedDisclosure(path) },
      },
    });
  }

  /** Offers another item of a list. */
  offer(adder: Adder, reason: Reason | null): void {
    const known = this.#adders.get(adder.label.en);
    if (known === undefined) this.#adders.set(adder.label.en, reason === null ? adder : { ...adder, reasons: [reason] });
    else if (reason !== null && !known.reasons.some(({ template, variant }) => template === reason.template && variant === reason.variant)) known.reasons.push(reason);
  }

  untranslated(path: string, language: Tongue): void {
    const label = placeAt(path)?.description?.label;
    if (label !== undefined) this.#untranslated.set(`${path} ${language}`, { path, label, language });
  }

  result(): Omit<Interview, 'person' | 'people'> {
    const questions = [...this.#entries.values()].sort((left, right) => compare(left.order, right.order)).map(({ question }) => question);
    const adders = [...this.#adders.values()].toSorted((left, right) => SECTIONS.indexOf(left.section) - SECTIONS.indexOf(right.section));
    const sections = SECTIONS.flatMap((id): Interview['sections'] => {
      const own = questions.filter(({ section }) => section === id);
      if (own.length === 0 && !adders.some(({ section }) => section === id)) return [];
      const open = own.filter(({ stands }) => stands === 'open');
      return [{
        id, label: SECTION_WORDS[id].label, warning: SECTION_WORDS[id].warning, open: open.length, skipped: own.filter(({ stands }) => stands === 'skipped').length,
        answered: own.filter(({ stands }) => stands === 'answered' || stands === 'silent').length, needed: open.filter(({ effect }) => effect === 'needed').length,
      }];
    });
    return { questions, next: questions.find(({ stands }) => stands === 'open')?.path ?? null, adders, sections, untranslated: [...this.#untranslated.values()] };
  }

  /** By section, then by the order of the schema, of the kinds of things in a list, and of the list; what is not there yet comes last of its kind. */
  #order(steps: readonly PathStep[], place: Place, creates: Target['creates']): readonly number[] {
    const order: number[] = [SECTIONS.indexOf(place.section)];
    let pattern = '';
    steps.forEach((step, index) => {
      pattern += 'id' in step ? '[…]' : index === 0 ? step.field : `.${step.field}`;
      if ('field' in step) order.push(placeOfPattern(pattern)?.rank ?? LAST);
      else {
        const item = readPath(this.#file, steps.slice(0, index + 1)) ?? creates.find(({ path }) => path === formatPath(steps.slice(0, index + 1)))?.value;
        order.push(rankOfKind(pattern, item, step.id), positionOf(readPath(this.#file, steps.slice(0, index)), step.id));
      }
    });
    return order;
  }

  /** What a question is about, where the label alone would not say: whose name, which document, which act, which journey and when. */
  #about(steps: readonly PathStep[]): Words | null {
    const [first, second] = steps;
    if (first === undefined || !('field' in first) || second === undefined || !('id' in second)) return null;
    if (first.field === 'people') {
      const person = this.#file.people.find(({ id }) => id === second.id);
      const part = steps[2] !== undefined && 'field' in steps[2] ? steps[2].field : '';
      const spelling = steps[3] !== undefined && 'id' in steps[3] ? (wordsOf('script', readPath(this.#file, steps.slice(0, 4))) ?? (steps[3].id.startsWith('latin') ? IN_LATIN : null)) : null;
      const inside = part === 'documents' ? wordsOf('type', readPath(this.#file, steps.slice(0, 4))) : part === 'names' ? spelling : null;
      if (person !== undefined) return second.id === this.#person ? inside : joined(nameless(shownName(person)), inside);
      // The id of a person who is not there yet is that of the role.
      return optionWords('roles', second.id.replace(/-\d+$/u, '')) ?? null;
    }
    const lastId = steps.findLastIndex((step) => 'id' in step);
    const item = readPath(this.#file, steps.slice(0, lastId + 1));
    const kind = wordsOf('kind', item);
    return kind === null ? null : joined(kind, dayWords(item));
  }
}

/** By what the things of a list are told apart, where a question may add one: so a new one has its place before it is there. */
const TOLD_BY: Readonly<Record<string, string>> = {
  'people[…]': 'roles', 'people[…].names[…]': 'script', 'people[…].documents[…]': 'type', 'people[…].addresses[…]': 'kind', 'proceedings[…]': 'kind', 'proceedings[…].acts[…]': 'kind', 'journeys[…]': 'kind',
};

/** The kinds of things of a list in the order of the schema. */
const KINDS: ReadonlyMap<string, readonly unknown[]> = new Map(Object.entries(TOLD_BY).map(([pattern, field]) => {
  const place = placeOfPattern(`${pattern}.${field}`);
  const inner = place === undefined ? undefined : originalOf(valueSchema(place.schema));
  const kinds = inner instanceof z.ZodArray ? inner.element : inner;
  return [pattern, kinds instanceof z.ZodEnum ? kinds.options : []];
}));

/** The place of a thing's kind in the order of the schema; 0 where its list is told apart by nothing. */
function rankOfKind(pattern: string, item: unknown, id: string): number {
  const field = TOLD_BY[pattern];
  if (field === undefined) return 0;
  const given: unknown = typeof item === 'object' && item !== null && field in item ? (item as Readonly<Record<string, unknown>>)[field] : undefined;
  const kind: unknown = Array.isArray(given) ? given[0] : given;
  // A spelling that is not there yet shows its script by its id.
  const word = kind ?? (pattern.endsWith('.names[…]') ? (id.startsWith('latin') ? 'latin' : 'cyrillic') : undefined);
  const index = KINDS.get(pattern)?.indexOf(word) ?? -1;
  return index < 0 ? LAST : index;
}

function strongest(reasons: readonly Reason[]): Question['effect'] {
  return reasons.reduce<Question['effect']>((best, { effect }) => (best === null || STRENGTH[effect] > STRENGTH[best] ? effect : best), null);
}

function nameless(word: string): Words {
  return { ru: word, kk: word, en: word };
}

/** «A, b»: what a thing is and what tells it apart. */
function joined(first: Words, second: Words | null): Words {
  return second === null ? first : { ru: `${first.ru}, ${second.ru}`, kk: `${first.kk}, ${second.kk}`, en: `${first.en}, ${second.en}` };
}

/** The kind or type that a thing says of itself, in words. */
function wordsOf(field: 'kind' | 'type' | 'script', item: unknown): Words | null {
  const word: unknown = typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>)[field] : undefined;
  return typeof word === 'string' ? (optionWords(field, word) ?? null) : null;
}

/** The day of a thing, as exactly as it is known: of several events of one kind it says which. */
function dayWords(item: unknown): Words | null {
  const date: unknown = typeof item === 'object' && item !== null && 'date' in item ? item.date : undefined;
  const day = isAnswer(date) && date.state === 'value' && typeof date.value === 'string' ? date.value.replace(/T.*$/u, '') : null;
  const [ru, kk, en] = day === null ? [] : [formatDate(day, 'ru'), formatDate(day, 'kk'), formatDate(day, 'en')];
  return ru == null || kk == null || en == null ? null : { ru, kk, en };
}

function positionOf(list: unknown, id: string): number {
  const items: unknown = isAnswer(list) && list.state === 'value' ? list.value : list;
  const index = Array.isArray(items) ? items.findIndex((item: unknown) => typeof item === 'object' && item !== null && 'id' in item && item.id === id) : -1;
  return index < 0 ? LAST : index;
}

function compare(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function parentOf(place: Place): Place | undefined {
  return place.pattern.endsWith('[…]') ? placeOfPattern(place.pattern.slice(0, -'[…]'.length)) : undefined;
}

const NAME_ITEM = 'people[…].names[…]';

const asked = new WeakMap<Place, boolean>();

/** A field with a control of its own: an answer, a plain field, or a whole name. */
function canBeAsked(place: Place): boolean {
  const cached = asked.get(place) ?? hasControl(place);
  asked.set(place, cached);
  return cached;
}

function hasControl(place: Place): boolean {
  if (place.pattern === NAME_ITEM) return true;
  if (NEVER_ASKED.includes(place.field) || place.pattern.includes('nameForms')) return false;
  return place.isAnswer || (place.holder !== null && !isBlock(place));
}

/** Whether a place only holds other places: a thing, or a list of things. */
function isBlock(place: Place): boolean {
  const schema = originalOf(valueSchema(place.schema));
  return schema instanceof z.ZodObject || (schema instanceof z.ZodArray && !(schema.element instanceof z.ZodEnum));
}

const controls = new WeakMap<Place, Control>();

function holdsPeople(control: Control): boolean {
  return control.kind === 'person' || (control.kind === 'items' && control.fields.some((part) => holdsPeople(part.control)));
}

function controlAt({ path, only }: Target, place: Place, file: CaseFile): Control {
  if (place.pattern !== NAME_ITEM) {
    const control = controls.get(place) ?? controlOf(place, file);
    // The people of a case differ from case to case; all other controls belong to the schema.
    if (!holdsPeople(control)) controls.set(place, control);
    return only === undefined || control.kind !== 'choice' ? control : { kind: 'choice', options: control.options.filter(({ value }) => only.includes(value)) };
  }
  return { kind: 'name', use: asksLatin(path) ? 'passport' : 'main', script: asksLatin(path) ? 'latin' : 'cyrillic' };
}
