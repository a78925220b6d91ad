import { mayRead, type Disclosure, type Reader } from '../casefile/disclosure.ts';
import type { CaseFile } from '../casefile/case-file.ts';

/** A case file without what some readers may not read, and the paths of what was taken out. */
export type Redacted = { readonly file: CaseFile; readonly withheld: ReadonlySet<string> };

/** Takes out every answer and item, with all it holds, that one of the readers may not read. */
export function redact(file: CaseFile, readers: readonly Reader[]): Redacted {
  const withheld = new Set<string>();
  const clean = keep(file, '', readers, withheld);
  // What is taken out is optional or an item of a list, so that the rest has the shape of a case file still.
  return { file: clean as CaseFile, withheld };
}

function keep(value: unknown, path: string, readers: readonly Reader[], withheld: Set<string>): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const kept: unknown[] = [];
    let changed = false;
    for (const item of items) {
      const clean = keep(item, isRecord(item) && typeof item['id'] === 'string' ? `${path}[${item['id']}]` : path, readers, withheld);
      if (clean !== item) changed = true;
      if (clean !== undefined) kept.push(clean);
    }
    return changed ? kept : items;
  }
  if (!isRecord(value)) return value;
  if ('disclosure' in value && !mayRead(value['disclosure'] as Disclosure | undefined, readers)) {
    withheld.add(path);
    return undefined;
  }
  // An answer's value stands at the path of the answer.
  const isAnswer = typeof value['state'] === 'string' && 'value' in value;
  let changed: Record<string, unknown> | null = null;
  for (const [name, part] of Object.entries(value)) {
    if (typeof part !== 'object' || part === null) continue;
    const clean = keep(part, isAnswer && name === 'value' ? path : path === '' ? name : `${path}.${name}`, readers, withheld);
    if (clean === part) continue;
    changed ??= { ...value };
    if (clean === undefined) Reflect.deleteProperty(changed, name);
    else changed[name] = clean;
  }
  return changed ?? value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
