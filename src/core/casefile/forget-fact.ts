import { parsePath, readPath, writePath, type PathStep } from './paths.ts';

type Steps = readonly PathStep[];

/** One recorded change of a case, as the log of revisions keeps it. */
type Changed = { readonly path: string; readonly before?: unknown; readonly after?: unknown };

/** The content without what stands at the path; the same content when nothing stands there. */
export function withoutFact(content: unknown, steps: Steps): unknown {
  return readPath(content, steps) === undefined ? content : writePath(content, steps, undefined);
}

/**
 * A recorded change without the fact: at the path or below it nothing but the path is left; above it the fact is cut out of
 * what stood there before and after. A path that can't be read loses both: better too little kept than the fact.
 */
export function changeWithoutFact<T extends Changed>(change: T, steps: Steps): T {
  const at = parsePath(change.path);
  if (at === null || startsWith(at, steps)) {
    const { before: _before, after: _after, ...bare } = change;
    return bare as T;
  }
  if (!startsWith(steps, at)) return change;
  const rest = steps.slice(at.length);
  return {
    ...change,
    ...('before' in change ? { before: withoutFact(change.before, rest) } : {}),
    ...('after' in change ? { after: withoutFact(change.after, rest) } : {}),
  };
}

/** Whether a path leads to the fact, into it, or to something that holds it. A path that can't be read counts as one. */
export function touchesFact(path: string, steps: Steps): boolean {
  const at = parsePath(path);
  return at === null || startsWith(at, steps) || startsWith(steps, at);
}

/** Words of closed lists (`cyrillic`, `place-of-work`) are no facts of their own. */
const LISTED = /^[a-z]+(?:-[a-z]+)*$/u;

const DIGITS = '#';

/** Keys under which no words of people stand. */
const MACHINE_KEYS = new Set(['id', 'state', 'original', 'recordedBy', 'at', 'disclosure', 'confirmed', 'translatedBy']);

/**
 * The beginnings of the words in a fact, lower-case: long enough to mean something, cut before the ending, so that «Сапаров» is
 * also found as «Сапарову». A long number is marked and stands as its last ten digits, since «+7 701 000 00 00» has no word of four signs.
 */
export function tellingWords(fact: unknown): readonly string[] {
  const words = new Set<string>();
  for (const text of texts(fact)) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]{4,}/gu)) words.add(word.slice(0, Math.max(4, word.length - 2)));
    for (const [number] of text.matchAll(/\d[\d\s().-]{4,}\d/gu)) words.add(`${DIGITS}${number.replace(/\D/gu, '').slice(-10)}`);
  }
  return [...words];
}

/** Where in a value any of the words still stands, as paths of the case file below `prefix`; the words themselves are not repeated. */
export function placesOf(words: readonly string[], value: unknown, prefix = ''): readonly string[] {
  if (typeof value === 'string') {
    const text = value.toLowerCase();
    const digits = text.replace(/\D/gu, '');
    const holds = (word: string): boolean => (word.startsWith(DIGITS) ? digits.includes(word.slice(DIGITS.length)) : text.includes(word));
    return !LISTED.test(value) && words.some(holds) ? [prefix] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => placesOf(words, item, `${prefix}[${isRecord(item) && typeof item['id'] === 'string' ? item['id'] : String(index)}]`));
  }
  if (!isRecord(value)) return [];
  // The wrapping of an answer is no step of a path.
  const inside = value['state'] === 'value' && 'value' in value;
  return Object.entries(value).flatMap(([key, below]) => {
    if (MACHINE_KEYS.has(key)) return [];
    return placesOf(words, below, inside && key === 'value' ? prefix : prefix === '' ? key : `${prefix}.${key}`);
  });
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return LISTED.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => texts(item));
  return isRecord(value) ? Object.entries(value).flatMap(([key, below]) => (MACHINE_KEYS.has(key) ? [] : texts(below))) : [];
}

function startsWith(whole: Steps, start: Steps): boolean {
  return start.length <= whole.length && start.every((step, index) => sameStep(step, whole[index]));
}

function sameStep(a: PathStep, b: PathStep | undefined): boolean {
  if (b === undefined) return false;
  return 'id' in a ? 'id' in b && a.id === b.id : 'field' in b && a.field === b.field;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
