import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityComplaints, bringExample, driveWindow, enterVault, PHRASE, type DrivenWindow } from './driven-window.ts';

/* Keys, backup, restore and the end of a vault from the window, over the real vault. */

const folder = mkdtempSync(join(tmpdir(), 'pana-custody-'));
const OTHER = 'другие вымышленные слова для копии';
let driven: DrivenWindow;
let page: Page;

beforeAll(async () => {
  driven = await driveWindow({ folder });
  page = driven.page;
  await enterVault(page);
  await bringExample(page, 'a-programmer-expulsion');
  await page.keyboard.press('Alt+4');
  await page.getByRole('heading', { name: 'Ключи хранилища' }).waitFor();
});

afterAll(async () => {
  await driven.close();
  rmSync(folder, { recursive: true, force: true });
});

const keys = () => page.locator('section[aria-labelledby=slots]');

/** Chooses a change of the keys and gives the passphrase that opens the vault now. */
async function change(wish: string): Promise<void> {
  await keys().getByLabel('Что сделать').selectOption(wish);
  await keys().locator('button', { hasText: /^Дальше|^Продолжить/u }).first().click();
  await keys().locator('form input[type=password]').first().fill(PHRASE);
  await keys().locator('form button[type=submit]').click();
}

describe('the keys of the vault', () => {
  it('are added as twelve words, shown once, which then open the vault', async () => {
    await change('recovery');
    const words = keys().locator('.recovery-words li');
    await words.first().waitFor();
    const shown = (await words.allInnerTexts()).map((word) => word.trim());
    expect(shown).toHaveLength(12);
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.getByRole('button', { name: 'Я переписал(а), убрать' }).click();
    expect(await page.content()).not.toContain(shown.join(' '));
    await page.keyboard.press('Control+l');
    await page.locator('form select').first().selectOption('recovery');
    await page.locator('form textarea').fill(shown.join(' '));
    await page.locator('button[type=submit]').click();
    await page.locator('.sections').waitFor();
  });

  it('ask for a key that opens the vault: an open window alone is not enough', async () => {
    await page.keyboard.press('Alt+4');
    await keys().getByLabel('Что сделать').selectOption('key-file');
    await keys().locator('button', { hasText: /^Дальше|^Продолжить/u }).first().click();
    const submit = keys().locator('form button[type=submit]');
    expect(await submit.isDisabled()).toBe(true);
    await keys().locator('form input[type=password]').first().fill('not the phrase of this vault at all');
    await submit.click();
    // A wrong key locks: whoever sits here is asked for one that fits.
    await page.getByRole('heading', { name: 'Открыть хранилище' }).waitFor();
    await page.getByText('Ключ не подошёл, поэтому хранилище заперто.').waitFor();
    expect(readdirSync(folder)).not.toContain('papers');
  });

  it('are written as sheets for a printer into the papers folder, and stand among the traces', async () => {
    await enterVault(page);
    await page.keyboard.press('Alt+4');
    await keys().waitFor();
    await change('shares');
    await expect.poll(() => (existsSync(driven.places.papers) ? readdirSync(driven.places.papers).filter((name) => name.endsWith('.pdf')).length : 0)).toBe(3);
    await page.locator('section[aria-labelledby=traces]').getByText('.pdf').first().waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
  });
});

describe('a backup', () => {
  let backup = '';

  it('is written from the window under a passphrase of its own, and read back', async () => {
    const panel = page.locator('section[aria-labelledby=backup]');
    await panel.locator('input[type=password]').fill(OTHER);
    await panel.getByRole('button', { name: /копи/iu }).last().click();
    await page.getByText('Она прочитана обратно и сверена.').waitFor();
    [backup = ''] = readdirSync(driven.places.papers).filter((name) => name.endsWith('.age'));
    expect(readFileSync(join(driven.places.papers, backup)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(await accessibilityComplaints(page)).toEqual([]);
  });

  it('comes back in an emptied place after the vault was destroyed from the window: a wrong passphrase brings nothing, the right one everything', async () => {
    const panel = page.locator('section[aria-labelledby=erase]');
    const button = panel.getByRole('button', { name: 'Уничтожить навсегда' });
    expect(await button.isDisabled()).toBe(true);
    await panel.getByRole('textbox').fill('уничтож');
    expect(await button.isDisabled()).toBe(true);
    await panel.getByRole('textbox').fill('уничтожить');
    await button.click();
    await page.getByRole('heading', { name: 'Новое хранилище' }).waitFor();
    expect(existsSync(join(driven.places.vault, 'vault.db'))).toBe(false);
    expect(existsSync(join(driven.places.vault, 'vault.json'))).toBe(false);

    await page.getByRole('button', { name: 'Восстановить из копии' }).click();
    await page.getByRole('heading', { name: 'Восстановить из копии' }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(300);
      expect(await accessibilityComplaints(page), colorScheme).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await page.getByLabel('Файл копии').inputValue()).toBe(backup);
    await page.getByLabel('Парольная фраза копии', { exact: true }).fill('not the phrase of this backup');
    await page.locator('button[type=submit]').click();
    await page.getByRole('alert').waitFor();
    expect(existsSync(join(driven.places.vault, 'vault.json'))).toBe(false);
    await page.getByLabel('Парольная фраза копии', { exact: true }).fill(OTHER);
    await page.locator('button[type=submit]').click();
    await page.getByText(/^Хранилище восстановлено/u).waitFor();
    await page.getByRole('button', { name: 'Открыть хранилище' }).click();
    await page.getByRole('heading', { name: 'Открыть хранилище' }).waitFor();
    await enterVault(page);
    await page.getByText('Ветлугин').first().waitFor();
    expect(await driven.wire('vault.verify', {})).toMatchObject({ value: { sound: true, cases: 1 } });
  });
});

describe('making, opening and restoring a vault', () => {
  it('fit into 1024 × 700 and into half of it (200 per cent), in dark and in light, without a fault of accessibility', async () => {
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Открыть хранилище' }).waitFor();
    const empty = mkdtempSync(join(tmpdir(), 'pana-empty-'));
    const fresh = await driveWindow({ folder: empty });
    await fresh.page.getByRole('heading', { name: 'Новое хранилище' }).waitFor();
    const screens = [['open', page], ['create', fresh.page]] as const;
    const look = async (name: string, on: Page): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await on.emulateMedia({ colorScheme });
        await on.waitForTimeout(300);
        expect(await accessibilityComplaints(on), `${name} ${colorScheme}`).toEqual([]);
      }
      for (const [width, height] of [[1024, 700], [512, 350]] as const) {
        await on.setViewportSize({ width, height });
        expect(await on.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'), `${name} ${String(width)}`).toBeLessThanOrEqual(0);
      }
      await on.setViewportSize({ width: 1024, height: 700 });
    };
    for (const [name, on] of screens) await look(name, on);
    await fresh.page.getByRole('button', { name: 'Восстановить из копии' }).click();
    await fresh.page.getByText('В папке бумаг нет копий (.age).').waitFor();
    await look('restore', fresh.page);
    await fresh.close();
    rmSync(empty, { recursive: true, force: true });
  });
});
