import { ordinalEn } from '#core/language/numbers-en.ts';
import { NBSP, isPlural, joinWithAnd, printSpan } from './number-list.ts';
import type { ActGroup, Chain, Link } from './citation-chain.ts';

/** Prints the chains of one act in English, without the act: «article 590(1)(7) and (11)», «articles 788 and 789». */
export function englishChains(group: ActGroup): string {
  return joinWithAnd(group.chains.map(printChain), 'and');
}

function printChain(chain: Chain): string {
  const [head, ...steps] = chain.links;
  if (head === undefined) return '';
  const word = head.word === 'глава' ? 'chapter' : 'article';
  const plural = steps.length === 0 && isPlural(head.spans) ? 's' : '';
  const start = `${word}${plural}${NBSP}${joinWithAnd(head.spans.map((span) => printSpan(span, (number) => number)), 'and')}`;
  return start + steps.map((link) => printStep(link)).join('');
}

function printStep(link: Link): string {
  // Unnumbered paragraphs have no figure to put in brackets.
  if (!link.isParagraph) return joinWithAnd(link.spans.map((span) => printSpan(span, (number) => `(${number})`)), 'and');
  const words = link.spans.map((span) => printSpan(span, (number) => ordinalEn(Number(number))));
  return `, ${joinWithAnd(words, 'and')} paragraph${isPlural(link.spans) ? 's' : ''}`;
}
