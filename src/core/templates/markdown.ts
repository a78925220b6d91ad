import { fromMarkdown } from 'mdast-util-from-markdown';
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import type { Block, Inline, Inlines } from '../papers/paper.ts';

/** Marks around the number of a slot, and the break that a tag on its own line makes. Templates may not hold them. */
export const SLOT_OPEN = '\uE000';
export const SLOT_CLOSE = '\uE001';
export const BREAK = '\uE002';

const SLOT = /\uE000(\d+)\uE001/gu;

/** Everything of CommonMark that a template does not have: no links, code, HTML, quotations by `>`, rules, entities. */
const REDUCED = {
  extensions: [
    {
      disable: {
        null: [
          'autolink', 'blockQuote', 'characterReference', 'codeFenced', 'codeIndented', 'codeText', 'definition', 'hardBreakEscape',
          'htmlFlow', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink', 'setextUnderline', 'thematicBreak',
        ],
      },
    },
  ],
};

/** Signs that only the parser can judge; a text without them is paragraphs parted by empty lines. */
const NEEDS_PARSER = /[*\\#]|^[ \t]*(?:[-+]|\d{1,9}[.)])(?=[ \t\n])/mu;

/** Turns template text with slots into blocks. Slots are set as they are: nothing in them is markup. */
export function markdownBlocks(text: string, slots: readonly Inlines[]): readonly Block[] {
  const broken = text.replaceAll(BREAK, '\n\n');
  if (!NEEDS_PARSER.test(broken)) {
    return broken.split(/\n[ \t]*(?:\n[ \t]*)+/u).filter((part) => part.trim() !== '').map((part) => paragraph(fill(oneLine(part).replaceAll(/^[ \t]+|[ \t]+$/gu, ''), slots, {})));
  }
  return parsed(literalLines(broken)).flatMap((node) => blockOf(node, slots));
}

/**
 * Trees of texts that have been parsed before: references take a second pass over the same words, and papers of one
 * template share most of theirs. The texts are the template's own; values stand in slots and never come here.
 */
const seen = new Map<string, readonly RootContent[]>();
const MOST_SEEN = 2000;

function parsed(text: string): readonly RootContent[] {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const nodes = fromMarkdown(text, REDUCED).children;
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(text, nodes);
  return nodes;
}

/** Turns one line of template text with slots into inlines: only strong and emphasis are markup. */
export function markdownLine(text: string, slots: readonly Inlines[]): Inlines {
  const line = oneLine(text.replaceAll(BREAK, ' ')).trim();
  if (!/[*\\]/u.test(line)) return fill(line, slots, {});
  // A slot before the line keeps its beginning from being read as a list or a heading.
  const guarded = `${SLOT_OPEN}${String(slots.length)}${SLOT_CLOSE}${line.replaceAll('_', String.raw`\_`)}`;
  const [first] = parsed(guarded);
  return first?.type === 'paragraph' ? phrasing(first.children, [...slots, []], {}) : [];
}

function oneLine(text: string): string {
  return text.replaceAll(/[ \t]*\n[ \t]*/gu, ' ');
}

/**
 * Keeps lines literal that CommonMark would read as something else: «590. », «1) », «+ 7», «* », and lists that begin in
 * the middle. A numbered list begins at `1.` and goes on by ones.
 */
function literalLines(text: string): string {
  let last = 0;
  let afterBlank = true;
  const lines = text.split('\n').map((line) => {
    const marker = /^([ \t]*)(?:(\d{1,9})([.)])|([+*]))(?=[ \t]|$)/u.exec(line);
    const blank = line.trim() === '';
    if (marker === null) {
      if (!blank && afterBlank && !/^[ \t]/u.test(line)) last = 0;
      afterBlank = blank;
      return line;
    }
    afterBlank = false;
    const [whole, indent = '', figures, sign, bullet] = marker;
    if (bullet !== undefined) return `${indent}\\${line.slice(indent.length)}`;
    const number = Number(figures);
    if (sign === '.' && (number === 1 || number === last + 1)) {
      last = number;
      return line;
    }
    return `${indent}${figures ?? ''}\\${sign ?? ''}${line.slice(whole.length)}`;
  });
  return lines.join('\n').replaceAll('_', String.raw`\_`);
}

type Marks = { readonly strong?: true; readonly emphasis?: true };

function paragraph(content: Inlines): Block {
  return { kind: 'paragraph', content };
}

function blockOf(node: RootContent | BlockContent | DefinitionContent, slots: readonly Inlines[]): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(phrasing(node.children, slots, {}))];
    case 'heading':
      return [{ kind: 'heading', level: node.depth <= 2 ? 2 : 3, content: phrasing(node.children, slots, {}) }];
    case 'list':
      return [{ kind: 'list', ordered: node.ordered === true, items: node.children.map((item) => item.children.flatMap((child) => blockOf(child, slots))) }];
    default:
      return [];
  }
}

function phrasing(nodes: readonly PhrasingContent[], slots: readonly Inlines[], marks: Marks): Inlines {
  return nodes.flatMap((node): Inlines => {
    switch (node.type) {
      case 'text':
        return fill(oneLine(node.value), slots, marks);
      case 'strong':
        return phrasing(node.children, slots, { ...marks, strong: true });
      case 'emphasis':
        return phrasing(node.children, slots, { ...marks, emphasis: true });
      case 'break':
        return [{ kind: 'text', text: ' ', ...marks }];
      default:
        return [];
    }
  });
}

/** Puts the slots into a text. */
function fill(text: string, slots: readonly Inlines[], marks: Marks): Inlines {
  const found: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(SLOT)) {
    if (match.index > from) found.push({ kind: 'text', text: text.slice(from, match.index), ...marks });
    for (const inline of slots[Number(match[1])] ?? []) found.push(inline.kind === 'text' ? { ...inline, ...marks } : inline);
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ kind: 'text', text: text.slice(from), ...marks });
  return found;
}
