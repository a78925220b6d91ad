import { z } from 'zod';
import type { CaseFile } from '../casefile/case-file.ts';
import { isAnswer } from '../casefile/answer.ts';
import { originalOf } from '../casefile/labels.ts';
import { optionWords } from '../casefile/option-words.ts';
import { parsePath, readPath, type PathStep } from '../casefile/paths.ts';
import type { Tongue, Words } from '../language/tongue.ts';
import { valueSchema } from '../templates/field-types.ts';
import { asksLatin, type Target } from './recipes.ts';
import { controlOf, shownName } from './controls.ts';
import { patternOf, placeAt, placeOfPattern, type Place } from './places.ts';
import { SECTIONS, type Adder, type Control, type Interview, type Question, type Reason } from './question.ts';
import { SECTION_WORDS } from './sections.ts';

const STRENGTH = { decides: 0, printed: 1, needed: 2 } as const;

/** Fields that nobody is asked: the program keeps them itself. */
const NEVER_ASKED: readonly string[] = ['id', 'disclosure', 'person', 'nameForms', 'roles', 'from', 'to', 'schema', 'fictional', 'blob'];

type Entry = { readonly question: Question; readonly order: readonly number[] };

/** Gathers questions from several papers: each once, with all its reasons, and puts them in order. */
export class QuestionList {
  readonly #file: CaseFile;
  readonly #person: string;
  readonly #skipped: ReadonlySet<string>;
  readonly #entries = new Map<string, Entry>();
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
    const steps = parsePath(path);
    const place = steps === null ? undefined : placeAt(path);
    if (steps === null || place === undefined || !canBeAsked(place)) return;
    const found = readPath(this.#file, steps);
    const state = isAnswer(found) ? found.state : found === undefined ? ('not-asked' as const) : ('value' as const);
    const value = isAnswer(found) ? (found.state === 'value' ? found.value : null) : (found ?? null);
    const stands = state === 'value' ? 'answered' : state !== 'not-asked' ? 'silent' : this.#skipped.has(path) ? 'skipped' : 'open';
    const description = place.description ?? parentOf(place)?.description;
    this.#entries.set(path, {
      order: this.#order(steps, place),
      question: {
        path, creates: [...target.creates], section: place.section, label: description?.label ?? nameless(place.field), about: this.#about(steps), help: description?.help ?? null,
        control: controlAt(path, place, this.#file), reasons: reason === null ? [] : [reason], norms: [...(description?.norms ?? [])], effect: reason?.effect ?? null,
        hard: description?.hard === true, stands, state, value,
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

  /** By section, then by the order of the schema and of the lists; what is not there yet comes last in its list. */
  #order(steps: readonly PathStep[], place: Place): readonly number[] {
    const order: number[] = [SECTIONS.indexOf(place.section)];
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index];
      if (step === undefined) continue;
      if ('field' in step) order.push(placeOfPattern(patternOf(steps.slice(0, index + 1)))?.rank ?? 9999);
      else order.push(positionOf(readPath(this.#file, steps.slice(0, index)), step.id));
    }
    return order;
  }

  /** What a question is about, where the label alone would not say: whose name, which act, which journey. */
  #about(steps: readonly PathStep[]): Words | null {
    const [first, second] = steps;
    if (first === undefined || !('field' in first) || second === undefined || !('id' in second)) return null;
    if (first.field === 'people') {
      const person = this.#file.people.find(({ id }) => id === second.id);
      if (person !== undefined) return second.id === this.#person ? null : nameless(shownName(person));
      // The id of a person who is not there yet is that of the role.
      return optionWords('roles', second.id.replace(/-\d+$/u, '')) ?? null;
    }
    const lastId = steps.findLastIndex((step) => 'id' in step);
    const item = readPath(this.#file, steps.slice(0, lastId + 1));
    const kind = kindOf(item);
    return kind === undefined ? null : (optionWords('kind', kind) ?? null);
  }
}

function strongest(reasons: readonly Reason[]): Question['effect'] {
  return reasons.reduce<Question['effect']>((best, { effect }) => (best === null || STRENGTH[effect] > STRENGTH[best] ? effect : best), null);
}

function nameless(word: string): Words {
  return { ru: word, kk: word, en: word };
}

function kindOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null && 'kind' in item && typeof item.kind === 'string' ? item.kind : undefined;
}

function positionOf(list: unknown, id: string): number {
  const items: unknown = isAnswer(list) && list.state === 'value' ? list.value : list;
  const index = Array.isArray(items) ? items.findIndex((item: unknown) => typeof item === 'object' && item !== null && 'id' in item && item.id === id) : -1;
  return index < 0 ? 9999 : index;
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

/** A field with a control of its own: an answer, a plain field, or a whole name. */
function canBeAsked(place: Place): boolean {
  if (place.pattern === NAME_ITEM) return true;
  if (NEVER_ASKED.includes(place.field) || place.pattern.includes('nameForms')) return false;
  return place.isAnswer || (place.holder !== null && !isBlock(place));
}

/** Whether a place only holds other places: a thing, or a list of things. */
function isBlock(place: Place): boolean {
  const schema = originalOf(valueSchema(place.schema));
  return schema instanceof z.ZodObject || (schema instanceof z.ZodArray && !(schema.element instanceof z.ZodEnum));
}

function controlAt(path: string, place: Place, file: CaseFile): Control {
  if (place.pattern !== NAME_ITEM) return controlOf(place, file);
  return { kind: 'name', use: asksLatin(path) ? 'passport' : 'main', script: asksLatin(path) ? 'latin' : 'cyrillic' };
}
