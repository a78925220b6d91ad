import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session } from 'electron';
import { makeProgram, PROGRAM_ROOT } from '#hosts/cli/program.ts';
import { readAssets } from '#hosts/window/assets.ts';
import { makeDesk } from '#hosts/window/desk.ts';
import { startElectron } from './start.ts';

void startElectron({ app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session }, {
  makeDesk: (places, dialogs) => makeDesk(makeProgram(), 'electron', places, dialogs),
  readAssets: () => readAssets(join(PROGRAM_ROOT, 'out/renderer')),
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  given: process.argv.slice(1),
  from: process.cwd(),
});
