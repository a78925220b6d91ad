import type { BrowserWindow, BrowserWindowConstructorOptions, Session, WebContents } from 'electron';
import { isPageOf } from '#hosts/window/page-policy.ts';
import { ELECTRON_ORIGIN } from './session-lockdown.ts';

/** The settings of the one window: isolated, sandboxed, without Node, spell checker or developer tools in a release. */
export function windowOptions(session: Session, preload: string, packaged: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1200, height: 850, minWidth: 800, minHeight: 600, show: false, title: 'Pana',
    webPreferences: {
      session, preload, sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true,
      allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, spellcheck: false, navigateOnDragDrop: false, devTools: !packaged,
    },
  };
}

/** Keeps the page where it is: no other address, no second window, no embedded view. */
export function fenceContents(contents: WebContents): void {
  const stay = (event: { readonly preventDefault: () => void; readonly url: string }): void => {
    if (!isPageOf(ELECTRON_ORIGIN, event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => { event.preventDefault(); });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Shows the interface once it is drawn; its picture is kept out of screenshots and screen sharing where the system can. */
export async function showInterface(window: BrowserWindow): Promise<void> {
  window.setContentProtection(true);
  window.once('ready-to-show', () => { window.show(); });
  await window.loadURL(`${ELECTRON_ORIGIN}/`);
}
