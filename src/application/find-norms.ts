import { kazakhHeadingOf } from '#core/law/article-heading.ts';
import { citeNorms } from '#core/law/cite-norms.ts';
import type { LawLibrary, Norm } from '#core/law/norm.ts';
import { TONGUES, type Words } from '#core/language/tongue.ts';

/** A norm as it is found. */
export type FoundNorm = { readonly norm: Norm; readonly citation: Words };

const MOST = 60;

/** Norms in which every word of the query begins a word of the key, the citation, our words for it or the Kazakh heading of its article; at most sixty, nothing for an empty query. */
export function findNorms(library: LawLibrary, query: string): readonly FoundNorm[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const found: FoundNorm[] = [];
  for (const norm of library.norms.values()) {
    const citation = citationOf(norm.key, library);
    const text = wordsOf([norm.key, citation.ru, citation.kk, citation.en, norm.paraphrase.ru, norm.paraphrase.kk ?? '', norm.paraphrase.en, kazakhHeadingOf(norm.key, library)?.kk ?? ''].join(' '));
    if (wanted.every((word) => text.some((each) => each.startsWith(word)))) found.push({ norm, citation });
    if (found.length === MOST) break;
  }
  return found;
}

function citationOf(key: string, library: LawLibrary): Words {
  const [ru, kk, en] = TONGUES.map((tongue) => citeNorms([key], library, tongue)?.text ?? key);
  return { ru: ru ?? key, kk: kk ?? key, en: en ?? key };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
