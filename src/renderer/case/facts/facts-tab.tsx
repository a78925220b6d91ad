import { SegmentedControl, Stack } from '@mantine/core';
import type { FactView } from '#contract/place.ts';
import { useNavigation, useUnfinished } from '../../shell/navigation.tsx';
import { useWords } from '../../words/language.ts';
import { AllFacts } from './all-facts.tsx';
import { InterviewPane } from './interview-pane.tsx';

type Props = { readonly id: string; readonly content: unknown; readonly today: string; readonly path: string | null; readonly view: FactView | null };

/** The questions of a case: one by one, or all answers in a list that can be searched. The host knows which, so that a lock leads back to it. */
export function FactsTab({ id, content, today, path, view }: Props) {
  const { t } = useWords();
  const { turn } = useNavigation();
  const unfinished = useUnfinished(id);
  const shown = view ?? (path === null ? 'interview' : 'all');
  const show = (next: FactView, at: string | null): void => { turn({ screen: 'case', id, tab: 'facts', view: next, ...(at === null ? {} : { path: at }) }); };
  return (
    <Stack>
      <SegmentedControl className="no-print views" aria-label={t('facts')} value={shown} onChange={(next) => { show(next === 'all' ? 'all' : 'interview', null); }} data={[{ value: 'interview', label: t('interview') }, { value: 'all', label: t('allFacts') }]} />
      {shown === 'interview' ? <InterviewPane id={id} today={today} first={unfinished} onElsewhere={(at) => { show('all', at); }} /> : <AllFacts id={id} content={content} first={unfinished ?? path} />}
    </Stack>
  );
}
