import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, stopOf, tabTo } from './by-keyboard.ts';
import { accessibilityComplaints, driveWindow, PHRASE, type DrivenWindow } from './driven-window.ts';

/* The guided interview in Kazakh, by the keyboard alone: answers, both ways of having none, skipping and coming back, a break in the middle of a sentence. */

let driven: DrivenWindow;
let page: Page;
let caseId = '';

beforeAll(async () => {
  driven = await driveWindow();
  page = driven.page;
  await page.keyboard.press('Alt+Shift+L');
  await page.getByRole('heading', { name: 'Жаңа қойма' }).waitFor();
  await tabTo(page, /^Құпия фраза$/u);
  await page.keyboard.type(PHRASE);
  await tabTo(page, /^Құпия фразаны қайталау$/u);
  await page.keyboard.type(PHRASE);
  await page.locator('.meter[data-verdict=strong]').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.sections').waitFor();
  await page.keyboard.press('Alt+2');
  await page.locator('.quick-control input:focus').waitFor();
  await page.keyboard.type('Ойдан');
  await page.keyboard.press('Control+Enter');
  await press(page, /^Істі ашу$/u);
  await page.keyboard.press('Alt+Shift+2');
  await page.locator('.question').waitFor();
  const listed = await driven.wire('cases.page', { search: '', offset: 0, limit: 1 }) as { readonly value: { readonly cases: readonly { readonly id: string }[] } };
  caseId = listed.value.cases[0]?.id ?? '';
});

afterAll(() => driven.close());

type Asked = { readonly path: string; readonly label: { readonly ru: string; readonly kk: string }; readonly state: string; readonly value: unknown };

/** The question on the screen: its path in the case file. */
async function path(): Promise<string> {
  await page.locator('.question .answer-field:not([aria-busy])').waitFor();
  return page.evaluate<string>('document.querySelector(".question .answer-field").dataset.path');
}

const shownQuestion = () => page.locator('.question').getAttribute('aria-label');

/** The program's own view of a question. */
async function asked(wanted: string, skipped: readonly string[] = []): Promise<Asked | undefined> {
  const found = await driven.wire('interview.questions', { id: caseId, purpose: { kind: 'packet', family: 'auto' }, speaker: 'person', language: 'kk', date: '2026-11-28', skipped: [...skipped] });
  return (found as { readonly value: { readonly questions: readonly Asked[] } }).value.questions.find((each) => each.path === wanted);
}

/** Waits until another question than this one is asked. */
async function moved(from: string): Promise<string> {
  await expect.poll(path).not.toBe(from);
  return path();
}

/** Skips questions until one of this sort is asked; says how many were skipped. */
async function skipTo(sort: string): Promise<number> {
  for (let skipped = 0; skipped < 30; skipped += 1) {
    const before = await path();
    await page.waitForTimeout(100);
    if ((await page.locator(`.question ${sort}`).count()) > 0) return skipped;
    await press(page, /^Әзірге өткізіп жіберу$/u);
    await moved(before);
  }
  throw new Error(`no question of the sort ${sort}`);
}

