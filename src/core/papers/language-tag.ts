import type { Tongue } from '../language/tongue.ts';

/** The full tag of each language of a paper, as Word and PDF name them. */
export const TAGS: Readonly<Record<Tongue, string>> = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-US' };

/**
 * A language tag that Word and PDF accept, or null when `language` names none. The short tags of the program's languages
 * get their country; others stay as they are. What is no tag at all is dropped, never printed.
 */
export function languageTag(language: string | undefined): string | null {
  if (language === undefined) return null;
  if (language === 'ru' || language === 'kk' || language === 'en') return TAGS[language];
  return /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(language) ? language : null;
}
