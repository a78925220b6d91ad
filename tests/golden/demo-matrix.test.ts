import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { createTextWriter } from '#adapters/text/text-writer.ts';
import { fillPaper } from '#application/fill-paper.ts';
import { lintTemplates } from '#core/templates/lint.ts';
import { readMatrix } from '#hosts/cli/demo-matrix.ts';

const root = join(import.meta.dirname, '../..');
const examples = join(root, 'resources/examples');
const matrix = await readMatrix(examples);
const { library, complaints, sources } = await readTemplates(join(root, 'src/templates'));
const law = await readLaw(join(root, 'resources/law'));
if (!law.ok) throw new Error('the law library is damaged');
const text = createTextWriter();

/** Words of a paper as one line, so that a broken line hides nothing. */
const flow = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replace(/[\s\u00A0]+/gu, ' ');

describe('the shipped papers', () => {
  it('have no complaint of the linter', () => {
    expect(lintTemplates(library, complaints, sources, law.value).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  it.each(matrix.rows.map((row) => [`${row.case} ${row.template} ${row.variant ?? ''} ${row.language} ${row.speaker}`, row] as const))('%s', async (_name, row) => {
    const file = readCaseText(readFileSync(join(examples, row.case)), row.case);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    const filled = fillPaper(library, law.value, file.value, { ...row, date: matrix.date, paperId: 'golden' });
    if (!filled.ok) throw new Error(filled.error.code);
    const { paper } = filled.value;
    const words = flow((await text.write(paper, { forEditing: false })).bytes);
    for (const part of row.contains) expect(words).toContain(part);
    expect(words).not.toMatch(/\{\{|\}\}|\[@|[\uE000-\uF8FF]| ,|,,|\(\)|\.\.(?!\.)/u);
    expect(paper.issues.filter(({ code }) => code === 'norm-unknown' || code === 'reference-missing')).toEqual([]);
  });
  it.each(['a-programmer-expulsion.yaml', 'b-soldier-extradition.yaml'])('%s leaves no blank', (name) => {
    for (const row of matrix.rows.filter((each) => each.case === name)) {
      const file = readCaseText(readFileSync(join(examples, name)), name);
      const filled = file.ok ? fillPaper(library, law.value, file.value, { ...row, date: matrix.date, paperId: 'golden' }) : file;
      expect(filled.ok ? filled.value.paper.issues.filter(({ code }) => code === 'gap' || code === 'translation-missing') : 'refused').toEqual([]);
    }
  });
  it('equal input gives an equal paper', () => {
    const [row] = matrix.rows;
    const file = row === undefined ? undefined : readCaseText(readFileSync(join(examples, row.case)), row.case);
    if (row === undefined || file?.ok !== true) throw new Error('no row');
    const once = fillPaper(library, law.value, file.value, { ...row, date: matrix.date, paperId: 'golden' });
    expect(fillPaper(library, law.value, file.value, { ...row, date: matrix.date, paperId: 'golden' })).toEqual(once);
  });
});
