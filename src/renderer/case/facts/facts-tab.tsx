import { useState } from 'react';
import { SegmentedControl, Stack } from '@mantine/core';
import { useWords } from '../../words/language.ts';
import { AllFacts } from './all-facts.tsx';
import { InterviewPane } from './interview-pane.tsx';

/** The questions of a case: one by one, or all answers in a list that can be searched. */
export function FactsTab({ id, content, today, path }: { readonly id: string; readonly content: unknown; readonly today: string; readonly path: string | null }) {
  const { t } = useWords();
  const [view, setView] = useState<'interview' | 'all'>(path === null ? 'interview' : 'all');
  return (
    <Stack>
      <SegmentedControl className="no-print views" aria-label={t('facts')} value={view} onChange={(next) => { setView(next === 'all' ? 'all' : 'interview'); }} data={[{ value: 'interview', label: t('interview') }, { value: 'all', label: t('allFacts') }]} />
      {view === 'interview' ? <InterviewPane id={id} today={today} first={null} /> : <AllFacts id={id} content={content} first={path} />}
    </Stack>
  );
}
