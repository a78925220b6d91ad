import type { Tongue } from '../language/tongue.ts';
import type { LawLibrary } from '../law/norm.ts';
import type { Complaint } from './complaint.ts';
import { fieldsOf, kindOf, paperFields, rootNamed, typeOfRoot, type FieldType } from './field-types.ts';
import type { Printing, Question } from './lint-guards.ts';
import { nearestName } from './nearest.ts';
import { ROOTS } from '../casefile/roots.ts';
import type { FieldPath, Position } from './syntax.ts';
import type { TemplateLibrary } from './template.ts';

/** A name that a loop or a clause's parameter gives; `type` is null where nobody can know it. */
export type Bound = { readonly type: FieldType | null; readonly canonical: string };

/** A choice between branches that the walk has taken; two parts in different branches of one choice never meet. */
export type Turn = { readonly at: unknown; readonly branch: number };

/** A labelled part of the paper, and the conditions under which it is printed. */
export type Labelled = { readonly label: string; readonly kind: string; readonly file: string; readonly at: Position; readonly turns: readonly Turn[]; readonly conditions: readonly string[] };
export type Referring = { readonly label: string; readonly file: string; readonly at: Position; readonly conditions: readonly string[]; readonly asks: boolean };

/** What one walk over a body with its clauses gathers. */
export type Findings = {
  readonly add: (severity: Complaint['severity'], code: string, file: string, at: Position, ru: string, kk: string, en: string) => void;
  readonly labels: Labelled[];
  readonly references: Referring[];
  readonly fields: Set<string>;
  readonly clauses: Set<string>;
  readonly printings: Printing[];
  readonly questions: Question[];
};

/** Where the walk stands. */
export type LintSite = {
  readonly file: string;
  readonly tongue: Tongue;
  readonly law: LawLibrary;
  readonly library: TemplateLibrary;
  readonly bound: ReadonlyMap<string, Bound>;
  readonly variants: readonly string[];
  /** A clause read alone: names that it does not bind may be parameters. */
  readonly lenient: boolean;
  readonly turns: readonly Turn[];
  readonly conditions: readonly string[];
  /** Fields about which the branches and loops around have asked. */
  readonly mentions: readonly string[];
  readonly home: string | null;
  readonly including: readonly string[];
  readonly findings: Findings;
};

/** Nothing found yet; complaints go to `add`. */
export function newFindings(add: Findings['add']): Findings {
  return { add, labels: [], references: [], fields: new Set(), clauses: new Set(), printings: [], questions: [] };
}

/** The type of a field, or null after a complaint (or where it can't be known). */
export function resolveField(field: FieldPath, site: LintSite): Bound | null {
  const [first = '', ...rest] = field.names;
  const start = startOf(first, site);
  if (start === null) {
    if (!site.lenient) complainUnknown(field, first, [...site.bound.keys(), ...ROOTS.map(({ name }) => name), 'paper'], site);
    return null;
  }
  let here: Bound = start;
  for (const name of rest) {
    if (here.type === null) return null;
    const names = first === 'paper' ? paperFields(site.variants) : here.type.kind === 'item' ? fieldsOf(here.type.schema) : null;
    if (names === null && here.type.kind === 'list') {
      site.findings.add('error', 'list-not-walked', site.file, field.at, `«${field.names.join('.')}» — перечень. Пройдите его через {{#each}}.`, `«${field.names.join('.')}» — тізім. Оны {{#each}} арқылы қараңыз.`, `"${field.names.join('.')}" is a list. Go through it with {{#each}}.`);
      return null;
    }
    const next = names?.get(name);
    if (next === undefined) {
      complainUnknown(field, name, [...(names?.keys() ?? [])], site);
      return null;
    }
    here = { type: 'type' in next ? next.type : next, canonical: `${here.canonical}.${name}` };
  }
  site.findings.fields.add(here.canonical);
  return here;
}

function startOf(name: string, site: LintSite): Bound | null {
  const bound = site.bound.get(name);
  if (bound !== undefined) return bound;
  // The paper's own record has no schema of the case file; its fields are looked up by name.
  if (name === 'paper') return { type: { kind: 'text' }, canonical: 'paper' };
  const root = rootNamed(name);
  return root === undefined ? null : { type: typeOfRoot(root), canonical: name };
}

function complainUnknown(field: FieldPath, name: string, known: readonly string[], { findings, file }: LintSite): void {
  const near = nearestName(name, known);
  const hint = near === null ? { ru: ' Список полей — в docs/template-language.md.', kk: ' Өрістер тізімі docs/template-language.md құжатында.', en: ' The list of fields is in docs/template-language.md.' } : { ru: ` Может быть, ${near}?`, kk: ` Мүмкін, ${near}?`, en: ` Perhaps ${near}?` };
  const whole = field.names.join('.');
  findings.add('error', 'field-unknown', file, field.at, `Поля «${whole}» нет: неизвестно слово «${name}».${hint.ru}`, `«${whole}» өрісі жоқ: «${name}» сөзі белгісіз.${hint.kk}`, `There is no field "${whole}": unknown word "${name}".${hint.en}`);
}

/** The kinds by which a filter may fit a type: its own, and that of the items of a list. */
export function kindsOf(type: FieldType): readonly string[] {
  return type.kind === 'list' ? ['list', ...kindsOf(type.of)] : [kindOf(type)];
}

/** The site inside a loop: its variable bound to an item of the list. */
export function insideLoop(variable: string, list: FieldPath, site: LintSite): LintSite {
  const resolved = resolveField(list, site);
  let item: FieldType | null = null;
  if (resolved?.type?.kind === 'list') item = resolved.type.of;
  else if (resolved?.type != null) {
    site.findings.add('error', 'list-expected', site.file, list.at, `«${list.names.join('.')}» — не перечень.`, `«${list.names.join('.')}» — тізім емес.`, `"${list.names.join('.')}" is not a list.`);
  }
  return { ...site, bound: new Map([...site.bound, [variable, { type: item, canonical: resolved?.canonical ?? variable }]]) };
}
