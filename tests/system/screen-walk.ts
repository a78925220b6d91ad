import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM_ROOT } from '#hosts/cli/program.ts';
import { fillEmergency, PHRASE } from './driven-window.ts';
import { at, dialog, door, empty, locked, settle, type Walk } from './screen-walk-door.ts';

/*
 * One walk through every screen, dialog, panel and state that a user can reach, in any language. Whoever walks says what to do at each stop: take a
 * picture, ask axe. The people are invented.
 */

type Part = { readonly name: string; readonly go: (walk: Walk) => Promise<void> };

async function cases(walk: Walk): Promise<void> {
  const { page } = walk;
  for (const name of ['a-programmer-expulsion', 'b-soldier-extradition', 'c-thin-and-messy', 'd-teacher-koap']) {
    await page.keyboard.press('Alt+1');
    await page.locator('input[type=file]').first().setInputFiles(join(PROGRAM_ROOT, 'resources/examples', `${name}.yaml`));
    await page.locator('.case-tabs').waitFor();
    await settle(page);
  }
  await page.keyboard.press('Alt+1');
  await at(walk, '05-cases');
  await page.locator('#case-search').fill('рощ');
  await at(walk, '05a-cases-found');
  await page.locator('#case-search').fill('никого такого');
  await at(walk, '05b-cases-nothing');
  await page.locator('#case-search').fill('');
  await settle(page);
  await page.locator('#case-filter').selectOption('7');
  await at(walk, '05c-cases-filtered');
  await page.locator('.case-filters select').last().selectOption('filed');
  await at(walk, '05d-cases-filtered-none');
  await page.locator('.case-filters button').click();
}

async function emergency(walk: Walk): Promise<void> {
  const { page } = walk;
  await page.keyboard.press('Alt+2');
  await at(walk, '06-emergency');
  await fillEmergency(page);
  await at(walk, '06a-emergency-filled');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-packet]').waitFor();
  await at(walk, '06b-emergency-made');
  await page.locator('[data-packet]').click();
  await page.locator('.plain-numbers').waitFor({ timeout: 120_000 });
  await page.locator('.check-list button').first().click();
  await at(walk, '06c-emergency-packet');
  await page.locator('.hand-over-form input').last().fill('вымышленная канцелярия, № 7');
  await page.keyboard.press('Enter');
  await page.locator('.hand-over-form').waitFor({ state: 'detached' });
  await at(walk, '06d-emergency-handed');
}

/** A case with long names and many things, brought in as a file. */
function longCase(): string {
  const text = readFileSync(join(PROGRAM_ROOT, 'resources/examples/b-soldier-extradition.yaml'), 'utf8').replace(/^id: \S+/mu, 'id: exampleelongnames');
  const many = Array.from({ length: 30 }, (_none, index) => `  - {id: many${String(index)}, kind: other, title: {ru: "Вымышленная справка № ${String(index)} о том, что предприятие с очень длинным названием прекратило существование"}, annexTo: [asylum]}`).join('\n');
  return text.replaceAll('family: Рощин,', 'family: Вымышленнооченьдлиннофамильный-Константинопольскородственников,').replaceAll('given: Артём,', 'given: Абдурахмангаджимухаммад,').replace(/^evidence:$/mu, `evidence:\n${many}`);
}

async function long(walk: Walk): Promise<void> {
  const { page } = walk;
  await page.keyboard.press('Alt+1');
  await page.locator('input[type=file]').first().setInputFiles({ name: 'long.yaml', mimeType: 'text/yaml', buffer: Buffer.from(longCase()) });
  await page.locator('.case-tabs').waitFor();
  await at(walk, '08-long-overview');
  for (const [digit, name] of [['2', 'questions'], ['3', 'people'], ['6', 'evidence'], ['7', 'papers']] as const) {
    await page.keyboard.press(`Alt+Shift+${digit}`);
    await at(walk, `08-long-${name}`);
  }
  await page.locator('.template-list button').first().click();
  await page.locator('.paper-page').first().waitFor({ timeout: 60_000 });
  await at(walk, '08-long-paper');
  await page.keyboard.press('Alt+1');
  await at(walk, '08-long-cases');
}

