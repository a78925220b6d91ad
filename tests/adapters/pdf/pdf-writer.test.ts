import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// eslint-disable-next-line no-restricted-imports -- the file is read back by another library than the one that wrote it
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { readCoverage } from '#adapters/fonts/coverage.ts';
import { shippedFaces } from '#adapters/fonts/shipped-faces.ts';
import { createPdfWriter } from '#adapters/pdf/pdf-writer.ts';
import { Typesetter } from '#adapters/pdf/typeset.ts';
import { printableText } from '#core/papers/printable-text.ts';
import { trialLetter } from '../../doubles/bilingual/trial-letter.ts';
import { kazakhComplaint } from '../../doubles/kazakh-complaint.ts';
import { para, paperOf } from '../../doubles/paper-making.ts';
import { russianComplaint } from '../../doubles/russian-complaint.ts';

const writer = createPdfWriter();
afterAll(() => writer.close());

function streams(document: PDFDocument): readonly string[] {
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream)
    .map((stream) => new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode()));
}

function fontsOf(document: PDFDocument): readonly PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.lookup(PDFName.of('Type')) === PDFName.of('FontDescriptor'));
}

describe('the PDF writer', () => {
  it('makes a tagged archival file in the paper\'s language with the paper\'s date', async () => {
    const made = await writer.write(kazakhComplaint(), { forEditing: false });
    const document = await PDFDocument.load(made.bytes, { updateMetadata: false });
    expect(document.getPageCount()).toBe(made.pages);
    expect(made.issues).toEqual([]);
    expect(document.getTitle()).toBe('Шығарып жіберу туралы қаулыға шағым');
    expect(document.getAuthor()).toBeUndefined();
    expect(document.getCreationDate()?.toISOString()).toBe('2026-10-05T00:00:00.000Z');
    expect(document.catalog.lookup(PDFName.of('Lang'))?.toString()).toBe('(kk-KZ)');
    expect(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).lookup(PDFName.of('Marked'))?.toString()).toBe('true');
    const metadata = streams(document).find((stream) => stream.includes('<pdfaid:part>')) ?? '';
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
  });

  it('embeds every font, and only shipped ones', async () => {
    const { bytes } = await writer.write(russianComplaint(), { forEditing: false });
    const fonts = fontsOf(await PDFDocument.load(bytes, { updateMetadata: false }));
    const names = fonts.map((font) => font.lookup(PDFName.of('FontName'))?.toString().replace(/^\/[A-Z]{6}\+/, '') ?? '');
    expect(new Set(names)).toEqual(new Set(['Tinos-Regular', 'Tinos-Bold', 'NotoNaskhArabic-Regular', 'NotoSansHans-Regular']));
    for (const font of fonts) expect(font.has(PDFName.of('FontFile2')) || font.has(PDFName.of('FontFile3'))).toBe(true);
  });

  it('keeps names out of the metadata', async () => {
    const { bytes } = await writer.write(russianComplaint(), { forEditing: false });
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
    const fields = info.keys().map((key) => key.toString());
    expect(new Set(fields)).toEqual(new Set(['/Title', '/Creator', '/CreationDate', '/ModDate']));
    const metadata = streams(document).find((stream) => stream.includes('<pdfaid:part>')) ?? '';
    expect(new TextDecoder().decode(Uint8Array.from(metadata, (character) => character.charCodeAt(0)))).not.toMatch(/Вымышленн|Образцов/);
  });

  it('tags title and grounds as headings, tables as tables, lists as lists', async () => {
    const { bytes } = await writer.write(russianComplaint(), { forEditing: false });
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const tags = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : object instanceof PDFArray ? [] : []))
      .map((dict) => dict.lookup(PDFName.of('S'))?.toString() ?? '');
    const count = (tag: string): number => tags.filter((each) => each === tag).length;
    expect(count('/H1')).toBe(1);
    expect(count('/H2')).toBe(9);
    expect(count('/Table')).toBe(2);
    expect(count('/TH')).toBe(3);
    expect(count('/LI')).toBe(3 + 4 + 5);
    expect(count('/BlockQuote')).toBe(1);
  });

  it('tags a bilingual paper in the prevailing language and each passage of the other one in its own', async () => {
    const paper = trialLetter('ru', 'kk');
    const made = await writer.write(paper, { forEditing: false });
    expect(made.issues).toEqual([]);
    const document = await PDFDocument.load(made.bytes, { updateMetadata: false });
    expect(document.catalog.lookup(PDFName.of('Lang'))?.toString()).toBe('(ru-RU)');
    expect(document.getTitle()).toBe('Пробное заявление / Сынақ өтініш');
    const found = streams(document);
    expect(found.some((stream) => stream.includes('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>'))).toBe(true);
    const dicts = document.context.enumerateIndirectObjects().map(([, object]) => object).filter((object) => object instanceof PDFDict);
    const count = (key: string, value: string): number => dicts.filter((dict) => dict.lookup(PDFName.of(key))?.toString() === value).length;
    expect(count('S', '/H1')).toBe(2);
    expect(count('S', '/H2')).toBe(3 + 2);
    const filled = paper.blocks.flatMap((block) => (block.kind === 'parallel' ? block.rows.filter(({ cells }) => cells[1].length > 0) : []));
    expect(filled.length).toBeGreaterThan(20);
    expect(count('Lang', '(kk-KZ)')).toBeGreaterThanOrEqual(filled.length);
  });

  it('writes one paper after the other, several at once, and after having been closed', async () => {
    const own = createPdfWriter();
    const [a, b] = await Promise.all([own.write(russianComplaint(), { forEditing: false }), own.write(kazakhComplaint(), { forEditing: false })]);
    await own.close();
    const again = await own.write(russianComplaint(), { forEditing: false });
    await own.close();
    expect(Buffer.compare(a.bytes, again.bytes)).toBe(0);
    expect(Buffer.compare(a.bytes, b.bytes)).not.toBe(0);
  });

  it('still prints every line, and says so, when the template fails on a paper', async () => {
    const template = fileURLToPath(new URL('../../../resources/typst/paper.typ', import.meta.url));
    const folder = mkdtempSync(join(tmpdir(), 'template-'));
    const broken = join(folder, 'paper.typ');
    writeFileSync(broken, readFileSync(template, 'utf8').replace('#let table-of(b) = {', '#let table-of(b) = { panic("no tables")'));
    const own = createPdfWriter(broken);
    const made = await own.write(russianComplaint(), { forEditing: false });
    await own.close();
    rmSync(folder, { recursive: true });
    expect(made.issues.map((issue) => issue.code)).toEqual(['pdf-simple-layout']);
    expect(made.pages).toBeGreaterThan(3);
    expect((await writer.write(russianComplaint(), { forEditing: false })).issues).toEqual([]);
  });

  it('rejects what is under way when closed, and does not hang', async () => {
    const own = createPdfWriter();
    const pending = own.write(russianComplaint(), { forEditing: false });
    const closing = own.close();
    await expect(pending).rejects.toThrow('thread ended');
    await closing;
  });
});

