import { isAnswer } from '../casefile/answer.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import { parsePath, readPath } from '../casefile/paths.ts';
import type { Reader } from '../casefile/disclosure.ts';
import type { Root, RuleResult, Selection } from '../casefile/selection.ts';
import type { Words } from '../language/tongue.ts';
import type { OffenceTable } from '../law/offences.ts';
import type { Source } from '../law/source-library.ts';
import type { Inline, Provenance } from '../papers/paper.ts';
import { isNameValue } from './print-name.ts';
import { fieldsOf, paperFields, PAPER_LABELS, rootNamed, typeOfRoot, type Field, type FieldType } from './field-types.ts';
import { redact } from './redact.ts';
import type { FilterCall } from './syntax.ts';
import type { Whose } from './whose.ts';

/** Where a reading was looked for: the names of the schema from the root (`offences.norm`), a label for people, and whose it is. */
type About = Whose & { readonly canonical: string; readonly type: FieldType };

/** What the case file says at a field. */
export type Reading = About &
  (
    | { readonly state: 'value'; readonly value: unknown; readonly path: string; readonly provenance: Provenance }
    /** Asked, and there is none. */
    | { readonly state: 'none' | 'not-applicable'; readonly path: string }
    /** No answer that may be printed. `paths` says where answers are missing; empty where the case holds no such item. */
    | { readonly state: 'missing'; readonly paths: readonly string[]; readonly withheld: boolean }
  );

/** What the words of loops and clauses stand for where a node is evaluated. */
export type Bindings = { readonly get: (name: string) => Reading | undefined; readonly has: (name: string) => boolean };

class Bound implements Bindings {
  readonly #outer: Bindings;
  readonly #name: string;
  readonly #reading: Reading;

  constructor(outer: Bindings, name: string, reading: Reading) {
    this.#outer = outer;
    this.#name = name;
    this.#reading = reading;
  }

  get(name: string): Reading | undefined {
    return name === this.#name ? this.#reading : this.#outer.get(name);
  }

  has(name: string): boolean {
    return name === this.#name || this.#outer.has(name);
  }
}

/** Adds a word to those bound outside; nothing is copied, because every turn of a loop comes through here. */
export function bind(outer: Bindings, name: string, reading: Reading): Bindings {
  return new Bound(outer, name, reading);
}

const NOWHERE: Words = { ru: 'поле', kk: 'өріс', en: 'field' };

/**
 * What some readers may read of a case, and what was read of it already. Papers with the same readers share one: what stands in
 * the case is the same for each of them, only what a rule reckons depends on the paper.
 */
export class OpenCase {
  readonly full: CaseFile;
  readonly open: CaseFile;
  readonly withheld: ReadonlySet<string>;
  /** Roots by their name and the paths that they mean. */
  readonly roots = new Map<string, Reading>();
  readonly items = new WeakMap<Reading, ItemsOfList>();
  /** What stands below a thing that was read; conditions and loops ask for it again and again. */
  readonly below = new WeakMap<Reading, Map<string, Reading>>();
  /** What was printed of a thing by the filters of a place in a template: the same in every paper and every pass that comes there. */
  readonly printed = new WeakMap<Reading, Map<readonly FilterCall[], Inline>>();

  constructor(file: CaseFile, readers: readonly Reader[]) {
    const redacted = redact(file, readers);
    this.full = file;
    this.open = redacted.file;
    this.withheld = redacted.withheld;
  }
}

/** Reads fields of one case for one paper, holding back what its readers may not read. */
export class FactReader {
  readonly #case: OpenCase;
  readonly #selection: Selection;
  readonly #offences: OffenceTable | null;
  readonly #sources: ReadonlyMap<string, Source> | null;
  readonly #roots = new Map<string, Reading>();
  readonly #rules = new Map<string, Reading>();
  /** What was read already from a root: the same names always say the same. Templates hold each list of names once, so it is found by itself first. */
  readonly #read = new Map<string, Reading>();
  readonly #readByNames = new WeakMap<readonly string[], Reading>();
  /** What rules reckoned for this paper, by the thing that they were asked of. */
  readonly #reckoned = new WeakMap<Reading, Map<string, Reading>>();

  constructor(openCase: OpenCase, selection: Selection, offences: OffenceTable | null = null, sources: ReadonlyMap<string, Source> | null = null) {
    this.#case = openCase;
    this.#selection = selection;
    this.#offences = offences;
    this.#sources = sources;
  }

