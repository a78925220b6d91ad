import { fromMarkdown } from 'mdast-util-from-markdown';
import type { PhrasingContent, RootContent } from 'mdast';
import type { Block, Inline, Inlines } from '../papers/paper.ts';

/** What a placeholder in the text stands for: a value inside a line, or blocks between paragraphs. */
export type Held = { readonly kind: 'inline'; readonly inlines: Inlines } | { readonly kind: 'blocks'; readonly blocks: readonly Block[] };

const FIRST = 0xe000;
const LAST = 0xf8ff;
/** Signs of the private use area stand for values, so that no value is ever read as markup. */
export const PLACEHOLDER = /[\uE000-\uF8FF]/u;

/** Keeps values apart from the text that the Markdown parser sees. */
export class Placeholders {
  private readonly held: Held[] = [];

  /** The sign to put into the text for a value; `null` when a paper holds more values than signs (6,400 in one passage). */
  hold(what: Held): string | null {
    if (this.held.length > LAST - FIRST) return null;
    this.held.push(what);
    return String.fromCharCode(FIRST + this.held.length - 1);
  }

  of(sign: string): Held | undefined {
    return this.held[sign.charCodeAt(0) - FIRST];
  }
}

/** Only paragraphs, headings, emphasis and lists: everything else of Markdown is switched off and comes out literally. */
const PLAIN = { disable: { null: ['codeIndented', 'codeFenced', 'codeText', 'htmlFlow', 'htmlText', 'autolink', 'definition', 'labelStartLink', 'labelStartImage', 'labelEnd', 'blockQuote', 'thematicBreak', 'setextUnderline', 'characterReference'] } };

/** Makes lines safe that only look like lists: «590. …» opens no list, indents mean nothing. */
function tame(text: string): string {
  return text.split('\n').map((line) => line.trim().replace(/^(\d{2,})([.)])/u, '$1\\$2').replace(/^([+*])(?=\s)/u, '\\$1')).join('\n');
}

/** Turns template text with placeholders into blocks. `typeset` is applied to whole passages, placeholders included. */
export function toBlocks(text: string, placeholders: Placeholders, typeset: (passage: string) => string): readonly Block[] {
  const tree = fromMarkdown(tame(text), { extensions: [PLAIN] });
  return tree.children.flatMap((node) => blockOf(node, placeholders, typeset));
}

/** The same for one line. */
export function toInlines(text: string, placeholders: Placeholders, typeset: (passage: string) => string): Inlines {
  const tree = fromMarkdown(tame(text.replace(/\s+/gu, ' ')).replace(/^([-#>]|\d+[.)])(?=\s|$)/u, '\\$1'), { extensions: [PLAIN] });
  return tree.children.flatMap((node) => (node.type === 'paragraph' || node.type === 'heading' ? inlinesOf(node.children, placeholders, typeset, {}) : []));
}

type Style = { readonly strong?: true; readonly emphasis?: true };

function blockOf(node: RootContent, placeholders: Placeholders, typeset: (passage: string) => string): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth <= 1 ? 1 : node.depth === 2 ? 2 : 3, content: inlinesOf(node.children, placeholders, typeset, {}) }];
    case 'paragraph':
      return paragraphs(node.children, placeholders, typeset);
    case 'list':
      return [{ kind: 'list', ordered: node.ordered === true, items: node.children.map((item) => item.children.flatMap((child) => blockOf(child, placeholders, typeset))) }];
    default:
      return [];
  }
}

/** A paragraph; blocks held inside it part it, and a paragraph that is one value of several paragraphs becomes those. */
function paragraphs(children: readonly PhrasingContent[], placeholders: Placeholders, typeset: (passage: string) => string): readonly Block[] {
  const [only] = children;
  if (children.length === 1 && only?.type === 'text' && [...only.value].every((sign) => placeholders.of(sign)?.kind === 'blocks' || sign.trim() === '')) {
    return [...only.value].flatMap((sign) => {
      const held = placeholders.of(sign);
      return held?.kind === 'blocks' ? held.blocks : [];
    });
  }
  const inlines = inlinesOf(children, placeholders, typeset, {});
  const [single] = inlines;
  if (inlines.length === 1 && single?.kind === 'text' && single.provenance !== undefined && single.text.includes('\n')) {
    return single.text.split(/\n+/u).filter((part) => part.trim() !== '').map((part): Block => ({ kind: 'paragraph', content: [{ ...single, text: part.trim() }] }));
  }
  const content = inlines.map(flat);
  return hasWords(content) ? [{ kind: 'paragraph', content }] : [];
}

/** Line breaks inside a sentence become spaces. */
function flat(inline: Inline): Inline {
  return inline.kind === 'text' ? { ...inline, text: inline.text.replace(/\s*\n\s*/gu, ' ') } : inline;
}

/** True if there is anything to read. */
export function hasWords(inlines: Inlines): boolean {
  return inlines.some((inline) => inline.kind === 'blank' || inline.kind === 'reference' || (inline.kind === 'text' && /[\p{L}\p{N}]/u.test(inline.text)));
}

function inlinesOf(children: readonly PhrasingContent[], placeholders: Placeholders, typeset: (passage: string) => string, style: Style): Inlines {
  return children.flatMap((child): Inlines => {
    if (child.type === 'text') return cut(typeset(child.value), placeholders, style);
    if (child.type === 'strong') return inlinesOf(child.children, placeholders, typeset, { ...style, strong: true });
    if (child.type === 'emphasis') return inlinesOf(child.children, placeholders, typeset, { ...style, emphasis: true });
    if (child.type === 'break') return [{ kind: 'line-break' }];
    return [];
  });
}

/** Puts the held values back into a passage. */
function cut(passage: string, placeholders: Placeholders, style: Style): Inlines {
  const inlines: Inline[] = [];
  let words = '';
  const flush = (): void => {
    if (words !== '') inlines.push({ kind: 'text', text: words.replace(/\n/gu, ' '), ...style });
    words = '';
  };
  for (const sign of passage) {
    const held = PLACEHOLDER.test(sign) ? placeholders.of(sign) : undefined;
    if (held === undefined) words += PLACEHOLDER.test(sign) ? '' : sign;
    else if (held.kind === 'inline') {
      flush();
      inlines.push(...held.inlines.map((inline) => (inline.kind === 'text' ? { ...inline, ...style } : inline)));
    }
  }
  flush();
  return inlines;
}
