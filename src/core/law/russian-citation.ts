import type { RuCase, RuForms } from '#core/language/cases.ts';
import { ordinalRu } from '#core/language/numbers-ru.ts';
import { NBSP, isPlural, isWord, joinWithAnd, printSpan } from './number-list.ts';
import type { ActGroup, Chain, Link } from './citation-chain.ts';
import { shareArticle } from './citation-chain.ts';

type UnitForms = { readonly gender: 'feminine' | 'masculine'; readonly one: RuForms; readonly many: RuForms };

function forms(words: string): RuForms {
  const [nominative = '', genitive = '', dative = '', accusative = '', instrumental = '', prepositional = ''] = words.split(' ');
  return { nominative, genitive, dative, accusative, instrumental, prepositional };
}

const UNITS: Readonly<Record<Link['word'], UnitForms>> = {
  статья: { gender: 'feminine', one: forms('статья статьи статье статью статьей статье'), many: forms('статьи статей статьям статьи статьями статьях') },
  часть: { gender: 'feminine', one: forms('часть части части часть частью части'), many: forms('части частей частям части частями частях') },
  глава: { gender: 'feminine', one: forms('глава главы главе главу главой главе'), many: forms('главы глав главам главы главами главах') },
  пункт: { gender: 'masculine', one: forms('пункт пункта пункту пункт пунктом пункте'), many: forms('пункты пунктов пунктам пункты пунктами пунктах') },
  подпункт: { gender: 'masculine', one: forms('подпункт подпункта подпункту подпункт подпунктом подпункте'), many: forms('подпункты подпунктов подпунктам подпункты подпунктами подпунктах') },
  абзац: { gender: 'masculine', one: forms('абзац абзаца абзацу абзац абзацем абзаце'), many: forms('абзацы абзацев абзацам абзацы абзацами абзацах') },
  раздел: { gender: 'masculine', one: forms('раздел раздела разделу раздел разделом разделе'), many: forms('разделы разделов разделам разделы разделами разделах') },
};

/**
 * Prints the chains of one act in Russian, from the smallest step to the article, without the act:
 * «пунктам 7) и 11) части первой статьи 590». Only the first word of each chain takes the case; all owners stand in
 * the genitive.
 */
export function russianChains(group: ActGroup, grammaticalCase: RuCase): string {
  const printed: string[] = [];
  group.chains.forEach((chain, index) => {
    const next = group.chains[index + 1];
    const shared = next !== undefined && shareArticle(chain, next);
    printed.push(printChain(shared ? { links: chain.links.slice(1) } : chain, grammaticalCase));
  });
  return joinWithAnd(printed, 'и');
}

function printChain(chain: Chain, grammaticalCase: RuCase): string {
  const last = chain.links.length - 1;
  return chain.links
    .map((link, index) => printLink(link, index === last ? grammaticalCase : 'genitive'))
    .reverse()
    .join(' ');
}

function printLink(link: Link, grammaticalCase: RuCase): string {
  const unit = UNITS[link.word];
  const word = (isPlural(link.spans) ? unit.many : unit.one)[grammaticalCase];
  const print = (number: string): string => {
    if (link.numbers === 'bracket') return `${number})`;
    return link.numbers === 'ordinal' && isWord(number) ? ordinalRu(Number(number), { case: grammaticalCase, gender: unit.gender }) : number;
  };
  return `${word}${NBSP}${joinWithAnd(link.spans.map((span) => printSpan(span, print)), 'и')}`;
}
