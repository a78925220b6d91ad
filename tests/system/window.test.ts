import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCalls } from '#application/answer-calls.ts';
import { contract } from '#contract/contract.ts';
import { createDispatcher } from '#contract/dispatcher.ts';
import { findBrowser } from '#hosts/chromium/find-browser.ts';
import { openShell } from '#hosts/chromium/shell.ts';
import { serveWindow } from '#hosts/chromium/window-page.ts';
import { makeProgram } from '#hosts/cli/program.ts';
import { readAssets } from '#hosts/window/assets.ts';
import { makeDesk } from '#hosts/window/desk.ts';
import { root } from './watched-run.ts';

/*
 * The built interface in a real Chromium, with the real vault and the real writers. The host takes Playwright's protocol
 * session; one test goes through the host's own pipe.
 */

const PHRASE = 'вымышленные люди и ничьи тайны';
const folder = mkdtempSync(join(tmpdir(), 'pana-window-'));
const places = { vault: join(folder, 'vault'), papers: join(folder, 'papers') };
const program = makeProgram();
const desk = makeDesk({ ...program, vaults: program.demoVaults }, 'test', places);
const { handlers, lock } = answerCalls(desk);
const wire = createDispatcher(contract, handlers);
const executablePath = (await findBrowser(process.platform, process.env)) ?? '';
const assets = await readAssets(join(root, 'out/renderer'));
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const complaints: string[] = [];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: [...asRoot, '--host-resolver-rules=MAP * ~NOTFOUND', '--disable-background-networking'] });
  const context = await browser.newContext({ viewport: { width: 1024, height: 700 } });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('favicon') && !message.text().includes('404')) complaints.push(message.text()); });
  const session = await context.newCDPSession(page);
  await serveWindow({ send: (method, params) => session.send(method as 'Page.enable', params), on: (event, listener) => { session.on(event as 'Page.loadEventFired', listener); } }, assets, wire);
});

afterAll(async () => {
  await browser.close();
  await lock();
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What axe finds against WCAG 2.2 A and AA on the screen as it stands. */
async function accessibilityComplaints(): Promise<readonly string[]> {
  // The policy of the page forbids scripts of others, so axe comes in through the protocol, as a debugger would.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  const { result } = await session.send('Runtime.evaluate', {
    expression: "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => JSON.stringify(r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(', '))))",
    awaitPromise: true, returnByValue: true,
  });
  return JSON.parse(String(result.value)) as readonly string[];
}

describe('the window', () => {
  it('makes a vault, brings in a case, shows the pages of a paper and saves it', async () => {
    await page.getByLabel('Парольная фраза', { exact: true }).fill(PHRASE);
    await page.getByLabel('Парольная фраза ещё раз').fill(PHRASE);
    expect(await accessibilityComplaints()).toEqual([]);
    await page.getByRole('button', { name: 'Создать' }).click();
    await page.getByText('Дел пока нет').waitFor();
    expect(await accessibilityComplaints()).toEqual([]);
    await page.locator('input[type=file]').setInputFiles(join(root, 'resources/examples/a-programmer-expulsion.yaml'));
    await page.getByRole('img', { name: 'страница 5' }).waitFor();
    expect(await accessibilityComplaints()).toEqual([]);
    await page.getByRole('button', { name: 'Сохранить DOCX и PDF' }).click();
    await page.getByText('Сохранено без шифрования').waitFor();
    const names = readdirSync(places.papers);
    expect(names.map((name) => name.split('.').at(-1)).sort()).toEqual(['docx', 'pdf']);
    for (const name of names) expect(name).not.toMatch(/[А-Яа-я]|vetlugin/iu);
  });

  it('shows what is open and changes an answer as a revision', async () => {
    await page.getByRole('tab', { name: 'Что открыто' }).click();
    await page.getByText('Противоречий в деле не найдено').waitFor();
    expect(await accessibilityComplaints()).toEqual([]);
    await page.getByRole('tab', { name: 'Факты' }).click();
    await page.getByRole('button', { name: 'Изменить: Профессия' }).click();
    await page.getByRole('textbox', { name: 'Профессия' }).fill('инженер');
    await page.getByRole('button', { name: 'Записать' }).click();
    await page.getByText('инженер').waitFor();
    expect(await accessibilityComplaints()).toEqual([]);
  });

  it('speaks Kazakh and English without a restart, and locks at once with the keyboard', async () => {
    await page.getByLabel('Язык').first().selectOption('kk');
    await page.getByRole('button', { name: /Істерге/u }).click();
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

  it('gives a hostile script of the page no way out and no other door in', async () => {
    const tried: unknown = await page.evaluate(readFileSync(join(import.meta.dirname, 'hostile-page.js'), 'utf8'));
    expect(tried).toEqual({ 'fetch': 'refused', 'webrtc': 'undefinedundefined', 'eval': 'refused', 'markup': 'refused', 'binding': 'undefined', 'frozen bridge': 'true', 'unknown call refused': 'true' });
  });

  it('wrote no complaint of its own to the console until then', () => {
    expect(complaints.filter((line) => !/Content Security Policy|Trusted|evaluate a string/u.test(line))).toEqual([]);
  });
});

describe('the shell over its own pipe', () => {
  it('opens the interface, listens nowhere, and leaves no profile behind', async () => {
    const asked: string[] = [];
    const shell = await openShell(executablePath, assets, (name, input) => {
      asked.push(name);
      return wire(name, input);
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
