import { useEffect, useMemo, useState } from 'react';
import { Center, Loader, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { UnlockScreen } from '../unlock/unlock-screen.tsx';
import { useWords } from '../words/language.ts';
import { runChord, useActions, type Action } from './actions.ts';
import { calls, onFoundLocked, valueOf } from './calls.ts';
import { FailureNotice } from './failure-notice.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { lockWindow, useIdleLock } from './lock.ts';
import { LookProvider, useLook } from './look.tsx';
import { NavigationProvider, useNavigation } from './navigation.tsx';
import { Palette } from './palette.tsx';
import { CurrentScreen } from './current-screen.tsx';
import { SECTIONS_OF_WINDOW, TONGUE_NAMES, TopBar } from './top-bar.tsx';

export type ProgramState = Awaited<ReturnType<typeof readState>>;
const readState = () => valueOf(calls['program.state']({}));

/** The window: asks the host how things stand, then shows a locked vault or the screens. */
export function App() {
  const { t } = useWords();
  const state = useQuery({ queryKey: ['state'], queryFn: readState });
  if (state.error !== null) return <main><FailureNotice error={state.error} /></main>;
  if (state.data === undefined) return <Center mih={300}><Loader aria-label={t('loading')} /></Center>;
  return (
    <LookProvider first={state.data.look}>
      {/* Another vault state is another window: nothing of the open one stays. */}
      <NavigationProvider key={state.data.vault} first={state.data.place} writing={state.data.writing}><Frame state={state.data} /></NavigationProvider>
    </LookProvider>
  );
}

function Frame({ state }: { readonly state: ProgramState }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { place, go, back } = useNavigation();
  const { look, change } = useLook();
  const [dialog, setDialog] = useState<'palette' | 'keys' | null>(null);
  const open = state.vault === 'open';
  useEffect(() => onFoundLocked(() => { void queries.invalidateQueries({ queryKey: ['state'] }); }), [queries]);
  useIdleLock(open, state.lockMinutes);
  useActions(useMemo((): readonly Action[] => [
    ...(open ? [
      { id: 'palette', label: 'find', chord: 'Ctrl+K', run: () => { setDialog('palette'); } },
      ...SECTIONS_OF_WINDOW.map(({ place: to, label, digit }): Action => ({ id: `go-${to.screen}`, label, chord: `Alt+${digit}`, run: () => { go(to); } })),
      { id: 'back', label: 'goBack', chord: 'Alt+ArrowLeft', run: back },
      { id: 'lock', label: 'lock', chord: 'Ctrl+L', run: () => { void lockWindow(); } },
      { id: 'print', label: 'print', chord: 'Ctrl+P', run: () => { globalThis.print(); } },
    ] as const satisfies readonly Action[] : []),
    { id: 'keys', label: 'keys', chord: 'F1', run: () => { setDialog('keys'); } },
    { id: 'tongue', label: 'nextLanguage', chord: 'Alt+Shift+L', run: () => { change({ tongue: TONGUE_NAMES[(TONGUE_NAMES.findIndex(({ value }) => value === look.tongue) + 1) % TONGUE_NAMES.length]?.value ?? 'ru' }); } },
    { id: 'size', label: 'nextSize', chord: 'Alt+Shift+S', run: () => { change({ size: look.size === 'normal' ? 'large' : 'normal' }); } },
    { id: 'contrast', label: 'switchContrast', chord: 'Alt+Shift+C', run: () => { change({ scheme: look.scheme === 'contrast' ? 'auto' : 'contrast' }); } },
  ], [open, go, back, look, change]));
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const field = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]') !== null;
      const asked = event.key === '?' && !field && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (asked) setDialog('keys');
      if (asked || runChord(event)) event.preventDefault();
    };
    globalThis.addEventListener('keydown', onKey);
    return () => { globalThis.removeEventListener('keydown', onKey); };
  }, []);
  // A new screen is announced and read from its beginning.
  const shown = place.screen === 'case' ? `${place.screen} ${place.id}` : place.screen;
  useEffect(() => {
    globalThis.scrollTo(0, 0);
    const holder = document.getElementById('content');
    if (holder !== null && !holder.contains(document.activeElement)) holder.focus();
  }, [shown]);
  return (
    <>
      <a className="skip-link" href="#content" onClick={(event) => { event.preventDefault(); document.getElementById('content')?.focus(); }}>{t('skipToContent')}</a>
      <TopBar open={open} onPalette={() => { setDialog('palette'); }} onKeys={() => { setDialog('keys'); }} />
      <main id="content" tabIndex={-1} className="content">
        {open ? <CurrentScreen state={state} /> : <UnlockScreen exists={state.vault === 'locked'} wrongKey={state.lockedByWrongKey} onOpened={() => { void queries.invalidateQueries({ queryKey: ['state'] }); }} />}
        {state.host === 'chromium' && !open ? <Text size="sm" className="host-note" component="aside">{t('shellNote')}</Text> : null}
      </main>
      <Palette opened={dialog === 'palette'} onClose={() => { setDialog(null); }} />
      <KeysDialog opened={dialog === 'keys'} onClose={() => { setDialog(null); }} />
    </>
  );
}
