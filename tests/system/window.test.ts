import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '#hosts/chromium/find-browser.ts';
import { openShell } from '#hosts/chromium/shell.ts';
import { readAssets } from '#hosts/window/assets.ts';
import { accessibilityComplaints, driveWindow, PHRASE, type DrivenWindow } from './driven-window.ts';
import { root } from './watched-run.ts';

/*
 * The built interface in a real Chromium, with the real vault and the real writers. The host takes Playwright's protocol
 * session; one test goes through the host's own pipe.
 */

const executablePath = (await findBrowser(process.platform, process.env)) ?? '';
let driven: DrivenWindow;
let page: Page;

beforeAll(async () => {
  driven = await driveWindow();
  page = driven.page;
});

afterAll(() => driven.close());

describe('the window', () => {
  it('makes a vault, brings in a case, shows the pages of a paper and saves it', async () => {
    await page.getByLabel('Парольная фраза', { exact: true }).fill(PHRASE);
    await page.getByLabel('Парольная фраза ещё раз').fill(PHRASE);
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.getByRole('button', { name: 'Создать хранилище' }).click();
    await page.getByText('Дел пока нет').waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.locator('input[type=file]').setInputFiles(join(root, 'resources/examples/a-programmer-expulsion.yaml'));
    await page.getByRole('heading', { name: 'Ход событий' }).waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Бумаги' }).click();
    await page.getByRole('button', { name: 'Начать: Жалоба на судебный акт о выдворении, Жалоба на постановление о выдворении (КоАП)', exact: true }).click();
    await page.getByRole('img', { name: 'страница 5', exact: true }).waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.getByRole('button', { name: /Сохранить DOCX и PDF/u }).click();
    await page.getByText('Сохранено без шифрования').waitFor();
    const names = readdirSync(driven.places.papers);
    expect(names.map((name) => name.split('.').at(-1)).sort()).toEqual(['docx', 'pdf']);
    for (const name of names) expect(name).not.toMatch(/[А-Яа-я]|vetlugin/iu);
  });

  it('changes an answer as a revision', async () => {
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('tab', { name: 'Вопросы' }).click();
    await page.getByText('Все ответы').click();
    await page.getByRole('searchbox', { name: 'Найти вопрос или ответ' }).fill('професс');
    await page.getByRole('button', { name: 'Изменить: Профессия' }).first().click();
    await page.getByRole('textbox', { name: 'Профессия' }).fill('инженер');
    await page.keyboard.press('Control+Enter');
    await page.getByText('инженер', { exact: true }).first().waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
  });

  it('speaks Kazakh and English without a restart, and locks at once with the keyboard', async () => {
    await page.getByLabel('Язык', { exact: true }).selectOption('kk');
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { name: 'Істер' }).waitFor();
    await page.getByLabel('Тіл').selectOption('en');
    await page.getByRole('heading', { name: 'Cases' }).waitFor();
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Open the vault' }).waitFor();
    expect(await page.getByText('Ветлугин').count()).toBe(0);
    await page.getByLabel('Passphrase').fill('a wrong phrase of some length');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Passphrase').fill(PHRASE);
    await page.keyboard.press('Enter');
    await page.getByText('Ветлугин').waitFor();
  });

  it('wrote no complaint of its own to the console until then', () => {
    expect(driven.complaints.filter((line) => !/Content Security Policy|Trusted|evaluate a string/u.test(line))).toEqual([]);
  });
});

describe('the shell over its own pipe', () => {
  it('opens the interface, listens nowhere, and leaves no profile behind', async () => {
    const asked: string[] = [];
    const shell = await openShell(executablePath, await readAssets(join(root, 'out/renderer')), (name, input) => {
      asked.push(name);
      return driven.wire(name, input);
    }, ['--headless=new', '--disable-gpu']);
    for (let wait = 0; wait < 200 && asked.length === 0; wait += 1) await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(asked[0]).toBe('program.state');
    const pid = String(shell.browser.pid);
    const profile = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').find((word) => word.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? '';
    const listening = readFileSync('/proc/net/tcp', 'utf8').split('\n').filter((line) => line.trim().split(/\s+/u)[3] === '0A').map((line) => line.trim().split(/\s+/u)[9]);
    const own = readdirSync(`/proc/${pid}/fd`).length;
    expect(own).toBeGreaterThan(0);
    const sockets = new Set(socketsOf(pid));
    expect(listening.filter((inode) => sockets.has(inode ?? ''))).toEqual([]);
    expect(existsSync(profile)).toBe(true);
    await shell.close();
    expect(existsSync(profile)).toBe(false);
  });
});

/** Inodes of the sockets that a process holds. */
function socketsOf(pid: string): readonly string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((descriptor) => {
    try {
      const target = readlinkSync(`/proc/${pid}/fd/${descriptor}`);
      return /^socket:\[(\d+)\]$/u.exec(target)?.[1] ?? [];
    } catch {
      return [];
    }
  });
}
