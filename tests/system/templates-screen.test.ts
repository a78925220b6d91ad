import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityComplaints, driveWindow, PHRASE, type DrivenWindow } from './driven-window.ts';

/* The templates and the help, in a real Chromium over a real vault. */

let driven: DrivenWindow;

beforeAll(async () => {
  driven = await driveWindow();
  const { page } = driven;
  await page.getByLabel('Парольная фраза', { exact: true }).fill(PHRASE);
  await page.getByLabel('Парольная фраза ещё раз').fill(PHRASE);
  await page.getByRole('button', { name: 'Создать' }).click();
  await page.getByText('Дел пока нет').waitFor();
}, 60_000);

afterAll(() => driven.close());

describe('templates', () => {
  it('shows a shipped one with its norms and who has read it, and no field to change it', async () => {
    const { page } = driven;
    await page.keyboard.press('Alt+3');
    await page.getByRole('heading', { name: 'Шаблоны', level: 1 }).waitFor();
    await page.getByText('никто не прочёл').first().waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.getByRole('tab', { name: /^Нормы/u }).click();
    await page.getByRole('cell', { name: /О беженцах/u }).first().waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
  }, 60_000);

  it('copies it into the vault, tells of a fault as it is typed, and keeps the change', async () => {
    const { page } = driven;
    await page.getByRole('button', { name: 'Скопировать под своим именем' }).click();
    await page.getByLabel('Имя копии').fill('Bad Name');
    await page.getByRole('button', { name: 'Сделать копию' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Имя копии').fill('office-application');
    await page.getByRole('button', { name: 'Сделать копию' }).click();
    const text = page.getByRole('textbox', { name: 'русский' });
    await text.waitFor();
    const words = await text.inputValue();
    await text.fill(`${words}\n{{ person.nosuchfield }}\n`);
    await page.getByText(/nosuchfield/u).last().waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
    await text.fill(`${words}\nПрошу сообщить о дне рассмотрения.\n`);
    await page.getByRole('button', { name: 'Записать шаблон' }).click();
    await page.getByText('Записано в хранилище.').waitFor();
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+3');
    await page.getByRole('button', { name: /office-application/u }).click();
    await page.getByRole('textbox', { name: 'русский' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'русский' }).inputValue()).toContain('Прошу сообщить о дне рассмотрения.');
  }, 90_000);

  it('keeps what is not saved yet through a lock, in the same template, until it is saved', async () => {
    const { page } = driven;
    const text = page.getByRole('textbox', { name: 'русский' });
    const unlock = async (): Promise<void> => {
      await page.getByLabel('Парольная фраза', { exact: true }).fill(PHRASE);
      await page.keyboard.press('Enter');
      await page.locator('.sections').waitFor();
    };
    await text.press('Control+End');
    await page.keyboard.type('Полпредлож');
    await page.keyboard.press('Control+l');
    await unlock();
    await text.waitFor();
    expect(await text.inputValue()).toMatch(/Полпредлож\s*$/u);
    await page.getByText('Есть незаписанные изменения').waitFor();
    await page.getByRole('button', { name: 'Записать шаблон' }).click();
    await page.getByText('Записано в хранилище.').waitFor();
    expect(await driven.wire('templates.kept', { id: 'office-application' })).toEqual({ ok: true, value: { files: null } });
  }, 90_000);
});

describe('help', () => {
  it('has a guide for each user, the honest words and the terms, in three languages', async () => {
    const { page } = driven;
    await page.keyboard.press('Alt+5');
    await page.getByRole('heading', { name: 'Справка' }).waitFor();
    for (const tab of ['Что на самом деле делают кнопки', 'Термины закона', 'Как работать']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await accessibilityComplaints(page)).toEqual([]);
    }
    await page.getByRole('tab', { name: 'Термины закона' }).click();
    await page.getByLabel('Найти термин на любом языке').fill('босқын мәртебесі');
    await page.getByRole('cell', { name: 'статус беженца', exact: true }).waitFor();
    for (const [language, heading] of [['kk', 'Анықтама'], ['en', 'Help']] as const) {
      await page.locator('select').first().selectOption(language);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    }
  }, 60_000);
});
