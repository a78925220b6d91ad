import type { Tongue } from '../language/tongue.ts';
import { kazakhHeadingOf } from './article-heading.ts';
import type { LawLibrary } from './norm.ts';
import { termsInEnglish, termsInKazakh, termsInRussian, type ForeignCharge, type KazakhOffence, type Term } from './offences.ts';

/** A title in the languages in which there is one: official in Russian and Kazakh, in English our words. */
export type OffenceTitle = { readonly ru: string; readonly kk: string | null; readonly en: string };

/** The title of an article of the Criminal Code of Kazakhstan; `kk` is its official heading, null where no current Kazakh text of it was read. */
export function kazakhOffenceTitle(offence: KazakhOffence, library: LawLibrary): OffenceTitle {
  const key = `kz.uk.${offence.number}`;
  return { ru: offence.title, kk: kazakhHeadingOf(key, library)?.kk ?? null, en: offence.titleEn ?? library.norms.get(key)?.paraphrase.en.replace(/\.$/u, '') ?? offence.title };
}

/** The title of a foreign charge. The Russian code has no official Kazakh text and nobody translates it here: `kk` is null. */
export function chargeTitle(charge: ForeignCharge): OffenceTitle {
  return { ru: charge.title, kk: null, en: charge.titleEn };
}

const TERMS: Readonly<Record<Tongue, (terms: readonly Term[]) => string>> = { ru: termsInRussian, kk: termsInKazakh, en: termsInEnglish };

/** The terms of an article in a language of the interface. */
export function termsIn(tongue: Tongue, terms: readonly Term[]): string {
  return TERMS[tongue](terms);
}
