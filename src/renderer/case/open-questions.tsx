import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';
import { IssueList } from './issue-list.tsx';

/** Contradictions of the case and the gaps of all papers that its proceedings call for. */
export function OpenQuestions({ id, revision, today }: { readonly id: string; readonly revision: number; readonly today: string }) {
  const { t, say } = useWords();
  const report = useQuery({ queryKey: ['check', id, revision, today], queryFn: () => valueOf(calls['case.check']({ id, date: today })) });
  return (
    <Stack maw={900}>
      <FailureNotice error={report.error} />
      <Title order={3} size="h4">{t('contradictions')}</Title>
      {report.data?.contradictions.length === 0 ? <Text>{t('noContradictions')}</Text> : null}
      {report.data?.contradictions.map((each) => <Text key={each.places.join()}>{say(each.message)}</Text>)}
      <Title order={3} size="h4">{t('issues')}</Title>
      {report.data === undefined ? <Text>{t('loading')}</Text> : <IssueList issues={report.data.issues} />}
    </Stack>
  );
}
