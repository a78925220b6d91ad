import type { Glossary, TermVariant } from './glossary.ts';
import type { Say } from './lint-words.ts';

/** The words of a glossary's variants as one pattern; built once for a glossary. */
const patterns = new WeakMap<Glossary, { readonly stems: RegExp; readonly abbreviations: RegExp } | null>();

const ABBREVIATION = /\p{Lu}.*\p{Lu}/u;
const NOTHING = /(?!)/gu;

function patternsOf(glossary: Glossary): { readonly stems: RegExp; readonly abbreviations: RegExp } | null {
  const known = patterns.get(glossary);
  if (known !== undefined) return known;
  const words = (wanted: boolean): string => glossary.variants.filter(({ variant }) => ABBREVIATION.test(variant) === wanted).map(({ variant }) => variant.replaceAll(/[^\p{L}\p{N} -]/gu, '')).join('|');
  const stems = words(false);
  const abbreviations = words(true);
  const made = {
    stems: stems === '' ? NOTHING : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${stems})\p{L}*`, 'giu'),
    abbreviations: abbreviations === '' ? NOTHING : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${abbreviations})(?![\p{L}\p{N}])`, 'gu'),
  };
  const found = glossary.variants.length === 0 ? null : made;
  patterns.set(glossary, found);
  return found;
}

/**
 * Complains about a Kazakh word that stands for a term but is not the word of the official texts. `offset` is where
 * `words` begins in the file.
 */
export function lintTerms(words: string, offset: number, glossary: Glossary, say: Say): void {
  const found = patternsOf(glossary);
  if (found === null) return;
  for (const pattern of [found.stems, found.abbreviations]) {
    for (const match of words.matchAll(pattern)) {
      const lower = match[0].toLowerCase();
      const met = glossary.variants.find(({ variant }) => (pattern === found.abbreviations ? match[0] === variant : lower.startsWith(variant.toLowerCase())));
      if (met !== undefined) sayOfficial(match[0], offset + match.index, met, say);
    }
  }
}

function sayOfficial(word: string, offset: number, { official, term }: TermVariant, say: Say): void {
  say(
    'warning', 'term-not-official', offset,
    `«${word}»: официальные казахские тексты говорят «${official}» («${term.kk}» — ${term.ru}). Замените слово или покажите его носителю языка.`,
    `«${word}»: ресми мәтіндерде «${official}» делінеді («${term.kk}»). Сөзді ауыстырыңыз немесе тіл маманына көрсетіңіз.`,
    `“${word}”: the official Kazakh texts say “${official}” (“${term.kk}”: ${term.en}). Replace it or show it to a native reader.`,
  );
}
