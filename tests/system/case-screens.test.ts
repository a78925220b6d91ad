import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityComplaints, driveWindow, PHRASE, type DrivenWindow } from './driven-window.ts';
import { root } from './watched-run.ts';

/* The screens of a case in a real Chromium, over the real vault. */

const folder = mkdtempSync(join(tmpdir(), 'pana-case-screens-'));
const TABS = ['Обзор', 'Вопросы', 'Люди', 'Обвинения', 'Право и страна', 'Доказательства', 'Бумаги', 'История'];
let window: DrivenWindow;

async function unlock(): Promise<void> {
  const { page } = window;
  await page.locator('input[type=password]').first().waitFor();
  const fields = page.locator('input[type=password]');
  for (let index = 0; index < (await fields.count()); index += 1) await fields.nth(index).fill(PHRASE);
  await page.locator('button[type=submit]').click();
  await page.locator('.sections').waitFor();
}

beforeAll(async () => {
  window = await driveWindow({ folder });
  await unlock();
  await window.page.locator('input[type=file]').first().setInputFiles(join(root, 'resources/examples/b-soldier-extradition.yaml'));
  await window.page.getByRole('heading', { name: 'Ход событий' }).waitFor();
});

afterAll(async () => {
  await window.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the screens of a case', () => {
  it('say what follows from the answers, by which rule and from which answers', async () => {
    const { page } = window;
    const derived = page.getByRole('region', { name: 'Что следует из ответов' });
    await derived.getByText('Какой это порядок').first().waitFor();
    await derived.getByText('Правило и откуда').first().click();
    await derived.getByText(/^Имя правила в программе: /u).first().waitFor();
    // The named rule that chose the procedure, as the core reckons it.
    expect(await derived.getByText(/^Имя правила в программе: /u).first().textContent()).toMatch(/^Имя правила в программе: [a-zA-Z-]+$/u);
  });

  it('have no fault of accessibility in light and in dark, at half a small window too', async () => {
    const { page } = window;
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const [index, name] of TABS.entries()) {
        await page.keyboard.press(`Alt+Shift+${String(index + 1)}`);
        await page.getByRole('tab', { name, selected: true }).waitFor();
        await page.waitForTimeout(400);
        expect(await accessibilityComplaints(page), `${name} ${scheme}`).toEqual([]);
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
    // 200 % of 1024×700.
    await page.setViewportSize({ width: 512, height: 350 });
    for (const [index, name] of TABS.entries()) {
      await page.keyboard.press(`Alt+Shift+${String(index + 1)}`);
      await page.getByRole('tab', { name, selected: true }).waitFor();
      await page.waitForTimeout(200);
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), name).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1024, height: 700 });
  });

  it('offer sources by the topics of the case, pick one with its paragraph, and let it go again', async () => {
    const { page } = window;
    await page.keyboard.press('Alt+Shift+5');
    await page.getByText('Пока ничего не выбрано.').waitFor();
    await page.getByText(/^дезертирство и оставление части \(/u).click();
    await page.getByText('Потому что в деле есть:').locator('visible=true').first().waitFor();
    await page.getByRole('searchbox', { name: 'Найти источник' }).fill('дезертирство');
    await page.getByRole('button', { name: /^Выбрать: / }).locator('visible=true').last().click();
    await page.getByRole('textbox', { name: 'Пункт или страница' }).fill('8.3');
    await page.getByRole('button', { name: 'Выбрать', exact: true }).click();
    await page.getByRole('button', { name: /^Убрать: / }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Пункт или страница' }).inputValue()).toBe('8.3');
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.getByRole('button', { name: /^Убрать: / }).click();
    await page.getByText('Пока ничего не выбрано.').waitFor();
  });

  it('keep half a sentence through a lock: its field is opened again by itself, with the cursor in it', async () => {
    const { page } = window;
    await page.keyboard.press('Alt+Shift+2');
    await page.getByText('Все ответы').click();
    await page.getByRole('searchbox', { name: 'Найти вопрос или ответ' }).fill('професс');
    await page.getByRole('button', { name: 'Изменить: Профессия' }).first().click();
    await page.getByRole('textbox', { name: 'Профессия' }).pressSequentially(' и ещё полсло');
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Открыть хранилище' }).waitFor();
    await unlock();
    const field = page.getByRole('textbox', { name: 'Профессия' });
    await field.waitFor();
    expect(await field.inputValue()).toContain(' и ещё полсло');
    await expect.poll(() => page.evaluate<boolean>('document.activeElement === document.querySelector(".fact-open textarea")')).toBe(true);
    // Written, it is an answer: nothing comes back any more after another lock.
    await page.keyboard.press('Control+Enter');
    await field.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+l');
    await unlock();
    await page.getByRole('searchbox', { name: 'Найти вопрос или ответ' }).waitFor();
    expect(await page.locator('.fact-open').count()).toBe(0);
  });

  it('keep what was written in one language while another is written, show it above, and let the cursor be', async () => {
    const { page } = window;
    await page.keyboard.press('Alt+Shift+2');
    await page.getByText('Все ответы').click();
    await page.getByRole('searchbox', { name: 'Найти вопрос или ответ' }).fill('професс');
    await page.getByRole('button', { name: 'Изменить: Профессия' }).first().click();
    const field = page.getByRole('textbox', { name: 'Профессия' });
    await field.fill('вымышленный слесарь');
    await page.locator('.fact-open').getByText('по-казахски').click();
    await expect.poll(() => field.getAttribute('lang')).toBe('kk');
    expect(await page.locator('.fact-open .said-before').textContent()).toContain('вымышленный слесарь');
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('INPUT');
    await field.fill('ойдан шығарылған слесарь');
    await page.locator('.fact-open').getByText('по-русски').click();
    await expect.poll(() => field.inputValue()).toBe('вымышленный слесарь');
    await page.locator('.fact-open').getByText('по-казахски').click();
    await expect.poll(() => field.inputValue()).toBe('ойдан шығарылған слесарь');
    await page.locator('.fact-open').getByRole('button', { name: 'Закрыть' }).click();
  });

  it('open the field of a name, of a piece of evidence, and the words of a passage again in the same way', async () => {
    const { page } = window;
    const locked = async (): Promise<void> => {
      await page.keyboard.press('Control+l');
      await page.getByRole('heading', { name: 'Открыть хранилище' }).waitFor();
      await unlock();
    };
    await page.keyboard.press('Alt+Shift+3');
    await page.getByRole('button', { name: /^Рощина Дарья/u }).first().click();
    await page.getByRole('button', { name: 'Изменить: Рощина Дарья Олеговна' }).click();
    await page.getByLabel('Фамилия').first().fill('Рощина-Выму');
    await locked();
    await expect.poll(() => page.getByLabel('Фамилия').first().inputValue()).toBe('Рощина-Выму');
    await page.getByLabel('Фамилия').first().fill('Рощина');
    await page.keyboard.press('Control+Enter');
    await page.getByLabel('Фамилия').first().waitFor({ state: 'detached' });

    await page.keyboard.press('Alt+Shift+6');
    await page.getByRole('button', { name: /^Открыть: /u }).first().click();
    await page.getByRole('textbox', { name: 'Название' }).first().press('End');
    await page.keyboard.type(' и полсло');
    await locked();
    await expect.poll(() => page.getByRole('textbox', { name: 'Название' }).first().inputValue()).toContain(' и полсло');

    await page.keyboard.press('Alt+Shift+7');
    await page.getByRole('button', { name: /^Начать: Жалоба в Верховный Суд/u }).click();
    await page.getByRole('img', { name: 'страница 1', exact: true }).waitFor();
    await page.locator('.page-passage').nth(1).focus();
    await page.keyboard.press('Enter');
    const words = page.getByRole('textbox', { name: 'Текст этого места' });
    await words.press('Control+End');
    await page.keyboard.type(' Недописанная правк');
    await locked();
    await expect.poll(() => words.inputValue()).toMatch(/ Недописанная правк$/u);
    await page.getByText('Правок нет').waitFor();
  });
});
