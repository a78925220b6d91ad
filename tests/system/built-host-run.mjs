import { registerHooks } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Runs the built Electron host (out/main/main.js) with as much of an `electron` module as it needs to begin, asks it through its one channel for a paper of an invented
 * case, and says what came of it as one line of JSON. No window: what is tried is that the built files find one another and what ships beside them.
 * Arguments: a folder for everything that is written, the case file.
 */
const [folder, caseFile] = process.argv.slice(2);

const begun = Promise.withResolvers();
const any = () => undefined;
const session = { on: any, setPermissionRequestHandler: any, setPermissionCheckHandler: any, setDevicePermissionHandler: any, setUSBProtectedClassesHandler: any, setBluetoothPairingHandler: any, setDisplayMediaRequestHandler: any, webRequest: { onBeforeRequest: any }, setSpellCheckerEnabled: any, setProxy: async () => undefined, closeAllConnections: async () => undefined, protocol: { handle: any } };
let answer;
globalThis.electronDouble = {
  app: { on: any, isPackaged: false, enableSandbox: any, commandLine: { appendSwitch: any }, requestSingleInstanceLock: () => true, quit: any, whenReady: async () => undefined, getPath: (name) => join(folder, name) },
  protocol: { registerSchemesAsPrivileged: any },
  session: { fromPartition: () => session, defaultSession: session },
  ipcMain: { handle: (_channel, given) => { answer = given; } },
  powerMonitor: { on: any },
  BrowserWindow: class {
    webContents = { on: any, setWindowOpenHandler: any, setWebRTCIPHandlingPolicy: any, reload: any };
    setContentProtection() {}
    once() { return this; }
    async loadURL(url) { begun.resolve(url); }
  },
  Menu: { buildFromTemplate: (menu) => menu, setApplicationMenu: any },
  dialog: {},
};

registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: 'electron:double', shortCircuit: true } : next(name, context)),
  load: (url, context, next) => (url === 'electron:double'
    ? { format: 'module', shortCircuit: true, source: `export const { ${Object.keys(globalThis.electronDouble).join(', ')} } = globalThis.electronDouble;` }
    : next(url, context)),
});

const call = async (name, input) => {
  const answered = await answer({ senderFrame: { parent: null, url: 'app://pana/' } }, name, input);
  if (!answered.ok) throw new Error(`${name}: ${JSON.stringify(answered.error)}`);
  return answered.value;
};

await import('../../out/main/main.js');
const url = await begun.promise;
await call('vault.create', { passphrase: 'вымышленные люди и ничьи тайны' });
const { id } = await call('cases.import', { name: 'case.yaml', text: readFileSync(caseFile, 'utf8') });
const paper = (await call('paper.begin', { case: id, template: 'kz-expulsion-appeal', variant: 'gpk-stopping', language: 'ru', speaker: 'person', date: '2026-11-22' })).id;
const { pages } = await call('paper.preview', { case: id, paper, drafts: [], known: [] });
const { files } = await call('paper.export', { case: id, paper, formats: ['docx', 'pdf'], forEditing: false });
const rows = await call('papers.templates', {});
await call('vault.lock', {});
console.log(JSON.stringify({ url, pages: pages.map(({ content }) => content?.picture.kind === 'strokes' && content.picture.marks.length > 50), files: files.length, templates: rows.length }));
process.exit(0);
