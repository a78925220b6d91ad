import { mkdirSync, readFileSync, readdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { answerCalls } from '#application/answer-calls.ts';
import { contract } from '#contract/contract.ts';
import { createDispatcher } from '#contract/dispatcher.ts';
import { findBrowser } from '#hosts/chromium/find-browser.ts';
import { openShell } from '#hosts/chromium/shell.ts';
import { makeProgram } from '#hosts/cli/program.ts';
import { readAssets } from '#hosts/window/assets.ts';
import { makeDesk } from '#hosts/window/desk.ts';
import { makePlace, removePlace, root, type Place } from './watched-run.ts';

/*
 * A session in the window as the program opens it, with its own switches: unlock, bring a case, search, write half a sentence, save another, lock, and end. Every byte of the browser's
 * profile, of the files its processes hold open (removed ones too), of the home folder, the folder for temporary files and the vault is looked through after the lock and
 * after the end. Memory that
 * never was a file (memfd, shared memory) is not looked through, and what the browser would have packed (leveldb packs blocks) would not be seen.
 */

const NAME = 'Иголкина';
const TYPED = 'примета под левой лопаткой';
const HALF = 'недописанное о шраме';
const PASSPHRASE = 'скрипучая телега везёт сено зимой';
const NEEDLES = [NAME, TYPED, HALF, 'телега везёт'].flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]);
const CASE_TEXT = `schema: pana-case/1
id: needle00000000002
fictional: yes
workingLanguage: ru
people:
  - id: p1
    roles: [applicant]
    occupation: {original: ru, ru: "швея"}
    names:
      - {id: ru, script: cyrillic, tongue: ru, use: main, family: ${NAME}, given: Вера}
`;

const executablePath = (await findBrowser(process.platform, process.env)) ?? '';
const OWN = ['HOME', 'TMPDIR', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME'] as const;
const before = Object.fromEntries(OWN.map((name) => [name, process.env[name]]));

let place: Place | undefined;
afterEach(() => {
  for (const name of OWN) {
    if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before[name];
  }
  if (place !== undefined) removePlace(place);
  place = undefined;
});

const holds = (content: Buffer): boolean => NEEDLES.some((needle) => content.includes(needle));

function contentOf(path: string): Buffer | null {
  try {
    return statSync(path).isFile() ? readFileSync(path) : null;
  } catch {
    // Gone since, or a process that ended.
    return null;
  }
}

/** What is below a folder: how many files and bytes, and which of them hold a needle. */
function below(folder: string): { readonly files: number; readonly holding: readonly string[] } {
  const contents = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => ({ name, content: contentOf(join(folder, name)) })).filter(({ content }) => content !== null);
  return { files: contents.length, holding: contents.filter(({ content }) => content !== null && holds(content)).map(({ name }) => name) };
}

/** A process and all below it. */
function family(pid: string): readonly string[] {
  const parents = readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).map((each) => [each, /\nPPid:\s+(\d+)/u.exec(contentOf(`/proc/${each}/status`)?.toString('utf8') ?? '')?.[1]] as const);
  const children = (of: string): readonly string[] => parents.filter(([, parent]) => parent === of).flatMap(([each]) => [each, ...children(each)]);
  return [pid, ...children(pid)];
}

/** The files that processes hold open, also those that were removed, and which hold a needle. */
function openFiles(pids: readonly string[]): { readonly files: number; readonly holding: readonly string[] } {
  const found = new Map<string, boolean>();
  for (const pid of pids) {
    let names: readonly string[] = [];
    try { names = readdirSync(`/proc/${pid}/fd`); } catch { /* It ended. */ }
    for (const name of names) {
      let path = '';
      try { path = readlinkSync(`/proc/${pid}/fd/${name}`); } catch { continue; }
      if (!path.startsWith('/') || path.startsWith('/memfd:') || path.startsWith('/dev/shm/.org.chromium.')) continue;
      const content = contentOf(`/proc/${pid}/fd/${name}`);
      if (content !== null) found.set(path, holds(content));
    }
  }
  return { files: found.size, holding: [...found].filter(([, held]) => held).map(([path]) => path) };
}

