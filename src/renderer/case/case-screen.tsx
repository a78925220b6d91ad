import { Button, Group, Stack, Tabs, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';
import { OpenQuestions } from './open-questions.tsx';
import { PapersTab } from './papers-tab.tsx';
import { FactsTab } from './facts-tab.tsx';

/** One case: its papers with real pages, what is open, its facts. */
export function CaseScreen({ id, today, onBack }: { readonly id: string; readonly today: string; readonly onBack: () => void }) {
  const { t } = useWords();
  const found = useQuery({ queryKey: ['case', id], queryFn: () => valueOf(calls['case.read']({ id })) });
  return (
    <Stack>
      <Group>
        <Button variant="default" onClick={onBack}>← {t('back')}</Button>
        <Title order={2} size="h3">{found.data?.title ?? ''}</Title>
      </Group>
      <FailureNotice error={found.error} />
      {found.data === undefined ? null : (
        <Tabs defaultValue="papers" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="papers">{t('papers')}</Tabs.Tab>
            <Tabs.Tab value="open">{t('open_questions')}</Tabs.Tab>
            <Tabs.Tab value="facts">{t('facts')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="papers" pt="md"><PapersTab id={id} revision={found.data.revision} today={today} /></Tabs.Panel>
          <Tabs.Panel value="open" pt="md"><OpenQuestions id={id} revision={found.data.revision} today={today} /></Tabs.Panel>
          <Tabs.Panel value="facts" pt="md"><FactsTab id={id} content={found.data.content} /></Tabs.Panel>
        </Tabs>
      )}
    </Stack>
  );
}
