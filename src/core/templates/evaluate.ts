import { assertNever } from '../result.ts';
import { evaluateBlock } from './evaluate-block.ts';
import { Flow } from './flow.ts';
import { printCitation } from './print-citation.ts';
import { printValue } from './print-speech.ts';
import type { Reading } from './reading.ts';
import { decideAt, itemsOf, type Site } from './site.ts';
import type { NodeOf, TemplateNode } from './syntax.ts';

const DEEPEST_CLAUSE = 8;

/** Evaluates nodes into a new flow. */
export function evaluate(nodes: readonly TemplateNode[], site: Site): Flow {
  const flow = new Flow();
  run(nodes, site, flow);
  return flow;
}

function run(nodes: readonly TemplateNode[], site: Site, flow: Flow): void {
  for (const node of nodes) runNode(node, site, flow);
}

function runNode(node: TemplateNode, site: Site, flow: Flow): void {
  const { context } = site;
  switch (node.kind) {
    case 'text':
      flow.text(node.text);
      return;
    case 'comment':
      return;
    case 'value':
      flow.inlines(printValue(node.value, site.bindings, context, () => flow.sentenceOpens()));
      return;
    case 'citation':
      flow.inlines([printCitation(node.citation, node.source, context)]);
      return;
    case 'reference':
      runReference(node, site, flow);
      return;
    case 'page-break':
      flow.block(() => ({ kind: 'page-break' }));
      return;
    case 'include':
      runInclude(node, site, flow);
      return;
    case 'if':
      runIf(node, site, flow);
      return;
    case 'each':
      runEach(node, site, flow);
      return;
    case 'ground':
    case 'request':
    case 'annex':
    case 'signature':
    case 'row':
    case 'table':
    case 'addressee':
    case 'title':
    case 'requests':
    case 'annexes':
    case 'signatures':
    case 'form':
    case 'quote':
    case 'tr':
      evaluateBlock(node, site, flow);
      return;
    default:
      assertNever(node);
  }
}

function runReference(node: NodeOf<'reference'>, { context, numbering }: Site, flow: Flow): void {
  const number = numbering.numberOf(node.label);
  if (number === null) {
    context.issues.add({
      code: 'reference-missing', severity: 'should',
      message: {
        ru: `Фраза со ссылкой на «${node.label}» не напечатана: этой части в бумаге нет.`,
        kk: `«${node.label}» бөлігіне сілтемесі бар сөйлем басылмады: қағазда ол бөлік жоқ.`,
        en: `A sentence that refers to "${node.label}" is not printed: the paper has no such part.`,
      },
    });
  }
  flow.inlines([{ kind: 'reference', text: number ?? '', target: node.label }]);
}

function runInclude(node: NodeOf<'include'>, site: Site, flow: Flow): void {
  const { context } = site;
  const body = site.clauses.get(`${node.clause}.${context.tongue}`);
  if (body === undefined || site.depth >= DEEPEST_CLAUSE) {
    context.issues.add({
      code: 'clause-missing', severity: 'must',
      message: {
        ru: `В бумаге нет общего фрагмента «${node.clause}» на этом языке. Сообщите составителю шаблона.`,
        kk: `Қағазда осы тілдегі «${node.clause}» ортақ үзіндісі жоқ. Үлгі авторына хабарлаңыз.`,
        en: `The paper lacks the shared passage "${node.clause}" in this language. Tell the author of the template.`,
      },
    });
    return;
  }
  const bindings = new Map<string, Reading>(node.parameters.map(({ name, field }) => [name, context.reader.read(field.names, site.bindings)]));
  const inside = evaluate(body.tree, { ...site, bindings, depth: site.depth + 1 });
  if (!node.mark.alone) {
    flow.append(inside.trimmed());
    return;
  }
  flow.break();
  flow.append(inside);
  flow.text('\n');
  flow.break();
}

function runIf(node: NodeOf<'if'>, site: Site, flow: Flow): void {
  const [first] = node.branches;
  if (first?.mark.alone === true) flow.break();
  const chosen = choose(node, site);
  if (chosen !== null) run(chosen.body, site, flow);
  if (node.close.alone) flow.break();
}

/** The branch to print. An open question stops the search: a later branch would be wrong if the answer came out yes. */
function choose(node: NodeOf<'if'>, site: Site): { readonly body: readonly TemplateNode[] } | null {
  for (const branch of node.branches) {
    const { truth } = decideAt(branch.condition, site);
    if (truth === 'yes') return branch;
    if (truth === 'unknown') return node.unknown;
  }
  return node.otherwise;
}

function runEach(node: NodeOf<'each'>, site: Site, flow: Flow): void {
  const parts = itemsOf(node.over, site).map((each) => evaluate(node.body, each));
  if (node.separator !== null) {
    const { separator } = node;
    parts.filter((part) => !part.isEmpty()).forEach((part, index) => {
      if (index > 0) flow.text(separator);
      flow.append(part.trimmed());
    });
    return;
  }
  for (const part of parts) {
    if (node.open.alone) flow.break();
    flow.append(part);
  }
  if (node.close.alone) flow.break();
}
