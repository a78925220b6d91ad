import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityComplaints, bringExample, driveWindow, enterVault, type DrivenWindow } from './driven-window.ts';

/* One paper in a real Chromium over the real vault and the real writers: typed beside its pages, changed in its words, filed. */

const folder = mkdtempSync(join(tmpdir(), 'pana-paper-screen-'));
type Row = { readonly id: string; readonly template: string; readonly variant: string | null; readonly date: string; readonly speaker: string; readonly edits: number };
const TITLE = 'Жалоба в Верховный Суд на постановление о выдаче';
let driven: DrivenWindow;
let page: Page;

beforeAll(async () => {
  driven = await driveWindow({ folder, viewport: { width: 1280, height: 900 } });
  page = driven.page;
  await enterVault(page);
  await bringExample(page, 'b-soldier-extradition');
  await page.keyboard.press('Alt+Shift+7');
  await page.getByRole('button', { name: `Начать: ${TITLE}` }).click();
  await firstPage().waitFor();
});

afterAll(async () => {
  await driven.close();
  rmSync(folder, { recursive: true, force: true });
});

const firstPage = () => page.getByRole('img', { name: 'страница 1', exact: true });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A fingerprint of all lines that are drawn on the first page. */
async function firstPicture(): Promise<string> {
  const lines: string = await page.evaluate("[...document.querySelectorAll('svg.paper-page')[0].querySelectorAll('path')].map((line) => line.getAttribute('transform') + line.getAttribute('d')).join(' ')");
  expect(lines.length).toBeGreaterThan(10_000);
  return sha256(Buffer.from(lines));
}

/** Opens one answer of the case in the list of all answers and gives it new words. */
async function answer(found: string, label: string, words: string): Promise<void> {
  await page.keyboard.press('Alt+Shift+2');
  await page.getByText('Все ответы').click();
  await page.getByRole('searchbox', { name: 'Найти вопрос или ответ' }).fill(found);
  await page.getByRole('button', { name: `Изменить: ${label}` }).first().click();
  await page.getByRole('textbox', { name: label }).fill(words);
  await page.keyboard.press('Control+Enter');
  await page.getByText(words, { exact: true }).first().waitFor();
}

async function openPaper(): Promise<void> {
  await page.keyboard.press('Alt+Shift+7');
  await page.getByRole('button', { name: TITLE, exact: true }).click();
  await firstPage().waitFor();
}

