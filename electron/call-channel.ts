import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { err } from '#core/result.ts';
import { refusedCall, type Wire } from '#contract/define.ts';
import { isPageOf } from '#hosts/window/page-policy.ts';
import { ELECTRON_ORIGIN } from './session-lockdown.ts';

/** Only the main frame of our own page may call. Asked before anything else, because the frame can be gone later. */
export function isOwnPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isPageOf(ELECTRON_ORIGIN, frame.url);
}

/** The one channel between window and program. */
export function openCallChannel(ipc: Pick<IpcMain, 'handle'>, wire: Wire): void {
  ipc.handle('app:call', (event, name: unknown, input: unknown) => (isOwnPage(event) ? wire(String(name), input) : Promise.resolve(err(refusedCall))));
}
