import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPdfWriter } from '#adapters/pdf/pdf-writer.ts';
import { fillPaper } from '#application/fill-paper.ts';
import { strokesOf, type StrokePicture } from '#application/papers/page-strokes.ts';
import { findBrowser } from '#hosts/chromium/find-browser.ts';
import { readMatrix } from '#hosts/cli/demo-matrix.ts';
import { makeProgram, PROGRAM_ROOT } from '#hosts/cli/program.ts';

const differ = readFileSync(join(import.meta.dirname, 'dots-that-differ.js'), 'utf8');
const examples = join(PROGRAM_ROOT, 'resources/examples');

const inlineOf = ({ width, height, strokes }: StrokePicture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}pt" height="${String(height)}pt"><rect width="100%" height="100%" fill="#fff"/>${strokes.map(({ place, width: line, outline }) => `<path transform="matrix(${String(place[0])} 0 0 ${place.slice(1).join(' ')})" d="${outline}"${line > 0 ? ` fill="none" stroke="#000" stroke-width="${String(line)}"` : ''}/>`).join('')}</svg>`;

describe('a page drawn stroke by stroke', () => {
  it('looks in a browser like the picture it was made of, on every page of every paper of the examples', async () => {
    const program = makeProgram();
    const law = await program.law();
    if (!law.ok) throw new Error(law.error.code);
    const { library } = await program.templates();
    const matrix = await readMatrix(examples);
    const drawer = createPdfWriter();
    const browser = await chromium.launch({ executablePath: (await findBrowser(process.platform, process.env)) ?? '', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
    const seen = async (svg: string): Promise<string> => {
      await page.setContent(`<body style="margin:0">${svg}</body>`);
      return (await page.screenshot()).toString('base64');
    };
    let pages = 0;
    for (const row of matrix.rows) {
      const file = await program.readCase(readFileSync(join(examples, row.case)), row.case);
      if (!file.ok) throw new Error(file.error.code);
      const filled = fillPaper(library, law.value, file.value, { ...row, date: matrix.date, paperId: 'drawn' });
      if (!filled.ok) throw new Error(filled.error.code);
      for (const [index, { svg }] of (await drawer.draw(filled.value.paper)).pages.entries()) {
        const picture = strokesOf(svg);
        expect(picture, `${row.template} ${row.language}, page ${String(index + 1)}`).not.toBeNull();
        pages += 1;
        // Each page is read; the pictures of every seventh are compared.
        if (picture === null || pages % 7 !== 1) continue;
        const [whole, strokes] = [await seen(svg), await seen(inlineOf(picture))];
        await page.evaluate(differ);
        const differing: number = await page.evaluate(`dotsThatDiffer('${whole}', '${strokes}')`);
        expect(differing, `${row.template} ${row.language}, page ${String(index + 1)}: share of dots that differ`).toBeLessThan(0.00005);
      }
    }
    expect(pages).toBeGreaterThan(200);
    await browser.close();
    await drawer.close();
  });
});
