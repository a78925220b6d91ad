import { GRAMMATICAL_CASES } from '../law/act.ts';
import { MOMENT_FORMS } from '../language/moments.ts';
import type { TypeKind } from './field-types.ts';
import { DATE_WORDS } from './print-date.ts';

/** What a filter takes after its name. */
export type FilterArguments =
  | { readonly kind: 'none' }
  | { readonly kind: 'words'; readonly allowed: readonly string[]; readonly least: number; readonly most: number }
  | { readonly kind: 'texts'; readonly least: number; readonly most: number };

export type FilterRule = {
  /** What the filter may follow; `any` for all that prints. */
  readonly takes: readonly TypeKind[] | 'any';
  readonly arguments: FilterArguments;
};

const NONE: FilterArguments = { kind: 'none' };
const words = (allowed: readonly string[], most = 1, least = 0): FilterArguments => ({ kind: 'words', allowed, least, most });
const texts = (least: number, most: number): FilterArguments => ({ kind: 'texts', least, most });

const DECLINED: readonly TypeKind[] = ['name', 'person', 'organisation', 'country', 'language', 'norm', 'list', 'date', 'moment'];
const NUMBER_WORDS = [...GRAMMATICAL_CASES, 'masculine', 'feminine', 'neuter'];

/** The closed list of filters. A new one needs its line in `docs/template-language.md`. */
export const FILTERS: ReadonlyMap<string, FilterRule> = new Map<string, FilterRule>([
  ...GRAMMATICAL_CASES.map((name): readonly [string, FilterRule] => [name, { takes: DECLINED, arguments: words(['short', 'full', 'bare']) }]),
  ['date', { takes: ['date', 'moment'], arguments: words(DATE_WORDS) }],
  ['dateNumeric', { takes: ['date', 'moment'], arguments: NONE }],
  ['moment', { takes: ['date', 'moment'], arguments: words(MOMENT_FORMS) }],
  ['time', { takes: ['moment'], arguments: NONE }],
  ['year', { takes: ['date', 'moment'], arguments: NONE }],
  ['initials', { takes: ['name', 'person'], arguments: NONE }],
  ['surname', { takes: ['name', 'person'], arguments: NONE }],
  ['latin', { takes: ['name', 'person'], arguments: NONE }],
  ['count', { takes: ['number', 'list'], arguments: texts(2, 3) }],
  ['words', { takes: ['number', 'list'], arguments: words(NUMBER_WORDS, 2) }],
  ['ordinal', { takes: ['number'], arguments: words(NUMBER_WORDS, 2) }],
  ['list', { takes: ['list'], arguments: words(['and', 'or', 'semicolons']) }],
  ['short', { takes: ['norm', 'list'], arguments: NONE }],
  ['full', { takes: ['norm', 'list'], arguments: NONE }],
  ['bare', { takes: ['norm', 'list'], arguments: NONE }],
  ['choice', { takes: ['choice', 'list', 'truth'], arguments: texts(1, 1) }],
  ['default', { takes: 'any', arguments: texts(1, 1) }],
  ['quoted', { takes: 'any', arguments: NONE }],
  ['lower', { takes: 'any', arguments: NONE }],
  ['upper', { takes: 'any', arguments: NONE }],
  ['capital', { takes: 'any', arguments: NONE }],
  ['sentence', { takes: 'any', arguments: NONE }],
  ['clause', { takes: 'any', arguments: NONE }],
]);

/** Kinds that print without a filter. The others need one: a choice its words, an item a field. */
export const PRINTABLE: readonly TypeKind[] = ['text', 'localized', 'date', 'moment', 'number', 'country', 'language', 'norm', 'name', 'person', 'organisation', 'truth'];

/** Reads `male:мужской | female:женский`. Null where a pair has no colon. */
export function readChoiceWords(text: string): ReadonlyMap<string, string> | null {
  const pairs = text.split('|').map((pair) => {
    const colon = pair.indexOf(':');
    return colon < 0 ? null : ([pair.slice(0, colon).trim(), pair.slice(colon + 1).trim()] as const);
  });
  const whole = pairs.filter((pair) => pair !== null);
  return whole.length === pairs.length ? new Map(whole) : null;
}
