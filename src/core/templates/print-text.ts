import type { Issue } from '../failure.ts';
import type { Tongue } from '../language/tongue.ts';
import { NBSP } from '../language/signs.ts';
import type { Found } from './scope.ts';
import type { Filter } from './tree.ts';

/** A printed value: `text` null is a blank. `ownWords` marks a person's own words, which typography leaves alone. */
export type Printed = { readonly text: string | null; readonly issues: readonly Issue[]; readonly ownWords?: boolean };

const AND: Readonly<Record<Tongue, string>> = { ru: 'и', kk: 'және', en: 'and' };

/** «а, б и в». */
export function joinList(parts: readonly string[], tongue: Tongue): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${AND[tongue]} ${last}`;
}

/** Which of three Russian forms goes with a number: 1 статья, 2 статьи, 5 статей. */
export function agreement(count: number): 0 | 1 | 2 {
  const [tens, ones] = [count % 100, count % 10];
  if (tens >= 11 && tens <= 14) return 2;
  return ones === 1 ? 0 : ones >= 2 && ones <= 4 ? 1 : 2;
}

/** «3 статьи»: a number or the length of a list with its noun; Kazakh and English take their own number of words. */
export function applyCount(found: Extract<Found, { state: 'value' }>, filter: Filter | undefined, tongue: Tongue): Printed {
  const count = Array.isArray(found.value) ? found.value.length : Number(found.value);
  if (!Number.isFinite(count)) return { text: null, issues: [] };
  const words = filter?.arguments ?? [];
  const word = tongue === 'ru' ? (words[agreement(count)] ?? words.at(-1)) : tongue === 'en' ? (count === 1 ? words[0] : words.at(-1)) : words[0];
  return { text: word === undefined ? String(count) : `${String(count)}${NBSP}${word}`, issues: [] };
}

const YES_NO: Readonly<Record<Tongue, Readonly<Record<string, string>>>> = { ru: { yes: 'да', no: 'нет' }, kk: { yes: 'иә', no: 'жоқ' }, en: { yes: 'yes', no: 'no' } };

/** The words of a closed choice: `choice "male:мужской | female:женский"`. */
export function choiceWord(value: string, filter: Filter | undefined, kind: 'choice' | 'truth', tongue: Tongue): Printed {
  const table = (filter?.arguments[0] ?? '').split('|').map((pair) => {
    const colon = pair.indexOf(':');
    return [pair.slice(0, colon).trim(), pair.slice(colon + 1).trim()] as const;
  });
  const word = table.find(([key]) => key === value)?.[1] ?? (kind === 'truth' ? YES_NO[tongue][value] : undefined);
  return { text: word ?? null, issues: [] };
}

/** Filters that change letters: lower, upper, quoted, sentence, clause. */
export function setCase(text: string, filters: readonly Filter[]): string {
  let shaped = text;
  for (const { name } of filters) {
    if (name === 'lower') shaped = shaped.toLowerCase();
    else if (name === 'upper') shaped = shaped.toUpperCase();
    else if (name === 'quoted') shaped = `«${shaped}»`;
    else if (name === 'sentence') shaped = sentence(shaped);
    else if (name === 'clause') shaped = clause(shaped);
  }
  return shaped;
}

/** First letter upper, a full stop at the end unless another sign ends it. */
function sentence(text: string): string {
  const [first = ''] = [...text];
  const whole = first.toUpperCase() + text.slice(first.length);
  return /[.!?…][»”"')]*$/u.test(whole) ? whole : `${whole}.`;
}

/** First letter lower (unless the first word is all capitals or a name-like abbreviation), no full stop at the end. */
function clause(text: string): string {
  const [first = ''] = [...text];
  const second = [...text][1] ?? '';
  const lowered = /\p{Lu}/u.test(second) ? text : first.toLowerCase() + text.slice(first.length);
  return lowered.replace(/(?<!\s\p{L})(?<!\b(?:г|ул|стр|им|т|д|п))\.$/u, '');
}
