import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityComplaints, driveWindow, enterVault, type DrivenWindow } from './driven-window.ts';
import { WALK } from './screen-walk.ts';
import { settle } from './screen-walk-door.ts';

/* Every screen, dialog, panel and state that a user can reach: WCAG 2.2 A and AA in light, in dark and at 200 %, and nothing that needs sideways scrolling. */

const SMALL = { width: 1024, height: 700 };
/** 200 % of 1024 × 700. */
const HALF = { width: 512, height: 350 };

describe('every screen', () => {
  let window: DrivenWindow;
  let page: Page;
  const stops: string[] = [];
  const faults: string[] = [];

  const judge = async (name: string, look: string): Promise<void> => {
    for (const complaint of await accessibilityComplaints(page)) faults.push(`${name}, ${look}: ${complaint}`);
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    if (over > 0) faults.push(`${name}, ${look}: ${String(over)} pixels stand out at the side`);
  };

  const stop = async (name: string): Promise<void> => {
    stops.push(name);
    await judge(name, 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(150);
    await judge(name, 'dark');
    await page.setViewportSize(HALF);
    await page.waitForTimeout(250);
    await judge(name, 'dark at 200 %');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForTimeout(150);
    await judge(name, 'light at 200 %');
    await page.setViewportSize(SMALL);
    await page.waitForTimeout(250);
  };

  beforeAll(async () => {
    window = await driveWindow({ viewport: SMALL });
    page = window.page;
  });
  afterAll(() => window.close());

  it.each(WALK)('of the part «$name» meets WCAG 2.2 AA at 1024 × 700 and at 200 per cent of it, light and dark, without sideways scrolling', async ({ go }) => {
    faults.length = 0;
    const before = stops.length;
    await go({ window, page, stop });
    expect(stops.length).toBeGreaterThan(before);
    expect(faults).toEqual([]);
  }, 900_000);

  it('was visited once, under a name of its own', () => {
    expect(new Set(stops).size).toBe(stops.length);
    expect(stops.length).toBeGreaterThan(100);
  });
});

describe('dialogs and sheets', () => {
  let window: DrivenWindow;
  let page: Page;

  beforeAll(async () => {
    window = await driveWindow({ viewport: SMALL });
    page = window.page;
    await enterVault(page);
    await settle(page);
  });
  afterAll(() => window.close());

  const focused = (): Promise<string> => page.evaluate<string>('(document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "").trim()');

  it.each([['Клавиши', '.top-tools button[aria-keyshortcuts=F1]'], ['Найти Ctrl+K', '.top-tools button[aria-keyshortcuts="Control+K"]'], ['Вид', '.top-tools button[aria-haspopup=menu]'], ['Начать дело', 'section[aria-labelledby=step-new] button']])('opened from «%s» hold the focus, and give it back when they are closed', async (name, button) => {
    await page.locator(button).focus();
    await page.keyboard.press('Enter');
    await page.locator('[role=dialog], [role=menu]').first().waitFor();
    await expect.poll(() => page.evaluate<boolean>('document.activeElement.closest("[role=dialog], [role=menu]") !== null')).toBe(true);
    for (let press = 0; press < 30; press += 1) {
      await page.keyboard.press('Tab');
      if (await page.locator('[role=menu]').count() === 0) expect(await page.evaluate<boolean>('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.locator('[role=dialog], [role=menu]').first().waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(name);
  });
});

/** The faintest edge of a field on the screen against what lies behind it, as a ratio; asked in the page. */
const FAINTEST_EDGE = `(() => {
  const parts = (colour) => colour.match(/[\\d.]+/gu).map(Number);
  const light = (colour) => parts(colour).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const behind = (element) => { const own = getComputedStyle(element).backgroundColor; return (parts(own)[3] ?? 1) > 0 ? own : behind(element.parentElement); };
  const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const fields = [...document.querySelectorAll('.content .mantine-Input-input, .content .mantine-Checkbox-input')].filter((each) => each.offsetParent !== null && !each.disabled);
  return fields.length < 5 ? 0 : Math.min(...fields.map((each) => ratio(light(getComputedStyle(each).borderTopColor), light(behind(each.closest('.mantine-Input-wrapper')?.parentElement ?? each.parentElement)))));
})()`;

describe('the edges of fields', () => {
  it.each(['light', 'dark'] as const)('stand out three to one, in %s', async (scheme) => {
    const window = await driveWindow({ viewport: SMALL, colorScheme: scheme });
    const { page } = window;
    await enterVault(page);
    for (const key of ['Alt+2', 'Alt+4']) {
      await page.keyboard.press(key);
      await settle(page);
      await page.evaluate('document.activeElement.blur()');
      await page.waitForTimeout(300);
      expect(await page.evaluate<number>(FAINTEST_EDGE), key).toBeGreaterThanOrEqual(3);
    }
    await window.close();
  });
});

describe('a window in English', () => {
  it('holds no Russian word of the program where the case holds none', async () => {
    const window = await driveWindow({ viewport: SMALL });
    const { page } = window;
    await page.locator('.top-bar select').selectOption('en');
    await enterVault(page);
    const begun = await window.wire('cases.begin', { family: 'Invented', given: 'Anna', patronymic: '' }) as { readonly value: { readonly id: string } };
    const russian = async (place: string): Promise<readonly string[]> => {
      await settle(page);
      const names = await page.evaluate<string>('[...document.querySelectorAll("[aria-label], [placeholder], [title]")].map((each) => [each.ariaLabel, each.placeholder, each.title].join(" ")).join("\\n")');
      const words = (await page.evaluate<string>('document.querySelector("#content").innerText')).replaceAll(/Русский|Қазақша/gu, '');
      return [...`${words}\n${names}`.matchAll(/[^\n]*[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{2,}[^\n]*/gu)].map(([line]) => `${place}: ${line}`);
    };
    const found: string[] = [];
    for (const [place, key] of [['cases', 'Alt+1'], ['emergency', 'Alt+2'], ['settings', 'Alt+4'], ['help', 'Alt+5']] as const) {
      await page.keyboard.press(key);
      found.push(...await russian(place));
    }
    await window.wire('window.keep', { place: { screen: 'case', id: begun.value.id, tab: 'overview' } });
    await page.reload();
    await page.locator('.case-tabs').waitFor();
    for (const tab of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      await page.keyboard.press(`Alt+Shift+${tab}`);
      // Names of a person are declined in Russian and Kazakh only; their sample sentences stand in those languages.
      found.push(...(await russian(`tab ${tab}`)).filter((line) => tab !== '3' || !/Invented/u.test(line)));
    }
    expect(found).toEqual([]);
    await window.close();
  });
});