describe('typing beside the real pages', () => {
  it('draws the page anew with every key, before anything is saved', async () => {
    const before = await firstPicture();
    await page.getByRole('button', { name: /^Из дела: \+7/u }).first().click();
    const field = page.getByRole('textbox', { name: 'Телефон' });
    await field.press('End');
    await page.keyboard.type('9');
    await expect.poll(firstPicture).not.toBe(before);
    await page.getByRole('button', { name: 'Из дела: +7 000 000 01 179' }).first().waitFor();
    expect(await driven.wire('papers.list', { case: 'exampleb00soldier01' })).toMatchObject({ value: [{ caseRevision: 1 }] });
    const once = await firstPicture();
    await page.keyboard.press('Backspace');
    await expect.poll(firstPicture).not.toBe(once);
    await page.getByRole('button', { name: 'Из дела: +7 000 000 01 17', exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('leads from a printed value to its fact, and what is written there is an answer of the case', async () => {
    const value = page.getByRole('button', { name: /^Из дела: \+7/u }).first();
    await value.focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('region', { name: 'Ответ из дела' });
    await sheet.getByRole('textbox', { name: 'Телефон' }).fill('+7 000 111 22 33');
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Из дела: +7 000 111 22 33' }).first().waitFor();
    expect(JSON.stringify(await driven.wire('case.read', { id: 'exampleb00soldier01' }))).toContain('+7 000 111 22 33');
  });

  it('shows the wording of a norm where a norm is pressed, and gives the cursor back with Escape', async () => {
    const norm = page.getByRole('button', { name: /^Норма: /u }).first();
    const name = await norm.getAttribute('aria-label');
    await norm.focus();
    await page.keyboard.press('Enter');
    await page.locator('.on-page').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.on-page').waitFor({ state: 'detached' });
    expect(await page.evaluate<string | null>('document.activeElement.getAttribute("aria-label")')).toBe(name);
  });

  it('highlights what comes from the case, and leaves it plain when that is switched off', async () => {
    const colour = () => page.evaluate<string>('(({ backgroundColor, borderBottomStyle }) => backgroundColor + borderBottomStyle)(getComputedStyle(document.querySelector(".page-value[data-kind=fact]")))');
    const marked = await colour();
    await page.getByLabel('Выделять, что взято из дела').click();
    await page.mouse.move(2, 2);
    expect(await colour()).not.toBe(marked);
    await page.getByLabel('Выделять, что взято из дела').click();
  });
});

describe('the window printed', () => {
  it('puts each page of the paper on a sheet of its own, also those that nobody scrolled to', async () => {
    const pages: number = await page.evaluate("document.querySelectorAll('.paper-page').length");
    expect(pages).toBeGreaterThan(5);
    const printed = execFileSync('pdfinfo', ['-'], { input: await page.pdf({ preferCSSPageSize: true }), encoding: 'utf8' });
    expect(printed).toMatch(new RegExp(`^Pages:\\s+${String(pages)}$`, 'mu'));
    expect(await page.locator('svg.paper-page[data-drawn=false]').count()).toBe(0);
  });
});

describe('words changed for one paper alone', () => {
  const OWN = 'Дополнение защиты для проверки.';

  it('are kept as a change that one sees, and the pages show it', async () => {
    const before = await firstPicture();
    await page.locator('.page-passage').nth(1).focus();
    await page.keyboard.press('Enter');
    const words = page.getByRole('textbox', { name: 'Текст этого места' });
    await words.press('Control+End');
    await page.keyboard.type(` ${OWN}`);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Правки текста (1)' }).waitFor();
    await expect.poll(firstPicture).not.toBe(before);
    const edit = page.locator('article.edit');
    expect(await edit.locator('ins').innerText()).toContain(OWN);
    expect(await edit.locator('del').innerText()).not.toContain(OWN);
    await page.getByRole('button', { name: new RegExp(`^Ваша правка: .*${OWN}`, 'u') }).first().waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
  });

  it('stay in this paper: another one of the same template has the template’s words', async () => {
    const list = async () => (await driven.wire('papers.list', { case: 'exampleb00soldier01' }) as { readonly value: readonly Row[] }).value;
    const [first] = await list();
    const begun = await driven.wire('paper.begin', { case: 'exampleb00soldier01', template: first?.template, variant: first?.variant, date: first?.date, language: 'ru', speaker: first?.speaker });
    expect(begun).toMatchObject({ ok: true });
    expect((await list()).map(({ edits }) => edits).toSorted()).toEqual([0, 1]);
    const second = (await list()).find(({ edits }) => edits === 0)?.id ?? '';
    expect(JSON.stringify(await driven.wire('paper.preview', { case: 'exampleb00soldier01', paper: second, drafts: [], known: [] }))).not.toContain(OWN);
    expect(await driven.wire('paper.discard', { case: 'exampleb00soldier01', paper: second })).toMatchObject({ ok: true });
  });

  it('go back to the template’s words with one press', async () => {
    const changed = await firstPicture();
    await page.getByRole('button', { name: 'Вернуть как в шаблоне' }).click();
    await page.getByRole('heading', { name: 'Правки текста (0)' }).waitFor();
    await expect.poll(firstPicture).not.toBe(changed);
    expect(await page.getByRole('button', { name: /^Ваша правка: /u }).count()).toBe(0);
  });
});

describe('a filed paper', () => {
  it('keeps its exact files, which come out byte for byte after the case has changed', async () => {
    await page.keyboard.press('Control+s');
    await page.getByText('Сохранено без шифрования').waitFor();
    const filed = new Map(readdirSync(driven.places.papers).map((name) => [name.split('.').at(-1) ?? '', readFileSync(join(driven.places.papers, name))]));
    expect([...filed.keys()].toSorted()).toEqual(['docx', 'pdf']);
    await page.getByRole('button', { name: 'Отметить поданной' }).click();
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Отметить поданной' }).click();
    await page.getByRole('heading', { name: 'Бумага подана' }).waitFor();
    await page.getByText('Ничего.').waitFor();
    const told = (await page.locator('.hash').allTextContents()).map((line) => line.replace('SHA-256 ', ''));
    // What was just handed in is what was saved a moment before.
    expect(told.toSorted()).toEqual([...filed.values()].map(sha256).toSorted());
    for (const name of readdirSync(driven.places.papers)) rmSync(join(driven.places.papers, name));

    await page.keyboard.press('Alt+ArrowUp');
    await answer('телефон', 'Телефон', '+7 000 999 88 77');
    await openPaper();
    await page.keyboard.press('Control+s');
    await page.getByText('Сохранено без шифрования').waitFor();
    const again = readdirSync(driven.places.papers).map((name) => readFileSync(join(driven.places.papers, name)));
    expect(again.map(sha256).toSorted()).toEqual(told.toSorted());
  });

  it('names the fact that changed since it was filed, with both values', async () => {
    const since = page.locator('section', { has: page.getByRole('heading', { name: 'Бумага подана' }) });
    await since.getByText('Телефон').first().waitFor();
    await since.getByText('+7 000 999 88 77').waitFor();
    await since.getByText('+7 000 111 22 33').waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
  });

  it('shows its old pages and lets nothing of them be changed', async () => {
    expect(await page.locator('.page-passage').count()).toBe(0);
    await page.getByRole('button', { name: 'Из дела: +7 000 111 22 33' }).first().click();
    expect(await page.locator('.on-page').count()).toBe(0);
    const rows = await driven.wire('papers.list', { case: 'exampleb00soldier01' }) as { readonly value: readonly { readonly id: string; readonly sealedAt: string | null }[] };
    const sealed = rows.value.find(({ sealedAt }) => sealedAt !== null)?.id ?? '';
    for (const [name, input] of [['paper.discard', {}], ['paper.change', { language: 'kk' }], ['paper.seal', {}]] as const) {
      expect(await driven.wire(name, { case: 'exampleb00soldier01', paper: sealed, ...input })).toMatchObject({ error: { code: 'paper-sealed' } });
    }
  });

  it('is found again after the program was closed, with its files', async () => {
    await driven.close();
    driven = await driveWindow({ folder, viewport: { width: 1280, height: 900 } });
    page = driven.page;
    await enterVault(page);
    await page.getByText('Рощин').first().click();
    await openPaper();
    await page.getByRole('heading', { name: 'Бумага подана' }).waitFor();
    await page.getByText('+7 000 999 88 77').waitFor();
    expect(driven.complaints).toEqual([]);
  });
});
