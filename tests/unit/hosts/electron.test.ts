import { mkdtempSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { sweepProfiles } from '#hosts/chromium/shell.ts';
import { makeProgram } from '#hosts/cli/program.ts';
import { makeDesk } from '#hosts/window/desk.ts';
import { FUSES } from '../../../electron/fuses.ts';
import { windowMenu } from '../../../electron/menu.ts';
import { startElectron, type ElectronApi } from '../../../electron/start.ts';

/*
 * No binary of Electron comes from the package registry, so the host is run against a double of what it calls, typed by Electron's own types;
 * that Electron does what its documents say can't be shown here.
 */

type Listener = (...given: never[]) => unknown;
const hub = () => {
  const listeners = new Map<string, Listener[]>();
  return {
    on: (event: string, listener: Listener): void => { listeners.set(event, [...(listeners.get(event) ?? []), listener]); },
    tell: (event: string, ...given: unknown[]): unknown[] => (listeners.get(event) ?? []).map((listener) => (listener as (...all: unknown[]) => unknown)(...given)),
    heard: (): readonly string[] => [...listeners.keys()],
  };
};

function doubleOf(folder: string, first = true) {
  const done: string[] = [];
  const [app, power, contents] = [hub(), hub(), hub()];
  const sessions: Record<string, unknown>[] = [];
  const kept: { options?: BrowserWindowConstructorOptions; menu?: MenuItemConstructorOptions[]; call?: (event: unknown, name: unknown, input: unknown) => Promise<unknown>; opener?: () => unknown } = {};
  const sessionDouble = (name: string) => {
    const own = hub();
    const record: Record<string, unknown> = { name, tell: own.tell };
    const keep = (what: string) => (value: unknown): void => { record[what] = value; };
    sessions.push(record);
    return {
      ...own, setPermissionRequestHandler: keep('permissionRequest'), setPermissionCheckHandler: keep('permissionCheck'), setDevicePermissionHandler: keep('device'), setUSBProtectedClassesHandler: keep('usb'),
      setBluetoothPairingHandler: keep('bluetooth'), setDisplayMediaRequestHandler: keep('display'), webRequest: { onBeforeRequest: keep('request') }, setSpellCheckerEnabled: keep('spelling'),
      setProxy: (value: unknown) => { keep('proxy')(value); return Promise.resolve(); }, closeAllConnections: () => Promise.resolve(), protocol: { handle: (scheme: string, answer: unknown) => { record[`scheme ${scheme}`] = answer; } },
    };
  };
  class WindowDouble {
    webContents = { ...contents, setWindowOpenHandler: (opener: () => unknown) => { kept.opener = opener; }, setWebRTCIPHandlingPolicy: (policy: string) => done.push(`webrtc ${policy}`), reload: () => done.push('reload') };
    constructor(options: BrowserWindowConstructorOptions) { kept.options = options; app.tell('web-contents-created', {}, this.webContents); }
    setContentProtection(on: boolean) { done.push(`content protection ${String(on)}`); }
    once() { return this; }
    isMinimized() { return true; }
    restore() { done.push('restore'); }
    focus() { done.push('focus'); }
    loadURL(url: string) { done.push(`load ${url}`); return Promise.resolve(); }
  }
  const electron = {
    app: {
      ...app, isPackaged: true, enableSandbox: () => done.push('sandbox'), commandLine: { appendSwitch: (...given: string[]) => done.push(`switch ${given.join('=')}`) },
      requestSingleInstanceLock: () => first, quit: () => done.push('quit'), whenReady: () => { done.push('ready'); return Promise.resolve(); }, getPath: (name: string) => join(folder, name),
    },
    protocol: { registerSchemesAsPrivileged: (schemes: unknown) => done.push(`schemes ${JSON.stringify(schemes)}`) },
    session: { fromPartition: (name: string, { cache }: { cache: boolean }) => sessionDouble(`${name} cache ${String(cache)}`), defaultSession: sessionDouble('default') },
    ipcMain: { handle: (channel: string, answer: never) => { done.push(`channel ${channel}`); kept.call = answer; } },
    powerMonitor: power, BrowserWindow: WindowDouble, Menu: { buildFromTemplate: (menu: MenuItemConstructorOptions[]) => { kept.menu = menu; return menu; }, setApplicationMenu: () => done.push('menu') },
    dialog: { showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }), showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }) },
  };
  return { electron: electron as unknown as ElectronApi, done, app, power, contents, sessions, kept };
}

