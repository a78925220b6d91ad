import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useActions, type Action } from '../shell/actions.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useNavigation } from '../shell/navigation.tsx';
import { useWords } from '../words/language.ts';
import { CaseGoneNotice } from './case-gone-notice.tsx';
import { CaseFilters, isFilter, NO_FILTER } from './case-filters.tsx';
import { CaseList, PAGE, SiftedList } from './case-list.tsx';
import { FirstSteps } from './first-steps.tsx';
import { NewCase } from './new-case.tsx';
import { Reminders } from './reminders.tsx';
import { useSifted } from './use-sifted.ts';

type Props = { readonly onOpen: (id: string) => void; readonly onBegun: (id: string) => void };

/** The cases of the vault, found as one types: arrows choose, Enter opens. `onBegun` opens a new one at its questions. */
export function CasesScreen({ onOpen, onBegun }: Props) {
  const { t } = useWords();
  const { go, gone } = useNavigation();
  const queries = useQueryClient();
  const files = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState(0);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [beginning, setBeginning] = useState(false);
  const counted = useQuery({ queryKey: ['cases', 'page', search, 0], queryFn: () => valueOf(calls['cases.page']({ search, offset: 0, limit: PAGE })), placeholderData: keepPreviousData });
  const filtered = isFilter(filter);
  const sifted = useSifted(search, filtered ? filter : null, counted.dataUpdatedAt);
  const all = counted.data?.total ?? 0;
  const total = filtered ? sifted.found.length : all;
  const at = Math.max(0, Math.min(chosen, total - 1));
  const importing = useMutation({
    mutationFn: async (file: File) => valueOf(calls['cases.import']({ name: file.name, text: await file.text() })),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['cases'] });
      onOpen(id);
    },
  });
  useActions(useMemo((): readonly Action[] => [
    { id: 'search', label: 'searchCases', chord: 'Ctrl+F', run: () => { document.getElementById('case-search')?.focus(); } },
    { id: 'new-case', label: 'newCase', chord: 'Alt+N', run: () => { setBeginning(true); } },
    { id: 'filter', label: 'filters', chord: 'Ctrl+Shift+F', run: () => { document.getElementById('case-filter')?.focus(); } },
    { id: 'import', label: 'importCase', chord: 'Alt+I', run: () => { files.current?.click(); } },
  ], []));
  const take = useCallback((id: string | null): void => { setChosenId(id); }, []);
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    const id = filtered ? (sifted.found[at]?.row.id ?? null) : chosenId;
    if (step !== undefined) {
      event.preventDefault();
      setChosen(Math.max(0, Math.min(total - 1, at + step)));
    } else if (event.key === 'Enter' && id !== null) {
      event.preventDefault();
      onOpen(id);
    }
  };
  const empty = counted.data?.total === 0 && search === '';
  const count = counted.data === undefined || empty ? '' : filtered ? `${t('found')} ${String(total)}${sifted.done ? '' : ` · ${t('lookedThrough')} ${String(sifted.looked)} / ${String(sifted.total)}`}` : total === 0 ? t('nothingFound') : `${t('found')} ${String(total)}`;
  return (
    <Stack className="page" gap="lg">
      <Group justify="space-between">
        <Title order={1}>{t('cases')}</Title>
        {empty ? null : (
          <Group gap="sm">
            <Button size="md" className="urgent-button" onClick={() => { go({ screen: 'emergency' }); }} aria-keyshortcuts="Alt+2">{t('detained')}</Button>
            <Button size="md" variant="default" onClick={() => { setBeginning(true); }} aria-keyshortcuts="Alt+N">{t('newCase')}</Button>
            <Button size="md" variant="default" loading={importing.isPending} onClick={() => { files.current?.click(); }} aria-keyshortcuts="Alt+I">{t('importCase')}</Button>
          </Group>
        )}
      </Group>
      <input ref={files} type="file" accept=".yaml,.yml,.json" hidden onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        if (file !== undefined) importing.mutate(file);
        event.currentTarget.value = '';
      }} />
      {gone === null ? null : <CaseGoneNotice gone={gone} />}
      {counted.data === undefined ? null : <Reminders hasCases={!empty} />}
      <FailureNotice error={importing.error} lead={t('importRefused')} />
      <FailureNotice error={counted.error ?? sifted.error} />
      {empty ? (
        <>
          <Text role="status">{t('noCases')}</Text>
          <FirstSteps onNew={() => { setBeginning(true); }} onImport={() => { files.current?.click(); }} />
        </>
      ) : (
        <>
          <div className="case-finder">
            <TextInput
              id="case-search" type="search" size="md" label={t('searchCases')} description={t('searchHint')} value={search} autoFocus autoComplete="off" onKeyDown={onKey}
              role="combobox" aria-expanded={total > 0} aria-controls="case-rows" aria-activedescendant={total > 0 ? `case-row-${String(at)}` : undefined}
              onChange={(event) => { setSearch(event.currentTarget.value); setChosen(0); }}
            />
            <CaseFilters filter={filter} onChange={(next) => { setFilter(next); setChosen(0); }} />
          </div>
          <Text role="status" size="sm">{count}</Text>
          {total === 0 ? (filtered && sifted.done ? <Text>{t('nothingPasses')}</Text> : null) : filtered ? <SiftedList found={sifted.found} chosen={at} onOpen={onOpen} /> : <CaseList search={search} total={total} chosen={at} onOpen={onOpen} onChosenId={take} />}
        </>
      )}
      <NewCase opened={beginning} onClose={() => { setBeginning(false); }} onMade={onBegun} />
    </Stack>
  );
}
