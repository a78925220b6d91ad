import type { Session } from 'electron';
import { isPageOf } from '#hosts/window/page-policy.ts';

/** The window's address; the only one that its session answers. */
export const ELECTRON_ORIGIN = 'app://pana';

/** A session of the window in memory: nothing of the page reaches the disk, nothing leaves, every permission is refused. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => { answer(false); });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setUSBProtectedClassesHandler(() => []);
  session.setBluetoothPairingHandler((_details, answer) => { answer({ confirmed: false }); });
  session.setDisplayMediaRequestHandler((_request, answer) => { answer({}); });
  session.webRequest.onBeforeRequest((request, answer) => { answer({ cancel: !isPageOf(ELECTRON_ORIGIN, request.url) && !request.url.startsWith(`blob:${ELECTRON_ORIGIN}/`) }); });
  session.on('will-download', (event) => { event.preventDefault(); });
  session.setSpellCheckerEnabled(false);
  // A dead end behind all other locks: whatever should still find a way meets a proxy where nobody listens.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:9', proxyBypassRules: '<-loopback>' }).then(() => session.closeAllConnections());
}
