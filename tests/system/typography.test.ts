import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocxWriter } from '#adapters/docx/docx-writer.ts';
import { createPdfWriter } from '#adapters/pdf/pdf-writer.ts';
import { besidePaper } from '#core/papers/bilingual.ts';
import type { Block, Paper } from '#core/papers/paper.ts';
import { goldenPaper, GOLDENS } from '../../scripts/golden-texts.ts';
import { kazakhComplaint } from '../doubles/kazakh-complaint.ts';
import { ground, para, paperOf, say } from '../doubles/paper-making.ts';
import { russianComplaint } from '../doubles/russian-complaint.ts';

/** How many lines stand before the signatures in the bilingual papers that try every place of a page. */
const OFFSETS = Array.from({ length: 48 }, (_, index) => index);
const SECTIONS = Array.from({ length: 90 }, (_, index) => index);
const ROWS = Array.from({ length: 120 }, (_, index) => index);

const folder = mkdtempSync(join(tmpdir(), 'typography-'));

/** A number that no other contains. */
const no = (index: number): string => `n${String(index).padStart(3, '0')}e`;
const filler = (index: number): string => 'слово '.repeat(12 + ((index * 37) % 90)).trim();

/** Headings of both kinds and announcing lines, at every height of a page. */
function sections(): Paper {
  const blocks = SECTIONS.flatMap((index): readonly Block[] => [
    index % 2 === 0 ? { kind: 'heading', level: 2, content: say(`Раздел ${no(index)}`) } : ground(index, `Раздел ${no(index)}`, []),
    para(`Первая${no(index)} ${filler(index)}`),
    para(`Перечень${no(index)} таков:`),
    { kind: 'list', ordered: true, items: [[para(`пункт${no(index)}`)], [para('ещё')]] },
  ]);
  return paperOf(blocks);
}

/** A table over several pages; each row has a first and a last word of its own. */
function longTable(): Paper {
  const columns = [{ header: say('Когда'), share: 1 }, { header: say('Что произошло'), share: 3 }];
  return paperOf([para('Таблица:'), { kind: 'table', columns, rows: ROWS.map((index) => [say(`нач${no(index)}`), say(`${'слово '.repeat((index * 13) % 40)}кон${no(index)}`)]) }]);
}

function bilingual(): Paper {
  const side = (word: string): readonly Block[] => SECTIONS.map((index) => ground(index + 1, `${word} ${no(index)}`, [para(`нач${word}${no(index)} ${`${word} `.repeat((index * 29) % 70)}кон${word}${no(index)}`)]));
  return besidePaper(paperOf(side('сөз')), paperOf(side('речь'), { language: 'kk' }));
}

function signedBeside(lines: number): Paper {
  const side = (role: string): readonly Block[] => [
    ...Array.from({ length: lines }, (_, index) => para(`Строка ${String(index)}`)),
    para('Последняя строка'),
    { kind: 'signatures', items: [{ role: say(role), name: say('А. Образцов'), withDate: true }] },
  ];
  return besidePaper(paperOf(side('Заявитель')), paperOf(side('Өтініш беруші'), { language: 'kk' }));
}

const golden = Object.fromEntries(await Promise.all(GOLDENS.map(async (each) => [`golden-${each.name}`, await goldenPaper(each)] as const)));
const papers: Readonly<Record<string, Paper>> = {
  sections: sections(), table: longTable(), bilingual: bilingual(), russian: russianComplaint(), kazakh: kazakhComplaint(), ...golden,
  ...Object.fromEntries(OFFSETS.map((lines) => [`signed-${String(lines)}`, signedBeside(lines)])),
};

function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] });
}