describe('the interview in Kazakh', () => {
  it('asks in Kazakh: the page says its language and the question has Kazakh words', async () => {
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe('kk');
    const question = await asked(await path());
    expect(await shownQuestion()).toBe(question?.label.kk);
    expect(question?.label.kk).not.toBe(question?.label.ru);
    expect(await accessibilityComplaints(page)).toEqual([]);
  });

  it('takes «I don’t know» and «I don’t want to say» for answers, and goes on', async () => {
    // A spelling of a name can be written or skipped, and offers nothing that it could not keep.
    expect([(await path()).includes('.names['), await page.locator('.question .answer-silence button').count()]).toEqual([true, 0]);
    await skipTo('.answer-silence button');
    const first = await path();
    await press(page, /^Білмеймін$/u);
    await moved(first);
    expect((await asked(first))?.state).toBe('unknown');
    await skipTo('.answer-silence button');
    const second = await path();
    await press(page, /^Айтқым келмейді$/u);
    await moved(second);
    expect((await asked(second))?.state).toBe('refused');
    // Neither is shown as a fault.
    expect(await page.locator('.interview [role=alert]').count()).toBe(0);
  });

  it('skips a question without an answer, says how many, and comes back to it', async () => {
    const back = page.getByRole('button', { name: /^Өткізіп жіберілгендерге оралу/u });
    const before = (await back.count()) === 0 ? 0 : Number(/\((\d+)\)/u.exec(await back.innerText())?.[1]);
    const skipped = await path();
    await press(page, /^Әзірге өткізіп жіберу$/u);
    await moved(skipped);
    expect((await asked(skipped))?.state).toBe('not-asked');
    expect(await back.innerText()).toContain(`(${String(before + 1)})`);
    await press(page, /^Өткізіп жіберілгендерге оралу/u);
    await back.waitFor({ state: 'detached' });
    // Whatever was put off is asked again, the first of it first.
    for (let tries = 0; tries <= before && (await path()) !== skipped; tries += 1) {
      const here = await path();
      await press(page, /^Әзірге өткізіп жіберу$/u);
      await moved(here);
    }
    expect(await path()).toBe(skipped);
  });

  it('keeps half a sentence through a break with Alt+P, and comes back to it', async () => {
    // To a question that is answered in own words.
    await skipTo('textarea:focus');
    const here = await path();
    await expect.poll(async () => (await stopOf(page)).kind).toBe('textarea');
    await page.keyboard.type('Мені таңертең ұстап');
    await page.keyboard.press('Alt+P');
    await page.getByRole('heading', { name: 'Үзіліс' }).waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.keyboard.press('Alt+P');
    await page.locator('.question').waitFor();
    expect(await path()).toBe(here);
    await expect.poll(() => page.locator('.question textarea').inputValue()).toBe('Мені таңертең ұстап');
    await expect.poll(async () => (await stopOf(page)).kind).toBe('textarea');
    await page.keyboard.type(' әкетті');
    await page.keyboard.press('Control+Enter');
    await moved(here);
    expect((await asked(here))?.value).toMatchObject({ original: 'kk', kk: 'Мені таңертең ұстап әкетті' });
  });

  it('warns before a section of hard questions, and lets one put it off', async () => {
    const sections = page.locator('.interview-section');
    await sections.first().waitFor();
    let warned = false;
    for (let index = 0; index < (await sections.count()) && !warned; index += 1) {
      await tabTo(page, new RegExp(`^${(await sections.nth(index).locator('span').first().innerText()).replaceAll(/[.*+?^${'$'}{}()|[\]\\]/gu, '\\$&')}`, 'u'));
      await page.keyboard.press('Enter');
      await page.waitForTimeout(150);
      warned = (await page.getByRole('heading', { name: /^Әрі қарай ауыр сұрақтар/u }).count()) === 1;
    }
    expect(warned).toBe(true);
    expect(await page.locator('.question').count()).toBe(0);
    expect(await accessibilityComplaints(page)).toEqual([]);
    // One hard section may follow another: each is named, and each can be put off.
    const title = page.getByRole('heading', { name: /^Әрі қарай ауыр сұрақтар/u });
    const seen = new Set<string>();
    for (let put = 0; put < 12 && (await title.count()) === 1; put += 1) {
      const now = await title.innerText();
      expect(seen.has(now)).toBe(false);
      seen.add(now);
      await press(page, /^Кейін: бұл бөлімді өткізіп жіберу$/u);
      await expect.poll(async () => ((await title.count()) === 1 ? title.innerText() : '')).not.toBe(now);
    }
    expect(await page.locator('.question').count()).toBe(1);
    await press(page, /^Өткізіп жіберілгендерге оралу/u);
  });

  it('locked in the middle of a sentence, stands in the same field with it afterwards', async () => {
    await press(page, /^Адам туралы/u);
    await skipTo('textarea:focus');
    const here = await path();
    await expect.poll(async () => (await stopOf(page)).kind).toBe('textarea');
    await page.keyboard.type('Қорқатыным: түр');
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Қойманы ашу' }).waitFor();
    expect(await page.content()).not.toContain('Қорқатыным');
    await page.keyboard.type(PHRASE);
    await page.keyboard.press('Enter');
    await page.locator('.question').waitFor();
    expect(await path()).toBe(here);
    await expect.poll(() => page.locator('.question textarea').inputValue()).toBe('Қорқатыным: түр');
    await expect.poll(async () => (await stopOf(page)).kind).toBe('textarea');
  });
});
