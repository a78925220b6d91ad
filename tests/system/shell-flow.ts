// First of all: from here on this process can reach for no network unseen.
import { takeAttempts } from '../setup/closed-network.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { answerCalls } from '#application/answer-calls.ts';
import { contract } from '#contract/contract.ts';
import { createDispatcher } from '#contract/dispatcher.ts';
import { findBrowser } from '#hosts/chromium/find-browser.ts';
import type { Protocol } from '#hosts/chromium/protocol.ts';
import { openShell } from '#hosts/chromium/shell.ts';
import { makeProgram, PROGRAM_ROOT } from '#hosts/cli/program.ts';
import { readAssets } from '#hosts/window/assets.ts';
import { makeDesk } from '#hosts/window/desk.ts';

/*
 * The shell as it is, over its own pipe, from an empty folder to a packet on the disk and the lock, driven through the protocol by real keys.
 * Run as a process of its own: with no network at all, or watched from outside. Prints one line of JSON. `node tests/system/shell-flow.ts FOLDER`.
 */

const PHRASE = 'вымышленные люди и ничьи тайны';
const [folder = ''] = process.argv.slice(2);
const places = { vault: join(folder, 'vault'), papers: join(folder, 'papers') };

function valueOf(answered: unknown): unknown {
  return (answered as { readonly result: { readonly value?: unknown } }).result.value;
}

async function asked(page: Protocol, expression: string): Promise<unknown> {
  return valueOf(await page.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }));
}

async function until(page: Protocol, expression: string): Promise<void> {
  for (let turn = 0; turn < 600; turn += 1) {
    if ((await asked(page, `Boolean(${expression})`).catch(() => false)) === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never came: ${expression}`);
}

async function key(page: Protocol, code: string, keyCode: number, modifiers = 0): Promise<void> {
  const text = code === 'Enter' ? '\r' : undefined;
  for (const type of ['rawKeyDown', ...(text === undefined ? [] : ['char']), 'keyUp']) await page.send('Input.dispatchKeyEvent', { type, code, key: code, windowsVirtualKeyCode: keyCode, modifiers, ...(type === 'char' ? { text } : {}) });
}

async function type(page: Protocol, field: string, text: string, index = 0): Promise<void> {
  const found = `document.querySelectorAll(${JSON.stringify(field)})[${String(index)}]`;
  await until(page, found);
  await asked(page, `${found}.focus()`);
  await page.send('Input.insertText', { text });
}

const browser = await findBrowser(process.platform, process.env);
if (browser === null) throw new Error('no browser');
const program = makeProgram();
const desk = makeDesk({ ...program, vaults: program.demoVaults }, 'chromium', places);
const { handlers, lock } = answerCalls(desk);
const shell = await openShell(browser, await readAssets(join(PROGRAM_ROOT, 'out/renderer')), createDispatcher(contract, handlers), ['--headless=new', '--disable-gpu']);
const { page } = shell;

await type(page, 'input[type=password]', PHRASE);
await type(page, 'input[type=password]', PHRASE, 1);
await until(page, '!document.querySelector("button[type=submit]").disabled');
await key(page, 'Enter', 13);
await until(page, 'document.querySelector(".sections")');
// Alt+2: «Человек задержан».
await key(page, 'Digit2', 50, 1);
await type(page, '.quick-control input', 'Вымышленов');
await key(page, 'Enter', 13, 2);
await until(page, 'document.querySelector("[data-packet]")');
await asked(page, 'document.querySelector("[data-packet]").focus()');
await key(page, 'Enter', 13);
await until(page, 'document.querySelector(".plain-numbers")');
// Ctrl+L.
await key(page, 'KeyL', 76, 2);
await until(page, 'document.querySelectorAll("input[type=password]").length === 1');
const locked = await createDispatcher(contract, handlers)('cases.list', { search: '' }) as { readonly ok: boolean; readonly error?: { readonly code: string } };
const [packet = ''] = readdirSync(places.papers).filter((name) => name.startsWith('packet-'));
const papers = readdirSync(join(places.papers, packet)).length;
await shell.close();
await lock();
await desk.close();
console.log(JSON.stringify({ papers, locked: locked.error?.code ?? 'open', attempts: takeAttempts() }));
