import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { createPdfWriter } from '#adapters/pdf/pdf-writer.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { createTextWriter } from '#adapters/text/text-writer.ts';
import { fillPaper } from '#application/fill-paper.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Paper } from '#core/papers/paper.ts';

const root = join(import.meta.dirname, '../..');
const { library } = await readTemplates(join(root, 'src/templates'));
const law = await readLaw(join(root, 'resources/law'));
if (!law.ok) throw new Error('the law library is damaged');
const text = createTextWriter();
const pdf = createPdfWriter();
afterAll(() => pdf.close());

const CASES = ['a-programmer-expulsion', 'b-soldier-extradition', 'c-thin-and-messy', 'd-teacher-koap'] as const;
const KINDS = [['un-interim-measures', 'hrc'], ['un-interim-measures', 'cat'], ['unhcr-intervention-letter', null]] as const;

function caseFile(name: string): CaseFile {
  const read = readCaseText(readFileSync(join(root, 'resources/examples', `${name}.yaml`)), name);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function fill(file: CaseFile, template: string, variant: string | null, language: 'en' | 'ru', speaker: 'person' | 'representative'): Paper {
  if (!law.ok) throw new Error('no law');
  const filled = fillPaper(library, law.value, file, { template, variant, language, speaker, date: '2026-11-22', paperId: 'un' });
  if (!filled.ok) throw new Error(filled.error.code);
  return filled.value.paper;
}

const words = async (paper: Paper): Promise<string> => new TextDecoder().decode((await text.write(paper, { forEditing: false })).bytes).replace(/[\s\u00A0]+/gu, ' ');

describe('an English paper', () => {
  // Numbers of documents stay as they stand on the document.
  const NUMBERS = /12-000-26\/э|12-У\/2026/gu;
  it.each(CASES.flatMap((name) => KINDS.map(([template, variant]) => [name, template, variant] as const)))('%s %s %s holds no Russian word, with and without translations', async (name, template, variant) => {
    for (const speaker of ['person', 'representative'] as const) expect((await words(fill(caseFile(name), template, variant, 'en', speaker))).replaceAll(NUMBERS, '')).not.toMatch(/\p{Script=Cyrillic}/u);
  });
  it('says that a translation is missing', () => {
    expect(fill(caseFile('d-teacher-koap'), 'un-interim-measures', 'hrc', 'en', 'person').issues.filter(({ code }) => code === 'translation-missing').length).toBeGreaterThan(5);
  });
});

describe('the request for interim measures', () => {
  it.each(['a-programmer-expulsion', 'b-soldier-extradition'].flatMap((name) => (['hrc', 'cat'] as const).flatMap((variant) => (['en', 'ru'] as const).map((language) => [name, variant, language] as const))))('%s %s %s stands on two pages at the head', async (name, variant, language) => {
    for (const speaker of ['person', 'representative'] as const) {
      const paper = fill(caseFile(name), 'un-interim-measures', variant, language, speaker);
      const end = paper.blocks.findIndex(({ kind }) => kind === 'page-break');
      expect(end).toBeGreaterThan(0);
      expect((await pdf.write({ ...paper, blocks: paper.blocks.slice(0, end) }, { forEditing: false })).pages).toBeLessThanOrEqual(2);
    }
  });
  it('keeps within the words that the form allows for the facts', async () => {
    for (const [template, variant] of KINDS) expect((await words(fill(caseFile('b-soldier-extradition'), template, variant, 'en', 'representative'))).split(' ').length).toBeLessThan(10_000);
  });
  it('cites to each Committee its own treaty and rule', async () => {
    const [hrc, cat] = await Promise.all((['hrc', 'cat'] as const).map((variant) => words(fill(caseFile('b-soldier-extradition'), 'un-interim-measures', variant, 'en', 'person'))));
    expect(hrc).toMatch(/rule 94 of the rules of procedure of the Human Rights Committee/u);
    expect(hrc).not.toMatch(/rule 114|Committee against Torture|Convention against Torture/u);
    expect(cat).toMatch(/rule 114 of the rules of procedure of the Committee against Torture/u);
    expect(cat).not.toMatch(/rule 94|of the Covenant|Human Rights Committee/u);
  });
  it('pleads the expulsion of a lawful resident only where somebody is expelled', async () => {
    expect(await words(fill(caseFile('a-programmer-expulsion'), 'un-interim-measures', 'hrc', 'en', 'person'))).toContain('article 13 of the Covenant');
    expect(await words(fill(caseFile('b-soldier-extradition'), 'un-interim-measures', 'hrc', 'en', 'person'))).not.toContain('article 13 ');
  });
  it('says that counsel’s authority does not name UN bodies where it does not', async () => {
    const file = caseFile('b-soldier-extradition');
    const narrow: CaseFile = { ...file, mandates: (file.mandates ?? []).map((mandate) => ({ ...mandate, powers: { state: 'value' as const, value: ['represent' as const] } })) };
    expect(await words(fill(narrow, 'un-interim-measures', 'hrc', 'en', 'representative'))).toContain('It does not name proceedings before United Nations bodies');
    expect(await words(fill(file, 'un-interim-measures', 'hrc', 'en', 'representative'))).toContain('It covers proceedings before United Nations bodies');
  });
});

describe('what UN bodies may not know', () => {
  it.each(KINDS)('%s %s does not name the helper, nor tell what is for the asylum body alone', async (template, variant) => {
    const paper = fill(caseFile('b-soldier-extradition'), template, variant, 'ru', 'representative');
    expect(await words(paper)).not.toMatch(/Тихомиров|[Сс]ослуживец/u);
  });
});