async function messy(walk: Walk): Promise<void> {
  const { page } = walk;
  await page.keyboard.press('Alt+1');
  await settle(page);
  await page.locator('.case-option').filter({ hasText: 'Дерчошвили' }).click();
  await page.locator('.case-tabs').waitFor();
  await at(walk, '09-messy-overview');
  await page.keyboard.press('Alt+Shift+3');
  await at(walk, '09-messy-people');
  // One fact of it is forgotten in all revisions, then the case deleted: both are confirmed by words that their labels name.
  const asked = async (): Promise<string> => ((await dialog(page).locator('label').textContent()) ?? '').split(':').at(-1)?.trim() ?? '';
  await page.keyboard.press('Alt+Shift+2');
  await page.locator('.views label').nth(1).click();
  await page.locator('.fact-group summary').first().click();
  await page.locator('.fact-line').filter({ has: page.locator('[data-state=value]') }).locator('button').first().click();
  await page.locator('.fact-open > .mantine-Group-root .mantine-Button-root').last().click();
  await at(walk, '09a-forget-fact');
  await dialog(page).locator('input').fill(await asked());
  await page.keyboard.press('Enter');
  await dialog(page).locator('input').waitFor({ state: 'detached', timeout: 60_000 });
  await at(walk, '09b-fact-forgotten');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+Shift+1');
  await page.locator('section[aria-labelledby=delete-case] button').click();
  await at(walk, '09c-delete-case');
  await dialog(page).locator('input').fill(await asked());
  await page.keyboard.press('Enter');
  await page.locator('.case-gone').waitFor({ timeout: 60_000 });
  await at(walk, '09d-case-gone');
  await page.locator('.case-gone .mantine-Button-root').click();
}

async function facts(walk: Walk): Promise<void> {
  const { page } = walk;
  await page.keyboard.press('Alt+1');
  await settle(page);
  await page.locator('.case-option').filter({ hasText: 'Рощин Артём' }).click();
  await page.locator('.case-tabs').waitFor();
  await settle(page);
  await page.locator('.clock details > summary').first().click();
  for (const summary of await page.locator('.overview-main > section > details > summary').all()) await summary.click();
  await page.locator('.derived details > summary').first().click();
  await at(walk, '10-overview-open');
  await page.keyboard.press('Alt+Shift+2');
  await at(walk, '11-interview');
  await page.locator('.why summary').first().click();
  await page.locator('.answered summary').first().click();
  await at(walk, '11c-interview-why');
  await page.keyboard.press('Alt+p');
  await at(walk, '11a-interview-pause');
  await page.keyboard.press('Alt+p');
  const links = page.locator('.interview-section');
  let warned = false;
  for (let index = 0; index < (await links.count()); index += 1) {
    await links.nth(index).click();
    await page.waitForTimeout(250);
    if (!warned && (await page.locator('#hard-title').isVisible())) {
      warned = true;
      await at(walk, '11b-interview-warning');
      await page.locator('section[aria-labelledby=hard-title] .mantine-Button-root').first().click();
      await at(walk, '11d-interview-hard');
      const add = page.locator('.interview-question .mantine-Button-root').filter({ hasText: '+' }).first();
      if (await add.isVisible()) { await add.click(); await at(walk, '11e-interview-add'); }
    }
  }
  await page.locator('.views label').nth(1).click();
  await at(walk, '12-all-answers');
  await page.locator('.fact-group').nth(1).locator('summary').click();
  await page.locator('.fact-group').nth(1).locator('.fact-line button').first().click();
  await at(walk, '12a-all-answers-open');
  await page.locator('.find-row input').first().fill('никакого такого вопроса');
  await at(walk, '12b-all-answers-none');
}

async function people(walk: Walk): Promise<void> {
  const { page } = walk;
  await page.keyboard.press('Alt+Shift+3');
  await at(walk, '13-people');
  await page.locator('.names button').first().click();
  await page.locator('.people nav .mantine-Button-root').first().click();
  await page.locator('.person-sheet .mantine-SegmentedControl-root label').nth(1).click();
  await at(walk, '13a-people-editing');
  await page.keyboard.press('Alt+Shift+4');
  await settle(page);
  for (const summary of await page.locator('.case details > summary').all()) await summary.click();
  await at(walk, '14-charges-open');
  await page.keyboard.press('Alt+Shift+5');
  await at(walk, '15-law-and-country');
  await page.locator('input[type=search]').first().fill('kz.upk.590');
  await page.locator('section[aria-labelledby=law-title] .norm-list button').first().click();
  await settle(page);
  for (const summary of await page.locator('.norm-card summary').all()) await summary.click();
  await at(walk, '15a-norm-open');
  await page.locator('input[type=search]').first().fill('такого нет');
  const country = page.locator('section[aria-labelledby=country-title]');
  await country.locator('details > summary').first().click();
  await country.locator('details[open] .norm-list button').first().click();
  await at(walk, '15b-source-pick');
  await country.locator('details[open] form button[type=submit]').click();
  await settle(page);
  await at(walk, '15c-source-picked');
}

