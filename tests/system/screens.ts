import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { driveWindow } from './driven-window.ts';
import { WALK } from './screen-walk.ts';
import type { Walk } from './screen-walk-door.ts';

/*
 * `npm run screens -- --out DIR [--tongue ru] [--look ru-dark-small] [--only 07]`: a picture of every screen in three languages, and in Russian in the
 * dark, in high contrast with large text, and in half of a small window (200 %), to be looked at. The people in them are invented.
 * `npm run screens -- --guides` takes the pictures of the guides anew instead.
 */

const { values } = parseArgs({ options: { out: { type: 'string', default: 'screens' }, tongue: { type: 'string' }, look: { type: 'string' }, only: { type: 'string', default: '' }, guides: { type: 'boolean', default: false } } });
const standing = process.env['INIT_CWD'] ?? process.cwd();
const out = resolve(standing, values.out);
if (!values.guides) mkdirSync(out, { recursive: true });

const small = { width: 1024, height: 700 };
const LOOKS = [
  ...['ru', 'kk', 'en'].map((tongue) => ({ name: tongue, tongue, viewport: { width: 1280, height: 860 }, dark: false, contrast: false, large: false })),
  { name: 'ru-dark-small', tongue: 'ru', viewport: small, dark: true, contrast: false, large: false },
  { name: 'ru-contrast-large-small', tongue: 'ru', viewport: small, dark: false, contrast: true, large: true },
  { name: 'kk-half', tongue: 'kk', viewport: { width: 512, height: 350 }, dark: false, contrast: false, large: false },
];
const MOST = 9000;

if (values.guides) await import('./guide-pictures.ts');
else for (const look of LOOKS.filter((each) => (values.tongue === undefined || values.tongue === each.tongue) && (values.look === undefined || each.name === values.look))) {
  const window = await driveWindow({ viewport: look.viewport, colorScheme: look.dark ? 'dark' : 'light' });
  const { page } = window;
  page.setDefaultTimeout(40_000);
  await page.locator('.top-bar select').selectOption(look.tongue);
  if (look.contrast) await page.keyboard.press('Alt+Shift+C');
  if (look.large) await page.keyboard.press('Alt+Shift+S');
  const stop: Walk['stop'] = async (name) => {
    if (!name.startsWith(values.only)) return;
    // A dialog or a sheet stands in the window as it is; a long screen is drawn whole, as what is out of sight is not drawn.
    const over = (await page.locator('.mantine-Modal-content').count()) > 0 ? 0 : Math.min(MOST, await page.evaluate<number>('document.documentElement.scrollHeight'));
    if (over > look.viewport.height) {
      await page.setViewportSize({ width: look.viewport.width, height: over });
      await page.evaluate('scrollTo(0, 0)');
      await page.waitForTimeout(400);
    }
    await page.screenshot({ path: join(out, `${name}.${look.name}.png`) });
    if (over > look.viewport.height) await page.setViewportSize(look.viewport);
  };
  for (const part of WALK) {
    // A picture that could not be taken is told, and the walk goes on with the next part.
    await part.go({ window, page, stop }).catch(async (error: unknown) => {
      console.error(`${look.name} ${part.name}: ${String(error)}`);
      await page.keyboard.press('Escape');
    });
  }
  for (const complaint of window.complaints) console.error(complaint);
  await window.close();
}
if (!values.guides) console.log(out);
