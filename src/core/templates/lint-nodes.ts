import { assertNever } from '../result.ts';
import { lintCondition } from './lint-condition.ts';
import { afterAsking, insideList, notePrinting } from './lint-guards.ts';
import { insideLoop, resolveField, type Bound, type LintSite } from './lint-scope.ts';
import { lintCitation, lintValue } from './lint-value.ts';
import { lintUnsaid } from './lint-unknown.ts';
import { HOMES } from './open-block.ts';
import { printCondition } from './print.ts';
import { readColumns } from './evaluate-block.ts';
import type { Condition, NodeOf, TemplateNode } from './syntax.ts';

/** Walks nodes with all the clauses that they include and complains about what does not fit. */
export function lintNodes(nodes: readonly TemplateNode[], site: LintSite): void {
  for (const node of nodes) lintNode(node, site);
}

function lintNode(node: TemplateNode, site: LintSite): void {
  switch (node.kind) {
    case 'text':
    case 'comment':
    case 'page-break':
      return;
    case 'value':
      lintValue(node.value, node.at, site);
      notePrinting(node.value, node.at, site);
      return;
    case 'citation':
      lintCitation(node, site);
      return;
    case 'reference':
      site.findings.references.push({ label: node.label, file: site.file, at: node.at, conditions: site.conditions, asks: false });
      return;
    case 'include':
      lintInclude(node, site);
      return;
    case 'if':
      lintIf(node, site);
      return;
    case 'each': {
      const inside = insideLoop(node.over.variable, node.over.list, insideList(node.over.list, site));
      lintNodes(node.body, node.over.where === null ? inside : under(node.over.where, inside));
      return;
    }
    case 'table':
      lintTable(node, site);
      return;
    case 'ground':
    case 'request':
    case 'annex': {
      const inside = node.when === null ? site : under(node.when, site);
      if (node.label !== null) site.findings.labels.push({ label: node.label, kind: node.kind, file: site.file, at: node.open.at, turns: site.turns, conditions: inside.conditions });
      lintHome(node, site);
      lintNodes(node.body, { ...inside, home: node.kind });
      return;
    }
    case 'signature':
    case 'row':
      lintHome(node, site);
      lintNodes(node.body, { ...(node.when === null ? site : under(node.when, site)), home: node.kind });
      return;
    case 'addressee':
    case 'title':
    case 'requests':
    case 'annexes':
    case 'signatures':
    case 'form':
    case 'quote':
    case 'tr':
      lintHome(node, site);
      lintNodes(node.body, { ...site, home: node.kind });
      return;
    default:
      assertNever(node);
  }
}

/** The site inside a condition that has been met. */
function under(condition: Condition, site: LintSite): LintSite {
  lintCondition(condition, site);
  const parts = condition.kind === 'and' ? condition.of : [condition];
  return { ...afterAsking(condition, site), conditions: [...site.conditions, ...parts.map(printCondition)] };
}

function lintIf(node: NodeOf<'if'>, site: LintSite): void {
  lintUnsaid(node, site);
  const before: Condition[] = [];
  // A branch knows what every question before it asked.
  let asked = site;
  const unmet = (): readonly string[] => before.map((condition) => `not ${printCondition(condition)}`);
  node.branches.forEach((branch, index) => {
    const inside = under(branch.condition, asked);
    lintNodes(branch.body, { ...inside, turns: [...site.turns, { at: node, branch: index }], conditions: [...inside.conditions, ...unmet()] });
    asked = { ...asked, mentions: inside.mentions };
    before.push(branch.condition);
  });
  if (node.otherwise !== null) lintNodes(node.otherwise.body, { ...asked, turns: [...site.turns, { at: node, branch: -1 }], conditions: [...site.conditions, ...unmet()] });
  if (node.unknown !== null) lintNodes(node.unknown.body, { ...asked, turns: [...site.turns, { at: node, branch: -2 }], conditions: [...site.conditions, `unknown ${before.map(printCondition).join('; ')}`] });
}

