import type { ArticleHeading, LawLibrary } from './norm.ts';
import { formatKey, parseKey } from './norm-path.ts';

/** The official Kazakh heading of the article in which a norm stands; null where no Kazakh text of it was read, and for acts and chapters. */
export function kazakhHeadingOf(key: string, library: LawLibrary): ArticleHeading | null {
  const parsed = parseKey(key);
  if (!parsed.ok || parsed.value.unit !== 'article') return null;
  return library.headings.get(formatKey({ ...parsed.value, steps: [] })) ?? null;
}
