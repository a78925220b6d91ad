import type { CaseFile } from './case-file.ts';
import type { Disclosure } from './disclosure.ts';

/** An answer or item that not everybody may read, and who may; an empty list is nobody. */
export type WithheldPlace = { readonly path: string; readonly readers: readonly string[] };

/** Everything in a case that is kept from some reader. What lies inside a kept item is not told again. */
export function withheldPlaces(file: CaseFile): readonly WithheldPlace[] {
  const found: WithheldPlace[] = [];
  visit(file, '', found);
  return found;
}

function visit(value: unknown, path: string, found: WithheldPlace[]): void {
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) if (typeof item === 'object' && item !== null && 'id' in item) visit(item, `${path}[${String(item.id)}]`, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { disclosure } = value as { readonly disclosure?: Disclosure };
  if (disclosure !== undefined && disclosure !== 'any') {
    found.push({ path, readers: disclosure === 'nobody' ? [] : typeof disclosure === 'string' ? [disclosure] : disclosure });
    return;
  }
  if ('state' in value) {
    if ('value' in value) visit(value.value, path, found);
    return;
  }
  for (const [field, part] of Object.entries(value)) visit(part, path === '' ? field : `${path}.${field}`, found);
}
