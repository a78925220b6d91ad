import { parsePath, readPath, writePath } from '../casefile/paths.ts';
import type { Created } from './question.ts';

/**
 * The content of a case with the items that a question needs made first, where they are not there yet. Null where a path can't be
 * read. The content may be unsound until the answer stands in it; whoever stores it checks the whole.
 */
export function withCreated(content: unknown, creates: readonly Created[]): unknown {
  let here = content;
  for (const { path, value } of creates) {
    const steps = parsePath(path);
    if (steps === null) return null;
    if (readPath(here, steps) === undefined) here = writePath(here, steps, value);
  }
  return here;
}
