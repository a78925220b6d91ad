import { formatPath, parsePath, readPath, writePath } from '#core/casefile/paths.ts';
import { isAnswer } from '#core/casefile/answer.ts';
import { caseHead } from '#core/casefile/case-title.ts';
import { suggestedDisclosure } from '#core/casefile/suggested-disclosure.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Disclosure } from '#core/casefile/disclosure.ts';
import { withCreated } from '#core/interview/apply-answer.ts';
import type { Created } from '#core/interview/question.ts';
import { differences } from '#core/casefile/differences.ts';
import type { Failure } from '#core/failure.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Change, NewCase, StoredCase, Vault } from '#ports/vault.ts';
import { validateCase } from './validate-case.ts';

/** Who writes and when: the two things a use case takes from outside for the log of revisions. */
export type Author = { readonly by: string; readonly at: string };

/** Puts a new case into the vault. Refused with `case-exists` when its id is known. */
export async function addCase(vault: Vault, file: CaseFile, author: Author, reason: NewCase['reason']): Promise<Result<StoredCase>> {
  const stored = await vault.createCase({ id: file.id, ...caseHead(file), content: file, by: author.by, reason });
  if (stored.ok && reason === 'imported') await vault.record({ kind: 'case-imported', caseId: file.id });
  return stored;
}

/** Makes an imported file the next revision of the case with the same id; the earlier ones stay in the log. */
export async function replaceCase(vault: Vault, file: CaseFile, author: Author): Promise<Result<StoredCase>> {
  const current = await vault.readCase(file.id);
  if (!current.ok) return current;
  const saved = await vault.saveCase({
    id: file.id, expectedRevision: current.value.revision, ...caseHead(file), content: file,
    changes: differences(current.value.content, file), by: author.by, reason: 'replaced',
  });
  if (saved.ok) await vault.record({ kind: 'case-replaced', caseId: file.id });
  return saved;
}

const badPath = (path: string): Failure => ({
  code: 'path-unknown',
  place: { path },
  message: {
    ru: 'Такого пути в деле нет. Образец: people[p1].birthDate. Ничего не изменено.',
    kk: 'Істе мұндай жол жоқ. Үлгі: people[p1].birthDate. Ештеңе өзгертілмеді.',
    en: 'There is no such path in the case. Sample: people[p1].birthDate. Nothing was changed.',
  },
});

/** A new value for one path: a value, or one of the states without a value. */
export type NewAnswer = { readonly value: unknown } | { readonly state: string };

/** A case with one answer changed, and what stood at the path before and after. */
export type AnsweredCase = { readonly file: CaseFile; readonly before: unknown; readonly after: unknown };

/**
 * The case with one answer (or one plain field, or without it for the value `undefined`). What was known about the answer
 * besides its value (disclosure, source) is kept. Refused unless the whole case stays sound.
 */
export function withAnswer(content: unknown, path: string, answer: NewAnswer, author: Author): Result<AnsweredCase> {
  const steps = parsePath(path);
  if (steps === null || formatPath(steps) !== path) return err(badPath(path));
  const before = readPath(content, steps);
  const kept = isAnswer(before) ? Object.fromEntries(Object.entries(before).filter(([key]) => key !== 'state' && key !== 'value')) : {};
  const long = 'state' in answer ? { ...kept, state: answer.state } : { ...kept, state: 'value', value: answer.value };
  // A new answer is closed to the readers that it would harm, until somebody decides otherwise.
  const suggested = before === undefined && !('disclosure' in kept) ? suggestedDisclosure(path) : null;
  const stamped = { ...long, ...(suggested === null ? {} : { disclosure: suggested.disclosure }), recordedBy: author.by, at: author.at };
  const candidates: readonly unknown[] = 'state' in answer ? [stamped] : answer.value === undefined ? [undefined] : [stamped, answer.value];
  let refusal: Failure = badPath(path);
  for (const candidate of candidates) {
    const checked = validateCase(writePath(content, steps, candidate), path);
    if (checked.ok) return ok({ file: checked.value, before, after: readPath(checked.value, steps) });
    // The plain form speaks more to the point than «no such field: state».
    if (refusal.code === 'path-unknown' || checked.error.code !== 'case-unknown-field') refusal = checked.error;
  }
  return err(refusal);
}

/** Sets one answer, as `withAnswer` does, after making what it needs, and stores the case as its next revision. */
export async function setAnswer(vault: Vault, caseId: string, path: string, answer: NewAnswer, author: Author, creates: readonly Created[] = []): Promise<Result<StoredCase>> {
  const current = await vault.readCase(caseId);
  if (!current.ok) return current;
  const prepared = withCreated(current.value.content, creates);
  if (prepared === null) return err(badPath(path));
  const answered = withAnswer(prepared, path, answer, author);
  if (!answered.ok) return answered;
  const { file, before, after } = answered.value;
  const made = creates.filter(({ path: each }) => readPath(current.value.content, parsePath(each) ?? []) === undefined).map(({ path: each }): Change => ({ path: each, before: undefined, after: readPath(file, parsePath(each) ?? []) }));
  return vault.saveCase({
    id: caseId, expectedRevision: current.value.revision, ...caseHead(file), content: file,
    changes: made.length > 0 ? made : [{ path, before, after }], by: author.by, reason: 'answer',
  });
}

/**
 * Says who may read an answer or an item of a list, and stores the case as its next revision. A question that nobody has asked yet may be
 * kept back too. Refused with `path-unknown` where the path is neither.
 */
export async function setDisclosure(vault: Vault, caseId: string, path: string, disclosure: Disclosure, author: Author): Promise<Result<StoredCase>> {
  const current = await vault.readCase(caseId);
  if (!current.ok) return current;
  const steps = parsePath(path);
  if (steps === null || formatPath(steps) !== path) return err(badPath(path));
  const before = readPath(current.value.content, steps);
  const stands = typeof before === 'object' && before !== null ? before : { state: 'not-asked' };
  const { disclosure: _old, ...rest } = stands as Readonly<Record<string, unknown>>;
  // Written beside the value, not into it: so the whole answer is put in its place.
  const holder = steps.slice(0, -1);
  const last = steps.at(-1);
  const around = readPath(current.value.content, holder);
  const written = disclosure === 'any' ? rest : { ...rest, disclosure };
  const content = last !== undefined && 'field' in last && holder.length > 0 ? writePath(current.value.content, holder, { ...(around as object), [last.field]: written }) : writePath(current.value.content, steps, written);
  const checked = validateCase(content, path);
  if (!checked.ok) return checked;
  const file = checked.value;
  return vault.saveCase({
    id: caseId, expectedRevision: current.value.revision, ...caseHead(file), content: file,
    changes: [{ path, before, after: readPath(file, steps) }], by: author.by, reason: 'answer',
  });
}

/** The case of a stored revision, checked again: a vault may hold files of older programs. */
export function openCase(stored: StoredCase): Result<CaseFile> {
  const checked = validateCase(stored.content);
  return checked.ok ? ok(checked.value) : checked;
}
