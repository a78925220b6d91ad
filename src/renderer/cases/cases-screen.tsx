import { useState } from 'react';
import { Button, FileButton, Group, Stack, Text, TextInput, Title, UnstyledButton, Paper } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';

/** The cases of the vault, found as one types. */
export function CasesScreen({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [search, setSearch] = useState('');
  const cases = useQuery({ queryKey: ['cases', search], queryFn: () => valueOf(calls['cases.list']({ search })), placeholderData: (before) => before });
  const importing = useMutation({
    mutationFn: async (file: File) => valueOf(calls['cases.import']({ name: file.name, text: await file.text() })),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['cases'] });
      onOpen(id);
    },
  });
  return (
    <Stack maw={860} mx="auto">
      <Group justify="space-between">
        <Title order={2} size="h3">{t('cases')}</Title>
        <FileButton accept=".yaml,.yml,.json" onChange={(file) => { if (file !== null) importing.mutate(file); }}>
          {(props) => <Button {...props} loading={importing.isPending}>{t('importCase')}</Button>}
        </FileButton>
      </Group>
      <TextInput type="search" label={t('searchCases')} value={search} onChange={(event) => { setSearch(event.currentTarget.value); }} />
      <FailureNotice error={importing.error ?? cases.error} />
      {cases.data?.length === 0 ? <Text>{t(search === '' ? 'noCases' : 'nothingFound')}</Text> : null}
      <Stack component="ul" gap="xs" p={0} m={0}>
        {cases.data?.map((each) => (
          <Paper component="li" key={each.id} withBorder p={0} style={{ listStyle: 'none' }}>
            <UnstyledButton className="case-row" p="md" onClick={() => { onOpen(each.id); }}>
              <Text fw={600}>{each.damaged ? t('damaged') : each.title}</Text>
              <Text size="sm" c="dimmed">{t('revision')} {each.revision} · {each.changedAt.slice(0, 10)}</Text>
            </UnstyledButton>
          </Paper>
        ))}
      </Stack>
    </Stack>
  );
}
