import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLaw } from '#adapters/law/read-law.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { normAt } from '#core/law/resolve-norm.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Provisions that the legal dossier cites, by key. */
let cited: readonly string[] = [];
/** Rows of docs/law-library.md: a key, or its beginning before a star, that is not in the library for a stated reason. */
let excused: readonly string[] = [];
let library: LawLibrary;

beforeAll(async () => {
  cited = (await readFile(path.join(import.meta.dirname, 'cited-norms.txt'), 'utf8')).trim().split('\n');
  const page = await readFile(path.join(ROOT, 'docs/law-library.md'), 'utf8');
  excused = [...page.matchAll(/^\| `(?<key>[a-z0-9.()*-]+)` \| \S/gmu)].map(({ groups }) => groups?.['key'] ?? '');
  const read = await readLaw(path.join(ROOT, 'resources/law'));
  if (!read.ok) throw new Error(read.error.message.en);
  library = read.value;
});

function covers(row: string, key: string): boolean {
  return row.endsWith('*') ? key.startsWith(row.slice(0, -1)) : row === key;
}

describe('the provisions that the legal dossier cites', () => {
  it('are in the library, or excused with a reason in docs/law-library.md', () => {
    expect(cited.length).toBeGreaterThan(700);
    expect(new Set(cited).size).toBe(cited.length);
    const unknown = cited.filter((key) => !normAt(key, library, null).ok);
    expect(unknown.filter((key) => !excused.some((row) => covers(row, key)))).toEqual([]);
  });

  it('are excused by no row that has become needless', () => {
    expect(excused.length).toBeGreaterThan(20);
    const unknown = cited.filter((key) => !normAt(key, library, null).ok);
    expect(excused.filter((row) => !unknown.some((key) => covers(row, key)))).toEqual([]);
  });
});
