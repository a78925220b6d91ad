import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocxWriter } from '#adapters/docx/docx-writer.ts';
import { createPdfWriter } from '#adapters/pdf/pdf-writer.ts';
import type { Paper } from '#core/papers/paper.ts';
import { hostilePaper } from '../doubles/any-paper.ts';
import { kazakhComplaint } from '../doubles/kazakh-complaint.ts';
import { para, paperOf } from '../doubles/paper-making.ts';
import { russianComplaint } from '../doubles/russian-complaint.ts';

/** How many lines stand before the signatures in the papers that try every place of a page. */
const OFFSETS = Array.from({ length: 44 }, (_, index) => index);

const folder = mkdtempSync(join(tmpdir(), 'writers-'));
const at = (name: string): string => join(folder, name);

const papers: Readonly<Record<string, Paper>> = {
  russian: russianComplaint(),
  kazakh: kazakhComplaint(),
  hostile: hostilePaper(),
  ...Object.fromEntries(OFFSETS.map((lines) => [`offset-${String(lines)}`, pushedDown(lines)])),
};

/** The last blocks of a complaint (requests, annexes, three signatures) after some short lines. */
function pushedDown(lines: number): Paper {
  return paperOf([...Array.from({ length: lines }, (_, index) => para(`Строка ${String(index)}`)), ...russianComplaint().blocks.slice(-3)]);
}

function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] });
}

function office(target: string, names: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${at('profile')}`;
  run('soffice', profile, '--headless', '--convert-to', target, '--outdir', at('office'), ...names.map((name) => at(`${name}.docx`)));
}

beforeAll(async () => {
  const [docx, pdf] = [createDocxWriter(), createPdfWriter()];
  for (const [name, paper] of Object.entries(papers)) {
    writeFileSync(at(`${name}.docx`), (await docx.write(paper, { forEditing: false })).bytes);
    writeFileSync(at(`${name}.pdf`), (await pdf.write(paper, { forEditing: false })).bytes);
  }
  await pdf.close();
  office('txt:Text (encoded):UTF8', ['russian', 'kazakh', 'hostile']);
  office('pdf', Object.keys(papers).filter((name) => name !== 'hostile'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Letters and digits only, in the order of the page: what remains when layout, hyphens, spaces and page numbers are gone. */
function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The text of a PDF without page number lines, with words that were divided at line ends put together. */
function textOfPdf(name: string, footer: RegExp): string {
  return run('pdftotext', '-raw', '-nodiag', at(`${name}.pdf`), '-')
    .split('\f')
    .map((page) => page.trimEnd().replace(footer, ''))
    .join('\n')
    .replace(/-\n/g, '');
}

describe('PDF files', () => {
  it.each(['russian', 'kazakh', 'hostile'])('%s: qpdf finds nothing wrong, all fonts are embedded, the file is tagged', (name) => {
    expect(run('qpdf', '--check', at(`${name}.pdf`))).toContain('No syntax or stream encoding errors found');
    const fonts = run('pdffonts', at(`${name}.pdf`)).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font, 'embedded, subset, with Unicode').toMatch(/ yes yes yes +\d+ +0$/);
    const facts = run('pdfinfo', '-isodates', at(`${name}.pdf`));
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toMatch(/CreationDate: +2026-10-05T00:00:00Z/);
    expect(facts).toMatch(/ModDate: +2026-10-05T00:00:00Z/);
    expect(facts).not.toMatch(/Author|Вымышленн/);
  });
});

describe('DOCX and PDF', () => {
  it.each([
    ['russian', /стр\.\s*\d+ из \d+$/],
    ['kazakh', /\d+-бет, барлығы \d+$/],
  ])('%s: LibreOffice reads from the DOCX exactly what stands in the PDF, in the same order', (name, footer) => {
    const word = letters(readFileSync(at(`office/${name}.txt`), 'utf8'));
    // A table head is printed again on each page that the table reaches; Arabic may be read in either direction.
    const heads = /КогдаЧтопроизошлоЧемподтверждается/g;
    const once = (text: string): string => text.replace(/\p{Script=Arabic}+/gu, '').replace(heads, '');
    expect(once(letters(textOfPdf(name, footer)))).toBe(once(word));
    expect(word.length).toBeGreaterThan(1000);
  });

  it('hostile: the DOCX and the PDF hold the same letters', () => {
    const word = letters(readFileSync(at('office/hostile.txt'), 'utf8'));
    const pdf = letters(textOfPdf('hostile', /стр\.\s*\d+ из \d+$/));
    for (const long of ['длинноеслово'.repeat(4286), 'ж'.repeat(60_000), 'panicabcdu1']) {
      expect(word).toContain(long);
      expect(pdf).toContain(long);
    }
    // Each letter as often in one as in the other; combining and right-to-left letters are read in differing order,
    // and the letters of column heads stand on each page.
    for (const letter of ['b', 'и', 'ა', 'Բ', 'ש', '新', 'б']) expect(pdf.split(letter).length, letter).toBe(word.split(letter).length);
  });
});

describe('signatures', () => {
  it.each([
    ['the PDF', at('')],
    ['the DOCX in LibreOffice', at('office/')],
  ])('are never divided and never alone on a page in %s, wherever they fall', (_, where) => {
    for (const lines of OFFSETS) {
      const pages = run('pdftotext', '-layout', join(where, `offset-${String(lines)}.pdf`), '-').split('\f').slice(0, -1);
      const pagesWith = (words: string): readonly number[] => pages.flatMap((page, index) => (page.includes(words) ? [index] : []));
      const found = ['копия жалобы для второй стороны', '(подпись)', '20___', 'Текст настоящей жалобы', 'Переводчик'].map(pagesWith);
      expect(new Set(found.flat()).size, `after ${String(lines)} lines: ${JSON.stringify(found)}`).toBe(1);
    }
  });
});

describe('metadata', () => {
  it('hold neither a name nor the clock of the machine', () => {
    const now = new Date();
    const today = [now.toISOString().slice(0, 10), now.toISOString().slice(0, 10).replaceAll('-', '')];
    const plain = run('qpdf', '--qdf', '--object-streams=disable', '--stream-data=uncompress', at('russian.pdf'), '-');
    const parts = unzipSync(readFileSync(at('russian.docx')));
    const word = Object.entries(parts).filter(([path]) => path !== 'word/document.xml').map(([, part]) => strFromU8(part));
    for (const part of [plain, ...word, Object.keys(parts).join(' ')]) {
      for (const clock of today) expect(part).not.toContain(clock);
      expect(part).not.toMatch(/Вымышленн|Образцов/);
    }
    expect(readFileSync(at('russian.docx')).includes(Buffer.from('Вымышленн'))).toBe(false);
  });
});
