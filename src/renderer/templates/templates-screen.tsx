import { Stack, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';

/** Every shipped template: its languages and whether a lawyer has reviewed it. */
export function TemplatesScreen() {
  const { t, say } = useWords();
  const templates = useQuery({ queryKey: ['templates'], queryFn: () => valueOf(calls['papers.templates']({})) });
  return (
    <Stack className="page">
      <Title order={1}>{t('templates')}</Title>
      <FailureNotice error={templates.error} />
      <Table striped>
        <Table.Thead><Table.Tr><Table.Th scope="col">{t('paper')}</Table.Th><Table.Th scope="col">{t('language')}</Table.Th><Table.Th scope="col">{t('lawyerReview')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {templates.data?.map((each) => (
            <Table.Tr key={each.id}><Table.Td>{say(each.title)}</Table.Td><Table.Td>{each.languages.join(', ')}</Table.Td><Table.Td>{each.lawyerReview === 'none' ? t('reviewNone') : each.lawyerReview}</Table.Td></Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
