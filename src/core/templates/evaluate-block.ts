import { assertNever } from '../result.ts';
import type { Tongue } from '../language/tongue.ts';
import type { Block, Inlines, NumberedItem, TableColumn } from '../papers/paper.ts';
import { flatten, later, numberedRow, paragraphsOf, type Flow } from './flow.ts';
import { markdownLine } from './markdown.ts';
import { decideAt, itemsOf, type Site } from './site.ts';
import { closeEnumeration, tidyLine, isEmptyLine } from './tidy.ts';
import type { NodeOf } from './syntax.ts';

type BlockNode = NodeOf<
  'ground' | 'request' | 'annex' | 'signature' | 'row' | 'table' | 'addressee' | 'title' | 'requests' | 'annexes' | 'signatures' | 'form' | 'quote' | 'tr'
>;

const ANNEXES: Readonly<Record<Tongue, string>> = { ru: 'Приложения:', kk: 'Қосымшалар:', en: 'Annexes:' };
const TABLE: Readonly<Record<Tongue, (number: string) => string>> = {
  ru: (number) => `Таблица\u00A0${number}. `, kk: (number) => `${number}-кесте. `, en: (number) => `Table\u00A0${number}. `,
};

/** Evaluates a block into its place of the flow; a block with nothing to print leaves nothing. */
export function evaluateBlock(node: BlockNode, site: Site, flow: Flow): void {
  if ('when' in node && node.when !== null && decideAt(node.when, site).truth !== 'yes') return;
  switch (node.kind) {
    case 'ground':
      evaluateGround(node, site, flow);
      return;
    case 'request':
    case 'annex':
      evaluateItem(node, site, flow);
      return;
    case 'signature':
      evaluateSignature(node, site, flow);
      return;
    case 'row': {
      const inside = site.evaluate(node.body, site);
      const value = later(() => flatten(inside.blocks()));
      if (inside.surelySpeaks(true) || !isEmptyLine(value())) flow.add({ kind: 'form-row', row: later(() => ({ label: node.label, value: value() })) });
      return;
    }
    case 'table':
      evaluateTable(node, site, flow);
      return;
    case 'tr': {
      const cells = site.evaluate(node.body, site).cells();
      if (cells.some((cell) => !isEmptyLine(cell))) flow.add({ kind: 'table-row', row: { cells } });
      return;
    }
    case 'addressee': {
      const lines = filled(site.evaluate(node.body, site).lines());
      if (lines.length > 0) flow.block(() => ({ kind: 'addressee', lines }));
      return;
    }
    case 'title':
      evaluateTitle(node, site, flow);
      return;
    case 'requests':
    case 'annexes':
      evaluateItems(node, site, flow);
      return;
    case 'signatures': {
      const items = site.evaluate(node.body, site).signatures();
      if (items.length > 0) flow.block(() => ({ kind: 'signatures', items }));
      return;
    }
    case 'form': {
      const rows = site.evaluate(node.body, site).formRows();
      if (rows.length > 0) flow.block(later(() => ({ kind: 'form', rows: rows.map((row, index) => numberedRow(row(), `${String(index + 1)}.`)) })));
      return;
    }
    case 'quote': {
      const inside = site.evaluate(node.body, site);
      const blocks = later(() => inside.blocks().flatMap(quoted));
      const speaks = inside.surelySpeaks();
      if (speaks || blocks().length > 0) flow.blocksOf(blocks, speaks);
      return;
    }
    default:
      assertNever(node);
  }
}

function quoted(block: Block): readonly Block[] {
  return block.kind === 'paragraph' ? paragraphsOf(block.content).map((content) => ({ kind: 'quotation', content })) : [block];
}

function filled(lines: readonly (Inlines | null)[]): readonly Inlines[] {
  return lines.filter((line) => line !== null);
}

function evaluateGround(node: NodeOf<'ground'>, site: Site, flow: Flow): void {
  const { numbering, context } = site;
  const series = `ground ${site.ground}`;
  const number = `${site.ground}${String(numbering.next(series))}`;
  const { memory } = context;
  const before = { mentionedActs: memory.mentionedActs, subjectNamed: memory.subjectNamed, norms: [...memory.norms] };
  const inside = site.evaluate(node.body, { ...site, ground: `${number}.` });
  const parts = later(() => headed(inside.blocks()));
  if (!inside.surelySpeaks() && parts().blocks.length === 0) {
    // What a dropped ground named has not been named.
    memory.mentionedActs = before.mentionedActs;
    memory.subjectNamed = before.subjectNamed;
    memory.norms.clear();
    for (const norm of before.norms) memory.norms.add(norm);
    return;
  }
  numbering.take(series, node.label, number);
  flow.block(later(() => ({ kind: 'ground', number: `${number}.`, label: node.label ?? '', ...parts() })));
}

