import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { PROGRAM_ROOT } from '#hosts/cli/program.ts';
import { driveWindow, fillEmergency, PHRASE } from './driven-window.ts';

/*
 * `npm run screens -- --out DIR [--tongue ru] [--look contrast-large-small] [--only 07]`: a picture of every screen in three languages, and in
 * Russian in the dark, in high contrast with large text, and in a small window, to be looked at. The people in them are invented.
 */

const { values } = parseArgs({ options: { out: { type: 'string', default: 'screens' }, tongue: { type: 'string' }, look: { type: 'string' }, only: { type: 'string', default: '' } } });
const standing = process.env['INIT_CWD'] ?? process.cwd();
const out = resolve(standing, values.out);
mkdirSync(out, { recursive: true });

type Shot = (name: string) => Promise<void>;
type Step = { readonly page: Page; readonly shot: Shot };

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(700);
}

async function atTheDoor({ page, shot }: Step): Promise<void> {
  await page.locator('input[type=password]').first().waitFor();
  await shot('01-create');
  await page.locator('form .mantine-Button-root[data-variant=default]').first().click();
  await page.locator('.made-phrase').waitFor();
  await shot('01a-create-made-phrase');
  const fields = page.locator('input[type=password]');
  await fields.nth(0).fill('ромашка');
  await fields.nth(1).fill('ромашка');
  await page.waitForTimeout(500);
  await shot('01b-create-weak');
  await page.locator('form .mantine-Button-root[data-variant=subtle]').first().click();
  await page.waitForTimeout(300);
  await shot('01c-restore');
  await page.locator('form .mantine-Button-root[data-variant=subtle]').first().click();
  await fields.nth(0).fill(PHRASE);
  await fields.nth(1).fill(PHRASE);
  await page.locator('button[type=submit]:enabled').waitFor();
  await shot('02-create-filled');
  await page.locator('button[type=submit]').click();
  await page.locator('.sections').waitFor();
}

async function cases({ page, shot }: Step): Promise<void> {
  await settle(page);
  await shot('03-cases-empty');
  await page.locator('[data-recovery]').click();
  await shot('03a-recovery-offer');
  await page.locator('.recovery-offer input[type=password]').fill(PHRASE);
  await page.locator('.recovery-offer button[type=submit]').click();
  await page.locator('.recovery-words').waitFor({ timeout: 60_000 });
  await shot('03b-recovery-words');
  await page.locator('.recovery-offer .mantine-Button-root').last().click();
  await page.keyboard.press('Alt+n');
  await settle(page);
  await shot('03c-new-case');
  await page.keyboard.press('Escape');
  for (const name of ['a-programmer-expulsion', 'b-soldier-extradition', 'd-teacher-koap']) {
    await page.keyboard.press('Alt+1');
    await page.locator('input[type=file]').first().setInputFiles(join(PROGRAM_ROOT, 'resources/examples', `${name}.yaml`));
    await page.locator('.case-tabs').waitFor();
    await settle(page);
  }
  await page.keyboard.press('Alt+1');
  await settle(page);
  await shot('05-cases');
  await page.locator('#case-search').fill('рощ');
  await settle(page);
  await shot('05a-cases-found');
  await page.locator('#case-search').fill('никого такого');
  await settle(page);
  await shot('05b-cases-nothing');
  await page.locator('#case-search').fill('');
  await settle(page);
  await page.locator('#case-filter').selectOption('7');
  await settle(page);
  await shot('05c-cases-filtered');
  await page.locator('.case-filters button').click();
  await settle(page);
}

async function emergency({ page, shot }: Step): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.waitForTimeout(500);
  await shot('06-emergency');
  await fillEmergency(page);
  await shot('06a-emergency-filled');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-packet]').waitFor();
  await shot('06b-emergency-made');
  await page.locator('[data-packet]').click();
  await page.locator('.plain-numbers').waitFor({ timeout: 120_000 });
  await page.locator('.check-list button').first().click();
  await shot('06c-emergency-packet');
}

async function oneCase({ page, shot }: Step): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.locator('.case-option').filter({ hasText: 'Рощин' }).click();
  await page.locator('.case-tabs').waitFor();
  await settle(page);
  await shot('10-overview');
  await page.keyboard.press('Alt+Shift+2');
  await settle(page);
  await shot('11-interview');
  await page.keyboard.press('Alt+p');
  await settle(page);
  await shot('11a-interview-pause');
  await page.keyboard.press('Alt+p');
  const links = page.locator('.interview-section');
  for (let index = 0; index < (await links.count()); index += 1) {
    await links.nth(index).click();
    if (await page.locator('#hard-title').isVisible()) { await shot('11b-interview-warning'); break; }
  }
  await page.locator('.views label').nth(1).click();
  await settle(page);
  await shot('12-all-answers');
  await page.locator('.fact-group').nth(1).locator('summary').click();
  await page.locator('.fact-group').nth(1).locator('.fact-line button').first().click();
  await settle(page);
  await shot('12a-all-answers-open');
  for (const [index, name] of ['13-people', '14-charges', '15-law-and-country', '16-evidence', '17-papers', '18-history'].entries()) {
    await page.keyboard.press(`Alt+Shift+${String(index + 3)}`);
    await settle(page);
    await shot(name);
    if (name === '14-charges' || name === '18-history') {
      const more = page.locator('.case details > summary').first();
      if (await more.isVisible()) { await more.click(); await settle(page); await shot(`${name}-open`); }
    }
  }
}

