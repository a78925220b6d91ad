import { readFileSync } from 'node:fs';

/** Reads a committed labelled set: a header line, then one row a line, cells apart by tabs. */
export function readLabelledSet<Column extends string>(file: string, columns: readonly Column[]): readonly Readonly<Record<Column, string>>[] {
  const text = readFileSync(new URL(`../../../labelled/language/${file}`, import.meta.url), 'utf8');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  if (header !== columns.join('\t')) throw new Error(`${file}: the header is not ${columns.join(', ')}`);
  return lines.map((line, at) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) throw new Error(`${file}: line ${String(at + 2)} has ${String(cells.length)} cells`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) as Record<Column, string>;
  });
}

/** Accuracy per kind, for printing: «possessive 13/13». */
export function accuracyByKind(results: readonly { readonly kind: string; readonly right: boolean }[]): string {
  const kinds = [...new Set(results.map((result) => result.kind))];
  return kinds.map((kind) => {
    const ofKind = results.filter((result) => result.kind === kind);
    return `${kind} ${String(ofKind.filter((result) => result.right).length)}/${String(ofKind.length)}`;
  }).join(', ');
}
