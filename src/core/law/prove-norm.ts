import type { Act } from './act.ts';
import type { Norm } from './norm.ts';
import { formatSteps, parseKey } from './norm-path.ts';
import { outlineOf, textAt } from './statute-text.ts';
import type { StatuteArticle } from './statute-text.ts';

export type ProofReason =
  /** Article, part and item exist, and every key word stands in that very place. */
  | 'agrees'
  /** No text of the act, or of this article, is held. */
  | 'no-text'
  /** The place exists, but the entry names no words to look for. */
  | 'no-keywords'
  /** A stored file could not be read as an article, or is another article. */
  | 'unreadable-text'
  /** The article has no such part or item, or it has been excluded from the act. */
  | 'no-such-place'
  /** The text of the place lacks a key word: wrong number, or wrong description. */
  | 'word-missing'
  /** The act says that brackets of this article are items, but the article has numbered parts (or the other way round). */
  | 'wrong-level';

export type NormProof = {
  readonly key: string;
  readonly status: 'proved' | 'unproved' | 'contradicted';
  readonly reason: ProofReason;
  /** The word that is missing, or the place that does not exist; empty when there is nothing to add. */
  readonly detail: string;
};

/** Compares a norm with the stored text of its article (null where none is held). Pure: the same text gives the same proof. */
export function proveNorm(norm: Norm, act: Act, article: StatuteArticle | null): NormProof {
  const path = parseKey(norm.key);
  const result = (status: NormProof['status'], reason: ProofReason, detail = ''): NormProof => ({ key: norm.key, status, reason, detail });
  if (!path.ok || path.value.unit !== 'article') return result('unproved', 'no-text');
  if (article === null) return result('unproved', 'no-text');
  const { number, steps } = path.value;
  if (article.number !== number) return result('contradicted', 'unreadable-text', article.number);
  const direct = act.directItems.includes(number);
  if (!levelsAgree(article, direct, steps[0]?.kind === 'bracket')) return result('contradicted', 'wrong-level', formatSteps(steps));
  if (article.parts.length > 0 && outlineOf(article).length === 0) return result('contradicted', 'no-such-place', number);
  const text = textAt(article, steps, direct);
  if (text === null) return result('contradicted', 'no-such-place', formatSteps(steps));
  if (norm.keywords.length === 0) return result('unproved', 'no-keywords');
  const searched = plainWords(text);
  const missing = norm.keywords.find((word) => !searched.includes(plainWords(word)));
  return missing === undefined ? result('proved', 'agrees') : result('contradicted', 'word-missing', missing);
}

/** Numbered parts and direct items exclude each other; an article cited as a whole is not concerned. */
function levelsAgree(article: StatuteArticle, direct: boolean, hasBracket: boolean): boolean {
  if (!hasBracket) return true;
  const unnumbered = article.parts.length === 1 && article.parts[0]?.number === '';
  return direct === unnumbered;
}

/** Lower case, ё as е, single spaces: stored texts differ in these, the law does not. */
function plainWords(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ').trim();
}
