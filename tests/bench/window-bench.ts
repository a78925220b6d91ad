import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeProgram, PROGRAM_ROOT } from '#hosts/cli/program.ts';
import { driveWindow, PHRASE } from '../system/driven-window.ts';
import { benchTyping } from './window-typing.ts';

/*
 * `npm run bench:window [-- --cases 20000]`: what a person waits for, measured in the browser itself. Figures hang on the machine; nothing here passes
 * or fails.
 */

const { values } = parseArgs({ options: { cases: { type: 'string', default: '20000' } } });
const count = Number(values.cases);
const folder = mkdtempSync(join(tmpdir(), 'pana-window-bench-'));
const middle = (numbers: readonly number[]): number => numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;
const worst = (numbers: readonly number[]): number => Math.max(...numbers);
const say = (what: string, figure: string): void => { console.log(`${what.padEnd(64)} ${figure}`); };

/** Milliseconds from the start of the shell's process until the interface has been told how things stand: the form is drawn then. */
function firstScreen(): number {
  const run = spawnSync(process.execPath, ['--max-semi-space-size=16', '--import', './scripts/preflight.mjs', '--import', './scripts/keep-compiled.mjs', 'tests/bench/start-shell.ts', folder], { cwd: PROGRAM_ROOT, encoding: 'utf8' });
  return Number(run.stdout.trim());
}

async function fillVault(): Promise<void> {
  const made = await makeProgram().demoVaults.create(join(folder, 'vault'), Buffer.from(PHRASE));
  if (!made.ok) throw new Error(made.error.code);
  for (let index = 0; index < count; index += 1) {
    const number = String(index).padStart(6, '0');
    const title = `Вымышленов${number.replaceAll(/\d/gu, (digit) => 'абвгдежзик'[Number(digit)] ?? '')} Пётр`;
    const content = { schema: 'pana-case/1', id: `bench${number}benchbench`, people: [{ id: 'applicant', roles: ['applicant'], names: [{ id: 'main', use: 'main', script: 'cyrillic', family: title.split(' ')[0], given: 'Пётр' }] }] };
    const stored = await made.value.createCase({ id: content.id, title, searchText: title, noteText: '', content, by: 'bench', reason: 'created' });
    if (!stored.ok) throw new Error(stored.error.code);
  }
  await made.value.close();
}

const first = firstScreen();
const starts = [firstScreen(), firstScreen(), firstScreen()];
say('first screen of the shell, from the start of its process (3 runs)', `${middle(starts).toFixed(0)} ms, worst ${worst(starts).toFixed(0)} ms; the run before them ${first.toFixed(0)} ms`);

await fillVault();
const { page, close } = await driveWindow({ folder });
await page.locator('input[type=password]').fill(PHRASE);
await page.keyboard.press('Enter');
await page.locator('.case-option').first().waitFor();

const inPage = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8').replace(/;\s*$/u, '');
const frames: readonly number[] = await page.evaluate(inPage('scroll-list.js'));
say(`frame while scrolling a list of ${String(count)} cases (240 frames)`, `${middle(frames).toFixed(1)} ms, worst ${worst(frames).toFixed(1)} ms`);

const keys: number[] = [];
await page.locator('#case-search').focus();
await page.evaluate(`{ ${inPage('type-letter.js')}; }`);
for (const letter of 'вымышленовабв') {
  const taken: number = await page.evaluate(`typeLetter(${JSON.stringify(letter)})`);
  if (taken >= 0) keys.push(taken);
}
say(`results after a key in a search over ${String(count)} cases (${String(keys.length)} keys that changed them)`, `${middle(keys).toFixed(0)} ms, worst ${worst(keys).toFixed(0)} ms`);

await benchTyping(page, (what, numbers) => { say(what, `${middle(numbers).toFixed(1)} ms, worst ${worst(numbers).toFixed(1)} ms, over 16 ms: ${String(numbers.filter((each) => each > 16).length)} of ${String(numbers.length)}`); });
await close();
rmSync(folder, { recursive: true, force: true });
