import type { Tongue } from './tongue.ts';

const WORDS = {
  and: { ru: 'и', kk: 'және', en: 'and' },
  or: { ru: 'или', kk: 'немесе', en: 'or' },
} as const satisfies Record<string, Record<Tongue, string>>;

/**
 * Joins a list as a sentence does: «а, б и в», «а, б және в», "a, b and c". `separator: ';'` puts semicolons between
 * all items and no conjunction, as long items in legal papers are set. Empty items are left out; no items give ''.
 */
export function joinList(
  items: readonly string[],
  tongue: Tongue,
  options: { readonly conjunction?: 'and' | 'or'; readonly separator?: ',' | ';' } = {},
): string {
  const { conjunction = 'and', separator = ',' } = options;
  const filled = items.filter((item) => item.trim() !== '');
  if (separator === ';') return filled.join('; ');
  const last = filled.at(-1) ?? '';
  if (filled.length < 2) return last;
  return `${filled.slice(0, -1).join(', ')} ${WORDS[conjunction][tongue]} ${last}`;
}
