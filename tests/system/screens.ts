import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { PROGRAM_ROOT } from '#hosts/cli/program.ts';
import { driveWindow, fillEmergency, PHRASE } from './driven-window.ts';

/*
 * `npm run screens -- --out DIR`: a picture of every screen in three languages, to be looked at. The people in them are invented.
 */

const { values } = parseArgs({ options: { out: { type: 'string', default: 'screens' }, tongue: { type: 'string' } } });
const standing = process.env['INIT_CWD'] ?? process.cwd();
const out = resolve(standing, values.out);
mkdirSync(out, { recursive: true });

type Shot = (name: string) => Promise<void>;

async function walk(page: Page, shot: Shot): Promise<void> {
  await page.locator('input[type=password]').first().waitFor();
  await shot('01-create');
  const fields = page.locator('input[type=password]');
  await fields.nth(0).fill(PHRASE);
  await fields.nth(1).fill(PHRASE);
  await shot('02-create-filled');
  await page.locator('button[type=submit]').click();
  await page.locator('.sections').waitFor();
  await page.waitForTimeout(300);
  await shot('03-cases-empty');
  for (const name of ['a-programmer-expulsion', 'b-soldier-extradition', 'd-teacher-koap']) {
    await page.keyboard.press('Alt+1');
    await page.locator('input[type=file]').first().setInputFiles(join(PROGRAM_ROOT, 'resources/examples', `${name}.yaml`));
    await page.waitForTimeout(1500);
  }
  await shot('04-case');
  await page.keyboard.press('Alt+1');
  await page.waitForTimeout(600);
  await shot('05-cases');
  await page.keyboard.press('Alt+2');
  await page.waitForTimeout(500);
  await shot('06-emergency');
  await fillEmergency(page);
  await shot('06a-emergency-filled');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-packet]').waitFor();
  await page.locator('[data-packet]').click();
  await page.locator('.plain-numbers').waitFor({ timeout: 120_000 });
  await page.locator('.check-list button').first().click();
  await shot('06b-emergency-work');
  await page.keyboard.press('Alt+3');
  await page.waitForTimeout(500);
  await shot('07-templates');
  await page.keyboard.press('Alt+4');
  await page.waitForTimeout(500);
  await shot('08-settings');
  await page.keyboard.press('Alt+5');
  await page.waitForTimeout(500);
  await shot('09-help');
  await page.keyboard.press('Control+k');
  await page.waitForTimeout(300);
  await shot('10-palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.waitForTimeout(300);
  await shot('11-keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+l');
  await page.locator('input[type=password]').first().waitFor();
  await shot('12-unlock');
}

for (const tongue of ['ru', 'kk', 'en'].filter((each) => values.tongue === undefined || values.tongue === each)) {
  const window = await driveWindow({ viewport: { width: 1280, height: 860 } });
  await window.page.locator('.top-bar select').selectOption(tongue);
  await walk(window.page, async (name) => {
    await window.page.screenshot({ path: join(out, `${name}.${tongue}.png`), fullPage: true });
  });
  for (const complaint of window.complaints) console.error(complaint);
  await window.close();
}
console.log(out);
