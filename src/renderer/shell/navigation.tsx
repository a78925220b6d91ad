import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Place, Writing } from '#contract/place.ts';
import { calls, type Answered } from './calls.ts';

/** What is told of a case that was deleted: nothing of its words. */
export type CaseGone = Answered<'case.delete'>;

export type Navigation = {
  readonly place: Place;
  /** The half-written answer that the window was locked in; null once the user has gone elsewhere. */
  readonly unfinished: Writing | null;
  /** Shows another screen; the one before can be gone back to. */
  readonly go: (place: Place) => void;
  /** Shows the same screen otherwise (another tab): going back does not stop here. */
  readonly turn: (place: Place) => void;
  /** The screen before; the list of cases where there is none. */
  readonly back: () => void;
  /** Leaves a case that is no more for the list of cases: no way back leads to it, and the list says what became of it. */
  readonly leaveCase: (id: string, gone: CaseGone) => void;
  /** What the list has to say of a case that was just deleted; until it was read, or the vault locked. */
  readonly gone: CaseGone | null;
  readonly forgetGone: () => void;
};

const START: Place = { screen: 'cases' };
const Context = createContext<Navigation>({ place: START, unfinished: null, go: () => undefined, turn: () => undefined, back: () => undefined, leaveCase: () => undefined, gone: null, forgetGone: () => undefined });

/** Holds where the user is, in memory alone. The host is told, so that the place is found again after a lock. */
export function NavigationProvider({ first, writing, children }: { readonly first: Place | null; readonly writing: Writing | null; readonly children: ReactNode }) {
  const [place, setPlace] = useState<Place>(first ?? START);
  const [unfinished, setUnfinished] = useState<Writing | null>(writing);
  const [gone, setGone] = useState<CaseGone | null>(null);
  const before = useRef<readonly Place[]>([]);
  const navigation = useMemo((): Navigation => {
    const show = (next: Place): void => {
      setPlace(next);
      setUnfinished(null);
      void calls['window.keep']({ place: next });
    };
    return {
      place,
      unfinished,
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
      leaveCase: (id, told) => {
        before.current = before.current.filter((each) => !('id' in each) || each.id !== id);
        setGone(told);
        show(START);
      },
      gone,
      forgetGone: () => { setGone(null); },
    };
  }, [place, unfinished, gone]);
  return <Context value={navigation}>{children}</Context>;
}

/** Where the user is, and how to go elsewhere. */
export const useNavigation = (): Navigation => useContext(Context);

/** The path of the half-written answer of a case that the window was locked in, so that its field is opened again by itself; null where there is none. */
export function useUnfinished(caseId: string): string | null {
  const { unfinished } = useNavigation();
  return unfinished?.id === caseId ? unfinished.path : null;
}
