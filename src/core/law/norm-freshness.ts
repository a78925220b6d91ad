import type { Issue } from '../failure.ts';
import { isOldCheck } from './address-freshness.ts';
import type { LawLibrary, Norm } from './norm.ts';

/** The entry that a key is read by: its own, or that of the article or part above it. */
function entryOf(key: string, { norms }: LawLibrary): Norm | null {
  for (let at = key; ; at = at.replace(/\([^()]*\)$/u, '')) {
    const norm = norms.get(at);
    if (norm !== undefined) return norm;
    if (!at.endsWith(')')) return null;
  }
}

/** Norms whose check lies more than the library's number of months before a day, the oldest first. */
export function staleNorms(keys: Iterable<string>, library: LawLibrary, date: string): readonly Norm[] {
  const found = new Map<string, Norm>();
  for (const key of keys) {
    const norm = entryOf(key, library);
    if (norm !== null && isOldCheck(norm.checkedOn, date, library.freshMonths)) found.set(norm.key, norm);
  }
  return [...found.values()].toSorted((left, right) => (left.checkedOn === right.checkedOn ? (left.key < right.key ? -1 : 1) : left.checkedOn < right.checkedOn ? -1 : 1));
}

/** What a paper of a day says of the norms that it cites and that nobody has checked for long: one issue for all of them, or none. */
export function freshnessIssues(keys: Iterable<string>, library: LawLibrary, date: string): readonly Issue[] {
  const stale = staleNorms(keys, library, date);
  const [oldest] = stale;
  if (oldest === undefined) return [];
  const names = stale.map(({ key }) => key).join(', ');
  const months = String(library.freshMonths);
  return [{
    code: 'norms-checked-long-ago', severity: 'should', norm: oldest.key,
    message: {
      ru: `Нормы сверялись больше ${months} мес. назад (раньше всех ${oldest.checkedOn}): ${names}. Сверьте их с действующей редакцией до подачи.`,
      kk: `Нормалар ${months} айдан бұрын салыстырылған (ең ертесі ${oldest.checkedOn}): ${names}. Тапсырмас бұрын қолданыстағы редакциямен салыстырыңыз.`,
      en: `Norms were last checked more than ${months} months ago (the oldest on ${oldest.checkedOn}): ${names}. Compare them with the text in force before filing.`,
    },
  }];
}