function lintInclude(node: NodeOf<'include'>, site: LintSite): void {
  const key = `${node.clause}.${site.tongue}`;
  const { at } = node.mark;
  const parameters = new Map<string, Bound>();
  for (const { name, field } of node.parameters) {
    const resolved = resolveField(field, site);
    parameters.set(name, resolved ?? { type: null, canonical: name });
  }
  const body = site.library.clauses.get(key);
  if (body === undefined) {
    site.findings.add('error', 'clause-missing', site.file, at, `Фрагмента «${node.clause}» на этом языке нет (clauses/${key}.md).`, `Бұл тілде «${node.clause}» үзіндісі жоқ (clauses/${key}.md).`, `There is no clause "${node.clause}" in this language (clauses/${key}.md).`);
    return;
  }
  if (site.including.includes(key)) {
    site.findings.add('error', 'clause-cycle', site.file, at, `Фрагмент «${node.clause}» включает сам себя.`, `«${node.clause}» үзіндісі өзін-өзі қамтиды.`, `The clause "${node.clause}" includes itself.`);
    return;
  }
  site.findings.clauses.add(key);
  // A clause may serve several templates and ask for the variants of each.
  const variants = [...site.library.templates.values()].flatMap(({ head }) => head.variants.map(({ id }) => id));
  lintNodes(body.tree, { ...site, file: body.file, bound: parameters, variants, including: [...site.including, key] });
}

function lintHome(node: TemplateNode & { readonly open: { readonly at: { readonly line: number; readonly column: number } } }, site: LintSite): void {
  const homes = HOMES[node.kind] ?? ['ground'];
  const crossed = site.including.length > 0;
  // Inside one file the parser has complained already.
  const lost = site.home === null ? homes.length > 0 && HOMES[node.kind] !== undefined && !site.lenient : crossed && !homes.includes(site.home);
  if (!lost) return;
  const home = homes[0] ?? '';
  site.findings.add(
    'error', 'block-misplaced', site.file, node.open.at,
    site.home === null ? `Блок {{#${node.kind}}} может стоять только внутри {{#${home}}}.` : `Блок {{#${node.kind}}} не может стоять внутри {{#${site.home}}}.`,
    site.home === null ? `{{#${node.kind}}} блогы тек {{#${home}}} ішінде тұра алады.` : `{{#${node.kind}}} блогы {{#${site.home}}} ішінде тұра алмайды.`,
    site.home === null ? `The block {{#${node.kind}}} may only stand inside {{#${home}}}.` : `The block {{#${node.kind}}} may not stand inside {{#${site.home}}}.`,
  );
}

function lintTable(node: NodeOf<'table'>, site: LintSite): void {
  lintHome(node, site);
  if (node.label !== null) site.findings.labels.push({ label: node.label, kind: 'table', file: site.file, at: node.open.at, turns: site.turns, conditions: site.conditions });
  const inside = node.over === null ? site : insideLoop(node.over.variable, node.over.list, insideList(node.over.list, site));
  const met = node.over?.where == null ? inside : under(node.over.where, inside);
  lintNodes(node.body, { ...met, home: 'table' });
  const columns = readColumns(node.columns).length;
  const rows = node.over === null ? node.body.filter((child) => child.kind === 'tr') : [node];
  for (const row of rows) {
    const cells = barsOf(row.body) + 1;
    const numbered = /^\s*(?:№|No)/u.test(node.columns) && cells === columns - 1;
    if (cells === columns || numbered || row.body.some((child) => child.kind === 'if' || child.kind === 'each' || child.kind === 'include')) continue;
    site.findings.add('error', 'table-cells', site.file, row.open.at, `Столбцов ${String(columns)}, а ячеек в строке ${String(cells)}.`, `Баған саны ${String(columns)}, ал жолдағы ұяшық ${String(cells)}.`, `There are ${String(columns)} columns, but ${String(cells)} cells in the row.`);
  }
}

function barsOf(nodes: readonly TemplateNode[]): number {
  return nodes.reduce((count, node) => count + (node.kind === 'text' ? [...node.text.matchAll(/(?<!\\)\|/gu)].length : 0), 0);
}
