import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityComplaints, driveWindow, enterVault, PHRASE, type DrivenWindow } from './driven-window.ts';
import { root } from './watched-run.ts';

/*
 * A fact is forgotten and a case deleted in the window. That they are gone is shown by the calls and by the decryptor, which turns the whole vault into plain files without the
 * program: before, the words are in them; after, in none.
 */

const folder = mkdtempSync(join(tmpdir(), 'pana-deletion-'));
const CASE = 'needle00000000003';
const OTHER = 'needle00000000004';
const FACT = 'надомница';
const HALF = 'перелицовщица';
const NAME = 'Иголкина';
const ATTACHED = 'вымышленное письмо без адресата';
const caseText = (id: string, family: string): string => `schema: pana-case/1
id: ${id}
fictional: yes
workingLanguage: ru
people:
  - id: p1
    roles: [applicant]
    occupation: {original: ru, ru: "швея ${family === NAME ? FACT : ''}"}
    names:
      - {id: ru, script: cyrillic, tongue: ru, use: main, family: ${family}, given: Вера}
      - {id: lat, script: latin, use: passport, family: IGOLKINA, given: VERA}
notes:
  - {id: n1, text: {original: ru, ru: "соседка тоже швея"}}
`;

let driven: DrivenWindow;
let page: Page;
/** The call that is held up, and what lets it go on. */
let held = '';
let letGo = (): void => undefined;
const before = (call: string): Promise<void> => (call === held ? new Promise((resolve) => { letGo = resolve; }) : Promise.resolve());

const dialog = (): Locator => page.getByRole('dialog');
const answer = async (name: string, input: unknown): Promise<{ readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly code: string } }> => await driven.wire(name, input) as { readonly ok: boolean };
const casesNow = async (): Promise<readonly string[]> => ((await answer('cases.list', { search: '' })).value as readonly { readonly id: string }[]).map(({ id }) => id).sort();

async function lockAndUnlock(): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: 'Открыть хранилище' }).waitFor();
}

/** The plain files that the decryptor makes of the vault, which must not be open; named from its own folder down. */
function decrypted(): readonly { readonly name: string; readonly content: Buffer }[] {
  const out = mkdtempSync(join(tmpdir(), 'pana-decrypted-'));
  try {
    writeFileSync(join(out, 'phrase'), PHRASE);
    const run = spawnSync(process.execPath, [join(root, 'resources/decryptor/decrypt-vault.mjs'), driven.places.vault, join(out, 'plain'), '--passphrase-file', join(out, 'phrase')], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    const plain = join(out, 'plain');
    return readdirSync(plain, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(plain, name)).isFile()).map((name) => ({ name, content: readFileSync(join(plain, name)) }));
  } finally {
    rmSync(out, { recursive: true });
  }
}

const holding = (files: ReturnType<typeof decrypted>, needle: string): readonly string[] => files.filter(({ name, content }) => content.includes(needle) || name.includes(needle)).map(({ name }) => name).sort();

/** The cursor begins where what is going to happen is said, and the next step is the field. */
async function cursorComesToTheField(): Promise<void> {
  await expect.poll(() => page.evaluate<string>('document.activeElement.className')).toContain('read-first');
  await page.keyboard.press('Tab');
  expect(await page.evaluate<boolean>('document.activeElement === document.querySelector("[role=dialog] form input")')).toBe(true);
}

/** While it is being destroyed the dialog says so, and can be neither closed nor asked again. */
async function runsUntilLetGo(words: string): Promise<void> {
  await dialog().getByRole('status').filter({ hasText: words }).waitFor();
  await page.keyboard.press('Escape');
  expect(await dialog().getByRole('button', { name: 'Закрыть' }).count()).toBe(0);
  expect(await dialog().getByRole('button', { name: 'Отмена' }).isDisabled()).toBe(true);
  expect(await dialog().getByRole('status').textContent()).toContain(words);
  held = '';
  letGo();
}

