import { useState } from 'react';
import { Stack, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';

const GRADE_WORDS = { A: 'helpGradeA', B: 'helpGradeB', C: 'helpGradeC' } as const;

/** The terms of the law side by side in three languages, with how far the Kazakh word was checked. */
export function GlossaryList() {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const terms = useQuery({ queryKey: ['glossary'], staleTime: Infinity, queryFn: () => valueOf(calls['help.glossary']({})) });
  const wanted = search.trim().toLowerCase();
  const found = (terms.data ?? []).filter(({ words }) => wanted === '' || Object.values(words).some((word) => word.toLowerCase().includes(wanted)));
  return (
    <Stack>
      <TextInput className="no-print" type="search" label={t('helpSearch')} value={search} onChange={(event) => { setSearch(event.currentTarget.value); }} />
      <FailureNotice error={terms.error} />
      <Text role="status" size="sm" c="dimmed">{terms.data === undefined ? '' : `${t('helpFound')}: ${String(found.length)}`}</Text>
      <Table className="glossary-table" verticalSpacing="xs" layout="fixed" striped>
        <Table.Thead><Table.Tr><Table.Th>Русский</Table.Th><Table.Th>Қазақша</Table.Th><Table.Th>English</Table.Th><Table.Th w="18%">{t('helpGrade')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {found.map(({ key, words, grade }) => (
            <Table.Tr key={key}>
              <Table.Td lang="ru">{words.ru}</Table.Td><Table.Td lang="kk">{words.kk}</Table.Td><Table.Td lang="en">{words.en}</Table.Td>
              <Table.Td><Text size="sm">{t(GRADE_WORDS[grade])}</Text></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
