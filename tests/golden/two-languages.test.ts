import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatKey } from '#core/law/norm-path.ts';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { fillPaper } from '#application/fill-paper.ts';
import type { Speaker } from '#core/casefile/selection.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { parseCitation } from '#core/law/parse-citation.ts';
import type { Paper } from '#core/papers/paper.ts';

/*
 * The Kazakh text of a filing may order its words as it likes, but it pleads what the Russian one pleads: the same
 * grounds, requests, annexes and rows under the same conditions, the same facts asked for, and no norm left out.
 */

const root = join(import.meta.dirname, '../../src/templates');
const pairs = globSync('**/*.ru.md', { cwd: root }).sort().map((ru) => [ru, ru.replace(/ru\.md$/u, 'kk.md')] as const).filter(([, kk]) => existsSync(join(root, kk)));

/** Tags without the words that they carry, which differ between the languages. */
function tagsOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{[#>][^{}]*\}\}/gu)].map(([tag]) => tag.replaceAll(/"[^"]*"/gu, '""'));
}

const parts = (text: string): readonly string[] => tagsOf(text).filter((tag) => !/^\{\{#(?:if|else|elseif|unknown|quote)/u.test(tag));
const conditions = (text: string): readonly string[] => [...new Set(tagsOf(text).filter((tag) => /^\{\{#(?:if|elseif)/u.test(tag)))];
const facts = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{\{ *([a-z][A-Za-z]*\.[A-Za-z.]+)/gu)].map(([, field = '']) => field))];

function norms(text: string): readonly string[] {
  return [...text.matchAll(/\[@((?:[^[\]]|\[[^[\]]*\])*)\]/gu)].flatMap(([whole, source = '']) => {
    const citation = parseCitation(source);
    if (!citation.ok) throw new Error(`unreadable citation ${whole}`);
    return citation.value.refs.map(({ path, to }) => formatKey(path) + (to ?? ''));
  });
}

describe('the Kazakh text of every template', () => {
  it('stands beside the Russian one of every paper for a Kazakh court or body', () => {
    expect(pairs.map(([ru]) => ru)).toEqual(expect.arrayContaining(['asylum/kz-refugee-application', 'removal/kz-expulsion-appeal', 'extradition/kz-extradition-decision-appeal', 'extradition/kz-extradition-arrest-appeal', 'extradition/kz-suspension-motion'].map((id) => `${id}/body.ru.md`)));
    expect(pairs.length).toBeGreaterThan(120);
  });
  it.each(pairs)('%s: same parts, conditions, facts and norms', (ruFile, kkFile) => {
    const [ru, kk] = [readFileSync(join(root, ruFile), 'utf8'), readFileSync(join(root, kkFile), 'utf8')];
    expect(parts(kk)).toEqual(parts(ru));
    expect(conditions(ru).filter((condition) => !conditions(kk).includes(condition))).toEqual([]);
    expect(facts(ru).filter((fact) => !facts(kk).includes(fact))).toEqual([]);
    expect(norms(ru).filter((key) => !norms(kk).includes(key))).toEqual([]);
  });
});

const { library } = await readTemplates(root);
const law = await readLaw(join(root, '../../resources/law'));
if (!law.ok) throw new Error('the law library is damaged');

const PAPERS: readonly (readonly [template: string, variant: string | null, speakers: readonly Speaker[]])[] = [
  ['kz-extradition-decision-appeal', null, ['person', 'defender']],
  ['kz-extradition-arrest-appeal', null, ['person', 'defender']],
  ['kz-suspension-motion', 'extradition', ['person', 'defender']],
  ['kz-suspension-motion', 'koap', ['person', 'defender']],
  ['kz-suspension-motion', 'gpk', ['person', 'representative']],
];
const CASES = ['a-programmer-expulsion', 'b-soldier-extradition', 'c-thin-and-messy', 'd-teacher-koap'];

function filled(example: string, template: string, variant: string | null, speaker: Speaker, language: Tongue): Paper {
  if (!law.ok) throw new Error('no law');
  const file = readCaseText(readFileSync(join(root, `../../resources/examples/${example}.yaml`)), example);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  const paper = fillPaper(library, law.value, file.value, { template, variant, language, speaker, date: '2026-11-22', paperId: 'two-languages' });
  if (!paper.ok) throw new Error(paper.error.code);
  return paper.value.paper;
}

describe('the filled extradition papers', () => {
  it.each(CASES.flatMap((example) => PAPERS.flatMap(([template, variant, speakers]) => speakers.map((speaker) => [example, template, variant, speaker] as const))))('%s %s %s %s plead the same norms in Russian and in Kazakh', (example, template, variant, speaker) => {
    const [ru, kk] = (['ru', 'kk'] as const).map((language) => new Set(filled(example, template, variant, speaker, language).norms));
    expect([...(ru ?? [])].length).toBeGreaterThan(0);
    expect([...(kk ?? [])].toSorted()).toEqual([...(ru ?? [])].toSorted());
  });
});
