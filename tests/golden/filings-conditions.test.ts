import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const templates = join(root, 'src/templates');

/** The rows of the table of conditions: the paper, then a cell for each condition. */
const part = /^## Conditions for every paper$([\s\S]*?)(?=^## )/mu.exec(readFileSync(join(root, 'docs/filings.md'), 'utf8'))?.[1] ?? '';
const rows = part.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
const [head = [], , ...papers] = rows;

/** Where each template lies, and its languages. */
const shipped = readdirSync(templates).filter((area) => area !== 'clauses').flatMap((area) => readdirSync(join(templates, area)).map((id) => ({ id, folder: join(templates, area, id) })));
const languagesOf = (folder: string): readonly string[] => (/^languages: \[([a-z, ]+)\]$/mu.exec(readFileSync(join(folder, 'template.yaml'), 'utf8'))?.[1] ?? '').split(', ');

/** The text of a body with the clauses it includes, and their names. */
function whole(folder: string, language: string): { readonly text: string; readonly clauses: ReadonlySet<string> } {
  const clauses = new Set<string>();
  const read = (text: string): string => text.replaceAll(/\{\{>\s*([a-z0-9-]+)[^}]*\}\}/gu, (_tag, clause: string) => {
    if (clauses.has(clause)) return '';
    clauses.add(clause);
    return read(readFileSync(join(templates, 'clauses', `${clause}.${language}.md`), 'utf8'));
  });
  return { text: read(readFileSync(join(folder, `body.${language}.md`), 'utf8')), clauses };
}

describe('the conditions for every paper', () => {
  it('are six, for every template', () => {
    expect(head.length).toBe(7);
    expect(papers.map(([paper]) => paper?.replaceAll('`', '')).toSorted()).toEqual(shipped.map(({ id }) => id).toSorted());
  });
  it.each(papers.map((cells) => [cells[0]?.replaceAll('`', '') ?? '', cells] as const))('%s: every clause named is in the paper, every other cell gives a reason', (id, cells) => {
    const folder = shipped.find((each) => each.id === id)?.folder ?? '';
    expect(cells.length).toBe(head.length);
    for (const [index, cell] of cells.slice(1).entries()) {
      const named = [...cell.matchAll(/`([a-z0-9-]+)`/gu)].map(([, name = '']) => name).filter((name) => name !== 'body');
      const where = `${id}, ${head[index + 1] ?? ''}`;
      expect(/^—\s\S/u.test(cell) || named.length > 0 || cell.includes('`body`'), where).toBe(true);
      for (const language of languagesOf(folder)) {
        const { clauses } = whole(folder, language);
        for (const clause of named) {
          expect(existsSync(join(templates, 'clauses', `${clause}.${language}.md`)), `${where}: ${clause}.${language}`).toBe(true);
          expect([...clauses], `${where}, ${language}`).toContain(clause);
        }
      }
    }
  });
  it.each(shipped.map(({ id, folder }) => [id, folder] as const))('%s has places to sign, and annexes or requests where the table says so', (id, folder) => {
    const cells = papers.find(([paper]) => paper === `\`${id}\``) ?? [];
    for (const language of languagesOf(folder)) {
      const { text } = whole(folder, language);
      expect(text).toContain('{{#signatures}}');
      if (!(cells[3] ?? '').startsWith('—')) expect(text, 'annexes').toMatch(/\{\{#annexes\}\}|\{\{#table item in evidence/u);
      if (!(cells[2] ?? '').startsWith('—')) expect(text, 'requests').toContain('{{#request');
    }
  });
});