async function paper({ page, shot }: Step): Promise<void> {
  await page.keyboard.press('Alt+Shift+7');
  await page.locator('.template-list button').first().click();
  await page.locator('.paper-page').first().waitFor({ timeout: 60_000 });
  await settle(page);
  await shot('20-paper');
  if (await page.locator('.missing-row').first().isVisible()) {
    await page.locator('.missing-row').first().click();
    await settle(page);
    await shot('20a-paper-missing');
  }
  await page.locator('.page-value[data-kind=fact]').first().click();
  await settle(page);
  await shot('20b-paper-word');
  await page.keyboard.press('Escape');
  await page.locator('.page-passage').nth(3).click({ position: { x: 3, y: 3 } });
  await settle(page);
  await shot('20c-paper-passage');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await page.locator('.paper-status:not(:empty)').waitFor({ timeout: 60_000 });
  await shot('21-paper-saved');
  await page.locator('.paper-head .mantine-Button-root[data-variant=default]').first().click();
  await settle(page);
  await shot('22-paper-seal');
  await page.locator('.mantine-Modal-content .mantine-Button-root').first().click();
  await page.locator('.mantine-Modal-content').waitFor({ state: 'hidden', timeout: 60_000 });
  await settle(page);
  await shot('23-paper-sealed');
  await page.keyboard.press('Alt+ArrowUp');
  await settle(page);
  await shot('17a-papers-filed');
}

async function templates({ page, shot }: Step): Promise<void> {
  await page.keyboard.press('Alt+3');
  await settle(page);
  await shot('30-templates');
  await page.getByRole('tab').nth(1).click();
  await settle(page);
  await shot('30a-template-norms');
  await page.locator('.template-actions .mantine-Button-root').first().click();
  await page.locator('.mantine-Modal-content input').fill('own-complaint');
  await shot('31-template-copy');
  await page.locator('.mantine-Modal-content button[type=submit]').click();
  await page.locator('.template-source-field').waitFor();
  await page.locator('.template-source-field').press('Control+End');
  await page.keyboard.type('\n{{ person.shoe }}\n');
  await settle(page);
  await shot('32-template-edit');
}

async function theRest({ page, shot }: Step): Promise<void> {
  await page.keyboard.press('Alt+4');
  await settle(page);
  await shot('40-settings');
  await page.locator('[data-keys-go]').click();
  await settle(page);
  await shot('41-settings-keys');
  await page.keyboard.press('Alt+5');
  await settle(page);
  await shot('50-help');
  for (const [index, name] of ['51-help-honest', '52-help-terms'].entries()) {
    await page.getByRole('tab').nth(index + 1).click();
    await settle(page);
    await shot(name);
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ро');
  await settle(page);
  await shot('60-palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await settle(page);
  await shot('61-keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+l');
  await page.locator('input[type=password]').first().waitFor();
  await shot('62-locked');
  await page.locator('input[type=password]').first().fill('не та фраза совсем');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await shot('63-locked-wrong');
}

async function walk(step: Step): Promise<void> {
  await atTheDoor(step);
  for (const part of [cases, emergency, oneCase, paper, templates, theRest]) {
    // A picture that could not be taken is told, and the walk goes on with the next part.
    await part(step).catch(async (error: unknown) => {
      console.error(`${part.name}: ${String(error)}`);
      await step.page.keyboard.press('Escape');
    });
  }
}

const LOOKS = [
  ...['ru', 'kk', 'en'].map((tongue) => ({ name: tongue, tongue, viewport: { width: 1280, height: 860 }, dark: false, contrast: false, large: false })),
  { name: 'ru-dark-small', tongue: 'ru', viewport: { width: 1024, height: 700 }, dark: true, contrast: false, large: false },
  { name: 'ru-contrast-large-small', tongue: 'ru', viewport: { width: 1024, height: 700 }, dark: false, contrast: true, large: true },
];

for (const look of LOOKS.filter((each) => (values.tongue === undefined || values.tongue === each.tongue) && (values.look === undefined || each.name === values.look))) {
  const window = await driveWindow({ viewport: look.viewport, colorScheme: look.dark ? 'dark' : 'light' });
  window.page.setDefaultTimeout(20_000);
  await window.page.locator('.top-bar select').selectOption(look.tongue);
  if (look.contrast) await window.page.keyboard.press('Alt+Shift+C');
  if (look.large) await window.page.keyboard.press('Alt+Shift+S');
  const shot: Shot = async (name) => { if (name.startsWith(values.only)) await window.page.screenshot({ path: join(out, `${name}.${look.name}.png`), fullPage: true }); };
  await walk({ page: window.page, shot });
  for (const complaint of window.complaints) console.error(complaint);
  await window.close();
}
console.log(out);
