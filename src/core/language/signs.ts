/** No-break space. */
export const NBSP = '\u00A0';
/** En dash, for ranges. */
export const EN_DASH = '\u2013';
/** Em dash, between parts of a Russian or Kazakh sentence. */
export const EM_DASH = '\u2014';

/** Ties all words of a phrase with no-break spaces. */
export function unbroken(phrase: string): string {
  return phrase.replaceAll(' ', NBSP);
}
