import { CaseFile } from '#core/casefile/case-file.ts';
import { checkReferences } from '#core/casefile/references.ts';
import { explainShape } from '#core/casefile/shape-complaints.ts';
import type { Failure } from '#core/failure.ts';
import { err, ok, type Result } from '#core/result.ts';

/** Checks a whole case: shape, then references. All complaints at once; `place.path` is the path given, since no text exists to point into. */
export function validateCase(raw: unknown, path = ''): Result<CaseFile> {
  const checked = CaseFile.safeParse(raw, { reportInput: true });
  const place = path === '' ? {} : { place: { path } };
  const complaints: readonly Failure[] = checked.success
    ? checkReferences(checked.data)
    : checked.error.issues.flatMap((issue) => explainShape(issue)).map(({ code, message }) => ({ code, message, ...place }));
  const [first, ...also] = complaints;
  if (first !== undefined) return err({ ...first, also });
  if (checked.success) return ok(checked.data);
  throw new Error('a failed check without a complaint');
}
