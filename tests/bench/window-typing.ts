import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { PROGRAM_ROOT } from '#hosts/cli/program.ts';

/*
 * What a person feels who types in a long case: how long a key holds the page up, in the guided interview, in the list of all answers and beside a
 * paper; and how long a key takes to the new picture of a page. The case is the soldier's of the examples: more than 300 answers, invented.
 */

const WORDS = 'and so it was ';
const inPage = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8').replace(/;\s*$/u, '');

export type Say = (what: string, numbers: readonly number[]) => void;

/** The longest time that the page was held up after each key, in milliseconds. The pause after a key lets what it set going end. */
async function heldUp(page: Page, field: Locator, pause: number): Promise<readonly number[]> {
  await field.focus();
  await page.keyboard.press('Control+End');
  const times: number[] = [];
  for (const letter of WORDS) {
    await page.evaluate('beginPulse()');
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(pause);
    times.push(await page.evaluate('endPulse()'));
  }
  return times;
}

const Task = z.object({ ph: z.literal('X'), name: z.literal('ThreadControllerImpl::RunTask'), pid: z.number(), tid: z.number(), ts: z.number(), dur: z.number(), tdur: z.number() });
const ThreadName = z.object({ name: z.literal('thread_name'), pid: z.number(), tid: z.number(), args: z.object({ name: z.literal('CrRendererMain') }) });

/**
 * The longest task of the page's own thread after each key, by Chromium's own record, in milliseconds: as long as it lasted, and what of it was the
 * page's own use of the processor. The pulse beside it keeps a whole processor busy, so that the page waits for its turn more often than it otherwise would.
 */
async function longestTasks(page: Page, field: Locator, pause: number, say: Say): Promise<void> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (session === undefined) return;
  const events: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => { for (const event of value) events.push(event); });
  await field.focus();
  await page.keyboard.press('Control+End');
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel'] } });
  await page.waitForTimeout(300);
  const keys: number[] = [];
  for (const letter of WORDS) {
    keys.push(Number(process.hrtime.bigint() / 1000n));
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(pause);
  }
  const whole = new Promise((resolve) => { session.once('Tracing.tracingComplete', resolve); });
  await session.send('Tracing.end');
  await whole;
  const threads = new Set(events.flatMap((event) => { const named = ThreadName.safeParse(event); return named.success ? [`${String(named.data.pid)} ${String(named.data.tid)}`] : []; }));
  const tasks = events.flatMap((event) => { const task = Task.safeParse(event); return task.success && threads.has(`${String(task.data.pid)} ${String(task.data.tid)}`) ? [task.data] : []; });
  await session.detach();
  const longest = (of: 'dur' | 'tdur'): readonly number[] => keys.map((from, index) => Math.max(0, ...tasks.filter(({ ts }) => ts >= from && ts < (keys[index + 1] ?? Number.POSITIVE_INFINITY)).map((task) => task[of] / 1000)));
  say('  without the pulse: the longest task after a key', longest('dur'));
  say('  of it the page’s own use of the processor', longest('tdur'));
}

async function drawnAfter(page: Page, field: Locator): Promise<readonly number[]> {
  await field.focus();
  await page.keyboard.press('Control+End');
  const times: number[] = [];
  for (const letter of WORDS.replaceAll(' ', '')) {
    await page.evaluate('watchPages()');
    await page.keyboard.press(letter);
    const taken: number = await page.evaluate('pagesDrawn');
    if (taken >= 0) times.push(taken);
    await page.waitForTimeout(150);
  }
  return times;
}

async function openInterviewText(page: Page): Promise<void> {
  await page.keyboard.press('Alt+Shift+2');
  await page.locator('.interview-section').first().waitFor();
  const sections = page.locator('.interview-section');
  for (let index = 0; index < (await sections.count()); index += 1) {
    await sections.nth(index).click();
    await page.waitForTimeout(200);
    if (await page.locator('#hard-title').isVisible()) await page.locator('.interview-question .mantine-Button-root').first().click();
    await page.waitForTimeout(200);
    if (await page.locator('.interview-question textarea').first().isVisible()) return;
  }
  throw new Error('the interview asked nothing in words');
}

/** Opens the case in an unlocked window, types in it, and tells the figures. Nothing that was typed is kept. */
export async function benchTyping(page: Page, say: Say): Promise<void> {
  await page.evaluate(`{ ${inPage('main-thread.js')}; ${inPage('page-drawn.js')}; }`);
  await page.keyboard.press('Alt+1');
  await page.locator('input[type=file]').first().setInputFiles(join(PROGRAM_ROOT, 'resources/examples/b-soldier-extradition.yaml'));
  await page.locator('.clock').first().waitFor();
  const still: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await page.evaluate('beginPulse()');
    await page.waitForTimeout(600);
    still.push(await page.evaluate('endPulse()'));
  }
  say('page held up while nobody types (five times 0.6 s)', still);

  await openInterviewText(page);
  const told = page.locator('.interview-question textarea').first();
  say('page held up by a key in the interview, each key', await heldUp(page, told, 600));
  await longestTasks(page, told, 600, say);

  await page.locator('.views label').nth(1).click();
  await page.locator('.fact-group').first().waitFor();
  await page.evaluate("for (const group of document.querySelectorAll('.fact-group')) group.open = true");
  const rows: number = await page.evaluate("document.querySelectorAll('.fact-line').length");
  await page.locator('.fact-line').filter({ hasText: /Обстоятельства|Что произошло|Рассказ/u }).first().locator('button').click();
  await page.locator('.fact-open textarea').first().waitFor();
  say(`page held up by a key in the list of ${String(rows)} answers, all open`, await heldUp(page, page.locator('.fact-open textarea').first(), 600));
  await longestTasks(page, page.locator('.fact-open textarea').first(), 600, say);
  const search = page.locator('.find-row input').first();
  say('page held up by a key in the search of that list', await heldUp(page, search, 300));
  await search.fill('');
  await longestTasks(page, search, 300, say);

  await page.keyboard.press('Alt+Shift+7');
  await page.locator('.template-list button').first().click();
  await page.locator('.paper-page').nth(10).waitFor();
  await page.waitForTimeout(2000);
  const pages: number = await page.evaluate("document.querySelectorAll('.paper-page').length");
  await page.locator('.page-value[data-kind=fact]').first().click();
  const field = page.locator('.on-page textarea, .on-page input:not([type=radio], [type=checkbox])').first();
  await field.waitFor();
  say(`page held up by a key beside a paper of ${String(pages)} pages`, await heldUp(page, field, 700));
  await longestTasks(page, field, 700, say);
  say('a key until the new picture of the page is shown', await drawnAfter(page, field));
}