async function faultsInBothLooks(): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(300);
    faults.push(...(await accessibilityComplaints(page)).map((fault) => `${scheme}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

beforeAll(async () => {
  driven = await driveWindow({ folder, before });
  page = driven.page;
  await enterVault(page);
  for (const [id, family] of [[OTHER, 'Соседова'], [CASE, NAME]] as const) {
    await page.keyboard.press('Alt+1');
    await page.locator('input[type=file]').first().setInputFiles({ name: 'case.yaml', mimeType: 'text/yaml', buffer: Buffer.from(caseText(id, family)) });
    await page.locator('.case-tabs').waitFor();
  }
  // A paper is written outside the vault, and a file taken into it.
  await page.keyboard.press('Alt+Shift+7');
  await page.locator('.template-list button').first().click();
  await page.locator('.paper-page').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+s');
  await page.locator('.paper-status:not(:empty)').waitFor({ timeout: 60_000 });
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+Shift+6');
  mkdirSync(join(folder, 'given'));
  writeFileSync(join(folder, 'given/letter.txt'), `${ATTACHED}\n`);
  await page.locator('input[type=file]').last().setInputFiles(join(folder, 'given/letter.txt'));
  await page.locator('.file-view button').first().waitFor();
});

afterAll(async () => {
  await driven.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a fact that is forgotten in the window', () => {
  it('was there before: the decryptor finds its words, and those of the case', async () => {
    await lockAndUnlock();
    const files = decrypted();
    expect(holding(files, FACT)).toEqual([`cases/${CASE}/case.json`, `cases/${CASE}/revisions.jsonl`]);
    expect(holding(files, NAME).length).toBeGreaterThan(1);
    expect(holding(files, ATTACHED)).toHaveLength(1);
    await enterVault(page);
  });

  it('is asked for by a word that has to be typed, with what goes and what stays', async () => {
    await page.keyboard.press('Alt+Shift+2');
    await page.getByText('Все ответы').click();
    await page.getByRole('searchbox', { name: 'Найти вопрос или ответ' }).fill('професс');
    await page.getByRole('button', { name: 'Изменить: Профессия' }).first().click();
    // Something half-written stands in the field, and goes with the fact.
    await page.getByRole('textbox', { name: 'Профессия' }).pressSequentially(` ${HALF}`);
    await page.getByRole('button', { name: 'Забыть во всех версиях…' }).click();
    await dialog().getByText('Резервные копии и копии папки хранилища').waitFor();
    expect(await dialog().textContent()).toContain('Профессия');
    expect(await faultsInBothLooks()).toEqual([]);
    await dialog().getByRole('textbox', { name: 'Чтобы подтвердить, введите слово: забыть' }).waitFor();
    await cursorComesToTheField();
    await page.keyboard.press('Enter');
    await page.keyboard.type('забыт');
    await page.keyboard.press('Enter');
    expect(await dialog().getByRole('button', { name: 'Забыть навсегда' }).isDisabled()).toBe(true);
    expect(JSON.stringify((await answer('case.read', { id: CASE })).value)).toContain(HALF);
    await page.keyboard.type('ь');
    held = 'case.forget';
    await page.keyboard.press('Enter');
    await runsUntilLetGo('Ответ вырезается из всех версий.');
    await dialog().getByText('Забыто во всех версиях дела.').waitFor();
  });

  it('is told with the places and files that are left to look at', async () => {
    const told = (await dialog().textContent()) ?? '';
    expect(told).toContain('Похожие слова есть и здесь, проверьте сами:');
    const written = readdirSync(driven.places.papers);
    expect(written.length).toBeGreaterThan(0);
    for (const name of written) expect(told).toContain(name);
    expect(told).not.toContain(FACT);
    expect(told).not.toContain(folder);
    expect(await faultsInBothLooks()).toEqual([]);
    await dialog().getByRole('button', { name: 'Закрыть' }).last().click();
    await dialog().waitFor({ state: 'detached' });
    const list = await page.evaluate<string>('document.querySelector(".all-facts").textContent');
    expect([list.includes('Профессия'), list.includes(FACT), list.includes(HALF)]).toEqual([true, false, false]);
  });

  it('is in no revision, no change, no draft and no file of the vault, and nothing brings it back', async () => {
    const history = (await answer('history.read', { id: CASE })).value as { readonly revisions: readonly { readonly number: number; readonly reason: string }[] };
    expect(history.revisions.map(({ reason }) => reason)).toContain('forgotten');
    for (const { number } of history.revisions) expect(JSON.stringify((await answer('history.asOf', { id: CASE, at: number })).value)).not.toMatch(new RegExp(`${FACT}|${HALF}`, 'u'));
    expect((await answer('draft.list', { id: CASE })).value).toEqual([]);
    await answer('history.undo', { id: CASE });
    await lockAndUnlock();
    const files = decrypted();
    expect([holding(files, FACT), holding(files, HALF)]).toEqual([[], []]);
    expect(holding(files, 'швея')).toContain(`cases/${CASE}/case.json`);
    await enterVault(page);
    expect((await answer('case.forget', { id: CASE, path: 'people[p1].phone', sure: 'forget' })).error?.code).toBe('fact-not-found');
  });

  it('may be a spelling of a name too', async () => {
    await page.keyboard.press('Alt+Shift+3');
    await page.getByRole('button', { name: /^Изменить: .*IGOLKINA/u }).click();
    await page.getByRole('button', { name: 'Забыть во всех версиях…' }).click();
    await dialog().getByRole('textbox').fill('забыть');
    await page.keyboard.press('Enter');
    await dialog().getByText('Забыто во всех версиях дела.').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await page.getByText('IGOLKINA').count()).toBe(0);
    expect(JSON.stringify((await answer('history.asOf', { id: CASE, at: 1 })).value)).not.toContain('IGOLKINA');
  });
});

describe('a case that is deleted in the window', () => {
  it('is asked for by its name that has to be typed, with what goes, what stays, and the files that lie outside', async () => {
    // It was left and opened again, so that a way back leads to it.
    for (const key of ['Alt+4', 'Alt+1']) await page.keyboard.press(key);
    await page.locator('.case-option').filter({ hasText: NAME }).click();
    await page.locator('.case-tabs').waitFor();
    // From the palette, and from the end of its overview.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('удалить дело');
    await page.keyboard.press('Enter');
    await dialog().getByRole('textbox', { name: /введите имя, под которым стоит дело: Иголкина Вера$/u }).waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+Shift+1');
    await page.getByRole('button', { name: 'Удалить дело…' }).click();
    await dialog().getByText('Уберите их заранее').waitFor();
    const told = (await dialog().textContent()) ?? '';
    for (const file of readdirSync(driven.places.papers)) expect(told).toContain(file);
    for (const words of ['Ключ этого дела', 'Вернуть дело нельзя', 'Резервные копии', 'распечатки', 'старые зашифрованные блоки', 'В журнале хранилища']) expect(told).toContain(words);
    expect(told).not.toContain(folder);
    expect(await faultsInBothLooks()).toEqual([]);
    await cursorComesToTheField();
    await page.keyboard.press('Enter');
    await page.keyboard.type('удалить');
    await page.keyboard.press('Enter');
    expect(await dialog().getByRole('button', { name: 'Удалить навсегда' }).isDisabled()).toBe(true);
    expect(await casesNow()).toEqual([CASE, OTHER]);
  });

  it('is gone from the list, which says so in plain words and names the files that are left', async () => {
    await dialog().getByRole('textbox').fill('  иголкина  вера ');
    held = 'case.delete';
    await page.keyboard.press('Enter');
    await runsUntilLetGo('Дело уничтожается.');
    const notice = page.locator('.case-gone');
    await notice.getByText('Дело и его ключ уничтожены.').waitFor();
    await page.getByRole('heading', { name: 'Дела', exact: true }).waitFor();
    const told = (await notice.textContent()) ?? '';
    expect(told).toMatch(/Версий: \d+, бумаг: 1, вложений: 1\./u);
    expect(readdirSync(driven.places.papers).length).toBeGreaterThan(0);
    for (const file of readdirSync(driven.places.papers)) expect(told).toContain(file);
    expect(told).not.toContain(NAME);
    expect(await faultsInBothLooks()).toEqual([]);
    await page.locator('.case-option').filter({ hasText: 'Соседова' }).waitFor();
    expect(await page.locator('.case-option').count()).toBe(1);
    // No way back leads to it.
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('Alt+ArrowLeft');
      await page.waitForTimeout(200);
      expect(await page.locator('.page.case').count()).toBe(0);
    }
    await page.getByRole('heading', { name: 'Дела', exact: true }).waitFor();
    expect(await page.getByText(NAME).count()).toBe(0);
    await notice.getByRole('button', { name: 'Понятно' }).click();
    await notice.waitFor({ state: 'detached' });
    expect(driven.complaints).toEqual([]);
  });

  it('is in no call, and neither it nor its drafts, papers and attachments in any file of the vault; the other case stays', async () => {
    expect(await casesNow()).toEqual([OTHER]);
    for (const [name, input] of [['case.read', { id: CASE }], ['draft.list', { id: CASE }], ['papers.list', { case: CASE }], ['case.delete', { id: CASE, sure: 'delete' }]] as const) expect([name, (await answer(name, input)).error?.code]).toEqual([name, 'case-not-found']);
    await lockAndUnlock();
    const files = decrypted();
    expect([holding(files, NAME), holding(files, ATTACHED), holding(files, 'letter.txt')]).toEqual([[], [], []]);
    // Its number stands in the ledger alone.
    expect(holding(files, CASE)).toEqual(['ledger.json']);
    expect(holding(files, 'Соседова').length).toBeGreaterThan(0);
    expect(readdirSync(join(driven.places.vault, 'blobs'))).toEqual([]);
    await enterVault(page);
    await page.getByRole('heading', { name: 'Дела', exact: true }).waitFor();
    expect((await answer('vault.verify', {})).value).toMatchObject({ sound: true, cases: 1 });
  });

  it('is not where the program leads back to after a lock, whatever the window said last', async () => {
    await answer('window.keep', { place: { screen: 'case', id: OTHER, tab: 'facts' }, writing: { id: OTHER, path: 'people[p1].phone' } });
    expect((await answer('program.state', {})).value).toMatchObject({ place: { id: OTHER }, writing: { id: OTHER } });
    expect((await answer('case.delete', { id: OTHER, sure: 'delete' })).ok).toBe(true);
    expect((await answer('program.state', {})).value).toMatchObject({ place: null, writing: null });
  });
});