async function started(first = true, given: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'pana-electron-'));
  const double = doubleOf(folder, first);
  const program = makeProgram();
  await startElectron(double.electron, { makeDesk: (places, dialogs) => makeDesk({ ...program, vaults: program.demoVaults }, 'electron', places, dialogs), readAssets: () => Promise.resolve(new Map()), preload: '/preload.cjs', given, from: folder });
  return { ...double, folder };
}

const settle = async (done: readonly string[], wanted: string): Promise<void> => {
  for (let turn = 0; turn < 200 && !done.includes(wanted); turn += 1) await new Promise((resolve) => { setTimeout(resolve, 10); });
};

describe('the Electron host', () => {
  it('closes the command line before it is ready, and gives its scheme no more than it needs', async () => {
    const { done } = await started();
    const ready = done.indexOf('ready');
    for (const early of ['sandbox', 'switch host-resolver-rules=MAP * ~NOTFOUND', 'switch disable-quic', 'switch js-flags=--max-semi-space-size=16', 'switch webrtc-ip-handling-policy=disable_non_proxied_udp']) {
      expect(done.indexOf(early)).toBeGreaterThanOrEqual(0);
      expect(done.indexOf(early)).toBeLessThan(ready);
    }
    expect(done.find((line) => line.startsWith('schemes'))).toBe('schemes [{"scheme":"app","privileges":{"standard":true,"secure":true}}]');
  });

  it('ends at once when it runs already, and the running one comes to the front', async () => {
    const second = await started(false);
    expect(second.done).toContain('quit');
    expect(second.kept.options).toBeUndefined();
    const running = await started();
    running.app.tell('second-instance');
    expect(running.done.slice(-2)).toEqual(['restore', 'focus']);
  });

  it('keeps vault and papers where they were named, also beside a running window over another vault', async () => {
    const { kept, folder } = await started(false, ['/program/main.js', '--no-first-run', '--vault', 'my vault', '--papers=my papers']);
    const own = { senderFrame: { parent: null, url: 'app://pana/' } };
    expect(await kept.call?.(own, 'vault.create', { passphrase: 'вымышленные люди и ничьи тайны' })).toMatchObject({ ok: true });
    expect([existsSync(join(folder, 'my vault', 'vault.json')), existsSync(join(folder, 'userData'))]).toEqual([true, false]);
    expect(await kept.call?.(own, 'vault.lock', {})).toMatchObject({ ok: true });
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens one window, isolated, sandboxed, without Node, spelling or developer tools, hidden from pictures of the screen', async () => {
    const { kept, done } = await started();
    expect(kept.options?.webPreferences).toMatchObject({
      sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true, allowRunningInsecureContent: false,
      experimentalFeatures: false, webviewTag: false, spellcheck: false, navigateOnDragDrop: false, devTools: false, preload: '/preload.cjs',
    });
    expect(kept.options?.webPreferences).not.toHaveProperty('enableBlinkFeatures');
    expect(done).toContain('content protection true');
    expect(done).toContain('load app://pana/');
  });

  it('locks both sessions: no permission, device, download or request but our own', async () => {
    const { sessions } = await started();
    expect(sessions.map(({ name }) => name).sort()).toEqual(['default', 'page cache false']);
    for (const each of sessions) {
      const answers: unknown[] = [];
      (each['permissionRequest'] as (a: unknown, b: unknown, c: (yes: boolean) => void) => void)(null, 'media', (yes) => answers.push(yes));
      (each['bluetooth'] as (a: unknown, b: (answer: unknown) => void) => void)({}, (answer) => answers.push(answer));
      const ask = (url: string): void => { (each['request'] as (a: { url: string }, b: (c: unknown) => void) => void)({ url }, (answer) => answers.push(answer)); };
      ask('https://example.invalid/');
      ask('app://pana.evil/');
      ask('app://pana/index.html');
      expect(answers).toEqual([false, { confirmed: false }, { cancel: true }, { cancel: true }, { cancel: false }]);
      expect((each['permissionCheck'] as () => unknown)()).toBe(false);
      expect((each['device'] as () => unknown)()).toBe(false);
      expect((each['usb'] as () => unknown)()).toEqual([]);
      expect(each['spelling']).toBe(false);
      expect(each['proxy']).toEqual({ mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
      let prevented = false;
      (each['tell'] as (event: string, given: unknown) => void)('will-download', { preventDefault: () => { prevented = true; } });
      expect(prevented).toBe(true);
    }
  });

  it('keeps the page where it is: no navigation, no window, no view inside', async () => {
    const { contents, kept, done } = await started();
    const stays = (event: string, url: string): boolean => {
      let prevented = false;
      contents.tell(event, { url, preventDefault: () => { prevented = true; } });
      return prevented;
    };
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(stays(event, 'https://example.invalid/')).toBe(true);
      expect(stays(event, 'app://pana/')).toBe(false);
    }
    expect(stays('will-attach-webview', 'app://pana/')).toBe(true);
    expect(kept.opener?.()).toEqual({ action: 'deny' });
    expect(done).toContain('webrtc disable_non_proxied_udp');
  });

  it('answers calls of the main frame of its own page alone', async () => {
    const { kept, folder } = await started();
    const own = { senderFrame: { parent: null, url: 'app://pana/' } };
    expect(await kept.call?.(own, 'program.state', {})).toMatchObject({ ok: true, value: { vault: 'absent', host: 'electron' } });
    for (const stranger of [{ senderFrame: null }, { senderFrame: { parent: {}, url: 'app://pana/' } }, { senderFrame: { parent: null, url: 'https://example.invalid/' } }]) {
      expect(await kept.call?.(stranger, 'program.state', {})).toMatchObject({ ok: false, error: { code: 'call-refused' } });
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('locks the vault and empties the page when the system sleeps, locks its screen or ends', async () => {
    const { kept, power, done } = await started();
    const own = { senderFrame: { parent: null, url: 'app://pana/' } };
    await kept.call?.(own, 'vault.create', { passphrase: 'вымышленные люди и ничьи тайны' });
    expect(await kept.call?.(own, 'program.state', {})).toMatchObject({ value: { vault: 'open' } });
    expect(power.heard()).toEqual(['suspend', 'lock-screen', 'shutdown', 'user-did-resign-active']);
    power.tell('lock-screen');
    await settle(done, 'reload');
    expect(await kept.call?.(own, 'program.state', {})).toMatchObject({ value: { vault: 'locked', place: null } });
  });

  it('locks and quits when its window is closed', async () => {
    const { app, done } = await started();
    app.tell('window-all-closed');
    await settle(done, 'quit');
    expect(done.at(-1)).toBe('quit');
  });

  it('trusts no certificate and gives no name to whoever asks', async () => {
    const { app } = await started();
    const trusted: boolean[] = [];
    let prevented = 0;
    const event = { preventDefault: () => { prevented += 1; } };
    app.tell('certificate-error', event, {}, '', '', {}, (yes: boolean) => trusted.push(yes));
    app.tell('login', event);
    app.tell('select-client-certificate', event);
    expect([prevented, ...trusted]).toEqual([3, false]);
  });

  it('has no menu but what copy and paste need on a Mac', () => {
    expect(windowMenu('linux')).toEqual([]);
    expect(JSON.stringify(windowMenu('darwin'))).not.toMatch(/reload|devTools|help/iu);
  });

  it('names all nine fuses for the packager', () => {
    expect(Object.keys(FUSES)).toHaveLength(9);
    expect(FUSES).toMatchObject({ RunAsNode: false, EnableNodeOptionsEnvironmentVariable: false, EnableNodeCliInspectArguments: false, OnlyLoadAppFromAsar: true, GrantFileProtocolExtraPrivileges: false });
  });
});

describe('profiles of windows that were killed', () => {
  it('are swept at the next start; those of running windows stay', async () => {
    const place = mkdtempSync(join(tmpdir(), 'pana-sweep-'));
    const [dead, alive, other] = [join(place, 'pana-window-999999999-abc'), join(place, `pana-window-${String(process.pid)}-abc`), join(place, 'someone-else')];
    for (const folder of [dead, alive, other]) mkdirSync(folder);
    expect(await sweepProfiles([place, join(place, 'missing')])).toBe(1);
    expect([dead, alive, other].map((folder) => existsSync(folder))).toEqual([false, true, true]);
    rmSync(place, { recursive: true });
  });
});
