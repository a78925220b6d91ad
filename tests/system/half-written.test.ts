import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringExample, driveWindow, enterVault, type DrivenWindow } from './driven-window.ts';

/* Whatever stands half-written in a field is there again after a lock, and after the end of the program: dates, times and lists that are no answer yet like sentences. */

const folder = mkdtempSync(join(tmpdir(), 'pana-half-written-'));
let driven: DrivenWindow;
let page: Page;

beforeAll(async () => {
  driven = await driveWindow({ folder });
  page = driven.page;
  await enterVault(page);
  await bringExample(page, 'b-soldier-extradition');
});

afterAll(async () => {
  await driven.close();
  rmSync(folder, { recursive: true, force: true });
});

const field = (): Locator => page.locator('.answer-field');

async function lockAndUnlock(): Promise<void> {
  // The draft is written with the lock, not only after a pause.
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: 'Открыть хранилище' }).waitFor();
  await enterVault(page);
}

/** Opens the first answer of this name in the list of all answers. */
async function openAnswer(label: string): Promise<void> {
  await page.keyboard.press('Alt+Shift+2');
  await page.getByText('Все ответы').click();
  await page.getByRole('searchbox', { name: 'Найти вопрос или ответ' }).fill(label);
  await page.getByRole('button', { name: `Изменить: ${label}`, exact: true }).first().click();
  await field().waitFor();
}

/** What stands in the fields, in their order. */
const values = (): Promise<string[]> => page.evaluate<string[]>('[...document.querySelectorAll(".answer-field :is(input:not([type=radio]), select, textarea)")].map((each) => (each.type === "checkbox" ? String(each.checked) : each.value))');

type Half = { readonly kind: string; readonly label: string; readonly write: () => Promise<void> };
const HALVES: readonly Half[] = [
  { kind: 'a date whose year is not written out', label: 'Дата рождения', write: async () => { await field().getByRole('textbox', { name: 'Год', exact: true }).first().fill('19'); } },
  { kind: 'a span of which one end is not written', label: 'С какого времени', write: async () => { await field().getByRole('combobox').first().selectOption('between'); await field().getByRole('textbox', { name: 'Год', exact: true }).last().fill('202'); } },
  { kind: 'an exact day without its year', label: 'Дата первого въезда в Казахстан', write: async () => { await field().getByRole('textbox', { name: 'Год', exact: true }).fill('20'); } },
  { kind: 'a moment with half an hour', label: 'Минута фактического ограничения свободы', write: async () => { await field().getByRole('textbox', { name: 'Час и минута', exact: true }).fill('9:'); } },
  { kind: 'an address whose court is not named', label: 'Вышестоящий суд или орган', write: async () => { await field().locator('textarea').last().fill('Вымышленный город, вымышленная ули'); } },
  { kind: 'an item of a list without its necessary part', label: 'Где и когда учился', write: async () => { await field().getByRole('button', { name: /^Добавить/u }).click(); await field().getByRole('textbox', { name: 'Год', exact: true }).last().fill('201'); } },
  { kind: 'a line of a list that was just begun', label: 'Языковые пары', write: async () => { await field().locator('textarea').press('Control+End'); await page.keyboard.press('Enter'); } },
  { kind: 'an emptied field', label: 'Телефон', write: async () => { await field().locator('input').first().fill(''); } },
  { kind: 'an emptied number', label: 'Число иждивенцев', write: async () => { await field().locator('input').first().fill(''); } },
];

