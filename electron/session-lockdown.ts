import type { Session } from 'electron';
import { isPageOf } from '#hosts/window/page-policy.ts';

/** The window's address; the only one that its session answers. */
export const ELECTRON_ORIGIN = 'app://pana';

/** A session of the window in memory: nothing of the page reaches the disk, nothing leaves, every permission is refused. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => { answer(false); });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => { answer({}); });
  session.webRequest.onBeforeRequest((request, answer) => { answer({ cancel: !isPageOf(ELECTRON_ORIGIN, request.url) && !request.url.startsWith(`blob:${ELECTRON_ORIGIN}/`) }); });
  session.on('will-download', (event) => { event.preventDefault(); });
  session.setSpellCheckerEnabled(false);
}
