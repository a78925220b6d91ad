import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProgram } from '#hosts/cli/program.ts';
import { accessibilityComplaints, driveWindow, fillEmergency, PHRASE, type DrivenWindow } from './driven-window.ts';

/* The frame of the window, the first hour of a detention, the lock, and the worlds in which things fail; by the keyboard where a person would use it. */

const folder = mkdtempSync(join(tmpdir(), 'pana-frame-'));
let driven: DrivenWindow;
let page: Page;

beforeAll(async () => {
  driven = await driveWindow({ folder });
  page = driven.page;
});

afterAll(async () => {
  await driven.close();
  rmSync(folder, { recursive: true, force: true });
});

async function unlock(on: Page): Promise<void> {
  await on.getByLabel('Парольная фраза', { exact: true }).waitFor();
  await on.keyboard.type(PHRASE);
  await on.keyboard.press('Enter');
  await on.locator('.sections').waitFor();
}

describe('the first hour, by the keyboard alone', () => {
  it('makes a vault: weak passphrases are named so, and it is not made with them', async () => {
    await page.getByRole('heading', { name: 'Новое хранилище' }).waitFor();
    await page.keyboard.type('пароль123456');
    await page.getByText('слабо, хранилище такую не примет').waitFor();
    expect(await page.getByRole('button', { name: 'Создать хранилище' }).isDisabled()).toBe(true);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(PHRASE);
    await page.getByLabel('Парольная фраза ещё раз').focus();
    await page.keyboard.type(PHRASE);
    await page.getByText('надёжно').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Дел пока нет').waitFor();
  });

  it('keeps the half-filled form through a lock, and comes back to it', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByRole('heading', { name: 'Человек задержан' }).waitFor();
    await page.getByLabel('Фамилия').focus();
    await page.keyboard.type('Вымышленов');
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Открыть хранилище' }).waitFor();
    expect(await page.content()).not.toContain('Вымышленов');
    await unlock(page);
    expect(await page.getByLabel('Фамилия').inputValue()).toBe('Вымышленов');
    await page.getByLabel('Фамилия').fill('');
  });

  it('goes from at most fifteen questions to a packet on the disk and a note of what was handed in', async () => {
    expect(await page.locator('.quick-field').count()).toBeLessThanOrEqual(15);
    await page.getByLabel('Фамилия').focus();
    await fillEmergency(page);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Вымышленов Пётр Ильич' }).waitFor();
    await page.getByText('КоАП, выдворение как взыскание').waitFor();
    expect(await page.locator('.held-time').innerText()).toMatch(/^\d+ ч \d\d мин$/u);
    await page.getByRole('button', { name: 'Записать пакет в папку бумаг' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Пакет записан без шифрования').waitFor();
    const [packet] = readdirSync(driven.places.papers).filter((name) => name.startsWith('packet-'));
    const files = readdirSync(join(driven.places.papers, packet ?? ''));
    expect(files.filter((name) => name.startsWith('00-cover'))).toHaveLength(2);
    expect(files.filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(4);
    for (const name of files) expect(name).not.toMatch(/[А-Яа-яЁё]/u);
    await page.getByRole('button', { name: 'Подано сейчас: Уведомление о защите' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Кому, входящий номер').fill('вымышленная канцелярия, № 7');
    await page.keyboard.press('Enter');
    await page.getByText('вымышленная канцелярия, № 7').waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
  });

  it('finds the case as one types and opens it with Enter', async () => {
    await page.keyboard.press('Alt+1');
    await page.getByRole('combobox', { name: 'Найти дело' }).waitFor();
    await page.keyboard.type('вымыш');
    await page.getByText('Дел: 1').waitFor();
    await page.getByRole('option', { name: /Вымышленов/u }).waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Вымышленов Пётр Ильич').first().waitFor();
  });

  it('locks by itself when nobody has touched it for the minutes of the settings', async () => {
    await page.evaluate(() => {
      const real = Date.now;
      Date.now = () => real() + 6 * 60_000;
    });
    await page.getByRole('heading', { name: 'Открыть хранилище' }).waitFor({ timeout: 20_000 });
    expect(await driven.wire('cases.list', { search: '' })).toMatchObject({ error: { code: 'vault-locked' } });
    await unlock(page);
  });
});

describe('every screen of the frame', () => {
  const screens = [['cases', 'Alt+1'], ['emergency', 'Alt+2'], ['settings', 'Alt+4']] as const;
  it.each(['light', 'dark', 'contrast'] as const)('meets WCAG 2.2 AA in %s', async (scheme) => {
    await driven.wire('window.keep', { look: { tongue: 'ru', scheme, size: 'normal' } });
    await page.reload();
    await page.locator('.sections').waitFor();
    for (const [, key] of screens) {
      await page.keyboard.press(key);
      await page.locator('h1').waitFor();
      await page.waitForTimeout(400);
      expect(await accessibilityComplaints(page)).toEqual([]);
    }
    for (const key of ['F1', 'Control+k']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await accessibilityComplaints(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it.each([[1024, 700, 'normal'], [640, 430, 'normal'], [1024, 700, 'large']] as const)('needs no sideways scrolling at %i × %i, text %s (640 stands for 1280 zoomed to 200 per cent)', async (width, height, size) => {
    await page.setViewportSize({ width, height });
    await driven.wire('window.keep', { look: { tongue: 'kk', scheme: 'light', size } });
    await page.reload();
    await page.locator('.sections').waitFor();
    for (const [name, key] of screens) {
      await page.keyboard.press(key);
      await page.locator('h1').waitFor();
      await page.waitForTimeout(300);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect([name, over]).toEqual([name, 0]);
    }
    await page.setViewportSize({ width: 1024, height: 700 });
  });
});

describe('a world in which things fail', () => {
  it('says that the vault is open elsewhere, and loses nothing', async () => {
    const second = await driveWindow({ folder });
    await second.page.getByLabel('Парольная фраза', { exact: true }).waitFor();
    await second.page.keyboard.type(PHRASE);
    await second.page.keyboard.press('Enter');
    await second.page.getByText('Хранилище уже открыто').waitFor();
    await second.close();
    expect(await driven.wire('cases.page', { search: '', offset: 0, limit: 1 })).toMatchObject({ ok: true, value: { total: 1 } });
  });

  it('writes no part of a packet into a folder that refuses it', async () => {
    const own = mkdtempSync(join(tmpdir(), 'pana-refused-'));
    // A file where the papers' folder should be: refused to everybody, root as well.
    writeFileSync(join(own, 'papers'), 'no folder');
    const other = await driveWindow({ folder: own });
    await other.wire('vault.create', { passphrase: PHRASE });
    const started = await other.wire('emergency.start', { answers: { name: { script: 'cyrillic', family: 'Вымышленова' } }, profile: null }) as { readonly value: { readonly id: string } };
    await other.wire('window.keep', { place: { screen: 'emergency', id: started.value.id } });
    await other.page.reload();
    await other.page.getByRole('button', { name: 'Записать пакет в папку бумаг' }).click();
    await other.page.getByRole('alert').waitFor();
    expect(readFileSync(join(own, 'papers'), 'utf8')).toBe('no folder');
    await other.close();
    rmSync(own, { recursive: true });
  });

  it('leaves nothing of a packet on a full disk', async ({ skip }) => {
    const own = mkdtempSync(join(tmpdir(), 'pana-full-'));
    mkdirSync(join(own, 'papers'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', join(own, 'papers')]).status === 0;
    if (!mounted) skip('a small disk can only be mounted by root, outside of a closed container');
    const other = await driveWindow({ folder: own });
    try {
      await other.wire('vault.create', { passphrase: PHRASE });
      const started = await other.wire('emergency.start', { answers: { name: { script: 'cyrillic', family: 'Вымышленова' } }, profile: null }) as { readonly value: { readonly id: string } };
      await other.wire('window.keep', { place: { screen: 'emergency', id: started.value.id } });
      await other.page.reload();
      await other.page.getByRole('button', { name: 'Записать пакет в папку бумаг' }).click();
      await other.page.getByRole('alert').waitFor();
      expect(readdirSync(join(own, 'papers'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([]);
    } finally {
      await other.close();
      spawnSync('umount', [join(own, 'papers')]);
      rmSync(own, { recursive: true, force: true });
    }
  });

  it('says that an answer could not be kept where the disk of the vault is full, leaves it in its field, and keeps it once there is room', async ({ skip }) => {
    const own = mkdtempSync(join(tmpdir(), 'pana-full-vault-'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', own]).status === 0;
    if (!mounted) skip('a small disk can only be mounted by root, outside of a closed container');
    const other = await driveWindow({ folder: own });
    try {
      await other.wire('vault.create', { passphrase: PHRASE });
      const started = await other.wire('emergency.start', { answers: { name: { script: 'cyrillic', family: 'Вымышленова' } }, profile: null }) as { readonly value: { readonly id: string } };
      await other.wire('window.keep', { place: { screen: 'case', id: started.value.id, tab: 'facts', path: 'people[applicant].occupation' } });
      await other.page.reload();
      const field = other.page.locator('.answer-field textarea').first();
      await field.waitFor();
      // Whatever room there was is taken.
      spawnSync('dd', ['if=/dev/zero', `of=${join(own, 'filler')}`, 'bs=4k']);
      await field.fill('вымышленный сварщик. '.repeat(900));
      await other.page.keyboard.press('Control+Enter');
      await other.page.getByRole('alert').waitFor();
      expect(await field.inputValue()).toContain('вымышленный сварщик');
      rmSync(join(own, 'filler'));
      await field.press('End');
      await other.page.keyboard.type(' и слесарь');
      await other.page.keyboard.press('Control+Enter');
      await expect.poll(async () => JSON.stringify(await other.wire('case.read', { id: started.value.id }))).toContain('и слесарь');
    } finally {
      await other.close();
      spawnSync('umount', [own]);
      rmSync(own, { recursive: true, force: true });
    }
  });

  it('says in a plain sentence that the database is damaged', async () => {
    const own = mkdtempSync(join(tmpdir(), 'pana-damaged-'));
    const made = await makeProgram().demoVaults.create(join(own, 'vault'), Buffer.from(PHRASE));
    if (!made.ok) throw new Error(made.error.code);
    await made.value.close();
    const database = readdirSync(join(own, 'vault')).find((name) => /^vault.*\.db$/u.test(name)) ?? '';
    writeFileSync(join(own, 'vault', database), Buffer.alloc(8192, 7));
    const other = await driveWindow({ folder: own });
    await other.page.getByLabel('Парольная фраза', { exact: true }).waitFor();
    await other.page.keyboard.type(PHRASE);
    await other.page.keyboard.press('Enter');
    await other.page.getByText('база хранилища (vault.db) повреждена').waitFor();
    expect(await other.page.getByRole('alert').innerText()).toContain('vault-database-damaged');
    await other.close();
    rmSync(own, { recursive: true });
  });
});
