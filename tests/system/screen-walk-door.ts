import type { Page } from 'playwright-core';
import { PHRASE, type DrivenWindow } from './driven-window.ts';

/* The beginning and the end of the walk through every screen: making a vault, the first case in it, and the ways of opening it again. */

export type Walk = { readonly window: DrivenWindow; readonly page: Page; readonly stop: (name: string) => Promise<void> };

/** Waits until the window has settled: no call is under way and nothing moves. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}

/** Settles, and stops for whoever walks. */
export async function at(walk: Walk, name: string): Promise<void> {
  await settle(walk.page);
  await walk.stop(name);
}

export const dialog = (page: Page) => page.locator('.mantine-Modal-content');

/** Making a vault, and bringing one back. */
export async function door(walk: Walk): Promise<void> {
  const { page } = walk;
  const fields = page.locator('input[type=password]');
  const other = page.locator('form .mantine-Button-root[data-variant=subtle]').first();
  await fields.first().waitFor();
  await at(walk, '01-create');
  await page.locator('form .mantine-Button-root[data-variant=default]').first().click();
  await page.locator('.made-phrase').waitFor();
  await at(walk, '01a-create-made-phrase');
  await fields.nth(0).fill('ромашка');
  await fields.nth(1).fill('ромашки');
  await at(walk, '01b-create-weak');
  await other.click();
  await at(walk, '01c-restore');
  await other.click();
  for (const index of [0, 1]) await fields.nth(index).fill(PHRASE);
  await page.locator('button[type=submit]:enabled').waitFor();
  await at(walk, '02-create-filled');
  await page.locator('.top-tools button[aria-haspopup=menu]').click();
  await at(walk, '02a-view-menu');
  await page.keyboard.press('Escape');
  await page.locator('button[type=submit]').click();
  await page.locator('.sections').waitFor();
}

/** An empty vault, and a case of which nothing is known but a name. */
export async function empty(walk: Walk): Promise<void> {
  const { page } = walk;
  await at(walk, '03-cases-empty');
  await page.locator('[data-recovery]').click();
  await at(walk, '03a-recovery-offer');
  await page.locator('.recovery-offer input[type=password]').fill(PHRASE);
  await page.locator('.recovery-offer button[type=submit]').click();
  await page.locator('.recovery-words').waitFor({ timeout: 60_000 });
  await at(walk, '03b-recovery-words');
  await page.locator('.recovery-offer .mantine-Button-root').last().click();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'broken.yaml', mimeType: 'text/yaml', buffer: Buffer.from('schema: none\npeople: 7\n') });
  await page.getByRole('alert').waitFor();
  await at(walk, '03d-import-refused');
  await page.keyboard.press('Alt+n');
  await dialog(page).waitFor();
  await at(walk, '03c-new-case');
  await dialog(page).locator('input').first().fill('Неизвестных');
  await page.keyboard.press('Enter');
  await page.locator('.case-tabs').waitFor();
  for (const [index, name] of ['overview', 'questions', 'people', 'charges', 'law', 'evidence', 'papers', 'history'].entries()) {
    await page.keyboard.press(`Alt+Shift+${String(index + 1)}`);
    await at(walk, `04-empty-case-${name}`);
  }
}

/** The locked window, each way of opening it, and what it says to a wrong key. */
export async function locked(walk: Walk): Promise<void> {
  const { page } = walk;
  await page.keyboard.press('Control+l');
  const secret = page.locator('input[type=password]').first();
  await secret.waitFor();
  await at(walk, '62-locked');
  for (const way of ['recovery', 'shares', 'key-file']) {
    await page.locator('form select').first().selectOption(way);
    await at(walk, `62-locked-${way}`);
  }
  await page.locator('form select').first().selectOption('passphrase');
  await secret.fill('не та фраза совсем');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await at(walk, '63-locked-wrong');
  await secret.fill(PHRASE);
  await page.keyboard.press('Enter');
  await page.locator('.sections').waitFor();
  await page.keyboard.press('Alt+4');
  const keys = page.locator('section[aria-labelledby=slots]');
  await keys.locator('select').first().selectOption('key-file');
  await keys.locator('[data-keys-go]').click();
  await keys.locator('form input[type=password]').first().fill('не та фраза этого хранилища');
  await keys.locator('form button[type=submit]').click();
  await page.locator('.page.slim').waitFor({ timeout: 60_000 });
  await at(walk, '64-locked-by-wrong-key');
}