/** The page that the shell opened, through a second door that only this test opens. */
async function pageOf(profile: string): Promise<{ readonly page: Page; readonly leave: () => Promise<void> }> {
  let port = '';
  await expect.poll(() => { port = contentOf(join(profile, 'DevToolsActivePort'))?.toString('utf8').split('\n')[0] ?? ''; return port; }, { timeout: 60_000 }).not.toBe('');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts().flatMap((context) => context.pages())[0];
  if (page === undefined) throw new Error('the shell has no page');
  return { page, leave: () => browser.close() };
}

async function unlock(page: Page): Promise<void> {
  const fields = page.locator('input[type=password]');
  await fields.first().waitFor();
  for (let index = 0; index < (await fields.count()); index += 1) await fields.nth(index).pressSequentially(PASSPHRASE);
  await page.locator('button[type=submit]').first().click();
  await page.locator('.sections').waitFor();
}

it('what is read and typed in the window lies in no file of the browser: not while it runs, not after the lock, not after the end', { timeout: 900_000 }, async () => {
  const here = makePlace();
  place = here;
  Object.assign(process.env, { HOME: here.home, TMPDIR: here.temporary, XDG_CACHE_HOME: join(here.home, 'cache'), XDG_CONFIG_HOME: join(here.home, 'config') });
  const given = join(here.folder, 'given');
  mkdirSync(given);
  writeFileSync(join(given, 'case.yaml'), CASE_TEXT);
  const vault = join(here.folder, 'vault');
  const program = makeProgram();
  const desk = makeDesk({ ...program, vaults: program.demoVaults }, 'test', { vault, papers: here.papers });
  const { handlers, lock } = answerCalls(desk);
  const shell = await openShell(executablePath, await readAssets(join(root, 'out/renderer')), createDispatcher(contract, handlers), ['--headless=new', '--disable-gpu', '--remote-debugging-port=0']);
  const pid = String(shell.browser.pid);
  const profile = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').find((word) => word.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? '';
  const { page, leave } = await pageOf(profile);

  await unlock(page);
  await page.locator('input[type=file]').first().setInputFiles(join(given, 'case.yaml'));
  await page.locator('.case-tabs').waitFor();
  await page.keyboard.press('Alt+Shift+2');
  await page.getByText('Все ответы').click();
  for (const [text, key] of [[TYPED, 'Control+Enter'], [HALF, 'Control+l']] as const) {
    await page.getByRole('searchbox', { name: 'Найти вопрос или ответ' }).fill('професс');
    await page.getByRole('button', { name: 'Изменить: Профессия' }).first().click();
    await page.getByRole('textbox', { name: 'Профессия' }).pressSequentially(` ${text}`);
    // While it stands on the screen, no file has it.
    expect([below(profile).holding, openFiles(family(pid)).holding]).toEqual([[], []]);
    await page.keyboard.press(key);
    if (key === 'Control+Enter') await page.getByRole('textbox', { name: 'Профессия' }).waitFor({ state: 'detached' });
  }
  await page.getByRole('heading', { name: 'Открыть хранилище' }).waitFor();

  const [locked, open] = [below(profile), openFiles(family(pid))];
  expect([locked.holding, open.holding, below(here.home).holding, below(here.temporary).holding, below(vault).holding]).toEqual([[], [], [], [], []]);
  // There was something to look through, and what is there would have been seen.
  expect([locked.files, open.files].every((count) => count > 5)).toBe(true);
  writeFileSync(join(profile, 'seen'), `x${NAME}`, { encoding: 'utf16le' });
  expect(below(profile).holding).toEqual(['seen']);

  await leave();
  await shell.close();
  await lock();
  await desk.close();
  expect([readdirSync('/dev/shm').filter((name) => join('/dev/shm', name) === profile), below(here.home).holding, below(here.temporary).holding, below(vault).holding]).toEqual([[], [], [], []]);
  expect(below(here.folder).holding).toEqual(['given/case.yaml']);
});
