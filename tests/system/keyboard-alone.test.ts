import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, press, stopOf, tabTo } from './by-keyboard.ts';
import { driveWindow, PHRASE, type DrivenWindow } from './driven-window.ts';

/* From an empty machine to a packet on the disk by keys alone: nothing here clicks, focuses or fills through the page. */

let driven: DrivenWindow;
let page: Page;

beforeAll(async () => {
  driven = await driveWindow();
  page = driven.page;
});

afterAll(() => driven.close());

const line = async (text: string): Promise<void> => {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

/** Keys that were pressed beside the words themselves. */
const keys: string[] = [];
const key = async (name: string): Promise<void> => {
  keys.push(name);
  await page.keyboard.press(name);
};

describe('the keyboard alone', () => {
  it('makes the vault', async () => {
    expect((await stopOf(page)).name).toBe('Парольная фраза');
    await page.keyboard.type(PHRASE);
    await tabTo(page, /^Парольная фраза ещё раз$/u);
    await page.keyboard.type(PHRASE);
    await page.getByText('надёжно').waitFor();
    await press(page, /^Создать хранилище$/u);
    await page.getByText('Дел пока нет').waitFor();
  });

  it('answers the emergency, every list and choice included', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByRole('heading', { name: 'Человек задержан' }).waitFor();
    await expect.poll(async () => (await stopOf(page)).name).toBe('Фамилия');
    for (const part of ['Вымышленов', 'Пётр', 'Ильич']) await line(part);
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await line('03.05.1990');
    await choose(page, 'Российская Федерация');
    await page.keyboard.press('Enter');
    await choose(page, 'русский');
    await page.keyboard.press('Enter');
    await line('9:40');
    await line('Вымышленный отдел полиции, Алматы');
    await choose(page, 'постановление суда по КоАП (о выдворении)');
    await page.keyboard.press('Enter');
    await line('Вымышленный специализированный суд');
    await line('Вымышленный вышестоящий суд');
    await line('9:50');
    // The next one is left without an answer, in words.
    await page.keyboard.press('Alt+0');
    await page.getByRole('status').getByText('не знаю').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Вымышленов Пётр Ильич' }).waitFor();
    await page.getByText('КоАП, выдворение как взыскание').waitFor();
  });

  it('writes the packet to the disk', async () => {
    // The cursor stands on it already.
    await expect.poll(async () => (await stopOf(page)).name).toBe('Записать пакет в папку бумаг Ctrl+S');
    await page.keyboard.press('Enter');
    await page.getByText('Пакет записан без шифрования').waitFor();
    const [packet] = readdirSync(driven.places.papers).filter((name) => name.startsWith('packet-'));
    const files = readdirSync(join(driven.places.papers, packet ?? ''));
    expect(files.filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(4);
    expect(files.filter((name) => name.endsWith('.docx')).length).toBe(files.filter((name) => name.endsWith('.pdf')).length);
  });

  it('notes what was handed in, and ticks a step', async () => {
    await tabTo(page, /^К часу|юрист|адвокат|минут/iu);
    expect((await stopOf(page)).kind).toBe('input');
    const step = await stopOf(page);
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(1);
    expect((await stopOf(page)).name).toBe(step.name);
    await press(page, /^Подано сейчас: Уведомление о защите/u);
    await expect.poll(async () => (await stopOf(page)).name).toBe('Когда подано');
    await tabTo(page, /^Кому, входящий номер$/u);
    await line('вымышленная канцелярия, № 7');
    await page.getByText('вымышленная канцелярия, № 7').waitFor();
    // The cursor goes on to the next paper; a form that is given up gives it back to its own button.
    const next = await stopOf(page);
    expect(next.name).toMatch(/^Подано сейчас: /u);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await stopOf(page)).name).toBe('Когда подано');
    await press(page, /^Отменить|^Отмена/u);
    await expect.poll(async () => (await stopOf(page)).name).toBe(next.name);
  });

  it('needs from the lock screen to the packet on the disk no key but one for each answer and four more', async () => {
    await page.keyboard.press('Control+l');
    await expect.poll(async () => (await stopOf(page)).name).toBe('Парольная фраза');
    await page.keyboard.type(PHRASE);
    await key('Enter');
    await page.locator('.sections').waitFor();
    await key('Alt+2');
    await expect.poll(async () => (await stopOf(page)).name).toBe('Фамилия');
    const answers = ['Выдуманова', 'Вера', 'Ивановна', '', '1991', 'Росс', 'русс', '9:40', 'Вымышленный отдел полиции, Алматы', 'постановление суда по К', 'Вымышленный суд', 'Вымышленный вышестоящий суд', '9:50'];
    for (const answer of answers) {
      // Sex is turned with the arrow, lists by their first letters.
      if (answer === '') await key('ArrowRight');
      else await page.keyboard.type(answer);
      await key('Enter');
    }
    await key('Control+Enter');
    await page.getByRole('heading', { name: 'Выдуманова Вера Ивановна' }).waitFor();
    await page.getByText('КоАП, выдворение как взыскание').waitFor();
    await key('Enter');
    await page.getByText('Пакет записан без шифрования').waitFor();
    expect(readdirSync(driven.places.papers).filter((name) => name.startsWith('packet-'))).toHaveLength(2);
    // Enter to unlock, the chord of the emergency, that of the end of the questions, Enter for the packet; the arrow for the sex; and Enter after each answer.
    expect(keys).toHaveLength(4 + 1 + answers.length);
    // Once more by its own key, from anywhere on the screen.
    await page.locator('#content').focus();
    await page.keyboard.press('Control+s');
    await expect.poll(() => readdirSync(driven.places.papers).filter((name) => name.startsWith('packet-')).length).toBe(3);
  });

  it('opens the case, goes through its parts and one of its papers, saves it, and locks', async () => {
    await page.keyboard.press('Alt+1');
    await expect.poll(async () => (await stopOf(page)).name).toBe('Найти дело по имени или номеру');
    await page.keyboard.type('вымыш');
    await page.getByText('Дел: 1').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Обзор', selected: true }).waitFor();
    for (const [index, name] of ['Обзор', 'Вопросы', 'Люди', 'Обвинения', 'Право и страна', 'Доказательства', 'Бумаги', 'История'].entries()) {
      await page.keyboard.press(`Alt+Shift+${String(index + 1)}`);
      await page.getByRole('tab', { name, selected: true }).waitFor();
    }
    await page.keyboard.press('Alt+Shift+7');
    await press(page, /^Уведомление о защите/u);
    await page.getByRole('img', { name: 'страница 1', exact: true }).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('Сохранено без шифрования').waitFor();
    // Into the page itself: its words are one stop, the arrows go among them, Enter opens and Escape gives the word back.
    await tabTo(page, /^Страницы бумаги$/u, { most: 160 });
    await page.keyboard.press('Tab');
    const first = await stopOf(page);
    await page.keyboard.press('ArrowRight');
    const second = await stopOf(page);
    expect([first.kind, second.kind]).toEqual(['button', 'button']);
    expect(second.name).not.toBe(first.name);
    await page.keyboard.press('Enter');
    await page.locator('.on-page').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await stopOf(page)).name).toBe(second.name);
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Открыть хранилище' }).waitFor();
    expect(await page.content()).not.toContain('Вымышленов');
  });
});