  /** What stands at a field. Total: an unknown name is a missing answer (the linter has complained about it). */
  read(names: readonly string[], bindings: Bindings): Reading {
    const bound = bindings.get(names[0] ?? '');
    if (bound !== undefined) return stepsFrom(names, bound, (here, name) => this.#step(here, name));
    const known = this.#readByNames.get(names);
    if (known !== undefined) return known;
    const key = names.join('.');
    const cached = this.#read.get(key);
    if (cached !== undefined) {
      this.#readByNames.set(names, cached);
      return cached;
    }
    const [first = '', ...rest] = names;
    const found = first === 'paper' ? this.#paper(rest[0]) : rest.reduce((here, name) => this.#step(here, name), this.#root(first));
    this.#read.set(key, found);
    this.#readByNames.set(names, found);
    return found;
  }

  /** The items of a list that may be read, and the paths of those held back. */
  items(list: Reading): ItemsOfList {
    const known = this.#case.items.get(list);
    if (known !== undefined) return known;
    const found = this.#findItems(list);
    this.#case.items.set(list, found);
    return found;
  }

  #findItems(list: Reading): ItemsOfList {
    if (list.state !== 'value' || list.type.kind !== 'list' || !Array.isArray(list.value)) return { items: [], withheld: list.state === 'missing' && list.withheld ? list.paths : [] };
    const { of } = list.type;
    const values: readonly unknown[] = list.value;
    const items = values.map((value): Reading => {
      const path = isRooted(value) ? value.path : pathOfItem(list.path, value);
      const inside = isRooted(value) ? value.item : value;
      return { state: 'value', value: inside, path, type: of, canonical: list.canonical, label: list.label, owner: list.owner, provenance: { kind: 'fact', path } };
    });
    return { items, withheld: isRootList(list) ? list.withheldItems : [...this.#case.withheld].filter((path) => path.startsWith(`${list.path}[`) && !path.slice(list.path.length + 1).includes('].')) };
  }

  /** See `OpenCase`. */
  get printed(): OpenCase['printed'] {
    return this.#case.printed;
  }

  /** The field of an item that has been read. */
  below(here: Reading, name: string): Reading {
    return this.#step(here, name);
  }

  #paper(name: string | undefined): Reading {
    const type = paperFields([]).get(name ?? '') ?? { kind: 'text' };
    const about: About = { canonical: `paper.${name ?? ''}`, label: PAPER_LABELS[name ?? ''] ?? NOWHERE, owner: null, type };
    const { date, variant, language, speaker } = this.#selection;
    const value = { date, variant, language, speaker }[name ?? ''];
    if (value == null) return { ...about, state: 'missing', paths: [], withheld: false };
    return { ...about, state: 'value', value, path: about.canonical, provenance: { kind: 'paper', field: name ?? '' } };
  }

  #root(name: string): Reading {
    const cached = this.#roots.get(name);
    if (cached !== undefined) return cached;
    const root = rootNamed(name);
    const reading: Reading = root === undefined ? { canonical: name, label: NOWHERE, owner: null, type: { kind: 'text' }, state: 'missing', paths: [], withheld: false } : this.#findRoot(root);
    this.#roots.set(name, reading);
    return reading;
  }

  #findRoot(root: Root): Reading {
    const about: About = { canonical: root.name, label: root.label, owner: null, type: typeOfRoot(root) };
    const all = root.find(this.#case.full, this.#selection);
    const open = this.#case.withheld.size === 0 ? all : root.find(this.#case.open, this.#selection);
    const key = `${root.name} ${all.join(' ')}${open === all ? '' : ` but ${open.join(' ')}`}`;
    const known = this.#case.roots.get(key);
    if (known !== undefined) return known;
    const found = root.list ? this.#list(about, all, open) : this.#one(about, all, open);
    this.#case.roots.set(key, found);
    return found;
  }

  #one(about: About, all: readonly string[], open: readonly string[]): Reading {
    const [path] = all;
    if (path === undefined) return { ...about, state: 'missing', paths: [], withheld: false };
    // Another item in the place of one held back would tell a false story, so nothing stands there.
    if (open[0] !== path) return { ...about, state: 'missing', paths: [path], withheld: true };
    return { ...about, state: 'value', value: this.#at(path), path, provenance: { kind: 'fact', path } };
  }

