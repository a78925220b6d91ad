import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { answerCalls } from '#application/answer-calls.ts';
import { contract } from '#contract/contract.ts';
import type { Wire } from '#contract/define.ts';
import { createDispatcher } from '#contract/dispatcher.ts';
import { findBrowser } from '#hosts/chromium/find-browser.ts';
import { serveWindow } from '#hosts/chromium/window-page.ts';
import { makeProgram, PROGRAM_ROOT } from '#hosts/cli/program.ts';
import { readAssets } from '#hosts/window/assets.ts';
import { makeDesk } from '#hosts/window/desk.ts';

/** The passphrase of test vaults, whose people are invented. */
export const PHRASE = 'вымышленные люди и ничьи тайны';

export type DrivenWindow = {
  readonly page: Page;
  readonly wire: Wire;
  readonly places: { readonly vault: string; readonly papers: string };
  /** What the page wrote to its console as an error, and what it threw. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * The built interface in a real Chromium over the real program, vault and writers. The host is handed Playwright's protocol session.
 * `folder` is kept when it is given; `before` is waited for before each call is answered.
 */
export async function driveWindow(options: BrowserContextOptions & { readonly folder?: string; readonly switches?: readonly string[]; readonly before?: (call: string) => Promise<void> } = {}): Promise<DrivenWindow> {
  const { folder = mkdtempSync(join(tmpdir(), 'pana-driven-')), switches = [], before, ...context } = options;
  const places = { vault: join(folder, 'vault'), papers: join(folder, 'papers') };
  const program = makeProgram();
  const desk = makeDesk({ ...program, vaults: program.demoVaults }, 'test', places);
  const { handlers, lock } = answerCalls(desk);
  const direct = createDispatcher(contract, handlers);
  const wire: Wire = before === undefined ? direct : async (name, input) => {
    await before(name);
    return direct(name, input);
  };
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const executablePath = (await findBrowser(process.platform, process.env)) ?? '';
  const browser = await chromium.launch({ executablePath, args: [...asRoot, '--host-resolver-rules=MAP * ~NOTFOUND', '--disable-background-networking', ...switches] });
  const opened = await browser.newContext({ viewport: { width: 1024, height: 700 }, reducedMotion: 'reduce', ...context });
  const page = await opened.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('favicon') && !message.text().includes('404')) complaints.push(message.text()); });
  const session = await opened.newCDPSession(page);
  await serveWindow({ send: (method, params) => session.send(method as 'Page.enable', params), on: (event, listener) => { session.on(event as 'Page.loadEventFired', listener); } }, await readAssets(join(PROGRAM_ROOT, 'out/renderer')), wire);
  // The page is there, so that a test may load it anew at once.
  await page.getByRole('heading').first().waitFor();
  return {
    page, wire, places, complaints,
    close: async () => {
      await browser.close();
      await lock();
      await desk.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes the vault, or opens it: writes the passphrase into whatever fields ask for it, in any language. */
export async function enterVault(page: Page): Promise<void> {
  const fields = page.locator('input[type=password]');
  await fields.first().waitFor();
  for (let index = 0; index < (await fields.count()); index += 1) await fields.nth(index).fill(PHRASE);
  await page.locator('button[type=submit]').first().click();
  await page.locator('.sections').waitFor();
}

/** Brings one of the example cases into the vault from the list of cases. Its overview is on the screen afterwards. */
export async function bringExample(page: Page, name: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(join(PROGRAM_ROOT, 'resources/examples', `${name}.yaml`));
  await page.locator('.case-tabs').waitFor();
}

/** What axe finds against WCAG 2.2 A and AA on the screen as it stands. */
export async function accessibilityComplaints(page: Page): Promise<readonly string[]> {
  // The policy of the page forbids scripts of others, so axe comes in through the protocol, as a debugger would.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  const { result } = await session.send('Runtime.evaluate', {
    expression: "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => JSON.stringify(r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ') + ' ' + n.failureSummary).join(', '))))",
    awaitPromise: true, returnByValue: true,
  });
  await session.detach();
  return JSON.parse(String(result.value)) as readonly string[];
}

/** Answers the emergency about an invented person by the keyboard alone: the cursor stands in the first field already. */
export async function fillEmergency(page: Page): Promise<void> {
  const { keyboard } = page;
  const line = async (text: string): Promise<void> => {
    await keyboard.type(text);
    await keyboard.press('Enter');
  };
  for (const part of ['Вымышленов', 'Пётр', 'Ильич']) await line(part);
  // Sex: the first of two.
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await line('03.05.1990');
  // Lists are chosen by the first letters of their words in the language of the window; here by their values.
  for (const [index, value] of ['RU', 'ru'].entries()) await page.locator('.quick-control select').nth(index).selectOption(value);
  await page.locator('.quick-control select').nth(1).focus();
  await keyboard.press('Enter');
  await line('9:40');
  await line('Вымышленный отдел полиции, Алматы');
  await page.locator('.quick-control select').nth(2).selectOption('koap-ruling');
  await page.locator('.quick-control select').nth(2).focus();
  await keyboard.press('Enter');
  await line('Вымышленный специализированный суд');
  await line('Вымышленный вышестоящий суд');
  await line('9:50');
}
