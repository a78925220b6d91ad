import type { Block, Inline, Inlines, NumberedItem, Paper } from './paper.ts';

/**
 * A stretch of a paper's text that one person can change as a whole: a paragraph, a heading, a request. `address` is its
 * place in the paper as it stands; `group` says among what it stands, so that a paragraph can be added or left out.
 */
export type Passage = { readonly address: string; readonly group: 'block' | 'heading' | 'request' | 'annex' | 'lead'; readonly content: Inlines };

/** What becomes of a passage: other words, and paragraphs or items after it; null leaves it out. */
export type Fate = { readonly content: Inlines | null; readonly after: readonly Inlines[] };

type Visit = (passage: Passage) => Fate;

/** All passages that may be changed, in the order in which they are printed. Tables, forms, addressees and signatures print facts alone. */
export function passagesOf(paper: Paper): readonly Passage[] {
  const found: Passage[] = [];
  changePassages(paper.blocks, (passage) => {
    found.push(passage);
    return { content: passage.content, after: [] };
  });
  return found;
}

/** The same paper in which every word of a passage knows its passage. */
export function markPassages(paper: Paper): Paper {
  return { ...paper, blocks: changePassages(paper.blocks, ({ address, content }) => ({ content: content.map((inline) => marked(inline, address)), after: [] })) };
}

/** The same word, knowing its passage. */
export function marked(inline: Inline, passage: string): Inline {
  return inline.kind === 'line-break' ? inline : { ...inline, passage };
}

/** The blocks with every passage changed as `visit` says. */
export function changePassages(blocks: readonly Block[], visit: Visit, prefix = ''): readonly Block[] {
  return blocks.flatMap((block, index) => changeBlock(block, visit, `${prefix}${String(index)}`));
}

function changeBlock(block: Block, visit: Visit, at: string): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
    case 'quotation': {
      const { content, after } = visit({ address: at, group: 'block', content: block.content });
      const added = after.map((words): Block => ({ kind: 'paragraph', content: words }));
      return content === null ? added : [{ ...block, content }, ...added];
    }
    case 'heading': {
      const { content, after } = visit({ address: at, group: 'heading', content: block.content });
      const added = after.map((words): Block => ({ kind: 'paragraph', content: words }));
      return content === null ? added : [{ ...block, content }, ...added];
    }
    case 'ground': {
      const { content, after } = visit({ address: `${at}.h`, group: 'lead', content: block.heading });
      const added = after.map((words): Block => ({ kind: 'paragraph', content: words }));
      return [{ ...block, heading: content ?? block.heading, blocks: [...added, ...changePassages(block.blocks, visit, `${at}.`)] }];
    }
    case 'requests': {
      const { content } = visit({ address: `${at}.h`, group: 'lead', content: block.lead });
      return [{ ...block, lead: content ?? block.lead, items: changeItems(block.items, visit, at, 'request') }];
    }
    case 'annexes': {
      const { content } = visit({ address: `${at}.h`, group: 'lead', content: block.heading });
      return [{ ...block, heading: content ?? block.heading, items: changeItems(block.items, visit, at, 'annex') }];
    }
    case 'list':
      return [{ ...block, items: block.items.map((item, index) => changePassages(item, visit, `${at}.${String(index)}.`)).filter((item) => item.length > 0) }];
    default:
      return [block];
  }
}

/** Numbers of items are referred to elsewhere, so none is left out; new ones come at the end with the next numbers. */
function changeItems(items: readonly NumberedItem[], visit: Visit, at: string, group: 'request' | 'annex'): readonly NumberedItem[] {
  const added: Inlines[] = [];
  const changed = items.map((item, index) => {
    const { content, after } = visit({ address: `${at}.${String(index)}`, group, content: item.content });
    added.push(...after);
    return { ...item, content: content ?? item.content };
  });
  const last = items.at(-1)?.number ?? '';
  return [...changed, ...added.map((content, index) => ({ number: last.replace(/\d+(?=\D*$)/u, (digits) => String(Number(digits) + index + 1)), label: `added-${at}-${String(index)}`, content }))];
}