  #list(about: About, all: readonly string[], open: readonly string[]): RootList {
    const [ofAll, ofOpen] = [new Set(all), new Set(open)];
    const items = open.filter((path) => ofAll.has(path)).map((path): Rooted => ({ path, item: this.#at(path) }));
    return {
      ...about, state: 'value', value: items, path: about.canonical, provenance: { kind: 'derived', rule: about.canonical, from: open }, withheldItems: all.filter((path) => !ofOpen.has(path)),
    };
  }

  #at(path: string): unknown {
    return readPath(this.#case.open, parsePath(path) ?? []);
  }

  #step(here: Reading, name: string): Reading {
    const known = this.#case.below.get(here)?.get(name) ?? this.#reckoned.get(here)?.get(name);
    if (known !== undefined) return known;
    const field = here.type.kind === 'item' ? fieldsOf(here.type.schema).get(name) : undefined;
    const found = this.#findBelow(here, name, field);
    const keeper = field?.kind === 'rule' ? this.#reckoned : this.#case.below;
    const below = keeper.get(here) ?? new Map<string, Reading>();
    below.set(name, found);
    keeper.set(here, below);
    return found;
  }

  #findBelow(here: Reading, name: string, field: Field | undefined): Reading {
    const label = labelOf(here.label, field, name);
    const about: About = { canonical: `${here.canonical}.${name}`, label, owner: here.canonical === 'person' ? null : (here.owner ?? here.label), type: field?.type ?? { kind: 'text' } };
    if (field === undefined) return { ...about, state: 'missing', paths: [], withheld: false };
    if (here.state === 'missing') return { ...about, state: 'missing', paths: here.withheld ? here.paths : here.paths.map((path) => `${path}.${name}`), withheld: here.withheld };
    if (here.state !== 'value') return { ...about, state: here.state, path: here.path };
    if (field.kind === 'rule') return this.#reckon(field, here, about);
    const path = here.path === '' ? name : `${here.path}.${name}`;
    const found = isRecord(here.value) && Object.hasOwn(here.value, name) ? here.value[name] : undefined;
    // A list that is no answer is empty until something is in it.
    if (found === undefined && field.type.kind === 'list' && !field.isAnswer) return { ...about, state: 'value', value: [], path, provenance: { kind: 'fact', path } };
    if (found === undefined) return { ...about, state: 'missing', paths: [path], withheld: this.#case.withheld.has(path) };
    if (!field.isAnswer || !isAnswer(found)) return { ...about, state: 'value', value: found, path, provenance: { kind: 'fact', path } };
    if (found.state === 'value') return { ...about, state: 'value', value: found.value, path, provenance: { kind: 'fact', path } };
    if (found.state === 'none' || found.state === 'not-applicable') return { ...about, state: found.state, path };
    return { ...about, state: 'missing', paths: [path], withheld: false };
  }

  #reckon(field: Extract<Field, { kind: 'rule' }>, here: Reading & { readonly state: 'value' }, about: About): Reading {
    const key = `${here.path} ${field.rule.name}`;
    const cached = this.#rules.get(key);
    if (cached !== undefined) return { ...cached, ...about };
    const compute = (file: CaseFile, item: unknown): RuleResult => field.rule.compute({ file, selection: this.#selection, path: here.path, item, offences: this.#offences, sources: this.#sources });
    const open = compute(this.#case.open, here.value);
    let reading: Reading;
    if (open.state === 'unknown') reading = { ...about, state: 'missing', paths: open.missing, withheld: open.missing.some((path) => this.#isWithheld(path)) };
    else {
      const full = this.#case.withheld.size === 0 ? open : compute(this.#case.full, readPath(this.#case.full, parsePath(here.path) ?? []));
      // A result that only holds while a fact is held back would be false, one that needs it would give it away.
      const agree = full.state === 'value' && same(full.value, open.value);
      reading = agree
        ? { ...about, state: 'value', value: open.value, path: here.path, provenance: { kind: 'derived', rule: field.rule.name, from: open.from } }
        : { ...about, state: 'missing', paths: full.state === 'value' ? full.from : full.missing, withheld: true };
    }
    this.#rules.set(key, reading);
    return reading;
  }

  #isWithheld(path: string): boolean {
    return this.#case.withheld.has(path) || [...this.#case.withheld].some((held) => held.startsWith(`${path}[`) || path.startsWith(`${held}.`));
  }
}

/** All names but the first, one after the other; without a copy of the list, because every word of a loop comes through here. */
function stepsFrom(names: readonly string[], start: Reading, step: (here: Reading, name: string) => Reading): Reading {
  let here = start;
  for (let index = 1; index < names.length; index += 1) here = step(here, names[index] ?? '');
  return here;
}

type ItemsOfList = { readonly items: readonly Reading[]; readonly withheld: readonly string[] };
type Rooted = { readonly path: string; readonly item: unknown };
type RootList = Reading & { readonly state: 'value'; readonly withheldItems: readonly string[] };

function isRooted(value: unknown): value is Rooted {
  return isRecord(value) && typeof value['path'] === 'string' && 'item' in value && Object.keys(value).length === 2;
}

function isRootList(list: Reading): list is RootList {
  return 'withheldItems' in list;
}

/** Whether two results of a rule are the same. A name is by its spelling: a sex held back only keeps it from being declined well. */
function same(left: unknown, right: unknown): boolean {
  const essence = (value: unknown): string => JSON.stringify(isNameValue(value) ? value.name : value);
  return essence(left) === essence(right);
}

function pathOfItem(list: string, value: unknown): string {
  return isRecord(value) && typeof value['id'] === 'string' ? `${list}[${value['id']}]` : list;
}

function labelOf(above: Words, field: Field | undefined, name: string): Words {
  if (field?.label != null) return field.label;
  return { ru: `${above.ru}: ${name}`, kk: `${above.kk}: ${name}`, en: `${above.en}: ${name}` };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
