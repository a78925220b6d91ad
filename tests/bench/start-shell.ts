import { performance } from 'node:perf_hooks';
import { join, resolve } from 'node:path';
import { findBrowser } from '#hosts/chromium/find-browser.ts';
import { openShell } from '#hosts/chromium/shell.ts';
import { readAssets } from '#hosts/window/assets.ts';

/*
 * Starts the window as `src/hosts/chromium/main.ts` does, without a display, and ends when the interface has been told how things stand: what it then
 * draws is the form. Says how long after the start of this process that was. For the benchmark.
 */

const [folder = ''] = process.argv.slice(2);
const browser = (await findBrowser(process.platform, process.env)) ?? '';
const assets = await readAssets(resolve(import.meta.dirname, '../../out/renderer'));
const program = import('#hosts/chromium/window-program.ts').then(({ startWindowProgram }) => startWindowProgram({ vault: join(folder, 'vault'), papers: join(folder, 'papers') }));
const told = Promise.withResolvers<number>();
const shell = await openShell(browser, assets, async (name, input) => {
  const answer = await (await program).wire(name, input);
  if (name === 'program.state') told.resolve(performance.now());
  return answer;
}, ['--headless=new', '--disable-gpu']);
console.log(String(Math.round(await told.promise)));
await shell.close();
await (await program).close();
