import type { LawLibrary, Concept } from '#core/law/norm.ts';
import { normCard, type NormCard } from '#core/law/norm-card.ts';
import { normAt } from '#core/law/resolve-norm.ts';
import { ok, type Result } from '#core/result.ts';
import { readStatute } from './statute-files.ts';

export type NormCards = {
  /** The subject of the Constitution that was asked for, or null. */
  readonly concept: Concept | null;
  /** One card; for a subject of the Constitution those of the text in force, then those it replaced. */
  readonly cards: readonly NormCard[];
};

/** The cards of a key, with the stored words of the norms. Fails with `norm-unknown` or `norm-number-unknown`. */
export async function readNormCards(key: string, library: LawLibrary, textsFolder: string): Promise<Result<NormCards>> {
  const concept = library.concepts.get(key) ?? null;
  const cards: NormCard[] = [];
  for (const each of concept === null ? [key] : [...concept.now, ...concept.before]) {
    const found = normAt(each, library, null);
    if (!found.ok) return found;
    for (const norm of found.value.norms) {
      const read = (tongue: 'ru' | 'kk') => (norm.path.unit === 'article' ? readStatute(textsFolder, norm.act, norm.path.number, tongue) : null);
      const copies = { ru: await read('ru'), kk: await read('kk') };
      cards.push(normCard(norm, found.value.issues.filter((issue) => issue.norm === norm.key || issue.norm === norm.act.key), copies, library));
    }
  }
  return ok({ concept, cards });
}
