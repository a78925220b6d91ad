import { useEffect, useState, type RefObject } from 'react';

/** Rows of a long list that are on the screen, and some on either side. */
export type Shown = { readonly first: number; readonly count: number };

const SPARE = 8;

/** Follows the scrolling of `holder`, whose rows are all `height` pixels high: only the rows that can be seen are drawn. */
export function useShownRows(holder: RefObject<HTMLElement | null>, height: number, total: number): Shown {
  const [shown, setShown] = useState<Shown>({ first: 0, count: 30 });
  useEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    const look = (): void => {
      const first = Math.max(0, Math.floor(element.scrollTop / height) - SPARE);
      const count = Math.ceil(element.clientHeight / height) + 2 * SPARE;
      setShown((before) => (before.first === first && before.count === count ? before : { first, count }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      watcher.disconnect();
    };
  }, [holder, height, total]);
  return shown;
}
