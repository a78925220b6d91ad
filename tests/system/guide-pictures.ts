import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Place } from '#contract/place.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { PROGRAM_ROOT } from '#hosts/cli/program.ts';
import { bringExample, driveWindow, enterVault, fillEmergency, type DrivenWindow } from './driven-window.ts';

/*
 * `npm run screens -- --guides`: takes the pictures of the guides anew, in each language, from the invented example cases, and writes how large they are. To be run, and the
 * pictures looked at, when a screen that they show has changed.
 */

const FOLDER = join(PROGRAM_ROOT, 'src/renderer/public/guides');
const SIZES = join(PROGRAM_ROOT, 'src/renderer/help/picture-sizes.ts');

/** A window that is narrow, so that the words on the picture stay large in the guide. */
const VIEWPORT = { width: 880, height: 760 };
/** Dots for each unit of the page: letters can still be read at twice the size. */
const DENSITY = 1.25;
/** Of 100; letters stay sharp, and fifty pictures stay below a megabyte. */
const QUALITY = 35;

type Sizes = Record<string, Record<string, readonly [number, number]>>;
type Camera = { readonly window: DrivenWindow; readonly tongue: Tongue; readonly take: (name: string, what: Locator, most?: number, density?: number) => Promise<void>; readonly at: (place: Place) => Promise<void> };

async function settle({ page }: DrivenWindow): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(700);
}

/** What the program answers, or the end of the script. */
async function asked(window: DrivenWindow, call: string, input: unknown): Promise<unknown> {
  const answered = (await window.wire(call, input)) as { readonly ok: boolean; readonly value?: unknown };
  if (!answered.ok) throw new Error(`${call}: ${JSON.stringify(answered)}`);
  return answered.value;
}

function cameraOf(window: DrivenWindow, tongue: Tongue, sizes: Sizes): Camera {
  const { page } = window;
  const take: Camera['take'] = async (name, what, most = 560, density = DENSITY) => {
    await what.waitFor();
    await page.mouse.move(0, 0);
    const seen = await what.boundingBox();
    if (seen === null) throw new Error(`${name} is not to be seen`);
    const [left, top] = await page.evaluate<[number, number]>('[scrollX, scrollY]');
    const box = { ...seen, x: seen.x + left, y: seen.y + top };
    const session = await page.context().newCDPSession(page);
    const clip = { x: Math.floor(box.x), y: Math.floor(box.y), width: Math.ceil(box.width), height: Math.ceil(Math.min(box.height, most)), scale: density };
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, clip, captureBeyondViewport: true, optimizeForSpeed: false });
    await session.detach();
    writeFileSync(join(FOLDER, `${name}.${tongue}.webp`), Buffer.from(data, 'base64'));
    sizes[name] = { ...sizes[name], [tongue]: [clip.width, clip.height] };
  };
  const at: Camera['at'] = async (place) => {
    await asked(window, 'window.keep', { place, writing: null });
    await page.reload();
    await settle(window);
  };
  return { window, tongue, take, at };
}

async function emergency({ window, take }: Camera): Promise<void> {
  const { page } = window;
  await page.keyboard.press('Alt+2');
  await page.locator('.quick-field').first().waitFor();
  await fillEmergency(page);
  await take('emergency', page.locator('form .sheet').first());
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-packet]').waitFor();
  await settle(window);
  await take('track', page.locator('[aria-labelledby=track]'));
  await take('terms', page.locator('[aria-labelledby=our-terms]'), 400);
  await page.locator('[data-packet]').click();
  await page.locator('.plain-numbers').waitFor({ timeout: 120_000 });
  await take('packet', page.locator('[aria-labelledby=packet]'));
  await take('hand-overs', page.locator('[aria-labelledby=hand-overs]'), 420);
}

async function answers({ window, tongue, take, at }: Camera, soldier: string, messy: string): Promise<void> {
  const { page } = window;
  const facts = (id: string, path: string): Promise<void> => at({ screen: 'case', id, tab: 'facts', view: 'all', path });
  await at({ screen: 'case', id: messy, tab: 'facts', view: 'interview' });
  const links = page.locator('.interview-section');
  for (let index = 0; index < (await links.count()) && !(await page.locator('#hard-title').isVisible()); index += 1) {
    await links.nth(index).click();
    await page.waitForTimeout(300);
  }
  await take('hard', page.locator('section:has(> div > #hard-title)'));
  await page.locator('section:has(> div > #hard-title) button').first().click();
  await take('question', page.locator('.question'));
  await facts(messy, 'people[madinat].birthDate');
  await take('date', page.locator('.fact-open .answer-field'));
  await facts(soldier, 'people[artyom].phone');
  await page.locator('.fact-open select').last().selectOption('asylum');
  await settle(window);
  await take('readers', page.locator('.fact-open'));
  await at({ screen: 'case', id: soldier, tab: 'people' });
  if (tongue === 'kk') await page.locator('[aria-labelledby=forms-title] label').nth(1).click();
  await take('name-forms', page.locator('[aria-labelledby=forms-title]'));
  await take('consents', page.locator('[aria-labelledby=consents-title]'));
  await at({ screen: 'case', id: messy, tab: 'overview' });
  await take('contradictions', page.locator('[aria-labelledby=contradictions-title]'), 460);
}