/** A page of a picture and a text, as a person would bring them. */
async function evidence(walk: Walk): Promise<void> {
  const { page, window } = walk;
  await page.keyboard.press('Alt+Shift+6');
  await at(walk, '16-evidence');
  mkdirSync(window.places.papers, { recursive: true });
  const note = join(window.places.papers, 'вымышленное письмо.txt');
  writeFileSync(note, 'Вымышленное письмо: ничьих слов здесь нет.\n');
  await page.locator('input[type=file]').last().setInputFiles(note);
  await page.locator('.file-view button').first().waitFor();
  await page.locator('.file-view button').first().click();
  await page.locator('.attachment-text').waitFor();
  await at(walk, '16a-evidence-open');
  await page.locator('.evidence .mantine-Button-root[data-variant=subtle]').last().click();
  await at(walk, '16b-evidence-remove');
  await page.keyboard.press('Alt+Shift+7');
  await at(walk, '17-papers');
  await page.locator('input[type=search]').first().fill('никакой такой бумаги');
  await at(walk, '17b-papers-none');
  await page.locator('input[type=search]').first().fill('');
  await page.keyboard.press('Alt+Shift+8');
  await at(walk, '18-history');
  await page.locator('section[aria-labelledby=as-of-title] .mantine-Button-root').click();
  await settle(page);
  await page.locator('section[aria-labelledby=as-of-title] summary').first().click();
  await at(walk, '18a-history-as-of');
}

