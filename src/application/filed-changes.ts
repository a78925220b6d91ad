import { isAnswer } from '#core/casefile/answer.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { parsePath, readPath } from '#core/casefile/paths.ts';
import type { Speaker } from '#core/casefile/selection.ts';
import { SPEAKERS } from '#core/casefile/selection.ts';
import { LocalizedText, originalWording, wordingIn } from '#core/casefile/text.ts';
import { TONGUES, type Tongue, type Words } from '#core/language/tongue.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { printedFacts } from '#core/papers/printed-facts.ts';
import { ok, type Result } from '#core/result.ts';
import type { TemplateLibrary } from '#core/templates/template.ts';
import type { PaperRecord, Vault } from '#ports/vault.ts';
import { openCase } from './case-changes.ts';
import { fillPaper } from './fill-paper.ts';

/**
 * A fact that a paper made earlier says otherwise than the case does now. `changed`: another value; `gone`: the paper says it,
 * the case no longer does (or the paper would no longer print it); `new`: the case says it, the paper does not.
 */
export type FiledChange = {
  readonly code: 'fact-changed-since-filed';
  readonly how: 'changed' | 'gone' | 'new';
  readonly path: string;
  readonly paper: { readonly id: string; readonly template: string; readonly variant: string | null; readonly language: string; readonly date: string; readonly caseRevision: number };
  readonly message: Words;
  readonly noticed: Words;
  readonly resolve: Words;
};

/** What has changed since each paper was made; `unread` names the papers that can't be made again to compare (an unknown template, a damaged revision). */
export type FiledChanges = { readonly changes: readonly FiledChange[]; readonly unread: readonly string[] };

const NOTICED: Words = {
  ru: 'Бумага с прежними сведениями уже у органа; новую сравнят с ней.',
  kk: 'Бұрынғы мәліметтері бар қағаз органда; жаңасын сонымен салыстырады.',
  en: 'The body already has the paper with the earlier facts and will compare the new one with it.',
};
const RESOLVE: Words = {
  ru: 'Если бумага подана, подайте дополнение: что сказано раньше, как правильно и почему. Прежнюю редакцию дела не удаляйте: она показывает, что было известно тогда.',
  kk: 'Қағаз берілген болса, толықтыру беріңіз: бұрын не айтылды, дұрысы қандай және неге. Істің бұрынғы редакциясын жоймаңыз: ол сол кезде не белгілі болғанын көрсетеді.',
  en: 'If the paper was filed, file a supplement: what was said before, what is right, and why. Do not delete the earlier revision of the case: it shows what was known then.',
};
const MESSAGES: Readonly<Record<FiledChange['how'], Words>> = {
  changed: { ru: 'Бумага говорит одно, дело теперь говорит другое.', kk: 'Қағаз бір нәрсені, іс енді басқа нәрсені айтады.', en: 'The paper says one thing, the case now says another.' },
  gone: { ru: 'Бумага говорит то, чего в деле больше нет.', kk: 'Қағазда айтылған нәрсе істе енді жоқ.', en: 'The paper says what is no longer in the case.' },
  new: { ru: 'Дело теперь говорит то, чего в бумаге нет.', kk: 'Іс енді қағазда жоқ нәрсені айтады.', en: 'The case now says what the paper does not.' },
};

/**
 * What a paper in one language takes from a value: who recorded an answer, when and from whom, who translated a text and how it
 * reads in another language change nothing of what the paper says.
 */
function saidIn(tongue: Tongue, value: unknown): unknown {
  if (isAnswer(value)) return value.state === 'value' ? { state: 'value', value: saidIn(tongue, value.value) } : { state: value.state };
  if (Array.isArray(value)) return (value as readonly unknown[]).map((each) => saidIn(tongue, each));
  if (typeof value !== 'object' || value === null) return value;
  const text = LocalizedText.safeParse(value);
  return text.success ? { text: wordingIn(text.data, tongue) ?? originalWording(text.data) } : Object.fromEntries(Object.entries(value).map(([field, part]) => [field, saidIn(tongue, part)]));
}

/** Equal in every language that the paper is written in. */
const sameFact = (tongues: readonly Tongue[], before: unknown, now: unknown): boolean => tongues.every((tongue) => canonical(saidIn(tongue, before)) === canonical(saidIn(tongue, now)));

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([left], [right]) => (left < right ? -1 : 1))) : part));
}

/** The paper of a record, made anew from one state of the case. Null where its template or language is no more. */
function madeAgain(record: PaperRecord, file: CaseFile, library: TemplateLibrary, law: LawLibrary): ReturnType<typeof printedFacts> | null {
  const language = TONGUES.find((tongue) => tongue === record.language);
  const speaker: Speaker | undefined = SPEAKERS.find((each) => each === record.speaker);
  if (language === undefined || speaker === undefined || !file.people.some(({ id }) => id === record.person)) return null;
  const filled = fillPaper(library, law, file, {
    template: record.template, variant: record.variant, language, speaker, date: record.date, paperId: record.id, person: record.person, ...(record.proceeding === null ? {} : { proceeding: record.proceeding }),
  });
  return filled.ok ? printedFacts(filled.value.paper.blocks) : null;
}

/** Compares what a paper said with what it would say now, at every path that either prints. */
export function changesSince(record: PaperRecord, before: CaseFile, now: CaseFile, library: TemplateLibrary, law: LawLibrary): readonly FiledChange[] | null {
  const [then, today] = [madeAgain(record, before, library, law), madeAgain(record, now, library, law)];
  if (then === null || today === null) return null;
  const at = (file: CaseFile, path: string): unknown => readPath(file, parsePath(path) ?? []);
  const { id, template, variant, language, date, caseRevision } = record;
  const tongues = TONGUES.filter((tongue) => tongue === language || tongue === record.beside);
  const found = (path: string, how: FiledChange['how']): FiledChange => ({ code: 'fact-changed-since-filed', how, path, paper: { id, template, variant, language, date, caseRevision }, message: MESSAGES[how], noticed: NOTICED, resolve: RESOLVE });
  return [...new Set([...then.values, ...today.values])].toSorted().filter((path) => !sameFact(tongues, at(before, path), at(now, path)))
    .map((path) => found(path, !today.values.has(path) ? 'gone' : then.values.has(path) ? 'changed' : 'new'));
}

/** Every fact that has changed since the papers of the case were made, the newest papers last. */
export async function filedChanges(vault: Vault, caseId: string, library: TemplateLibrary, law: LawLibrary): Promise<Result<FiledChanges>> {
  const records = await vault.papers(caseId);
  if (!records.ok) return records;
  const stored = await vault.readCase(caseId);
  if (!stored.ok) return stored;
  const now = openCase(stored.value);
  if (!now.ok) return now;
  const changes: FiledChange[] = [];
  const unread: string[] = [];
  const earlier = new Map<number, CaseFile | null>();
  for (const record of records.value) {
    if (record.caseRevision === stored.value.revision) continue;
    if (!earlier.has(record.caseRevision)) {
      const then = await vault.readCaseAt(caseId, record.caseRevision);
      const file = then.ok ? openCase(then.value) : then;
      earlier.set(record.caseRevision, file.ok ? file.value : null);
    }
    const before = earlier.get(record.caseRevision) ?? null;
    const found = before === null ? null : changesSince(record, before, now.value, library, law);
    if (found === null) unread.push(record.id);
    else changes.push(...found);
  }
  return ok({ changes, unread });
}
