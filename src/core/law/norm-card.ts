import type { Issue } from '#core/failure.ts';
import type { Tongue } from '#core/language/tongue.ts';
import type { Grade } from './act.ts';
import { kazakhHeadingOf } from './article-heading.ts';
import type { ArticleHeading, LawLibrary } from './norm.ts';
import { proveNorm, type NormProof } from './prove-norm.ts';
import { renderCitation } from './render-citation.ts';
import type { ResolvedNorm } from './resolve-norm.ts';
import { statuteLines } from './statute-lines.ts';
import type { StatuteArticle } from './statute-text.ts';

/** Words of the act itself, from the stored copy. */
export type NormText = {
  /** First line of the stored file: which copy, of what date. */
  readonly copy: string;
  /** Heading of the article. */
  readonly heading: string;
  /** The words of the place, a paragraph or item each; null where this copy has no such place. */
  readonly lines: readonly string[] | null;
};

/** Everything that the library knows about one norm, for a lawyer who looks it up. */
export type NormCard = {
  readonly key: string;
  readonly act: string;
  /** In the nominative, the act in full; null where the act has no Kazakh name. */
  readonly citation: { readonly ru: string; readonly kk: string | null; readonly en: string };
  /** The official Kazakh heading of the article; null where no Kazakh text of it was read. */
  readonly heading: ArticleHeading | null;
  /** Our own words, never a quotation; null for an act or chapter as a whole. */
  readonly paraphrase: { readonly ru: string; readonly en: string; readonly kk: string | null } | null;
  /** The entry from which paraphrase, grade and proof come: a wider one where the place has none of its own. */
  readonly entry: string | null;
  /** `YYYY-MM-DD`: first day in force of this very norm; null where not established. */
  readonly validFrom: string | null;
  /** First day in force of the act: the norm may be younger. */
  readonly actValidFrom: string | null;
  /** First day on which the norm or its act is no longer in force; null while it is. */
  readonly validTo: string | null;
  readonly source: string;
  readonly grade: Grade;
  readonly edition: string | null;
  readonly checkedOn: string | null;
  /** Null for an act or chapter as a whole. */
  readonly proof: NormProof | null;
  readonly texts: { readonly ru: NormText | null; readonly kk: NormText | null };
  readonly issues: readonly Issue[];
};

/** Stored copies of the article in which a norm stands; null where none is held. */
export type Copies = { readonly ru: StatuteArticle | null; readonly kk: StatuteArticle | null };

/** The card of a norm that was found in the library, with the stored copies of its article. Pure. */
export function normCard(found: ResolvedNorm, issues: readonly Issue[], copies: Copies, library: LawLibrary): NormCard {
  const { act, norm } = found;
  return {
    key: found.key,
    act: act.key,
    citation: { ru: cite(found, library, 'ru') ?? found.key, kk: cite(found, library, 'kk'), en: cite(found, library, 'en') ?? found.key },
    heading: kazakhHeadingOf(found.key, library),
    paraphrase: norm?.paraphrase ?? null,
    entry: norm?.key ?? null,
    validFrom: norm?.validFrom ?? null,
    actValidFrom: act.validFrom,
    validTo: norm?.validTo ?? act.validTo,
    source: norm?.source ?? act.source,
    grade: norm?.grade ?? act.grade,
    edition: norm?.edition ?? act.edition,
    checkedOn: norm?.checkedOn ?? null,
    proof: norm === null ? null : proveNorm(norm, act, copies.ru),
    texts: { ru: textOf(found, copies.ru), kk: textOf(found, copies.kk) },
    issues,
  };
}

function cite({ path }: ResolvedNorm, library: LawLibrary, tongue: Tongue): string | null {
  const rendered = renderCitation({ refs: [{ path, to: null }], grammaticalCase: 'nominative', actForm: 'full' }, library, { tongue, mentioned: [], eventDate: null });
  return rendered.ok ? rendered.value.text : null;
}

function textOf({ path, act }: ResolvedNorm, article: StatuteArticle | null): NormText | null {
  if (article?.number !== path.number || path.unit !== 'article') return null;
  return { copy: article.source, heading: article.title, lines: statuteLines(article, path.steps, act.directItems.includes(path.number)) };
}
