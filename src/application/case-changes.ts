import { formatPath, parsePath, readPath, writePath } from '#core/casefile/paths.ts';
import { isAnswer } from '#core/casefile/answer.ts';
import { caseHead } from '#core/casefile/case-title.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { differences } from '#core/casefile/differences.ts';
import { withCreated } from '#core/interview/apply-answer.ts';
import type { Created } from '#core/interview/question.ts';
import type { Failure } from '#core/failure.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { NewCase, StoredCase, Vault } from '#ports/vault.ts';
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

/**
 * Sets one answer (or one plain field, or removes it with the value `undefined`) and stores the case as its next revision.
 * What was known about the answer besides its value (disclosure, source) is kept. `creates` are items that a question of the
 * interview needs first: they are made where they are not there, in the same revision. Nothing changes unless the whole case stays sound.
 */
export async function setAnswer(vault: Vault, caseId: string, path: string, answer: NewAnswer, author: Author, creates: readonly Created[] = []): Promise<Result<StoredCase>> {
  const current = await vault.readCase(caseId);
  if (!current.ok) return current;
  const steps = parsePath(path);
  if (steps === null || formatPath(steps) !== path) return err(badPath(path));
  const before = readPath(current.value.content, steps);
  const prepared = withCreated(current.value.content, creates);
  if (prepared === null) return err(badPath(path));
  const made = creates.find((each) => readPath(current.value.content, parsePath(each.path) ?? []) === undefined)?.path;
  const kept = isAnswer(before) ? Object.fromEntries(Object.entries(before).filter(([key]) => key !== 'state' && key !== 'value')) : {};
  const long = 'state' in answer ? { ...kept, state: answer.state } : { ...kept, state: 'value', value: answer.value };
  const stamped = { ...long, recordedBy: author.by, at: author.at };
  const candidates: readonly unknown[] = 'state' in answer ? [stamped] : answer.value === undefined ? [undefined] : [stamped, answer.value];
  let refusal: Failure = badPath(path);
  for (const candidate of candidates) {
    const checked = validateCase(writePath(prepared, steps, candidate), path);
    if (!checked.ok) {
      // The plain form speaks more to the point than «no such field: state».
      if (refusal.code === 'path-unknown' || checked.error.code !== 'case-unknown-field') refusal = checked.error;
      continue;
    }
    const file = checked.value;
    return vault.saveCase({
      id: caseId, expectedRevision: current.value.revision, ...caseHead(file), content: file,
      changes: [made === undefined ? { path, before, after: readPath(file, steps) } : { path: made, before: undefined, after: readPath(file, parsePath(made) ?? []) }], by: author.by, reason: 'answer',
    });
  }
  return err(refusal);
}

/** The case of a stored revision, checked again: a vault may hold files of older programs. */
export function openCase(stored: StoredCase): Result<CaseFile> {
  const checked = validateCase(stored.content);
  return checked.ok ? ok(checked.value) : checked;
}
