import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { changesSince } from '#application/filed-changes.ts';
import { CaseFile } from '#core/casefile/case-file.ts';
import { parsePath, writePath } from '#core/casefile/paths.ts';
import type { PaperRecord } from '#ports/vault.ts';

const root = join(import.meta.dirname, '../../..');
const { library } = await readTemplates(join(root, 'src/templates'));
const read = await readLaw(join(root, 'resources/law'));
if (!read.ok) throw new Error('the law library is damaged');
const law = read.value;

type Labelled = { readonly name: string; readonly language?: string; readonly beside?: string; readonly set: Readonly<Record<string, unknown>>; readonly found: readonly (readonly [string, string])[] };
const labelled = parse(readFileSync(join(root, 'tests/labelled/filed-changes.yaml'), 'utf8'), { schema: 'failsafe' }) as
  { readonly base: string; readonly paper: { readonly template: string; readonly variant: string }; readonly cases: readonly Labelled[] };
const example = readCaseText(readFileSync(join(root, `resources/examples/${labelled.base}.yaml`)), labelled.base);
if (!example.ok) throw new Error('the example is damaged');
const before = example.value;

function edited(set: Labelled['set']): CaseFile {
  return CaseFile.parse(Object.entries(set).reduce<unknown>((file, [path, value]) => writePath(file, parsePath(path) ?? [], value), before));
}

function told({ language = 'ru', beside, set }: Labelled): readonly string[] {
  const record: PaperRecord = {
    id: 'paper1', caseId: before.id, ...labelled.paper, language, ...(beside === undefined ? {} : { beside }), speaker: 'person', date: '2026-11-22', caseRevision: 1, person: 'timur', proceeding: null, answers: {}, edits: [],
  };
  const found = changesSince(record, before, edited(set), library, law);
  if (found === null) throw new Error('the paper cannot be made');
  return found.map(({ how, path }) => `${how} ${path}`).toSorted();
}
const wanted = ({ found }: Labelled): readonly string[] => found.map(([how, path]) => `${how} ${path}`).toSorted();

describe('a fact changed since a paper was made', () => {
  it.each(labelled.cases.map((each) => [each.name, each] as const))('%s', (_name, each) => {
    expect(told(each)).toEqual(wanted(each));
  }, 30_000);

  it('is told with precision and recall 1 over the labelled edits', () => {
    let [right, wrong, missed] = [0, 0, 0];
    for (const each of labelled.cases) {
      const [found, labels] = [told(each), wanted(each)];
      right += found.filter((key) => labels.includes(key)).length;
      wrong += found.filter((key) => !labels.includes(key)).length;
      missed += labels.filter((key) => !found.includes(key)).length;
    }
    console.info(`filed changes: ${String(labelled.cases.length)} labelled edits, precision ${(right / (right + wrong)).toFixed(3)}, recall ${(right / (right + missed)).toFixed(3)}`);
    expect([wrong, missed]).toEqual([0, 0]);
  }, 120_000);
});
