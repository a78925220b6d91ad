import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPana } from '../adapters/cli/run-pana.ts';
import { root } from './watched-run.ts';

/*
 * The cover of the urgent packet as it lies on the table, judged by poppler and qpdf: one sheet, every word inside its margins, no word over a line of a
 * table, and in Kazakh, whose words are never divided, every word whole.
 */

const EXAMPLES = readdirSync(join(root, 'resources/examples')).filter((name) => /^[a-d]-.*\.yaml$/u.test(name)).sort();
const COVERS = EXAMPLES.flatMap((example) => ['ru', 'kk'].map((tongue) => [example, tongue] as const));

const folder = mkdtempSync(join(tmpdir(), 'pana-covers-'));
const at = (name: string): string => join(folder, name);
const run = (program: string, ...args: readonly string[]): Buffer => execFileSync(program, args, { maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] });

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly text: string };
type Upright = { readonly at: number; readonly top: number; readonly bottom: number };

/** Every word with its box, in points from the upper left corner of the sheet. */
function wordsOf(pdf: string): readonly Box[] {
  const words = run('pdftotext', '-bbox', pdf, '-').toString('utf8').matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu);
  return [...words].map(([, left, top, right, bottom, text]) => ({ left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom), text: text ?? '' }));
}

/** The upright lines that the tables draw: Typst moves to a line's upper end and draws it downwards. */
function uprightsOf(pdf: string, height: number): readonly Upright[] {
  const drawn = run('qpdf', '--qdf', '--object-streams=disable', pdf, '-').toString('latin1').matchAll(/^1 0 0 -1 ([\d.]+) ([\d.]+) cm\n(?:[^\n]*\n){1,6}?0 0 m\n0 ([\d.]+) l$/gmu);
  return [...drawn].map(([, x, y, length]) => ({ at: Number(x), top: height - Number(y), bottom: height - Number(y) + Number(length) }));
}

const wordsOfText = (text: string): readonly string[] => text.normalize('NFC').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** What the Word form of the same cover says, piece by piece. */
function textOfDocx(path: string): string {
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<\/w:p>|<w:br\/>/gu)].map(([, words]) => words ?? ' ').join('');
}

beforeAll(async () => {
  writeFileSync(at('secret'), 'a long passphrase for invented people\n');
  expect((await runPana(['new', at('vault'), '--new-passphrase-file', at('secret')])).code).toBe(0);
  for (const example of EXAMPLES) {
    const source = join(root, 'resources/examples', example);
    expect((await runPana(['import', at('vault'), source, '--passphrase-file', at('secret')])).code).toBeLessThanOrEqual(1);
    const id = /^id: (\S+)$/mu.exec(readFileSync(source, 'utf8'))?.[1] ?? '';
    for (const tongue of ['ru', 'kk']) {
      const made = await runPana(['packet', at('vault'), id, '--lang', tongue, '--date', '2026-11-22', '--out', at(`${example}.${tongue}`), '--passphrase-file', at('secret')]);
      expect(made.code, made.stdout).toBe(1);
    }
  }
}, 300_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('the cover of the urgent packet', () => {
  it.each(COVERS)('%s in %s: one sheet, every word inside the margins and inside its column', (example, tongue) => {
    const pdf = join(at(`${example}.${tongue}`), `00-cover.${tongue}.pdf`);
    const info = run('pdfinfo', pdf).toString('utf8');
    expect(info).toMatch(/^Pages: +1$/mu);
    const [width = 0, height = 0] = (/Page size: +([\d.]+) x ([\d.]+)/u.exec(info) ?? []).slice(1).map(Number);
    const words = wordsOf(pdf);
    expect(words.length).toBeGreaterThan(150);
    // Page styles `cover` and `cover-dense`: 14 mm on the left to bind, 10 mm on the right.
    const mm = 72 / 25.4;
    expect(words.filter(({ left, right, top, bottom }) => left < 14 * mm - 0.1 || right > width - 10 * mm + 0.1 || top < 5 * mm || bottom > height - 4 * mm)).toEqual([]);
    const lines = uprightsOf(pdf, height);
    expect(lines.length).toBeGreaterThanOrEqual(7 + 6);
    const crossed = words.filter(({ left, right, top, bottom }) => lines.some((line) => top < line.bottom && bottom > line.top && left < line.at + 0.5 && right > line.at - 0.5));
    expect(crossed.map(({ text }) => text)).toEqual([]);
  });

  it.each(EXAMPLES)('%s in kk: no word is divided', (example) => {
    const place = at(`${example}.kk`);
    const printed = new Set(wordsOfText(wordsOf(join(place, '00-cover.kk.pdf')).map(({ text }) => text).join(' ')));
    const said = wordsOfText(textOfDocx(join(place, '00-cover.kk.docx')).replace(/\u00AD/gu, ''));
    expect(said.length).toBeGreaterThan(150);
    expect([...new Set(said)].filter((word) => !printed.has(word))).toEqual([]);
  });
});
