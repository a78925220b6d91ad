import type { CaseFile } from '../casefile/case-file.ts';
import type { Selection } from '../casefile/selection.ts';
import { fieldsOf, rootNamed, typeOf } from '../templates/field-types.ts';
import type { Target } from './recipes.ts';

/** The answers that a rule of a root waits for while the case has no such thing: those it would miss in an empty one. */
export function missingBelow(root: string, field: readonly string[], target: Target, { file, selection }: { readonly file: CaseFile; readonly selection: Selection }): readonly string[] {
  const found = rootNamed(root);
  const type = found === undefined ? null : typeOf(found.schema);
  const [name, ...deeper] = field;
  if (type?.kind !== 'item' || name === undefined || deeper.length > 0) return [];
  const rule = fieldsOf(type.schema).get(name);
  if (rule?.kind !== 'rule') return [];
  const path = target.path.slice(0, -(name.length + 1));
  const item = { id: 'none', ...(target.creates.at(-1)?.value ?? {}) };
  const result = rule.rule.compute({ file, selection, path, item });
  return result.state === 'unknown' ? result.missing : [];
}
