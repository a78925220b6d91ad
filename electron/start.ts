import { join } from 'node:path';
import type * as Electron from 'electron';
import { answerCalls } from '#application/answer-calls.ts';
import { contract } from '#contract/contract.ts';
import { createDispatcher } from '#contract/dispatcher.ts';
import type { Asset } from '#hosts/window/assets.ts';
import type { Dialogs, Places, WindowDesk } from '#hosts/window/desk.ts';
import { namedAmong } from '#hosts/window/named-places.ts';
import { serveInterface } from './app-scheme.ts';
import { openCallChannel } from './call-channel.ts';
import { closeCommandLine } from './command-line.ts';
import { fileDialogs } from './dialogs.ts';
import { windowMenu } from './menu.ts';
import { refuseStrangers } from './refusals.ts';
import { lockSession } from './session-lockdown.ts';
import { fenceContents, showInterface, windowOptions } from './window.ts';

/** All of Electron that this program touches. */
export type ElectronApi = Pick<typeof Electron, 'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'powerMonitor' | 'protocol' | 'session'>;

export type Parts = {
  readonly makeDesk: (places: Places, dialogs: Dialogs) => WindowDesk;
  readonly readAssets: () => Promise<ReadonlyMap<string, Asset>>;
  /** The built preload script. */
  readonly preload: string;
  /** What the program was started with, and the folder in which it was. */
  readonly given: readonly string[];
  readonly from: string;
};

/**
 * Starts the one window, or ends at once when the program is already running: the running one then comes to the front. Where a folder was named it is another vault
 * that is asked for, and the window of the first must not come instead; two windows over the same vault are kept apart by its own lock.
 */
export async function startElectron(electron: ElectronApi, parts: Parts): Promise<void> {
  const { app } = electron;
  closeCommandLine(app, electron.protocol);
  const named = namedAmong(parts.given, parts.from);
  if (Object.keys(named).length === 0 && !app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  refuseStrangers(app);
  await app.whenReady();
  const { desk, lock } = openDesk(electron, parts, named);
  const page = electron.session.fromPartition('page', { cache: false });
  lockSession(page);
  lockSession(electron.session.defaultSession);
  serveInterface(page, await parts.readAssets());
  openCallChannel(electron.ipcMain, desk.wire);
  app.on('web-contents-created', (_event, contents) => { fenceContents(contents); });
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(windowMenu(process.platform)));
  const window = new electron.BrowserWindow(windowOptions(page, parts.preload, app.isPackaged));
  // The vault is closed first; then the page goes, and with it all that it held.
  const lockNow = (): void => { void lock().then(() => { window.webContents.reload(); }); };
  for (const event of ['suspend', 'lock-screen', 'shutdown', 'user-did-resign-active'] as const) electron.powerMonitor.on(event as 'suspend', lockNow);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => { void lock().then(() => desk.close()).then(() => { app.quit(); }); });
  await showInterface(window);
}

function openDesk({ app, dialog }: ElectronApi, { makeDesk }: Parts, named: Partial<Places>) {
  const places = { vault: join(app.getPath('userData'), 'vault'), papers: join(app.getPath('documents'), 'Pana'), ...named };
  const desk = makeDesk(places, fileDialogs(dialog));
  const { handlers, lock } = answerCalls(desk);
  return { desk: { wire: createDispatcher(contract, handlers), close: desk.close }, lock };
}
