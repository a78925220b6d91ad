import type { Page } from 'playwright-core';

/** What stands under the cursor: its kind, its name as a screen reader says it, and whether it can be seen there. */
export type Stop = { readonly kind: string; readonly name: string; readonly seen: boolean; readonly ringed: boolean };

const STOP = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return { kind: 'nothing', name: '', seen: true, ringed: true };
  const said = (each) => (each === null || each === undefined ? '' : (each.innerText ?? each.textContent ?? '').trim());
  const referred = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '').map((id) => said(document.getElementById(id))).join(' ');
  const label = element.labels === null || element.labels === undefined ? '' : [...element.labels].map(said).join(' ');
  const name = (element.getAttribute('aria-label') || referred || label || said(element)).replaceAll(/\\s+/gu, ' ').trim();
  const box = element.getBoundingClientRect();
  const seen = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  return { kind: element.getAttribute('role') ?? element.tagName.toLowerCase(), name, seen, ringed: element.matches(':focus-visible') };
})()`;

/** Where the cursor stands. */
export function stopOf(page: Page): Promise<Stop> {
  return page.evaluate<Stop>(STOP);
}

/** Presses Tab (or Shift+Tab) until the cursor stands on what is called so. Every stop on the way must have a name and be visible. */
export async function tabTo(page: Page, name: RegExp, { key = 'Tab', most = 80 }: { readonly key?: 'Tab' | 'Shift+Tab'; readonly most?: number } = {}): Promise<Stop> {
  const passed: string[] = [];
  for (let pressed = 0; pressed <= most; pressed += 1) {
    const stop = await stopOf(page);
    if (name.test(stop.name)) return stop;
    if (stop.kind !== 'nothing' && (stop.name === '' || !stop.seen)) throw new Error(`a stop without a name or out of sight after «${passed.at(-1) ?? ''}»: ${JSON.stringify(stop)}`);
    passed.push(`${stop.kind} ${stop.name.slice(0, 60)}`);
    await page.keyboard.press(key);
  }
  throw new Error(`the cursor never came to ${String(name)}; it stood on: ${passed.join(' | ')}`);
}

/** Goes to what is called so with the Tab key and presses it. */
export async function press(page: Page, name: RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Moves through a list that has the cursor with the arrow key until it shows these words. */
export async function choose(page: Page, words: string): Promise<void> {
  const shown = 'document.activeElement.selectedOptions?.[0]?.textContent ?? document.activeElement.tagName';
  const seen: string[] = [];
  await page.keyboard.press('Home');
  for (let pressed = 0; pressed < 300; pressed += 1) {
    const now = await page.evaluate<string>(shown);
    if (now === words) return;
    seen.push(now);
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the list has no «${words}»: ${[...new Set(seen)].join(', ')}`);
}