beforeAll(async () => {
  const [docx, pdf] = [createDocxWriter(), createPdfWriter()];
  for (const [name, paper] of Object.entries(papers)) {
    writeFileSync(join(folder, `${name}.docx`), (await docx.write(paper, { forEditing: false })).bytes);
    writeFileSync(join(folder, `${name}.pdf`), (await pdf.write(paper, { forEditing: false })).bytes);
  }
  await pdf.close();
  run('soffice', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'office'), ...Object.keys(papers).map((name) => join(folder, `${name}.docx`)));
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const WRITTEN = [['the PDF', folder], ['the DOCX in LibreOffice', join(folder, 'office')]] as const;

function pagesOf(where: string, name: string, ...options: readonly string[]): readonly string[] {
  return run('pdftotext', ...options, join(where, `${name}.pdf`), '-').normalize('NFC').split('\f').slice(0, -1);
}

describe.each(WRITTEN)('%s', (format, where) => {
  const pageOf = (pages: readonly string[], words: string): readonly number[] => pages.flatMap((page, index) => (page.includes(words) ? [index] : []));

  it('keeps a heading with its text and an announcing line with its list', () => {
    const pages = pagesOf(where, 'sections', '-layout');
    expect(pages.length).toBeGreaterThan(8);
    for (const index of SECTIONS) {
      const on = ['Раздел ', 'Первая', 'Перечень', 'пункт'].map((word) => pageOf(pages, `${word}${no(index)}`));
      expect(on[0], `heading ${no(index)}`).toEqual(on[1]?.slice(0, 1));
      expect(on[2], `announcing line ${no(index)}`).toEqual(on[3]);
    }
  });

  it('prints the head of a table on each of its pages and divides no short row', () => {
    const pages = pagesOf(where, 'table', '-layout');
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) expect(page).toMatch(/Когда\s+Что произошло/);
    for (const index of ROWS) expect(pageOf(pages, `нач${no(index)}`), no(index)).toEqual(pageOf(pages, `кон${no(index)}`));
  });

  it('prints the column heads of a bilingual paper on each page, divides no short row and leaves no heading behind', () => {
    const pages = pagesOf(where, 'bilingual', '-layout');
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) expect(page).toMatch(/Текст на русском языке\s+Қазақ тіліндегі мәтін/);
    for (const index of SECTIONS) {
      const on = ['сөз ', 'начсөз', 'конречь', 'речь '].map((word) => pageOf(pages, `${word}${no(index)}`));
      for (const each of on) expect(each, no(index)).toEqual(on[0]);
    }
  });

  it('never divides the signatures of a bilingual paper nor leaves them without a line of the text', () => {
    for (const lines of OFFSETS) {
      const pages = pagesOf(where, `signed-${String(lines)}`, '-layout');
      const on = ['Последняя строка', 'Заявитель', 'Өтініш беруші', '(подпись / қолы)', '20___'].map((words) => pageOf(pages, words));
      expect(new Set(on.flat()).size, `after ${String(lines)} lines: ${JSON.stringify(on)}`).toBe(1);
    }
  });

  it('divides Russian words at line ends and never Kazakh ones', () => {
    // A word may always be parted at a hyphen of its own, as in «мән-жай».
    const divided = (name: string): readonly string[] => {
      const own = wordsIn(papers[name]);
      const parted = pagesOf(where, name, '-raw').join('\n').match(/\p{L}+[-\u00ad]\r?\n\p{Ll}+/gu) ?? [];
      return parted.filter((word) => !own.includes(word.replace(/\r?\n/u, '')));
    };
    // LibreOffice divides words only where its hyphenation dictionaries are installed.
    if (format === 'the PDF') expect(divided('golden-refugee-local-person').length).toBeGreaterThan(10);
    expect(divided('kazakh')).toEqual([]);
  });

  it('breaks no line after №, § or a short word of the program, nor before a dash', () => {
    // «не» is a word of its own in Kazakh.
    for (const [name, paper] of Object.entries(golden).filter(([, each]) => each.language === 'ru')) {
      const told = toldIn(paper);
      const lines = pagesOf(where, name, '-raw').join('\n').split('\n').filter((line) => !/^стр\.\s\d+ из \d+$/u.test(line));
      expect(lines.length).toBeGreaterThan(20);
      const bad = lines.flatMap((line, index) => {
        const next = lines[index + 1] ?? '';
        const wrong = /(?:^|[\s\u00a0«(])(?:№|§|[вксоуиаВКСОУИА]|во|со|об|на|по|из|от|до|за|не|ни)$/u.test(line) || /^— /u.test(next) || (/(?:^|[\s\u00a0«(])(?:пункта?|стать[ияе]|части?)$/u.test(line) && /^\d/u.test(next));
        return wrong && !told.toLowerCase().includes(`${lastWord(line)} ${firstWord(next)}`.toLowerCase()) && !isCell(line) ? [`${name}: ${line} / ${next}`] : [];
      });
      expect(bad).toEqual([]);
    }
  });
});

describe('a number that is kept whole in the PDF', () => {
  it('stands on the line of its neighbours', () => {
    const words = [...run('pdftotext', '-bbox', join(folder, 'golden-refugee-local-person.pdf'), '-').matchAll(/yMax="([\d.]+)">([^<]*)<\/word>/g)];
    const at = words.findIndex(([, , word]) => word === '350-VI');
    expect(at).toBeGreaterThan(0);
    expect(words[at]?.[1]).toBe(words[at + 1]?.[1]);
  });
});

/** All that the person and the documents said, with plain spaces: printed to the letter, so a line may end anywhere in it. */
function toldIn(paper: Paper): string {
  return textsOf(paper).flatMap(({ text, told }) => (told ? [text] : [])).join(' ');
}

/** All words of a paper. */
function wordsIn(paper: Paper | undefined): string {
  return textsOf(paper).map(({ text }) => text).join(' ');
}

function textsOf(value: unknown): readonly { readonly text: string; readonly told: boolean }[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Readonly<Record<string, unknown>>;
  if (record['kind'] === 'text') {
    const provenance = record['provenance'] as { readonly kind: string } | undefined;
    return [{ text: String(record['text']).replace(/[\s\u00a0]+/gu, ' '), told: provenance !== undefined && provenance.kind !== 'norm' }];
  }
  return Object.values(record).flatMap(textsOf);
}

const lastWord = (line: string): string => /[\p{L}\p{N}№§-]*$/u.exec(line)?.[0] ?? '';
const firstWord = (line: string): string => /^[\p{L}\p{N}-]*/u.exec(line)?.[0] ?? '';

/** A line that stands alone in a narrow cell. */
function isCell(line: string): boolean {
  return line.split(/[\s\u00a0]+/u).length < 2;
}
