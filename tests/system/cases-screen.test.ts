import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityComplaints, driveWindow, PHRASE, type DrivenWindow } from './driven-window.ts';
import { root } from './watched-run.ts';

/* The list of cases in a real Chromium over the real vault: how one begins, what is offered in the first minute, and how a case is found. */

let window: DrivenWindow;

beforeAll(async () => {
  window = await driveWindow();
  const { page } = window;
  const fields = page.locator('input[type=password]');
  await fields.nth(0).fill(PHRASE);
  await fields.nth(1).fill(PHRASE);
  await page.locator('button[type=submit]').click();
  await page.getByText('Дел пока нет').waitFor();
});

afterAll(() => window.close());

describe('the first minute of a vault', () => {
  it('offers recovery words, asks for the passphrase again, and the words open the vault', async () => {
    const { page } = window;
    await page.getByRole('heading', { name: 'Пока хранилище открывает одна фраза' }).waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.getByRole('button', { name: 'Сделать слова восстановления' }).click();
    await page.getByLabel('Парольная фраза').fill('совсем другая фраза и не та');
    await page.keyboard.press('Enter');
    // A wrong passphrase locks: whoever sits here may not be the owner.
    await page.getByRole('heading', { name: 'Открыть хранилище' }).waitFor();
    await page.getByLabel('Парольная фраза').fill(PHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Сделать слова восстановления' }).click();
    await page.getByLabel('Парольная фраза').fill(PHRASE);
    await page.keyboard.press('Enter');
    await page.locator('.recovery-words li').nth(11).waitFor();
    const words = await page.locator('.recovery-words li').allTextContents();
    expect(words).toHaveLength(12);
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.getByRole('button', { name: 'Я переписал(а), убрать' }).click();
    expect(await page.getByText(words[0] ?? '', { exact: true }).count()).toBe(0);
    // With a second key nothing is offered any more.
    expect(await page.getByRole('button', { name: 'Сделать слова восстановления' }).count()).toBe(0);
    await page.keyboard.press('Control+l');
    await page.getByLabel('Чем открыть').selectOption('recovery');
    await page.getByRole('textbox', { name: '12 слов восстановления' }).fill(words.join(' '));
    await page.getByRole('button', { name: 'Открыть' }).click();
    await page.getByText('Дел пока нет').waitFor();
  });

  it('begins a case with a name, by the keyboard alone, and goes on to its questions', async () => {
    const { page } = window;
    await page.keyboard.press('Alt+n');
    // The cursor stands in the first field by itself.
    await page.locator('input:focus').and(page.getByLabel('Фамилия')).waitFor();
    await page.keyboard.type('Вымышленова');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Анна');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Вымышленова Анна' }).waitFor();
    await page.getByRole('tab', { name: 'Вопросы', selected: true }).waitFor();
    await page.locator('.answer-field, #hard-title').first().waitFor();
    expect(await window.wire('cases.page', { search: 'вымышленова', offset: 0, limit: 5 })).toMatchObject({ ok: true, value: { total: 1 } });
  });
});

describe('the filters of the list', () => {
  it('narrow it by what is due and by what is going on, the most urgent first, and say when nothing passes', async () => {
    const { page } = window;
    for (const name of ['d-teacher-koap', 'b-soldier-extradition']) {
      await page.keyboard.press('Alt+1');
      await page.locator('input[type=file]').first().setInputFiles(join(root, 'resources/examples', `${name}.yaml`));
      await page.getByRole('heading', { name: 'Ход событий' }).waitFor();
    }
    await page.keyboard.press('Alt+1');
    await page.getByText('Дел: 3').waitFor();
    await page.keyboard.press('Control+Shift+f');
    expect(await page.evaluate('document.activeElement.id')).toBe('case-filter');
    await page.getByLabel('Производство').selectOption('extradition');
    await page.getByText('Дел: 1').waitFor();
    expect(await page.locator('.case-option').allTextContents()).toEqual([expect.stringContaining('Рощин')]);
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.getByRole('button', { name: 'Показать все дела' }).click();
    // Begun and never filed: none of them has a paper yet.
    await page.getByLabel('Бумаги').selectOption('filed');
    await page.getByText('Таких дел нет.').waitFor();
    await page.getByLabel('Бумаги').selectOption('none');
    await page.getByText('Дел: 3').waitFor();
    await page.locator('#case-search').fill('рощин');
    await page.getByText('Дел: 1').waitFor();
    await page.locator('#case-search').press('Enter');
    await page.getByRole('heading', { name: 'Рощин Артём Викторович' }).waitFor();
  });

  it('put a term that is due at once before one that is due later', async () => {
    const { wire } = window;
    const sifted = await wire('cases.sift', { search: '', offset: 0, filter: { kind: null, papers: null, withinDays: 400 } });
    expect(sifted).toMatchObject({ ok: true, value: { next: null, total: 3 } });
    const none = await wire('cases.sift', { search: '', offset: 3, filter: { kind: null, papers: null, withinDays: null } });
    expect(none).toMatchObject({ ok: true, value: { cases: [], next: null } });
  });
});
