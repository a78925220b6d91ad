import { caseHead } from '#core/casefile/case-title.ts';
import { isCalendarDate } from '#core/casefile/calendar.ts';
import { differences, type Difference } from '#core/casefile/differences.ts';
import { undoSteps } from '#core/casefile/undo-steps.ts';
import type { Failure } from '#core/failure.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Revision, StoredCase, Vault } from '#ports/vault.ts';
import type { Author } from './case-changes.ts';
import { validateCase } from './validate-case.ts';

const failure = (code: string, ru: string, kk: string, en: string): Failure => ({ code, message: { ru, kk, en } });

const nothingToUndo = failure('nothing-to-undo', 'Отменять нечего: в деле нет принятых ответов, которые ещё не отменены. Ничего не изменено.', 'Қайтаратын ештеңе жоқ: істе әлі қайтарылмаған қабылданған жауап жоқ. Ештеңе өзгерген жоқ.', 'There is nothing to undo: the case has no accepted answer that is not undone already. Nothing was changed.');
const nothingToRedo = failure('nothing-to-redo', 'Возвращать нечего: после последнего изменения ничего не отменялось. Ничего не изменено.', 'Қайта орындайтын ештеңе жоқ: соңғы өзгерістен кейін ештеңе қайтарылған жоқ. Ештеңе өзгерген жоқ.', 'There is nothing to redo: nothing was undone after the last change. Nothing was changed.');
const notYet = failure('case-not-yet', 'В этот день дела в хранилище ещё не было. Назовите более поздний день.', 'Бұл күні іс қоймада әлі болмаған. Кешірек күнді көрсетіңіз.', 'On that day the case was not in the vault yet. Give a later day.');
const notADay = failure('day-malformed', 'Такого дня нет. Образец: 2026-05-03.', 'Мұндай күн жоқ. Үлгі: 2026-05-03.', 'There is no such day. Sample: 2026-05-03.');
const noSuchPaper = failure('paper-not-found', 'Такой бумаги в деле нет. Список бумаг: pana show.', 'Істе мұндай қағаз жоқ. Қағаздар тізімі: pana show.', 'The case has no such paper. For the papers see pana show.');

/** The log of a case, oldest first, and which revision «undo» would take back and «redo» bring again; null where there is none. */
export type CaseHistory = { readonly revisions: readonly Revision[]; readonly undo: number | null; readonly redo: number | null };

/** Who changed what and when, and what can be undone. */
export async function caseHistory(vault: Vault, caseId: string): Promise<Result<CaseHistory>> {
  const revisions = await vault.revisions(caseId);
  if (!revisions.ok) return revisions;
  const { undo, redo } = undoSteps(revisions.value);
  return ok({ revisions: revisions.value, undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null });
}

/** An undone or repeated revision: its number, the new revision, and what the case lost or got back. */
export type StepTaken = { readonly step: number; readonly revision: number; readonly changes: readonly Difference[] };

/** Takes back the last accepted answer (or the last replacement of the whole file) as a new revision. Refused with `nothing-to-undo`. */
export function undoChange(vault: Vault, caseId: string, author: Author): Promise<Result<StepTaken>> {
  return takeStep(vault, caseId, author, 'undo');
}

/** Brings the last undone change back as a new revision. Refused with `nothing-to-redo`. */
export function redoChange(vault: Vault, caseId: string, author: Author): Promise<Result<StepTaken>> {
  return takeStep(vault, caseId, author, 'redo');
}