describe('what is half-written', () => {
  it.each(HALVES)('comes back after a lock: $kind', async ({ label, write }) => {
    await openAnswer(label);
    const before = await values();
    await write();
    const written = await values();
    expect(written).not.toEqual(before);
    await lockAndUnlock();
    await field().waitFor();
    expect(await values()).toEqual(written);
    // The answer that is kept was not touched, and the cursor stands in its field.
    await expect.poll(() => page.evaluate<boolean>('document.activeElement.closest(".answer-field") !== null')).toBe(true);
    await field().getByText(/Ответ ещё не дописан|Сохранится, когда/u).waitFor();
    await page.getByRole('button', { name: 'Закрыть', exact: true }).click();
  });

  it('waits in its field after other answers, until it is whole', async () => {
    await openAnswer('Дата рождения');
    expect((await values()).at(3)).toBe('19');
    await field().getByRole('textbox', { name: 'Год', exact: true }).first().fill('1991');
    await page.keyboard.press('Control+Enter');
    await field().waitFor({ state: 'detached' });
    await openAnswer('Дата рождения');
    expect((await values()).at(3)).toBe('1991');
    await field().getByText('Ответ ещё не дописан').waitFor({ state: 'detached' });
  });

  it('is not lost when what can be read of the answer is saved', async () => {
    await openAnswer('По какое время');
    await field().locator('textarea').fill('до холодов');
    await field().getByRole('textbox', { name: 'Год', exact: true }).first().fill('20');
    await page.keyboard.press('Control+Enter');
    await field().waitFor({ state: 'detached' });
    await openAnswer('По какое время');
    expect(await field().locator('textarea').inputValue()).toBe('до холодов');
    expect((await values()).at(3)).toBe('20');
    await page.getByRole('button', { name: 'Закрыть', exact: true }).click();
  });

  it('comes back in a thing that is being added', async () => {
    await page.keyboard.press('Alt+Shift+2');
    await page.getByText('По порядку').click();
    const place = page.locator('.interview-section').filter({ hasText: 'Что произошло' });
    await place.click();
    await page.getByRole('button', { name: 'Перейти к этим вопросам', exact: true }).click();
    await page.getByRole('button', { name: '+ Добавить событие' }).click();
    const form = page.getByRole('region', { name: 'Добавить событие' });
    await form.getByRole('textbox', { name: 'Год', exact: true }).first().fill('202');
    await lockAndUnlock();
    await form.waitFor();
    expect(await form.getByRole('textbox', { name: 'Год', exact: true }).first().inputValue()).toBe('202');
    // Given up, it is gone.
    await form.getByRole('button', { name: 'Не добавлять', exact: true }).click();
    await page.getByRole('button', { name: '+ Добавить событие' }).click();
    expect(await form.getByRole('textbox', { name: 'Год', exact: true }).first().inputValue()).toBe('');
  });

  it('comes back in a spelling of a name that is being added', async () => {
    await page.keyboard.press('Alt+Shift+3');
    await page.getByRole('button', { name: /^\+ .*латин/iu }).first().click();
    await page.locator('.person-sheet').getByLabel('Фамилия').last().fill('Vymysh');
    await lockAndUnlock();
    await expect.poll(() => page.locator('.person-sheet').getByLabel('Фамилия').last().inputValue()).toBe('Vymysh');
  });

  it('comes back in the forms of a name, in their language', async () => {
    const forms = page.getByRole('region', { name: 'Имя в падежах' });
    await forms.getByText('по-казахски').click();
    await forms.getByRole('textbox').nth(1).fill('Рощин Артём Викторовичт');
    await lockAndUnlock();
    await expect.poll(() => forms.getByRole('textbox').nth(1).inputValue()).toBe('Рощин Артём Викторовичт');
    expect(await forms.getByRole('textbox').nth(1).getAttribute('lang')).toBe('kk');
  });

  it('comes back in the emergency, with the cursor in the field that was being filled', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByRole('group', { name: /^Дата рождения/u }).getByRole('textbox').fill('03.05.19');
    await lockAndUnlock();
    await page.getByRole('heading', { name: 'Человек задержан' }).waitFor();
    await page.keyboard.type('90');
    expect(await page.getByRole('group', { name: /^Дата рождения/u }).getByRole('textbox').inputValue()).toBe('03.05.1990');
  });

  it('shows the words of another language beside a date as such, and keeps them when the date is changed', async () => {
    await page.keyboard.press('Alt+1');
    await bringExample(page, 'c-thin-and-messy');
    await page.locator('.top-bar select').selectOption('kk');
    await page.keyboard.press('Alt+Shift+2');
    await page.getByText('Барлық жауап').click();
    await page.getByRole('searchbox').last().fill('Туған күні');
    await page.getByRole('button', { name: 'Өзгерту: Туған күні', exact: true }).first().click();
    await field().getByText('1990 или 1991 год').waitFor();
    expect(await field().locator('textarea').inputValue()).toBe('');
    await field().getByRole('textbox', { name: 'Жылы', exact: true }).fill('1991');
    await page.keyboard.press('Control+Enter');
    await field().waitFor({ state: 'detached' });
    const { value } = (await driven.wire('case.read', { id: 'examplec00thinmessy' })) as { readonly value: { readonly content: { readonly people: readonly { readonly birthDate: unknown }[] } } };
    expect(value.content.people[0]?.birthDate).toMatchObject({ value: { when: '1991', asSaid: { original: 'ru', ru: '1990 или 1991 год, день не знаю' } } });
    await page.locator('.top-bar select').selectOption('ru');
  });

  it('is there after the end of the program too', async () => {
    await page.keyboard.press('Alt+1');
    await page.getByRole('option', { name: /Рощин/u }).first().click();
    await page.locator('.case-tabs').waitFor();
    await openAnswer('Минута фактического ограничения свободы');
    await field().getByRole('textbox', { name: 'Час и минута', exact: true }).fill('14:');
    // Longer than the pause after which a draft is written.
    await page.waitForTimeout(1000);
    await driven.close();
    driven = await driveWindow({ folder });
    page = driven.page;
    await enterVault(page);
    await page.getByRole('option', { name: /Рощин/u }).first().click();
    await page.locator('.case-tabs').waitFor();
    await openAnswer('Минута фактического ограничения свободы');
    expect(await field().getByRole('textbox', { name: 'Час и минута', exact: true }).inputValue()).toBe('14:');
  });
});
