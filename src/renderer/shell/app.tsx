import { useEffect, useState } from 'react';
import { AppShell, Button, Center, Group, Loader, NativeSelect, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Tongue } from '#core/language/tongue.ts';
import { CasesScreen } from '../cases/cases-screen.tsx';
import { CaseScreen } from '../case/case-screen.tsx';
import { UnlockScreen } from '../unlock/unlock-screen.tsx';
import { useWords } from '../words/language.ts';
import { calls, valueOf } from './calls.ts';

const NAMES: readonly { readonly value: Tongue; readonly label: string }[] = [{ value: 'ru', label: 'Русский' }, { value: 'kk', label: 'Қазақша' }, { value: 'en', label: 'English' }];

/** The whole window: a locked vault, the list of cases, or one case. */
export function App() {
  const { t, tongue, choose } = useWords();
  const queries = useQueryClient();
  const [openCase, setOpenCase] = useState<string | null>(null);
  const state = useQuery({ queryKey: ['state'], queryFn: () => valueOf(calls['program.state']({})) });
  const lock = async (): Promise<void> => {
    await calls['vault.lock']({});
    setOpenCase(null);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'state' });
    await queries.invalidateQueries({ queryKey: ['state'] });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyL') return;
      event.preventDefault();
      void lock();
    };
    globalThis.addEventListener('keydown', onKey);
    return () => { globalThis.removeEventListener('keydown', onKey); };
  });
  const open = state.data?.vault === 'open';
  return (
    <AppShell header={{ height: 56 }} padding="md">
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Title order={1} size="h3">{t('appName')}</Title>
          <Group gap="sm" wrap="nowrap">
            <NativeSelect aria-label={t('language')} data={[...NAMES]} value={tongue} onChange={(event) => { choose(NAMES.find(({ value }) => value === event.currentTarget.value)?.value ?? 'ru'); }} />
            {open ? <Button variant="default" onClick={() => { void lock(); }}>{t('lock')} (Ctrl+L)</Button> : null}
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main>
        {state.data === undefined ? <Center mih={200}><Loader aria-label={t('loading')} /></Center>
          : !open ? <UnlockScreen exists={state.data.vault === 'locked'} onOpened={() => { void queries.invalidateQueries({ queryKey: ['state'] }); }} />
            : openCase === null ? <CasesScreen onOpen={setOpenCase} />
              : <CaseScreen id={openCase} today={state.data.today} onBack={() => { setOpenCase(null); }} />}
        {state.data?.host === 'chromium' && !open ? <Text size="sm" c="dimmed" mt="xl" maw={640} mx="auto">{t('shellNote')}</Text> : null}
      </AppShell.Main>
    </AppShell>
  );
}