async function takeStep(vault: Vault, caseId: string, author: Author, reason: 'undo' | 'redo'): Promise<Result<StepTaken>> {
  const current = await vault.readCase(caseId);
  if (!current.ok) return current;
  const log = await vault.revisions(caseId);
  if (!log.ok) return log;
  const step = undoSteps(log.value)[reason].at(-1);
  if (step === undefined) return err(reason === 'undo' ? nothingToUndo : nothingToRedo);
  const wanted = await vault.readCaseAt(caseId, reason === 'undo' ? step - 1 : step);
  if (!wanted.ok) return wanted;
  const checked = validateCase(wanted.value.content);
  if (!checked.ok) return checked;
  const file = checked.value;
  const changes = differences(current.value.content, file);
  const saved = await vault.saveCase({
    id: caseId, expectedRevision: current.value.revision, ...caseHead(file), content: file, changes, by: author.by, reason,
  });
  return saved.ok ? ok({ step, revision: saved.value.revision, changes }) : saved;
}

/** The case as it stood at the end of a calendar day in Kazakhstan (UTC+5). Refused with `day-malformed`, or `case-not-yet` when it was not in the vault then. */
export async function caseAsOf(vault: Vault, caseId: string, day: string): Promise<Result<StoredCase>> {
  const number = await revisionOn(vault, caseId, day);
  return number.ok ? vault.readCaseAt(caseId, number.value) : number;
}

async function revisionOn(vault: Vault, caseId: string, day: string): Promise<Result<number>> {
  if (!isCalendarDate(day)) return err(notADay);
  // Midnight at the end of the day in UTC+5.
  const number = await vault.revisionBefore(caseId, `${day}T19:00:00.000Z`);
  if (!number.ok) return number;
  return number.value === null ? err(notYet) : ok(number.value);
}

/** A fact that differs from what it was, and the last revision that touched it; null where the log does not say. */
export type ChangedFact = Difference & { readonly last: { readonly number: number; readonly at: string; readonly by: string } | null };

/**
 * What is different in the case now. `forgotten` are facts that were destroyed in the meantime: they are in no revision any more, but a paper that was filed may hold them.
 */
export type ChangesSince = {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly ChangedFact[];
  readonly forgotten: readonly { readonly path: string; readonly at: string }[];
};

/** What changed since a paper was made: the case at the paper's revision against the case now. Refused with `paper-not-found`. */
export async function changedSincePaper(vault: Vault, caseId: string, paperId: string): Promise<Result<ChangesSince>> {
  const papers = await vault.papers(caseId);
  if (!papers.ok) return papers;
  const paper = papers.value.find(({ id }) => id === paperId);
  return paper === undefined ? err(noSuchPaper) : changedSinceRevision(vault, caseId, paper.caseRevision);
}

/** What changed since the end of a calendar day in Kazakhstan. Refused as `caseAsOf`. */
export async function changedSinceDay(vault: Vault, caseId: string, day: string): Promise<Result<ChangesSince>> {
  const number = await revisionOn(vault, caseId, day);
  return number.ok ? changedSinceRevision(vault, caseId, number.value) : number;
}

/** What changed since a revision of the case. Answers that were changed and changed back are not among it. */
export async function changedSinceRevision(vault: Vault, caseId: string, revision: number): Promise<Result<ChangesSince>> {
  const then = await vault.readCaseAt(caseId, revision);
  if (!then.ok) return then;
  const now = await vault.readCase(caseId);
  if (!now.ok) return now;
  const log = await vault.revisions(caseId, revision);
  if (!log.ok) return log;
  const changes = differences(then.value.content, now.value.content).map((each) => ({ ...each, last: lastTouch(log.value, each.path) }));
  const forgotten = log.value.filter(({ reason }) => reason === 'forgotten').flatMap(({ at, changes: [change] }) => (change === undefined ? [] : [{ path: change.path, at }]));
  return ok({ from: revision, to: now.value.revision, changes, forgotten });
}

function lastTouch(log: readonly Revision[], path: string): ChangedFact['last'] {
  const last = log.findLast(({ changes }) => changes.some((change) => within(change.path, path) || within(path, change.path)));
  return last === undefined ? null : { number: last.number, at: last.at, by: last.by };
}

/** Whether a path is the other or leads into it. */
function within(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}