/** A leading heading, and what stands below it. */
function headed(all: readonly Block[]): { readonly heading: Inlines; readonly blocks: readonly Block[] } {
  const [first] = all;
  return first?.kind === 'heading' ? { heading: first.content, blocks: all.slice(1) } : { heading: [], blocks: all };
}

function evaluateItem(node: NodeOf<'request' | 'annex'>, site: Site, flow: Flow): void {
  const inside = site.evaluate(node.body, site);
  const content = later(() => flatten(inside.blocks()));
  if (!inside.surelySpeaks(true) && isEmptyLine(content())) return;
  const number = String(site.numbering.next(node.kind));
  site.numbering.take(node.kind, node.label, number);
  flow.add({ kind: node.kind, item: later(() => ({ number: `${number}.`, label: node.label ?? `${node.kind}-${number}`, content: content() })) });
}

function evaluateItems(node: NodeOf<'requests' | 'annexes'>, site: Site, flow: Flow): void {
  const inside = site.evaluate(node.body, site);
  const lead = later(() => flatten(inside.words().blocks()));
  const found = inside.requests(node.kind === 'requests' ? 'request' : 'annex');
  if (found.length === 0) {
    if (node.kind === 'requests' && lead().length > 0) flow.block(() => ({ kind: 'paragraph', content: lead() }));
    return;
  }
  const items = (): readonly NumberedItem[] => found.map((item, index) => (index < found.length - 1 ? item() : { ...item(), content: closeEnumeration(item().content) }));
  flow.block(later((): Block => (node.kind === 'requests'
    ? { kind: 'requests', lead: lead(), items: items() }
    : { kind: 'annexes', heading: lead().length > 0 ? lead() : [{ kind: 'text', text: ANNEXES[site.context.tongue] }], items: items() })));
}

function evaluateTitle(node: NodeOf<'title'>, site: Site, flow: Flow): void {
  const all = site.evaluate(node.body, site).lines();
  const start = all.findIndex((line) => line !== null);
  if (start < 0) return;
  const gap = all.indexOf(null, start);
  const end = gap < 0 ? all.length : gap;
  flow.block(() => ({ kind: 'title', lines: filled(all.slice(start, end)), subtitle: filled(all.slice(end)) }));
}

function evaluateSignature(node: NodeOf<'signature'>, site: Site, flow: Flow): void {
  const [role, name, ...statement] = filled(site.evaluate(node.body, site).lines());
  if (role === undefined) return;
  flow.add({
    kind: 'signature',
    signature: {
      role, name: name ?? [], withDate: node.withDate,
      ...(statement.length === 0 ? {} : { statement: flatten(statement.map((content): Block => ({ kind: 'paragraph', content }))) }),
    },
  });
}

/** Reads `№:1 | Статья:3 | Сумма:2:right`. */
export function readColumns(text: string): readonly TableColumn[] {
  return text.split('|').map((column): TableColumn => {
    const match = /^(.*?)(?::\s*(\d{1,3}))?(?::\s*(left|right|center))?\s*$/su.exec(column.trim());
    const align = (['left', 'right', 'center'] as const).find((known) => known === match?.[3]);
    const header = tidyLine(markdownLine(match?.[1] ?? '', []));
    return { header, share: Math.max(1, Number(match?.[2] ?? '1')), ...(align === undefined ? {} : { align }) };
  });
}

function evaluateTable(node: NodeOf<'table'>, site: Site, flow: Flow): void {
  const columns = readColumns(node.columns);
  const given = node.over === null
    ? site.evaluate(node.body, site).tableRows().map(({ cells }) => cells)
    : itemsOf(node.over, site).map((each) => site.evaluate(node.body, each).cells()).filter((cells) => cells.some((cell) => !isEmptyLine(cell)));
  if (given.length === 0) return;
  // A first column «№» that the row leaves out is numbered by the program.
  const [first] = columns;
  const isNumber = first?.header.length === 1 && first.header[0]?.kind === 'text' && /^(?:№|No\.?|р\/с\s*№)$/u.test(first.header[0].text);
  const rows = given.map((cells, index): readonly Inlines[] => (isNumber && cells.length === columns.length - 1 ? [[{ kind: 'text', text: String(index + 1) }], ...cells] : cells));
  const caption = node.caption === null ? null : tidyLine(markdownLine(node.caption, []));
  const number = String(site.numbering.next('table'));
  if (node.label !== null) site.numbering.take('table', node.label, number);
  const titled: Inlines | null = caption === null ? null : node.label === null ? caption : [{ kind: 'text', text: TABLE[site.context.tongue](number) }, ...caption];
  flow.block(() => ({ kind: 'table', columns, rows, ...(titled === null ? {} : { caption: titled }) }));
}
