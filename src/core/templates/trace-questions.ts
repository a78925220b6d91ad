import type { LawLibrary } from '../law/norm.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import { wordingIn, type LocalizedText } from '../casefile/text.ts';
import type { Selection } from '../casefile/selection.ts';
import type { Words } from '../language/tongue.ts';
import { assertNever } from '../result.ts';
import { decide, type DecisionContext } from './decide.ts';
import type { FieldType } from './field-types.ts';
import { bind, FactReader, OpenCase, type Bindings, type Reading } from './reading.ts';
import type { Condition, Loop, TemplateNode, ValueExpression } from './syntax.ts';
import { settingsOf, type Clauses, type Template, type TemplateLibrary } from './template.ts';

/**
 * What a paper wants of a fact: `needed`, it is incomplete without; `printed`, it has a blank without; `decides`, an answer
 * decides whether a passage belongs in it.
 */
export type Effect = 'needed' | 'printed' | 'decides';

/** A fact that a paper asks of the case as it stands: what is there already, or where its answer is missing. */
export type TracedFact = {
  /** The names of the schema from the root, for example `decision.date`. */
  readonly canonical: string;
  readonly label: Words;
  readonly type: FieldType;
  readonly effect: Effect;
  readonly answered: boolean;
  /** Where the answer stands or belongs; empty where the case holds no such item yet. */
  readonly paths: readonly string[];
};

export type Trace = {
  readonly facts: readonly TracedFact[];
  /** Roots that are lists and that the paper goes through, by name. */
  readonly lists: readonly string[];
  /** Paths of words that the case has, but not in the language of the paper. */
  readonly untranslated: readonly string[];
};

const STRENGTH: Readonly<Record<Effect, number>> = { decides: 0, printed: 1, needed: 2 };
const DEEPEST_CLAUSE = 8;

/** Remembers the facts in the order in which the paper comes to them. */
class Facts {
  readonly #facts = new Map<string, TracedFact>();
  readonly lists = new Set<string>();
  readonly untranslated = new Set<string>();
  readonly #needs: ReadonlySet<string>;
  /** Readings noted already, by how strongly: a paper comes to the same few facts over and over. */
  readonly #noted = new Map<Reading, Effect>();

  constructor(needs: readonly string[]) {
    this.#needs = new Set(needs);
  }

  note(reading: Reading, effect: Effect): void {
    const noted = this.#noted.get(reading);
    if (noted !== undefined && STRENGTH[noted] >= STRENGTH[effect]) return;
    this.#noted.set(reading, effect);
    // What the readers of the paper may not know has been answered; asking again would help nobody.
    if (reading.canonical.startsWith('paper.') || (reading.state === 'missing' && reading.withheld)) return;
    const strong: Effect = this.#needs.has(reading.canonical) ? 'needed' : effect;
    const paths = reading.state === 'missing' ? reading.paths : reading.state === 'value' && reading.provenance.kind === 'derived' ? reading.provenance.from : [reading.path];
    const key = `${reading.canonical} ${paths.join(' ')}`;
    const before = this.#facts.get(key);
    if (before !== undefined && STRENGTH[before.effect] >= STRENGTH[strong]) return;
    this.#facts.set(key, { canonical: reading.canonical, label: reading.label, type: reading.type, effect: strong, answered: reading.state !== 'missing', paths });
  }

