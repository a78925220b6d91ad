import { COUNTRIES, LANGUAGES } from '../casefile/countries.ts';
import { MONTHS_EN } from '../language/calendar-words.ts';
import type { Tongue } from '../language/tongue.ts';

/** First letter upper. */
export function capitalised(text: string): string {
  return text.replace(/^([«„“"(\s]*)(\p{Ll})/u, (_whole, before: string, letter: string) => before + letter.toUpperCase());
}

/** Own words as a sentence: first letter upper, a full stop at the end unless there is a sign that ends it. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' ? '' : capitalised(/[.!?…][»”")]*$/u.test(trimmed) ? trimmed : `${trimmed.replace(/[,;:]$/u, '')}.`);
}

const COUNTRY_WORDS: ReadonlySet<string> = new Set(Object.values(COUNTRIES).flatMap((names) => [...names.ru, ...names.kk].map((name) => name.split(' ')[0] ?? '')));
/** Beginnings of proper nouns that own words about these cases often begin with. */
const PROPER = /^(?:Росси|Казахстан|Қазақстан|Ресей|Украин|Беларус|Белорус|Чечн|Ингуш|Дагестан|Москв|Алмат|Астан|Петербург|Путин|Кадыров|ФСБ|Навальн|Бог|Алла[хқ]|Христ)/u;

/** English writes peoples, languages, months and days with a capital; the names of countries without their article. */
const ENGLISH_NAMES: ReadonlySet<string> = new Set([
  ...Object.values(COUNTRIES).flatMap(({ en }) => en.replace(/^the /u, '').split(' ')), ...Object.values(LANGUAGES).flatMap(({ en }) => en.split(' ')), ...MONTHS_EN,
  'Russia', 'Belarus', 'Kazakhstani', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Christian', 'Muslim', 'Orthodox', 'Islam', 'Mr', 'Mrs', 'Ms',
]);

/**
 * English words that begin with a name: the pronoun I, a people or a month, a word that stands alone (it may be a town),
 * and words before another capital («Medeu District Court», «Votkinsk, Udmurt Republic»).
 */
function beginsWithEnglishName(open: string): boolean {
  return /^I(?:['’\s]|$)/u.test(open) || ENGLISH_NAMES.has(/^[A-Za-z]+/u.exec(open)?.[0] ?? '') || /^[A-Z][A-Za-z'’-]*$/u.test(open) || /^[A-Z][A-Za-z'’-]*,? [A-Z]/u.test(open);
}

/**
 * Own words inside a sentence: first letter lower, final full stop removed. The first letter stays where the word is a
 * name: an abbreviation, an initial, a double name («Primer-Avto»), a country or a word that the text writes with a capital elsewhere too. In Kazakh it
 * always stays: the owner stands first, so that a phrase often opens with a place («Орал қаласындағы пәтер»).
 */
export function asClause(text: string, tongue: Tongue): string {
  const open = text.trim().replace(/(?<!\.)[.;]$/u, '');
  if (tongue === 'kk') return open;
  const word = /^[\p{L}-]+/u.exec(open)?.[0] ?? '';
  const isName = /^\p{Lu}(?:\.|$)/u.test(open) || /^.\p{Lu}|-\p{Lu}/u.test(word) || word.length === 1 && open[1] === '.' || COUNTRY_WORDS.has(word) || PROPER.test(word) || beginsWithEnglishName(open)
    || (word !== '' && new RegExp(`[^.!?…\\s]\\s+${word}(?![\\p{L}])`, 'u').test(open));
  return isName ? open : open.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** Own words in the quotation marks of the language; those inside become the inner ones. */
export function inQuotes(text: string, tongue: Tongue): string {
  const inner = text.trim().replace(/\.$/u, '');
  if (tongue === 'en') return `“${inner.replaceAll('“', '‘').replaceAll('”', '’')}”`;
  return `«${inner.replaceAll('«', '„').replaceAll('»', '“')}»`;
}
