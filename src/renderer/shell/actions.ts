import { useEffect, useSyncExternalStore } from 'react';
import type { WordKey } from '../words/words.ts';

/**
 * A key with its modifiers, as `KeyboardEvent.code` names the key: it stays where it is when the layout changes from Russian to
 * Kazakh or English. `Ctrl` is also the command key of a Mac.
 */
export type Chord = `${'' | 'Ctrl+' | 'Alt+' | 'Ctrl+Shift+' | 'Alt+Shift+' | 'Shift+'}${string}`;

/** Something that can be done on the screen as it stands: it has words, stands in the palette, and may have a key. */
export type Action = { readonly id: string; readonly label: WordKey; readonly chord?: Chord; readonly run: () => void };

let groups: readonly { readonly owner: symbol; readonly actions: readonly Action[] }[] = [];
let flat: readonly Action[] = [];
const listeners = new Set<() => void>();

function changed(next: typeof groups): void {
  groups = next;
  flat = groups.flatMap(({ actions }) => actions);
  for (const listener of listeners) listener();
}

/** Offers actions while the calling component is on the screen. The list must be stable (`useMemo`). */
export function useActions(actions: readonly Action[]): void {
  useEffect(() => {
    const owner = Symbol('actions');
    changed([...groups, { owner, actions }]);
    return () => { changed(groups.filter((group) => group.owner !== owner)); };
  }, [actions]);
}

/** Every action on offer. */
export function useOffered(): readonly Action[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => { listeners.delete(listener); };
  }, () => flat);
}

export type Pressed = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'code' | 'key'>;

/** The chord that was pressed. */
export function chordOf({ ctrlKey, metaKey, altKey, shiftKey, code }: Pressed): string {
  return [...(ctrlKey || metaKey ? ['Ctrl'] : []), ...(altKey ? ['Alt'] : []), ...(shiftKey ? ['Shift'] : []), code.replace(/^(?:Key|Digit)/u, '')].join('+');
}

/** Runs what the pressed key stands for; says whether there was anything. The last offered wins: a dialog before the screen under it. */
export function runChord(pressed: Pressed): boolean {
  const chord = chordOf(pressed);
  const found = flat.findLast((action) => action.chord === chord);
  found?.run();
  return found !== undefined;
}
