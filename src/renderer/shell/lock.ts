import { useEffect } from 'react';
import { calls } from './calls.ts';
import { flushDrafts } from './drafts.ts';

/** True while the window is being locked: it is hidden then, and a field that loses the cursor by that was not left by anybody. */
export const isLocking = (): boolean => document.documentElement.dataset['locking'] === 'true';

/**
 * Locks at once and softly: half-written answers go into the vault, the vault is closed, and the page is loaded afresh, so that nothing
 * of a case stays in its memory. The host remembers the screen; after the passphrase the user is back in the same field.
 */
export async function lockWindow(): Promise<void> {
  document.documentElement.dataset['locking'] = 'true';
  await flushDrafts();
  await calls['vault.lock']({});
  globalThis.location.reload();
}

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** How often the clock is looked at. A longer silence than `SLEPT` between two looks means that the computer slept; a hidden window is let run once a minute. */
const LOOK = 5000;
const SLEPT = 150_000;

/** Locks after `minutes` without a key or a movement, and when the computer wakes from sleep. 0 switches the idle lock off. */
export function useIdleLock(active: boolean, minutes: number): void {
  useEffect(() => {
    if (!active) return undefined;
    let last = Date.now();
    let looked = Date.now();
    const alive = (): void => { last = Date.now(); };
    for (const sign of SIGNS) globalThis.addEventListener(sign, alive, { passive: true, capture: true });
    const timer = globalThis.setInterval(() => {
      const now = Date.now();
      const idle = minutes > 0 && now - last >= minutes * 60_000;
      if (idle || now - looked > SLEPT) void lockWindow();
      looked = now;
    }, LOOK);
    return () => {
      globalThis.clearInterval(timer);
      for (const sign of SIGNS) globalThis.removeEventListener(sign, alive, { capture: true });
    };
  }, [active, minutes]);
}
