import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOTS } from '#core/casefile/roots.ts';
import { RULES } from '#core/casefile/rules.ts';
import { FILTERS } from '#core/templates/filters.ts';
import { lintTemplates } from '#core/templates/lint.ts';
import { BLOCK_NAMES } from '#core/templates/open-block.ts';
import { parseBody } from '#core/templates/parse.ts';
import { TemplateHead } from '#core/templates/template-head.ts';
import { library, trialLines } from './trial.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/template-language.md'), 'utf8');
const [russian = '', english = ''] = page.split('\n# The template language\n');

function sample(name: string): string {
  const match = new RegExp(`\`\`\`${name}\n([\\s\\S]*?)\`\`\``, 'u').exec(russian);
  if (match?.[1] === undefined) throw new Error(`no ${name} in the page`);
  return match[1];
}

/** Whether a word of the language stands in the page, in code. */
const says = (text: string, word: string): boolean => new RegExp(`(?:\`|\\{\\{[#/]?|[ |.])${word}(?![\\p{L}\\d-])`, 'u').test(text);

describe('docs/template-language.md', () => {
  it.each(ROOTS.map(({ name }) => name))('names the root %s', (name) => {
    expect(says(russian, name)).toBe(true);
  });
  it.each([...new Set(RULES.map(({ name }) => name))])('names the rule %s', (name) => {
    expect(says(russian, name)).toBe(true);
  });
  it.each([...FILTERS.keys()])('names the filter %s in both languages', (name) => {
    expect(says(russian, name)).toBe(true);
    if (!['genitive', 'dative', 'accusative', 'instrumental', 'prepositional', 'locative'].includes(name)) expect(says(english, name)).toBe(true);
  });
  it.each(BLOCK_NAMES)('names the block %s in both languages', (name) => {
    expect(says(russian, name)).toBe(true);
    expect(says(english, name)).toBe(true);
  });
  it.each([...new Set(readFileSync(join(import.meta.dirname, '../../../labelled/templates/broken-words.yaml'), 'utf8').match(/(?<=[[ ])[a-z]+(?:-[a-z]+)+(?= \d+ \d+)/gu) ?? [])])('explains the complaint %s', (code) => {
    expect(russian).toContain(`\`${code}\``);
  });
  it('shows an example that has no complaint', () => {
    const head = TemplateHead.parse({
      id: 'sample', area: 'common', family: 'common', titles: { ru: 'П', kk: 'С', en: 'S' }, readers: ['court'], speakers: ['person'], languages: ['ru'], lawAsOf: '2026-11-22', review: { lawyer: 'none' },
    });
    const body = parseBody(sample('template'), 'sample.md');
    const complaints = lintTemplates({ templates: new Map([['sample', { head, bodies: { ru: body }, edition: '' }]]), clauses: new Map() }, body.complaints, [], library);
    expect(complaints).toEqual([]);
  });
  it('shows what the example prints', () => {
    const facts = {
      proceedings: [{ id: 'k1', kind: 'gpk', person: 'p1', authority: { name: { ru: 'Алмалинский районный суд города Алматы' } }, detention: { restrictedAt: '2026-11-20T10:30+05:00' }, safeguards: { rightsExplained: 'no' } }],
    };
    const lines = trialLines(sample('template'), { facts }).map((line) => line.replace(/^(?:[>#] )/u, '').replace(' [date]', ''));
    expect(lines).toEqual(sample('paper').trimEnd().split('\n'));
  });
});
