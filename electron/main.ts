import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, powerMonitor, protocol, session } from 'electron';
import { answerCalls } from '#application/answer-calls.ts';
import { contract } from '#contract/contract.ts';
import { createDispatcher } from '#contract/dispatcher.ts';
import { makeProgram, PROGRAM_ROOT } from '#hosts/cli/program.ts';
import { readAssets } from '#hosts/window/assets.ts';
import { makeDesk } from '#hosts/window/desk.ts';
import { serveInterface } from './app-scheme.ts';
import { openCallChannel } from './call-channel.ts';
import { closeCommandLine } from './command-line.ts';
import { lockSession } from './session-lockdown.ts';
import { fenceContents, showInterface, windowOptions } from './window.ts';

closeCommandLine(app, protocol);

/** Opens the window once the app is ready. Every line that is more than a call of Electron lies in a module of its own. */
async function start(): Promise<void> {
  const desk = makeDesk(makeProgram(), 'electron', { vault: join(app.getPath('userData'), 'vault'), papers: join(app.getPath('documents'), 'Pana') });
  const { handlers, lock } = answerCalls(desk);
  const page = session.fromPartition('page', { cache: false });
  lockSession(page);
  lockSession(session.defaultSession);
  serveInterface(page, await readAssets(join(PROGRAM_ROOT, 'out/renderer')));
  openCallChannel(ipcMain, createDispatcher(contract, handlers));
  app.on('web-contents-created', (_event, contents) => { fenceContents(contents); });
  const window = new BrowserWindow(windowOptions(page, join(import.meta.dirname, '../preload/preload.cjs'), app.isPackaged));
  const lockAndReload = (): void => { void lock().then(() => { window.webContents.reload(); }); };
  powerMonitor.on('suspend', lockAndReload);
  powerMonitor.on('lock-screen', lockAndReload);
  app.on('second-instance', () => { window.focus(); });
  app.on('window-all-closed', () => { void lock().then(() => desk.close()).then(() => { app.quit(); }); });
  await showInterface(window);
}

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
