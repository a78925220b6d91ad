import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import { Alert, Button, FileButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useActions } from '../shell/actions.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useNavigation } from '../shell/navigation.tsx';
import { useWords } from '../words/language.ts';
import { CaseList, PAGE } from './case-list.tsx';

const DAY = 86_400_000;

/** Says that the last backup is too old, or that there is none, as often as the settings ask. */
function BackupReminder() {
  const { t } = useWords();
  const { go } = useNavigation();
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => valueOf(calls['settings.read']({})) });
  const backups = useQuery({ queryKey: ['backups'], queryFn: () => valueOf(calls['backup.list']({})) });
  const days = settings.data?.backupDays ?? 0;
  if (backups.data === undefined || days === 0) return null;
  const { last } = backups.data;
  if (last !== null && Date.now() - Date.parse(last) < days * DAY) return null;
  return (
    <Alert variant="outline" color="dark" role="note">
      <Group justify="space-between"><Text>{last === null ? t('backupNever') : `${t('backupOld')} ${last.slice(0, 10)}.`}</Text><Button size="compact-md" variant="default" onClick={() => { go({ screen: 'settings' }); }}>{t('backupNow')}</Button></Group>
    </Alert>
  );
}

/** The cases of the vault, found as one types: arrows choose, Enter opens. */
export function CasesScreen({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { t } = useWords();
  const { go } = useNavigation();
  const queries = useQueryClient();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const counted = useQuery({ queryKey: ['cases', 'page', search, 0], queryFn: () => valueOf(calls['cases.page']({ search, offset: 0, limit: PAGE })), placeholderData: keepPreviousData });
  const total = counted.data?.total ?? 0;
  const importing = useMutation({
    mutationFn: async (file: File) => valueOf(calls['cases.import']({ name: file.name, text: await file.text() })),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['cases'] });
      onOpen(id);
    },
  });
  useActions(useMemo(() => [{ id: 'search', label: 'searchCases', chord: 'Ctrl+F', run: () => { document.getElementById('case-search')?.focus(); } }] as const, []));
  const take = useCallback((id: string | null): void => { setChosenId(id); }, []);
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen(Math.max(0, Math.min(total - 1, chosen + step)));
    } else if (event.key === 'Enter' && chosenId !== null) {
      event.preventDefault();
      onOpen(chosenId);
    }
  };
  return (
    <Stack className="page" gap="lg">
      <Group justify="space-between">
        <Title order={1}>{t('cases')}</Title>
        <Group gap="sm">
          <Button size="md" className="urgent-button" onClick={() => { go({ screen: 'emergency' }); }} aria-keyshortcuts="Alt+2">{t('detained')}</Button>
          <FileButton accept=".yaml,.yml,.json" onChange={(file) => { if (file !== null) importing.mutate(file); }}>
            {(props) => <Button {...props} size="md" variant="default" loading={importing.isPending}>{t('importCase')}</Button>}
          </FileButton>
        </Group>
      </Group>
      <BackupReminder />
      <TextInput
        id="case-search" type="search" size="md" label={t('searchCases')} description={t('searchHint')} value={search} autoFocus autoComplete="off" onKeyDown={onKey}
        role="combobox" aria-expanded={total > 0} aria-controls="case-rows" aria-activedescendant={total > 0 ? `case-row-${String(chosen)}` : undefined}
        onChange={(event) => { setSearch(event.currentTarget.value); setChosen(0); }}
      />
      <FailureNotice error={importing.error ?? counted.error} />
      <Text role="status" size="sm">{counted.data === undefined ? '' : total === 0 ? t(search === '' ? 'noCases' : 'nothingFound') : `${t('found')} ${String(total)}`}</Text>
      {total === 0 ? null : <CaseList search={search} total={total} chosen={Math.min(chosen, total - 1)} onOpen={onOpen} onChosenId={take} />}
    </Stack>
  );
}
