import type { Block, Inlines } from './paper.ts';

/** Whether a line announces what comes after it: it ends in a colon. Such a line never stays behind at the foot of a page. */
export function announces(content: Inlines): boolean {
  const last = content.findLast((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
  return last?.kind === 'text' && last.text.trimEnd().endsWith(':');
}

/** Whether a block must stay with the one after it: before signatures, and where it announces what follows. */
export function staysWith(block: Block, next: Block | undefined): boolean {
  if (next === undefined || next.kind === 'page-break') return false;
  return next.kind === 'signatures' || (block.kind === 'paragraph' && announces(block.content));
}
