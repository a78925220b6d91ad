import type { Failure, Issue } from '#core/failure.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Act } from './act.ts';
import type { CitationRef } from './citation-chain.ts';
import { normIssues } from './norm-issues.ts';
import type { LawLibrary, Norm } from './norm.ts';
import { ancestors, formatKey, parseKey } from './norm-path.ts';
import type { NormPath } from './norm-path.ts';
import { findPlace } from './statute-text.ts';

/** A key found in the library. `exact` is false when only the article or part around it has an entry of its own. */
export type ResolvedNorm = {
  readonly key: string;
  readonly path: NormPath;
  readonly act: Act;
  /** The entry with paraphrase and grade; null when an act or a chapter as a whole is cited. */
  readonly norm: Norm | null;
  readonly exact: boolean;
};

export type Resolution = { readonly norms: readonly ResolvedNorm[]; readonly issues: readonly Issue[] };

/**
 * The norms behind a key at the date of the event (`YYYY-MM-DD`, or null for today's law).
 *
 * A key without an entry of its own falls back to the entry of its part, then of its article: the paraphrase and the
 * grade are then those of the wider entry. The place itself must exist in the stored text of the article; where no
 * text is held, only keys with an entry of their own are known. A subject of the Constitution gives the article in
 * force; for an event before that Constitution, the article of the old one comes first, as the law then in force.
 * Fails on anything unknown. Issues tell of grade C, unproved norms, freshness, and a norm not in force at the date.
 */
export function normAt(key: string, library: LawLibrary, eventDate: string | null): Result<Resolution> {
  const parsed = parseKey(key);
  if (!parsed.ok) return err(unknownNorm(key, null));
  const keys = parsed.value.unit === 'concept' ? conceptKeys(key, library, eventDate) : [key];
  if (keys === null) return err(unknownNorm(key, null));
  const norms: ResolvedNorm[] = [];
  for (const each of keys) {
    const path = parseKey(each);
    const found = path.ok ? resolvePath(path.value, library) : err(unknownNorm(each, null));
    if (!found.ok) return found;
    norms.push(found.value);
  }
  return ok({ norms, issues: norms.flatMap((norm) => normIssues(norm, library, parsed.value.unit === 'concept' ? null : eventDate)) });
}

/**
 * The references of a citation with subjects of the Constitution replaced by their articles, and every number of a
 * range looked up. `keys` holds all norms cited, ranges spelt out, in order.
 */
export function resolveRefs(
  refs: readonly CitationRef[],
  library: LawLibrary,
  eventDate: string | null,
): Result<{ readonly refs: readonly CitationRef[]; readonly keys: readonly string[]; readonly issues: readonly Issue[] }> {
  const resolved: CitationRef[] = [];
  const keys: string[] = [];
  const issues: Issue[] = [];
  for (const ref of refs) {
    for (const path of spelledOut(ref)) {
      const found = normAt(formatKey(path), library, eventDate);
      if (!found.ok) return found;
      keys.push(...found.value.norms.map((norm) => norm.key));
      issues.push(...found.value.issues);
      if (path.unit === 'concept') resolved.push(...found.value.norms.map((norm) => ({ path: norm.path, to: null })));
    }
    if (ref.path.unit !== 'concept') resolved.push(ref);
  }
  return ok({ refs: resolved, keys: [...new Set(keys)], issues: withoutRepeats(issues) });
}

/** Every number of a range: `382–386` are five articles. */
function spelledOut(ref: CitationRef): readonly NormPath[] {
  if (ref.to === null) return [ref.path];
  const last = ref.path.steps.at(-1);
  const from = Number(last === undefined ? ref.path.number : last.number);
  return Array.from({ length: Number(ref.to) - from + 1 }, (_, index) => {
    const number = String(from + index);
    if (last === undefined) return { ...ref.path, number };
    return { ...ref.path, steps: [...ref.path.steps.slice(0, -1), { ...last, number }] };
  });
}

function conceptKeys(key: string, library: LawLibrary, eventDate: string | null): readonly string[] | null {
  const concept = library.concepts.get(key);
  if (concept === undefined) return null;
  return eventDate !== null && eventDate < concept.since ? [...concept.before, ...concept.now] : concept.now;
}

function resolvePath(path: NormPath, library: LawLibrary): Result<ResolvedNorm> {
  const key = formatKey(path);
  const act = library.acts.get(path.act);
  if (act === undefined) return err(unknownNorm(key, null));
  if (path.unit === 'act' || path.unit === 'chapter') return ok({ key, path, act, norm: library.norms.get(key) ?? null, exact: true });
  const own = library.norms.get(key);
  if (own !== undefined) return ok({ key, path, act, norm: own, exact: true });
  const outline = library.outlines.get(formatKey({ ...path, steps: [] }));
  const wider = ancestors(path).map(formatKey).find((candidate) => library.norms.has(candidate));
  if (outline === undefined || wider === undefined) return err(unknownNorm(key, wider ?? null));
  if (findPlace(outline, path.steps, act.directItems.includes(path.number)) === null) return err(noSuchPlace(key));
  return ok({ key, path, act, norm: library.norms.get(wider) ?? null, exact: false });
}

function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const mark = `${issue.code} ${issue.norm ?? ''}`;
    if (seen.has(mark)) return false;
    seen.add(mark);
    return true;
  });
}

function unknownNorm(key: string, wider: string | null): Failure {
  const hint = wider === null ? { ru: '', kk: '', en: '' } : { ru: ` Есть запись ${wider}.`, kk: ` ${wider} жазбасы бар.`, en: ` There is an entry ${wider}.` };
  return {
    code: 'norm-unknown',
    message: {
      ru: `Нормы ${key} нет в библиотеке права, поэтому ссылка на неё не печатается.${hint.ru} Проверьте ключ командой pana law или добавьте норму в resources/law/norms.`,
      kk: `${key} нормасы құқық кітапханасында жоқ, сондықтан оған сілтеме басылмайды.${hint.kk} Кілтті pana law пәрменімен тексеріңіз немесе норманы resources/law/norms ішіне қосыңыз.`,
      en: `The law library has no norm ${key}, so it is not cited.${hint.en} Check the key with pana law, or add the norm to resources/law/norms.`,
    },
  };
}

function noSuchPlace(key: string): Failure {
  return {
    code: 'norm-number-unknown',
    message: {
      ru: `В тексте статьи нет такой части, пункта или подпункта: ${key}. Ссылка не печатается; сверьте номер с текстом закона.`,
      kk: `Бап мәтінінде мұндай бөлік, тармақ немесе тармақша жоқ: ${key}. Сілтеме басылмайды; нөмірді заң мәтінімен салыстырыңыз.`,
      en: `The text of the article has no such part or item: ${key}. It is not cited; compare the number with the text of the act.`,
    },
  };
}