async function paper(walk: Walk): Promise<void> {
  const { page } = walk;
  await page.keyboard.press('Alt+Shift+7');
  await settle(page);
  await page.locator('.template-list button').first().click();
  await page.locator('.paper-page').first().waitFor({ timeout: 60_000 });
  await at(walk, '20-paper');
  await page.locator('.missing-row').first().click();
  await at(walk, '20a-paper-missing');
  await page.locator('.page-value[data-kind=fact]').first().click();
  await at(walk, '20b-paper-word');
  await page.keyboard.press('Escape');
  await page.locator('.page-value[data-kind=norm]').first().click();
  await at(walk, '20d-paper-norm');
  await page.keyboard.press('Escape');
  await page.locator('.page-passage').nth(3).click({ position: { x: 3, y: 3 } });
  await at(walk, '20c-paper-passage');
  await page.locator('.on-page textarea').fill('Вымышленные слова вместо прежних.');
  await page.locator('.on-page .mantine-Button-root:enabled').nth(1).click();
  await page.locator('.edit').first().waitFor();
  await page.locator('#edits-title').scrollIntoViewIfNeeded();
  await at(walk, '20e-paper-edited');
  await page.locator('section[aria-labelledby=settings-title] select').nth(1).selectOption({ index: 1 });
  await at(walk, '20f-paper-beside');
  await page.locator('section[aria-labelledby=settings-title] select').nth(1).selectOption('');
  await settle(page);
  await page.keyboard.press('F1');
  await at(walk, '20g-paper-keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await page.locator('.paper-status:not(:empty)').waitFor({ timeout: 60_000 });
  await at(walk, '21-paper-saved');
  await page.locator('.paper-head .mantine-Button-root[data-variant=default]').first().click();
  await at(walk, '22-paper-seal');
  await dialog(page).locator('.mantine-Button-root').first().click();
  await dialog(page).waitFor({ state: 'hidden', timeout: 60_000 });
  await at(walk, '23-paper-sealed');
  await page.keyboard.press('Alt+ArrowUp');
  await at(walk, '17a-papers-filed');
  await page.locator('.mantine-Button-root').filter({ hasText: /Убрать|Алып|Remove/u }).first().click({ timeout: 1500 }).catch(() => undefined);
}

async function templates(walk: Walk): Promise<void> {
  const { page } = walk;
  await page.keyboard.press('Alt+3');
  await at(walk, '30-templates');
  await page.getByRole('tab').nth(1).click();
  await at(walk, '30a-template-norms');
  await page.locator('.template-actions .mantine-Button-root').first().click();
  await dialog(page).locator('input').fill('own-complaint');
  await at(walk, '31-template-copy');
  await dialog(page).locator('button[type=submit]').click();
  await page.locator('.template-source-field').waitFor();
  await at(walk, '32-template-own');
  await page.locator('.content select').last().selectOption({ index: 1 });
  await page.locator('.content img').first().waitFor({ timeout: 60_000 });
  await at(walk, '32b-template-trial');
  await page.locator('.template-source-field').press('Control+End');
  await page.keyboard.type('\n{{ person.shoe }}\n');
  await at(walk, '32a-template-complaint');
  await page.locator('.template-actions .mantine-Button-root').last().click();
  await at(walk, '33-template-delete');
  await page.keyboard.press('Escape');
}

async function settings(walk: Walk): Promise<void> {
  const { page } = walk;
  await page.keyboard.press('Alt+4');
  await at(walk, '40-settings');
  const profile = page.locator('section[aria-labelledby=profiles] form').first();
  for (const [index, word] of ['Образцова', 'Анна', 'Ильинична', 'Вымышленная коллегия'].entries()) await profile.locator('input').nth(index).fill(word);
  await profile.locator('button[type=submit]').click();
  await at(walk, '40a-settings-profile');
  const keys = page.locator('section[aria-labelledby=slots]');
  for (const wish of ['shares', 'key-file', 'passphrase-new'] as const) {
    await keys.locator('select').first().selectOption(wish);
    await keys.locator('[data-keys-go]').click();
    await at(walk, `41-settings-keys-${wish}`);
    await keys.locator('form .mantine-Button-root[data-variant=subtle]').last().click();
  }
  await keys.locator('select').first().selectOption('recovery');
  await keys.locator('[data-keys-go]').click();
  await keys.locator('form input[type=password]').first().fill(PHRASE);
  await keys.locator('form button[type=submit]').click();
  await keys.locator('.recovery-words').waitFor({ timeout: 60_000 });
  await at(walk, '41a-settings-words');
  await keys.locator('.mantine-Alert-root .mantine-Button-root').click();
  await keys.locator('tbody button').last().click();
  await at(walk, '41b-settings-key-removal');
  await keys.locator('form .mantine-Button-root[data-variant=subtle]').last().click();
  const backup = page.locator('section[aria-labelledby=backup]');
  await backup.locator('input[type=password]').fill('совсем другие вымышленные слова');
  await backup.locator('button[type=submit]').click();
  await backup.locator('[role=status]:not(:empty)').waitFor({ timeout: 120_000 });
  await page.locator('section[aria-labelledby=verify] .mantine-Button-root').click();
  await page.locator('section[aria-labelledby=verify] [role=status]:not(:empty)').waitFor({ timeout: 120_000 });
  await page.locator('section[aria-labelledby=traces] .mantine-Button-root').click();
  await page.locator('section[aria-labelledby=traces] [role=status]:not(:empty)').waitFor({ timeout: 60_000 });
  await backup.locator('select').selectOption('recipients');
  await at(walk, '42-settings-done');
  await page.keyboard.press('Alt+2');
  await page.locator('.emergency-end select').waitFor();
  await page.locator('.emergency-end select').selectOption('none');
  await at(walk, '06e-emergency-defender');
}

async function help(walk: Walk): Promise<void> {
  const { page } = walk;
  await page.keyboard.press('Alt+5');
  for (const [index, role] of ['person', 'lawyer', 'organisation'].entries()) {
    await page.locator('.content .mantine-SegmentedControl-root label').nth(index).click();
    await at(walk, `50-help-${role}`);
  }
  for (const [index, name] of ['51-help-honest', '52-help-terms'].entries()) {
    await page.getByRole('tab').nth(index + 1).click();
    await at(walk, name);
  }
  await page.locator('.content input').first().fill('пана');
  await at(walk, '52a-help-terms-found');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ро');
  await at(walk, '60-palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await at(walk, '61-keys');
  await page.keyboard.press('Escape');
}

/** The parts of the walk, in the order in which they can be walked: each begins where the window stands after those before it. */
export const WALK: readonly Part[] = [
  { name: 'door', go: door }, { name: 'empty', go: empty }, { name: 'cases', go: cases }, { name: 'emergency', go: emergency }, { name: 'messy', go: messy }, { name: 'facts', go: facts },
  { name: 'people', go: people }, { name: 'evidence', go: evidence }, { name: 'paper', go: paper }, { name: 'templates', go: templates }, { name: 'long', go: long }, { name: 'settings', go: settings },
  { name: 'help', go: help }, { name: 'locked', go: locked },
];
