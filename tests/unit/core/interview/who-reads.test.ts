import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { whoReads } from '#application/who-reads.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Disclosure } from '#core/casefile/disclosure.ts';
import { parsePath, readPath, writePath } from '#core/casefile/paths.ts';

const root = join(import.meta.dirname, '../../../..');
const { library } = await readTemplates(join(root, 'src/templates'));
const lawRead = await readLaw(join(root, 'resources/law'));
if (!lawRead.ok) throw new Error('the law library is damaged');
const law = lawRead.value;
const read = readCaseText(readFileSync(join(root, 'resources/examples/b-soldier-extradition.yaml')), 'b');
if (!read.ok) throw new Error('the example is damaged');
const file = read.value;
const FEAR = `claims[${file.claims?.[0]?.id ?? ''}].fear`;

const view = (given: CaseFile, path: string) => whoReads(library, law, given, path, '2026-11-22');
const closed = (path: string, disclosure: Disclosure): CaseFile => {
  const steps = parsePath(path) ?? [];
  return writePath(file, steps, { ...(readPath(file, steps) as object), disclosure }) as CaseFile;
};

describe('who will read a fact', () => {
  it('names the papers that print it and their readers', () => {
    const found = view(file, FEAR);
    expect(found.papers.filter(({ prints }) => prints).map(({ template }) => template)).toContain('kz-refugee-application');
    expect(found.readers).toContain('asylum');
    expect(readPath(file, parsePath(FEAR) ?? [])).toBeDefined();
  });

  it('moves papers from printing to withholding when the fact is closed to their readers', () => {
    const found = view(closed(FEAR, ['asylum', 'un']), FEAR);
    expect(found.set).toEqual([{ path: FEAR, disclosure: ['asylum', 'un'] }]);
    expect(found.papers.some(({ prints, readers }) => prints && readers.includes('court'))).toBe(false);
    expect(found.papers.some(({ withheld, prints, readers }) => withheld && !prints && readers.includes('court'))).toBe(true);
    expect(found.readers).not.toContain('court');
  });

  it('shows a fact closed to all in no paper', () => {
    const found = view(closed(FEAR, 'nobody'), FEAR);
    expect(found.papers.filter(({ prints }) => prints)).toEqual([]);
    expect(found.readers).toEqual([]);
  });
});
