import type { Paper } from './paper.ts';

/** The facts of the case that a paper says (`values`), and those for which it prints a blank (`blanks`): paths of the case file. */
export type PrintedFacts = { readonly values: ReadonlySet<string>; readonly blanks: ReadonlySet<string> };

/** Collects them from the provenance of the paper's words. What a rule reckoned counts by the facts it was reckoned from. */
export function printedFacts(blocks: Paper['blocks']): PrintedFacts {
  const values = new Set<string>();
  const blanks = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) for (const each of part as readonly unknown[]) visit(each);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
    const { kind, path, provenance } = part as { readonly kind?: unknown; readonly path?: unknown; readonly provenance?: { readonly kind: string; readonly path?: string; readonly from?: readonly string[] } };
    if (kind === 'blank') {
      if (typeof path === 'string') blanks.add(path);
      return;
    }
    if (provenance?.path !== undefined) values.add(provenance.path);
    for (const from of provenance?.from ?? []) values.add(from);
    for (const child of Object.values(part)) visit(child);
  };
  visit(blocks);
  return { values, blanks };
}
