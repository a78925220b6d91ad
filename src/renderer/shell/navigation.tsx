import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Place } from '#contract/place.ts';
import { calls } from './calls.ts';

export type Navigation = {
  readonly place: Place;
  /** Shows another screen; the one before can be gone back to. */
  readonly go: (place: Place) => void;
  /** Shows the same screen otherwise (another tab): going back does not stop here. */
  readonly turn: (place: Place) => void;
  /** The screen before; the list of cases where there is none. */
  readonly back: () => void;
};

const START: Place = { screen: 'cases' };
const Context = createContext<Navigation>({ place: START, go: () => undefined, turn: () => undefined, back: () => undefined });

/** Holds where the user is, in memory alone. The host is told, so that the place is found again after a lock. */
export function NavigationProvider({ first, children }: { readonly first: Place | null; readonly children: ReactNode }) {
  const [place, setPlace] = useState<Place>(first ?? START);
  const before = useRef<readonly Place[]>([]);
  const navigation = useMemo((): Navigation => {
    const show = (next: Place): void => {
      setPlace(next);
      void calls['window.keep']({ place: next });
    };
    return {
      place,
      go: (next) => {
        before.current = [...before.current.slice(-30), place];
        show(next);
      },
      turn: show,
      back: () => {
        const last = before.current.at(-1) ?? START;
        before.current = before.current.slice(0, -1);
        show(last);
      },
    };
  }, [place]);
  return <Context value={navigation}>{children}</Context>;
}

/** Where the user is, and how to go elsewhere. */
export const useNavigation = (): Navigation => useContext(Context);
