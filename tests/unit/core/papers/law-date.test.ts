import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { fillPaper } from '#application/fill-paper.ts';
import type { Paper } from '#core/papers/paper.ts';
import { linesOf } from '../../../doubles/paper-faults.ts';

const root = join(import.meta.dirname, '../../../..');
const { library } = await readTemplates(join(root, 'src/templates'));
const law = await readLaw(join(root, 'resources/law'));
const file = readCaseText(readFileSync(join(root, 'resources/examples/a-programmer-expulsion.yaml')), 'a');

function paper(language: 'ru' | 'kk' | 'en', lawDate: boolean): Paper {
  const template = language === 'en' ? 'un-interim-measures' : 'kz-expulsion-appeal';
  if (!law.ok || !file.ok) throw new Error('a shipped file is damaged');
  const filled = fillPaper(library, law.value, file.value, { template, variant: language === 'en' ? 'hrc' : 'gpk', language, speaker: 'person', date: '2026-11-22', paperId: 'p', lawDate });
  if (!filled.ok) throw new Error(filled.error.code);
  return filled.value.paper;
}

const CHECKED = /Текст закона проверен по состоянию на \d+ \p{L}+ 2026 года\.|Заң мәтіні 2026 жылғы \d+ \p{L}+дағы жағдай бойынша тексерілді\.|The text of the law was checked as of \d+ \p{L}+ 2026\./u;

describe('the day of the law', () => {
  it.each(['ru', 'kk', 'en'] as const)('%s: stands above the signatures when asked for, and nowhere else', (language) => {
    const asked = paper(language, true);
    expect(linesOf(asked.blocks).filter(({ text }) => CHECKED.test(text)).length).toBe(1);
    const at = asked.blocks.findIndex(({ kind }) => kind === 'signatures');
    expect(linesOf(asked.blocks.slice(at - 1, at)).map(({ text }) => CHECKED.test(text))).toEqual([true]);
    expect(linesOf(paper(language, false).blocks).filter(({ text }) => CHECKED.test(text))).toEqual([]);
  });
});
