import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityComplaints, driveWindow, enterVault, type DrivenWindow } from './driven-window.ts';

/* The help in a real Chromium: its pictures come through the page policy, when they are wanted, in the language of the window. */

let driven: DrivenWindow;
let page: Page;

beforeAll(async () => {
  driven = await driveWindow();
  page = driven.page;
  await enterVault(page);
});

afterAll(() => driven.close());

/** The addresses of guide pictures that the page has asked for. */
const asked = (): Promise<string[]> => page.evaluate<string[]>('performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith("/guides/"))');

describe('the help', () => {
  it('asks for no picture before it is open, and then only for those that are near', async () => {
    expect(await asked()).toEqual([]);
    await page.keyboard.press('Alt+5');
    await page.locator('.guide-picture').first().waitFor();
    await page.waitForTimeout(500);
    const first = await asked();
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThanOrEqual(await page.locator('.guide-picture').count());
  });

  it.each([['ru', 'Я защищаю человека'], ['kk', 'Мен адамды қорғаймын'], ['en', 'I defend a person']] as const)('shows each picture in the language of the window, with words for it: %s', async (tongue, lawyer) => {
    await page.locator('.top-bar select').selectOption(tongue);
    await page.getByText(lawyer, { exact: true }).first().click();
    const pictures = page.locator('.guide-picture');
    expect(await pictures.count()).toBeGreaterThan(6);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((each) => (each as unknown as { readonly complete: boolean; readonly naturalWidth: number }).complete && (each as unknown as { readonly naturalWidth: number }).naturalWidth > 200)).toBe(true);
      expect(await picture.getAttribute('src')).toMatch(new RegExp(`^/guides/[a-z-]+\\.${tongue}\\.webp$`, 'u'));
      expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(30);
    }
    expect(driven.complaints).toEqual([]);
  });

  it('has no fault of accessibility in light and in dark, and needs no sideways scrolling at 200 per cent', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.waitForTimeout(300);
      expect(await accessibilityComplaints(page), scheme).toEqual([]);
    }
    await page.setViewportSize({ width: 512, height: 350 });
    await page.waitForTimeout(300);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0);
    // Each of the three guides can be chosen: none is cut off at the edge.
    for (const choice of await page.locator('.mantine-SegmentedControl-label').all()) { const box = await choice.boundingBox(); expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(512); }
    expect((await page.locator('.guide-picture').first().boundingBox())?.width).toBeLessThanOrEqual(512);
  });
});
