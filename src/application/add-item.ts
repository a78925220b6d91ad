import { formatPath, parsePath, readPath, writePath } from '#core/casefile/paths.ts';
import { caseHead } from '#core/casefile/case-title.ts';
import { suggestedDisclosure } from '#core/casefile/suggested-disclosure.ts';
import { withCreated } from '#core/interview/apply-answer.ts';
import type { Created } from '#core/interview/question.ts';
import type { Failure } from '#core/failure.ts';
import { err, type Result } from '#core/result.ts';
import type { StoredCase, Vault } from '#ports/vault.ts';
import type { Author } from './case-changes.ts';
import { validateCase } from './validate-case.ts';

/** One more item of a list: the adder's own parts, and what was entered for its fields, by the field's name. */
export type NewItem = { readonly path: string; readonly preset: Readonly<Record<string, unknown>>; readonly creates: readonly Created[]; readonly values: Readonly<Record<string, unknown>> };

const badItem = (path: string): Failure => ({
  code: 'item-path-unknown',
  place: { path },
  message: {
    ru: 'Добавить сюда ничего нельзя: такого списка в деле нет или место уже занято. Ничего не изменено. Откройте вопросы заново.',
    kk: 'Мұнда ештеңе қосуға болмайды: істе мұндай тізім жоқ немесе орын бос емес. Ештеңе өзгертілмеді. Сұрақтарды қайта ашыңыз.',
    en: 'Nothing can be added here: the case has no such list, or the place is taken. Nothing was changed. Open the questions again.',
  },
});

/** Adds an item that the interview offered and stores the case as its next revision. Nothing changes unless the whole case is sound. */
export async function addItem(vault: Vault, caseId: string, { path, preset, creates, values }: NewItem, author: Author): Promise<Result<StoredCase>> {
  const current = await vault.readCase(caseId);
  if (!current.ok) return current;
  const { content, revision } = current.value;
  const steps = parsePath(path);
  if (steps === null || formatPath(steps) !== path || readPath(content, steps) !== undefined) return err(badItem(path));
  let next = withCreated(content, [...creates, { path, value: preset }]);
  if (next === null) return err(badItem(path));
  for (const [field, value] of Object.entries(values)) {
    const place = parsePath(`${path}.${field}`);
    if (place === null) return err(badItem(path));
    next = writePath(next, place, value);
  }
  const roles: unknown = preset['roles'];
  const suggested = 'disclosure' in preset || 'disclosure' in values ? null : suggestedDisclosure(path, Array.isArray(roles) ? roles.map(String) : []);
  // Who only helps, and notes for oneself, are closed to every reader until somebody decides otherwise.
  if (suggested !== null) next = writePath(next, [...steps, { field: 'disclosure' }], suggested.disclosure);
  const checked = validateCase(next, path);
  if (!checked.ok) return checked;
  const file = checked.value;
  const made = creates.find((each) => readPath(content, parsePath(each.path) ?? []) === undefined)?.path ?? path;
  return vault.saveCase({
    id: caseId, expectedRevision: revision, ...caseHead(file), content: file,
    changes: [{ path: made, before: undefined, after: readPath(file, parsePath(made) ?? []) }], by: author.by, reason: 'answer',
  });
}