async function paper({ window, tongue, take, at }: Camera, programmer: string): Promise<void> {
  const { page } = window;
  const begun = (await asked(window, 'paper.begin', { case: programmer, template: 'kz-expulsion-appeal', variant: 'gpk-stopping', language: tongue === 'kk' ? 'kk' : 'ru', speaker: 'person', date: '2026-11-22' })) as { readonly id: string };
  await at({ screen: 'paper', id: programmer, template: 'kz-expulsion-appeal', paper: begun.id });
  await page.setViewportSize({ width: 1180, height: 820 });
  await page.locator('.paper-page').first().waitFor({ timeout: 60_000 });
  await settle(window);
  await take('paper', page.locator('.paper-columns'), 560, 1);
  await page.setViewportSize(VIEWPORT);
  const bare = (await asked(window, 'cases.list', { search: 'вымыш' })) as readonly { readonly id: string }[];
  const id = bare[0]?.id ?? '';
  const short = (await asked(window, 'paper.begin', { case: id, template: 'kz-refugee-application', variant: 'local', language: tongue === 'kk' ? 'kk' : 'ru', speaker: 'person', date: '2026-11-22' })) as { readonly id: string };
  await at({ screen: 'paper', id, template: 'kz-refugee-application', paper: short.id });
  await page.locator('.paper-page').first().waitFor({ timeout: 60_000 });
  await settle(window);
  await take('issues', page.locator('.paper-issues'), 420);
}

async function theRest({ window, take, at }: Camera): Promise<void> {
  const { page } = window;
  await page.keyboard.press('Alt+1');
  await page.locator('.page').waitFor();
  // What the list offers beside the cases is put off.
  for (const offer of ['[data-recovery] ~ button', '.page .mantine-Button-root[data-variant=subtle]']) {
    await page.locator(offer).first().click();
    await page.waitForTimeout(300);
  }
  await page.locator('#case-search').fill('roshch');
  await settle(window);
  await take('search', page.locator('.page'), 420);
  await at({ screen: 'settings' });
  await take('keys', page.locator('[aria-labelledby=slots]'));
  await take('backup', page.locator('[aria-labelledby=backup]'));
  await page.keyboard.press('Control+l');
  await page.locator('input[type=password]').first().waitFor();
  await settle(window);
  await take('locked', page.locator('.page').first());
}

mkdirSync(FOLDER, { recursive: true });
for (const old of readdirSync(FOLDER)) rmSync(join(FOLDER, old));
const sizes: Sizes = {};
for (const tongue of ['ru', 'kk', 'en'] as const) {
  const window = await driveWindow({ viewport: VIEWPORT, colorScheme: 'light' });
  window.page.setDefaultTimeout(20_000);
  await window.page.locator('.top-bar select').selectOption(tongue);
  await enterVault(window.page);
  for (const name of ['a-programmer-expulsion', 'b-soldier-extradition', 'c-thin-and-messy']) {
    await window.page.keyboard.press('Alt+1');
    await bringExample(window.page, name);
  }
  const camera = cameraOf(window, tongue, sizes);
  await emergency(camera);
  await answers(camera, 'exampleb00soldier01', 'examplec00thinmessy');
  await paper(camera, 'examplea00coder0001');
  await theRest(camera);
  for (const complaint of window.complaints) console.error(complaint);
  await window.close();
}
const rows = Object.entries(sizes).map(([name, each]) => `  ${/^[a-z]+$/u.test(name) ? name : `'${name}'`}: { ${Object.entries(each).map(([tongue, [width, height]]) => `${tongue}: [${String(width)}, ${String(height)}]`).join(', ')} },`);
writeFileSync(SIZES, `/** Width and height of each picture of the guides, in units of the page. Written by \`npm run screens -- --guides\`. */\nexport const PICTURE_SIZES = {\n${rows.join('\n')}\n} as const;\n`);
console.log(FOLDER);