describe('the coverage that is read from the fonts', () => {
  it('is true: every covered character can be set under PDF/A', async () => {
    const { covers } = readCoverage();
    const codes = Array.from({ length: 0x20000 }, (_, code) => code).filter(covers);
    expect(codes.length).toBeGreaterThan(9000);
    const lines: string[] = [];
    for (let start = 0; start < codes.length; start += 60) {
      const line = codes.slice(start, start + 60).map((code) => String.fromCodePoint(code)).join(' ');
      lines.push(printableText(line, covers).lines.join(' '));
    }
    const blocks = lines.flatMap((line) => [para(line), { kind: 'paragraph', content: [{ kind: 'text', text: line, strong: true, emphasis: true }] } as const]);
    const made = await writer.write(paperOf(blocks), { forEditing: false });
    expect(made.issues).toEqual([]);
  });

  it('matters: a character that it does not cover can not be set under PDF/A', () => {
    const typesetter = new Typesetter(fileURLToPath(new URL('../../doubles/bare-text.typ', import.meta.url)));
    const fonts = shippedFaces().filter((face) => !face.onDemand).map((face) => face.file);
    expect(typesetter.typeset(JSON.stringify({ text: 'ә' }), fonts).archival).toBe(true);
    expect(readCoverage().covers(0x0e44)).toBe(false);
    expect(typesetter.typeset(JSON.stringify({ text: '\u0e44' }), fonts).archival).toBe(false);
  });
});
