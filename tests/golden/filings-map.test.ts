import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const templates = join(root, 'src/templates');
const page = readFileSync(join(root, 'docs/filings.md'), 'utf8');

/** Clauses that a text includes, and those that they include. */
function included(text: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const [, clause = ''] of text.matchAll(/\{\{>\s*([a-z0-9-]+)/gu)) {
    if (seen.has(clause)) continue;
    seen.add(clause);
    included(readFileSync(join(templates, 'clauses', `${clause}.ru.md`), 'utf8'), seen);
  }
  return seen;
}

/** The part of the page about a filing, up to the next heading. */
const sectionOf = (id: string): string => new RegExp(`^## ${id}$([\\s\\S]*?)(?=^## )`, 'mu').exec(page)?.[1] ?? '';
const clausesNamed = (text: string): readonly string[] => [...text.matchAll(/\| `((?:extradition|removal|nonrefoulement|asylum)-[a-z0-9-]+)` \|/gu)].map(([, name = '']) => name);

const filings = readdirSync(join(templates, 'extradition'));

describe('docs/filings.md', () => {
  it('has a part for each filing on extradition', () => {
    expect(filings.length).toBeGreaterThanOrEqual(3);
    for (const id of filings) expect(clausesNamed(sectionOf(id)).length, id).toBeGreaterThan(5);
  });
  it.each(filings)('names for %s only clauses that the filing includes', (id) => {
    const used = included(readFileSync(join(templates, 'extradition', id, 'body.ru.md'), 'utf8'));
    for (const clause of clausesNamed(sectionOf(id))) expect([...used], clause).toContain(clause);
  });
  it.each(filings)('every clause of %s has its Kazakh text, and the Kazakh body includes the same clauses', (id) => {
    const folder = join(templates, 'extradition', id);
    expect(readFileSync(join(folder, 'template.yaml'), 'utf8')).toMatch(/^languages: \[ru, kk\]$/mu);
    const used = included(readFileSync(join(folder, 'body.ru.md'), 'utf8'));
    expect([...used].filter((clause) => !existsSync(join(templates, 'clauses', `${clause}.kk.md`)))).toEqual([]);
    expect([...included(readFileSync(join(folder, 'body.kk.md'), 'utf8'))].toSorted()).toEqual([...used].toSorted());
  });
  it('leaves out no clause on extradition, and none lies unused', () => {
    const files = readdirSync(join(templates, 'clauses')).filter((name) => name.startsWith('extradition-') && name.endsWith('.ru.md')).map((name) => name.replace('.ru.md', ''));
    const used = new Set(filings.flatMap((id) => [...included(readFileSync(join(templates, 'extradition', id, 'body.ru.md'), 'utf8'))]));
    expect(files.filter((clause) => !used.has(clause))).toEqual([]);
    expect(files.filter((clause) => !clausesNamed(page).includes(clause))).toEqual([]);
  });
});
