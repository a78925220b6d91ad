import type { Issue } from '#core/failure.ts';
import type { Tongue } from '#core/language/tongue.ts';
import type { Act, ActDoubt } from './act.ts';
import type { LawLibrary } from './norm.ts';
import type { ResolvedNorm } from './resolve-norm.ts';
import { GRADE_WORDS } from './grade-words.ts';
import { formatKey } from './norm-path.ts';
import { placeWords } from './print-group.ts';

/** What a reader of the paper should know about a norm that it cites: weak grade, no text to prove it, doubts, dates. */
export function normIssues(resolved: ResolvedNorm, library: LawLibrary, eventDate: string | null): readonly Issue[] {
  const { act, norm, path } = resolved;
  if (path.unit === 'act' || path.unit === 'chapter') return doubtsOf(act, null);
  const issues: Issue[] = [];
  const grade = norm?.grade ?? act.grade;
  if (grade === 'C') issues.push(gradeC(resolved));
  else if (!library.outlines.has(formatKey({ ...path, steps: [] }))) issues.push(unproved(resolved));
  const from = norm?.validFrom ?? act.validFrom;
  const to = norm?.validTo ?? act.validTo;
  if (eventDate !== null && ((from !== null && eventDate < from) || (to !== null && eventDate >= to))) issues.push(notInForce(resolved, eventDate));
  return [...issues, ...doubtsOf(act, path.number)];
}

/** A doubt is said once for its act, however many of its norms a paper cites: `norm` is the key of the act. */
function doubtsOf(act: Act, article: string | null): readonly Issue[] {
  return act.doubts.filter((doubt) => concerns(doubt, article)).map((doubt) => ({ code: doubt.code, severity: 'should', message: doubt.message, norm: act.key }));
}

/** Doubts about some articles do not concern the act as a whole. */
function concerns(doubt: ActDoubt, article: string | null): boolean {
  if (doubt.from === null || doubt.to === null) return true;
  return article !== null && compareArticles(doubt.from, article) <= 0 && compareArticles(article, doubt.to) <= 0;
}

/** Orders article numbers: 589 before 589-1 before 590. Negative when the first comes before the second. */
export function compareArticles(first: string, second: string): number {
  const left = first.split('-').map(Number);
  const right = second.split('-').map(Number);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

type Cited = Pick<ResolvedNorm, 'key' | 'path' | 'act'>;

/** The norm as a sentence can begin with it, «Пункт 1 статьи 3 Конвенции против пыток»; its key where the act has no name in the language. */
function cited({ key, path, act }: Cited, tongue: Tongue): string {
  const words = placeWords(act, path, tongue) ?? key;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function gradeC(norm: Cited): Issue {
  return {
    code: 'norm-grade-c',
    severity: 'must',
    norm: norm.key,
    message: {
      ru: `${cited(norm, 'ru')}: ${GRADE_WORDS.C.short.ru} (степень C). ${GRADE_WORDS.C.check.ru}`,
      kk: `${cited(norm, 'kk')}: ${GRADE_WORDS.C.short.kk} (C дәрежесі). ${GRADE_WORDS.C.check.kk}`,
      en: `${cited(norm, 'en')}: ${GRADE_WORDS.C.short.en} (grade C). ${GRADE_WORDS.C.check.en}`,
    },
  };
}

function unproved(norm: Cited): Issue {
  return {
    code: 'norm-unproved',
    severity: 'note',
    norm: norm.key,
    message: {
      ru: `${cited(norm, 'ru')}: текста нормы в программе нет, поэтому номер не доказан автоматически. Сверьте его с официальным текстом.`,
      kk: `${cited(norm, 'kk')}: бағдарламада норманың мәтіні жоқ, сондықтан нөмірі автоматты түрде дәлелденбеген. Оны ресми мәтінмен салыстырыңыз.`,
      en: `${cited(norm, 'en')}: the program holds no text of this norm, so the number is not proved automatically. Compare it with the official text.`,
    },
  };
}

function notInForce(norm: Cited, eventDate: string): Issue {
  return {
    code: 'norm-not-in-force',
    severity: 'must',
    norm: norm.key,
    message: {
      ru: `${cited(norm, 'ru')}: по данным библиотеки норма не действовала на ${eventDate}. Проверьте, какая норма применялась.`,
      kk: `${cited(norm, 'kk')}: кітапхана деректері бойынша норма ${eventDate} күні қолданылмаған. Қандай норма қолданылғанын тексеріңіз.`,
      en: `${cited(norm, 'en')}: by the library's data this norm was not in force on ${eventDate}. Check which norm applied.`,
    },
  };
}
