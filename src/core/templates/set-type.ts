import type { Tongue } from '../language/tongue.ts';
import { typeset } from '../language/typography.ts';
import type { Block, Inline, Inlines, NumberedItem } from '../papers/paper.ts';

/**
 * Sets the template's own words: no-break spaces, quotes, dashes. Values stay to the letter (a number of a document, a
 * person's own words), but decide with their first and last sign whether a space beside them may break.
 */
export function setBlocks(blocks: readonly Block[], tongue: Tongue): readonly Block[] {
  return blocks.map((block) => setBlock(block, tongue));
}

function setBlock(block: Block, tongue: Tongue): Block {
  const line = (content: Inlines): Inlines => setLine(content, tongue);
  const items = (all: readonly NumberedItem[]): readonly NumberedItem[] => all.map((item) => ({ ...item, content: line(item.content) }));
  switch (block.kind) {
    case 'addressee':
      return { ...block, lines: block.lines.map(line) };
    case 'title':
      return { ...block, lines: block.lines.map(line), subtitle: block.subtitle.map(line) };
    case 'heading':
    case 'paragraph':
    case 'quotation':
      return { ...block, content: line(block.content) };
    case 'ground':
      return { ...block, heading: line(block.heading), blocks: setBlocks(block.blocks, tongue) };
    case 'requests':
      return { ...block, lead: line(block.lead), items: items(block.items) };
    case 'annexes':
      return { ...block, heading: line(block.heading), items: items(block.items) };
    case 'list':
      return { ...block, items: block.items.map((item) => setBlocks(item, tongue)) };
    case 'table':
      return {
        ...block, columns: block.columns.map((column) => ({ ...column, header: line(column.header) })), rows: block.rows.map((row) => row.map(line)),
        ...(block.caption === undefined ? {} : { caption: line(block.caption) }),
      };
    case 'form':
      return { ...block, rows: block.rows.map((row) => ({ ...row, label: line(row.label), value: line(row.value) })) };
    case 'signatures':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, role: line(item.role), name: line(item.name), ...(item.statement === undefined ? {} : { statement: line(item.statement) }) })),
      };
    case 'parallel':
    case 'page-break':
      return block;
  }
}

function isOwn(inline: Inline): inline is Extract<Inline, { kind: 'text' }> {
  return inline.kind === 'text' && inline.provenance === undefined;
}

/** A letter or figure in the place of a value: typesetting keeps letters and figures, so it can be found again. */
function proxyOf(inline: Inline): string {
  if (inline.kind === 'reference') return '1';
  if (inline.kind === 'line-break') return '\n';
  if (inline.kind === 'blank') return 'ж';
  const { text } = inline;
  if (/^\d+$/u.test(text)) return '1';
  const first = /^\d/u.test(text) ? '1' : /^\p{Lu}/u.test(text) ? 'Ж' : 'ж';
  return `${first}ж${/\d$/u.test(text) ? '1' : ''}`;
}

const ALPHANUMERIC = /[\p{L}\p{N}\n]/u;

/** Lines set before: the same words of a template recur in every paper. No values are in the keys, only their proxies. */
const seen = new Map<string, readonly string[]>();
const MOST_SEEN = 4000;

function setLine(content: Inlines, tongue: Tongue): Inlines {
  if (!content.some(isOwn)) return content;
  const parts = content.map((inline) => (isOwn(inline) ? inline.text : proxyOf(inline)));
  const owns = content.map(isOwn);
  const key = `${tongue}${parts.map((part, index) => `${owns[index] === true ? '\uE000' : '\uE001'}${part}`).join('')}`;
  let set = seen.get(key);
  if (set === undefined) {
    set = setParts(parts, owns, tongue);
    if (seen.size >= MOST_SEEN) seen.clear();
    seen.set(key, set);
  }
  const texts = set;
  return content.map((inline, index) => (isOwn(inline) ? { ...inline, text: texts[index] ?? inline.text } : inline));
}

/** Sets the parts of a line as one text and cuts it again where the parts met. */
function setParts(parts: readonly string[], owns: readonly boolean[], tongue: Tongue): readonly string[] {
  const set = typeset(parts.join(''), tongue);
  let at = 0;
  const signAt = (): string => String.fromCodePoint(set.codePointAt(at) ?? 0);
  return parts.map((part, index) => {
    // A part reaches to its last letter or figure; signs after it belong to it only if it is the template's own.
    const start = at;
    let left = [...part].filter((sign) => ALPHANUMERIC.test(sign)).length;
    while (left > 0 && at < set.length) {
      const sign = signAt();
      if (ALPHANUMERIC.test(sign)) left -= 1;
      at += sign.length;
    }
    if (owns[index] !== true) return part;
    const end = owns.findIndex((owned, later) => later > index && !owned);
    const following = parts.slice(index + 1, end < 0 ? undefined : end).join('');
    while (at < set.length && !ALPHANUMERIC.test(signAt()) && !(following !== '' && startsAt(following, set, at))) at += signAt().length;
    return set.slice(start, at);
  });
}

/** Whether the own parts that follow (in other type) begin here: their first signs before any letter have to stay with them. */
function startsAt(following: string, set: string, at: number): boolean {
  const lead = /^[^\p{L}\p{N}\n]*/u.exec(following)?.[0] ?? '';
  const rest = /^[^\p{L}\p{N}\n]*/u.exec(set.slice(at))?.[0] ?? '';
  return rest.length <= lead.length;
}
