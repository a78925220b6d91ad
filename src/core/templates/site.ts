import { decide, type Decision } from './decide.ts';
import type { Flow } from './flow.ts';
import type { Numbering } from './numbering.ts';
import type { PrintContext } from './print-context.ts';
import { bind, type Bindings } from './reading.ts';
import type { Condition, Loop, TemplateNode } from './syntax.ts';
import type { Clauses } from './template.ts';

/** Where nodes are evaluated. */
export type Site = {
  readonly context: PrintContext;
  readonly bindings: Bindings;
  readonly numbering: Numbering;
  readonly clauses: Clauses;
  /** How many clauses stand around, so that a clause that holds itself ends. */
  readonly depth: number;
  /** Number of the ground around, for grounds inside it. */
  readonly ground: string;
  /** Evaluates nodes into a new flow; blocks call it for what they hold. */
  readonly evaluate: (nodes: readonly TemplateNode[], site: Site) => Flow;
};

/** Decides a condition and notes what answers would decide it. */
export function decideAt(condition: Condition, site: Site): Decision {
  const { context, bindings, numbering } = site;
  const decision = decide(condition, { reader: context.reader, bindings, printed: (label) => numbering.numberOf(label) !== null });
  if (decision.truth === 'unknown') context.issues.undecided(decision.open);
  return decision;
}

/** The items of a loop whose condition is surely met, each bound to the loop's variable. */
export function itemsOf(loop: Loop, site: Site): readonly Site[] {
  const { context, bindings } = site;
  const list = context.reader.read(loop.list.names, bindings);
  if (list.state === 'missing') context.issues.undecided([{ paths: list.paths, label: list.label, withheld: list.withheld }]);
  const { items, withheld } = context.reader.items(list);
  if (withheld.length > 0) context.issues.withheld(withheld, list.label);
  const sites = items.map((item): Site => ({ ...site, bindings: bind(bindings, loop.variable, item) }));
  const { where } = loop;
  return where === null ? sites : sites.filter((each) => decideAt(where, each).truth === 'yes');
}
