import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Wire } from '#contract/define.ts';
import type { Asset } from '../window/assets.ts';
import { PipeConnection } from './pipe-connection.ts';
import type { Protocol } from './protocol.ts';
import { serveWindow } from './window-page.ts';

/**
 * A throw-away browser that can reach nothing: no name resolves, no service of its own talks, no port listens, nothing is
 * cached, WebRTC has no interface to use. The profile is deleted at the end.
 */
export function browserSwitches(profile: string, root: boolean): readonly string[] {
  return [
    '--remote-debugging-pipe', `--user-data-dir=${profile}`, '--incognito', '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--disable-quic', '--disable-extensions', '--disable-translate', '--disable-domain-reliability', '--disable-client-side-phishing-detection', '--disable-breakpad', '--no-pings',
    '--metrics-recording-only', '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,SpellcheckService,DialMediaRouteProvider', '--disk-cache-size=1',
    '--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=socks5://127.0.0.1:9', '--proxy-bypass-list=<-loopback>', '--webrtc-ip-handling-policy=disable_non_proxied_udp', '--force-webrtc-ip-handling-policy',
    // Chromium refuses its sandbox to root; nobody else may go without it.
    ...(root ? ['--no-sandbox'] : []),
    '--app=about:blank',
  ];
}

const Attached = z.object({ sessionId: z.string() });
const Info = z.object({ targetInfo: z.object({ targetId: z.string(), type: z.string() }) });
const Targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) });

/** `page` is the protocol session of the window; tests drive it. */
export type Shell = { readonly browser: ChildProcess; readonly page: Protocol; readonly closed: Promise<void>; readonly close: () => Promise<void> };

const PLACES = ['/dev/shm', tmpdir()];
const PROFILE = /^pana-window-(\d+)-/u;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes the profiles of windows that were killed before they could do it themselves. Returns how many went. */
export async function sweepProfiles(places: readonly string[] = PLACES): Promise<number> {
  let swept = 0;
  for (const place of places) {
    for (const name of await readdir(place).catch(() => [])) {
      const pid = PROFILE.exec(name)?.[1];
      if (pid === undefined || isRunning(Number(pid))) continue;
      await rm(join(place, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
      swept += 1;
    }
  }
  return swept;
}

/** Where a profile is kept while the window is open: in memory where the system has such a place. Its name says whose it is. */
async function makeProfile(): Promise<string> {
  for (const place of PLACES) {
    try {
      return await mkdtemp(join(place, `pana-window-${String(process.pid)}-`));
    } catch {
      // Not there or closed to us; the next place.
    }
  }
  throw new Error('no place for the profile of the window');
}

/** Starts the browser, makes its one page the window, and closes every page that the host did not open. */
export async function openShell(browserFile: string, assets: ReadonlyMap<string, Asset>, wire: Wire, extraSwitches: readonly string[] = []): Promise<Shell> {
  await sweepProfiles();
  const profile = await makeProfile();
  const root = process.getuid?.() === 0;
  // A dump of a crashed page holds what the page showed: it goes into the profile, which is deleted, and not into the user's own folder.
  const browser = spawn(browserFile, [...browserSwitches(profile, root), ...extraSwitches], { env: { ...process.env, BREAKPAD_DUMP_LOCATION: profile }, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const closed = new Promise<void>((resolve) => browser.once('exit', () => { resolve(); }))
    .then(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const connection = new PipeConnection(browser.stdio[3] as Writable, browser.stdio[4] as Readable);
  const whole = connection.session();
  const { targetInfos } = Targets.parse(await firstTargets(whole.send.bind(whole)));
  const own = targetInfos.find(({ type }) => type === 'page');
  if (own === undefined) throw new Error('the browser opened no page');
  const { sessionId } = Attached.parse(await whole.send('Target.attachToTarget', { targetId: own.targetId, flatten: true }));
  whole.on('Target.targetCreated', (params) => {
    const { targetInfo } = Info.parse(params);
    if (targetInfo.type === 'page' && targetInfo.targetId !== own.targetId) void whole.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined);
  });
  whole.on('Target.targetDestroyed', (params) => {
    if (z.object({ targetId: z.string() }).parse(params).targetId === own.targetId) void whole.send('Browser.close').catch(() => undefined);
  });
  await whole.send('Target.setDiscoverTargets', { discover: true });
  const page = connection.session(sessionId);
  await serveWindow(page, assets, wire);
  return {
    browser,
    page,
    closed,
    close: async () => {
      await whole.send('Browser.close').catch(() => undefined);
      await closed;
    },
  };
}

/** The browser's pages, once it has made its first one. */
async function firstTargets(send: (method: string) => Promise<unknown>): Promise<unknown> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const found = Targets.parse(await send('Target.getTargets'));
    if (found.targetInfos.some(({ type }) => type === 'page')) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { targetInfos: [] };
}
