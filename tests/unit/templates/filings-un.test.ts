import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const clauses = join(root, 'src/templates/clauses');
const page = readFileSync(join(root, 'docs/filings-un.md'), 'utf8');

const rows = [...page.matchAll(/^\| ([A-Z]+-\d+) \| [^|]+ \| ([^|]+) \|$/gmu)].map(([, point = '', cell = '']) => ({ point, named: [...cell.matchAll(/`([a-z-]+)`/gu)].map(([, name = '']) => name) }));
/** How many points each outline has. */
const OUTLINES = { IM: 8, A: 16, HRC: 7, CAT: 15, H: 12 };

const bodies = ['un-interim-measures', 'unhcr-intervention-letter'];
const LANGUAGES = ['en', 'ru'];

/** Clauses that a text sets in, and those that these set in. */
function included(text: string, language: string): readonly string[] {
  return [...text.matchAll(/\{\{> ([a-z-]+)/gu)].flatMap(([, name = '']) => [name, ...included(readFileSync(join(clauses, `${name}.${language}.md`), 'utf8'), language)]);
}

describe('the outlines of the papers to the UN', () => {
  it.each(Object.entries(OUTLINES))('%s: every point has a row with a clause', (outline, count) => {
    const expected = Array.from({ length: count }, (_, index) => `${outline}-${String(index + 1)}`);
    expect(rows.filter(({ point }) => point.startsWith(`${outline}-`)).map(({ point }) => point)).toEqual(expected);
    for (const { point, named } of rows) expect(named, point).not.toEqual([]);
  });
  it.each(LANGUAGES)('every clause named is there and stands in a paper in %s', (language) => {
    const used = new Set(bodies.flatMap((id) => included(readFileSync(join(root, `src/templates/un/${id}/body.${language}.md`), 'utf8'), language)));
    for (const { point, named } of rows) {
      for (const name of named) {
        expect(existsSync(join(clauses, `${name}.${language}.md`)), `${point} ${name}`).toBe(true);
        expect(used.has(name), `${point} ${name}`).toBe(true);
      }
    }
  });
  it('names every clause of these papers', () => {
    const written = new Set(readdirSync(clauses).filter((file) => file.startsWith('un-')).map((file) => file.replace(/\.(?:en|ru)\.md$/u, '')));
    expect([...written].sort()).toEqual([...new Set(rows.flatMap(({ named }) => named))].sort());
  });
});