  all(): readonly TracedFact[] {
    return [...this.#facts.values()];
  }
}

type Walk = {
  readonly reader: FactReader;
  readonly bindings: Bindings;
  readonly clauses: Clauses;
  readonly selection: Selection;
  readonly facts: Facts;
  readonly depth: number;
  readonly printed: (label: string) => boolean;
  readonly reach: (label: string) => void;
};

/**
 * Goes through a template as assembling does, and gathers instead of printing: every fact that the paper asks of this case, in
 * the order of the paper. Branches that the case rules out are passed over, so nothing irrelevant comes up. Pure and total.
 */
export function traceQuestions(template: Template, library: TemplateLibrary, file: CaseFile, selection: Selection, law: Pick<LawLibrary, 'offences'>): Trace {
  const settings = settingsOf(template.head, selection.variant);
  const tree = template.bodies[selection.language]?.tree ?? [];
  const reader = new FactReader(new OpenCase(file, template.head.readers), selection, law.offences);
  const walkOnce = (printed: (label: string) => boolean): { readonly trace: Trace; readonly reached: ReadonlySet<string> } => {
    const facts = new Facts(settings.needs);
    const reached = new Set<string>();
    walkAll(tree, { reader, bindings: new Map(), clauses: library.clauses, selection, facts, depth: 0, printed, reach: (label) => reached.add(label) });
    for (const need of settings.needs) facts.note(reader.read(need.split('.'), new Map()), 'needed');
    return { trace: { facts: facts.all(), lists: [...facts.lists], untranslated: [...facts.untranslated] }, reached };
  };
  // Whether a labelled part is printed shows once the paper has been gone through; few papers ask.
  const asked = new Set<string>();
  const first = walkOnce((label) => asked.add(label).has(label));
  return [...asked].every((label) => first.reached.has(label)) ? first.trace : walkOnce((label) => first.reached.has(label)).trace;
}

function walkAll(nodes: readonly TemplateNode[], walk: Walk): void {
  for (const node of nodes) walkNode(node, walk);
}

function walkNode(node: TemplateNode, walk: Walk): void {
  switch (node.kind) {
    case 'text':
    case 'comment':
    case 'citation':
    case 'reference':
    case 'page-break':
      return;
    case 'value':
      noteValue(node.value, walk);
      return;
    case 'include': {
      const clause = walk.clauses.get(`${node.clause}.${walk.selection.language}`);
      if (clause === undefined || walk.depth >= DEEPEST_CLAUSE) return;
      const bindings = new Map(node.parameters.map(({ name, field }) => [name, walk.reader.read(field.names, walk.bindings)]));
      walkAll(clause.tree, { ...walk, bindings, depth: walk.depth + 1 });
      return;
    }
    case 'if': {
      for (const branch of node.branches) {
        const truth = ask(branch.condition, walk);
        if (truth === 'no') continue;
        const chosen = truth === 'yes' ? branch : node.unknown;
        if (chosen !== null) walkAll(chosen.body, walk);
        return;
      }
      if (node.otherwise !== null) walkAll(node.otherwise.body, walk);
      return;
    }
    case 'each':
      for (const item of itemsOf(node.over, walk)) walkAll(node.body, item);
      return;
    case 'table':
      if (node.over === null) walkAll(node.body, walk);
      else for (const item of itemsOf(node.over, walk)) walkAll(node.body, item);
      return;
    case 'ground':
    case 'request':
    case 'annex':
    case 'signature':
    case 'row':
      if (node.when !== null && ask(node.when, walk) !== 'yes') return;
      if ('label' in node && node.label !== null) walk.reach(node.label);
      walkAll(node.body, walk);
      return;
    case 'addressee':
    case 'title':
    case 'requests':
    case 'annexes':
    case 'signatures':
    case 'form':
    case 'quote':
    case 'tr':
      walkAll(node.body, walk);
      return;
    default:
      assertNever(node);
  }
}

/** Decides a condition as the paper does, and notes what was read for it and what would decide it. */
function ask(condition: Condition, walk: Walk) {
  const context: DecisionContext = { reader: walk.reader, bindings: walk.bindings, printed: walk.printed };
  const { truth } = decide(condition, context);
  noteOpen(condition, walk, asksState(condition) ? decide(condition, { ...context, stillAsking: true }).truth === 'unknown' : truth === 'unknown');
  return truth;
}

const askingState = new WeakMap<Condition, boolean>();

/** Whether a condition asks anywhere if something is known: only then questions and papers can decide it differently. */
function asksState(condition: Condition): boolean {
  const cached = askingState.get(condition);
  if (cached !== undefined) return cached;
  const parts = condition.kind === 'and' || condition.kind === 'or' ? condition.of : condition.kind === 'not' ? [condition.of] : condition.kind === 'some' ? [condition.where] : [];
  const asks = condition.kind === 'state' || parts.some(asksState);
  askingState.set(condition, asks);
  return asks;
}

/** The facts a condition reads: those that are known, and while the whole is open, those that are missing and can still turn it. */
function noteOpen(condition: Condition, walk: Walk, open: boolean): void {
  const one = (names: readonly string[]): void => {
    const reading = walk.reader.read(names, walk.bindings);
    if (open || reading.state !== 'missing') walk.facts.note(reading, 'decides');
  };
  switch (condition.kind) {
    case 'printed':
      return;
    case 'truth':
    case 'is':
    case 'at-least':
    case 'includes':
    case 'state':
      one(condition.field.names);
      return;
    case 'count':
      noteList(condition.list.names, walk);
      return;
    case 'some': {
      const list = noteList(condition.list.names, walk);
      for (const item of walk.reader.items(list).items) {
        const inside = { ...walk, bindings: bind(walk.bindings, condition.variable, item) };
        noteOpen(condition.where, inside, open && undecided(condition.where, inside));
      }
      return;
    }
    case 'not':
      noteOpen(condition.of, walk, open);
      return;
    case 'and':
    case 'or':
      for (const part of condition.of) noteOpen(part, walk, open && undecided(part, walk));
      return;
    default:
      assertNever(condition);
  }
}

/** Of a single field it is enough that `noteOpen` looks whether it is missing. */
function undecided(condition: Condition, { reader, bindings, printed }: Walk): boolean {
  if (condition.kind !== 'and' && condition.kind !== 'or' && condition.kind !== 'some') return true;
  return decide(condition, { reader, bindings, printed, stillAsking: true }).truth === 'unknown';
}

function noteList(names: readonly string[], walk: Walk): Reading {
  const list = walk.reader.read(names, walk.bindings);
  if (names.length === 1 && !walk.bindings.has(names[0] ?? '')) walk.facts.lists.add(names[0] ?? '');
  walk.facts.note(list, 'decides');
  return list;
}

function itemsOf(loop: Loop, walk: Walk): readonly Walk[] {
  const { items } = walk.reader.items(noteList(loop.list.names, walk));
  const walks = items.map((item): Walk => ({ ...walk, bindings: bind(walk.bindings, loop.variable, item) }));
  const { where } = loop;
  return where === null ? walks : walks.filter((each) => ask(where, each) === 'yes');
}

const PERSON = ['person'] as const;

function noteValue(value: ValueExpression, walk: Walk): void {
  switch (value.kind) {
    case 'field': {
      const optional = value.filters.some(({ name }) => name === 'default');
      let reading = walk.reader.read(value.field.names, walk.bindings);
      if (reading.type.kind === 'item' && reading.type.printsAs === 'person') reading = walk.reader.below(reading, value.filters.some(({ name }) => name === 'latin') ? 'latinName' : 'name');
      walk.facts.note(reading, optional ? 'decides' : 'printed');
      if (reading.state === 'value' && reading.type.kind === 'localized' && reading.provenance.kind === 'fact' && !wordingIn(reading.value as LocalizedText, walk.selection.language)?.trim()) {
        walk.facts.untranslated.add(reading.path);
      }
      return;
    }
    case 'subject':
      noteSex(PERSON, walk);
      if (walk.selection.speaker !== 'person') walk.facts.note(walk.reader.read(['person', 'name'], new Map()), 'decides');
      return;
    case 'by-sex':
      noteSex(value.field.names, walk);
      return;
    case 'verb':
    case 'by-speaker':
      return;
    default:
      assertNever(value);
  }
}

function noteSex(names: readonly string[], { reader, bindings, facts }: Walk): void {
  const person = reader.read(names, bindings);
  facts.note(person.type.kind === 'item' ? reader.below(person, 'sex') : person, 'decides');
}
