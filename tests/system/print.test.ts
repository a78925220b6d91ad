import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveWindow, enterVault, fillEmergency, type DrivenWindow } from './driven-window.ts';

/* What comes out of the printer from the help and from the emergency, through the protocol of the shell, read back by poppler. */

const folder = mkdtempSync(join(tmpdir(), 'pana-print-'));
let driven: DrivenWindow;
let page: Page;

beforeAll(async () => {
  driven = await driveWindow({ viewport: { width: 1200, height: 850 } });
  page = driven.page;
  await enterVault(page);
});

afterAll(async () => {
  await driven.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The screen as it prints on A4: the words of each sheet, and how many pictures there are. */
async function printed(name: string): Promise<{ readonly sheets: readonly (readonly string[])[]; readonly pictures: number }> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { printBackground: false, paperWidth: 8.27, paperHeight: 11.69 });
  await session.detach();
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, Buffer.from(data, 'base64'));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  const sheets = text.split('\f').map((sheet) => sheet.split('\n').map((line) => line.trim()).filter((line) => line !== '')).filter((sheet) => sheet.length > 0);
  return { sheets, pictures: execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).split('\n').filter((line) => / image /u.test(line)).length };
}

describe('printed from the window', () => {
  it('a guide is its words and pictures: no tabs, no buttons, no heading at the foot of a sheet', async () => {
    await page.keyboard.press('Alt+5');
    await page.getByText('Я защищаю человека').click();
    const headings = await page.locator('section > h2').allInnerTexts();
    const { sheets, pictures } = await printed('guide');
    const words = sheets.flat();
    expect(words.slice(0, 2)).toEqual(['Справка', 'Я защищаю человека']);
    expect(words.join(' ')).not.toMatch(/Термины закона|Я готовлю бумаги для себя|Клавиши/u);
    expect(pictures).toBe(await page.locator('.guide-picture').count());
    for (const sheet of sheets) expect(headings).not.toContain(sheet.at(-1));
  });

  it('the terms are a table whose head stands on every sheet, without the search', async () => {
    await page.getByRole('tab', { name: 'Термины закона' }).click();
    await page.getByText('Найдено терминов').waitFor();
    const { sheets } = await printed('terms');
    expect(sheets.flat().join(' ')).not.toContain('Найти термин');
    for (const sheet of sheets) expect(sheet.slice(0, 5).join(' ')).toMatch(/Русский\s+Қазақша\s+English/u);
    expect(sheets.length).toBeLessThan(20);
  });

  it('the hand-overs have a line to fill in by hand for each paper, and no buttons', async () => {
    await page.keyboard.press('Alt+2');
    await page.locator('.quick-field').first().waitFor();
    await fillEmergency(page);
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-packet]').waitFor();
    const papers = await page.locator('[data-hand-over]').count();
    const { sheets } = await printed('hand-overs');
    const words = sheets.flat();
    expect(papers).toBeGreaterThan(4);
    expect(words.filter((line) => /Когда подано: _+ Кому, входящий номер: _+/u.test(line))).toHaveLength(papers);
    expect(words.join(' ')).not.toMatch(/Подано сейчас|Записать пакет/u);
    // A paper and its line stand on one sheet.
    for (const sheet of sheets) expect(sheet[0]).not.toMatch(/^Когда подано/u);
  });
});
