import { Badge, Button, Group, List, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useNavigation } from '../shell/navigation.tsx';
import { useWords } from '../words/language.ts';
import { Steps, Terms } from './due-now.tsx';
import { HandOvers } from './hand-overs.tsx';
import { HeldClock, usePassing } from './held-clock.tsx';
import { PacketPanel } from './packet-panel.tsx';
import type { EmergencyView } from '#contract/emergency-calls.ts';

/** How often what is due is reckoned anew. */
const AGAIN = 60_000;

function Track({ view }: { readonly view: EmergencyView }) {
  const { t, say } = useWords();
  return (
    <Stack className="sheet" component="section" aria-labelledby="track" gap="sm">
      <Title order={2} id="track">{t('track')}</Title>
      <List>
        {view.procedures.map((each) => (
          <List.Item key={`${each.track} ${each.stage}`}>
            {t(`track_${each.track}`)}, {t(`stage_${each.stage}`)}: {say(each.reason)}. <Text span size="sm" c="dimmed">{each.citation}{each.grade === 'C' ? ` · ${t('gradeC')}` : ''}</Text>
          </List.Item>
        ))}
      </List>
      {view.doubts.map((doubt) => <Text key={doubt.ru}><Badge variant="outline" color="dark" tt="none">{t('trackDoubt')}</Badge> {say(doubt)}</Text>)}
    </Stack>
  );
}

function Work({ id, view }: { readonly id: string; readonly view: EmergencyView }) {
  const { t } = useWords();
  const { go, turn } = useNavigation();
  const passed = usePassing(view);
  const hours = view.heldMinutes === null ? null : (view.heldMinutes.most + passed) / 60;
  return (
    <Stack className="page" gap="lg">
      <Group justify="space-between" align="flex-start">
        <div><Title order={1}>{view.title}</Title><HeldClock view={view} passed={passed} /></div>
        <Group gap="sm" className="no-print">
          <Button variant="default" onClick={() => { go({ screen: 'case', id, tab: 'overview' }); }}>{t('openTheCase')}</Button>
          <Button variant="subtle" onClick={() => { turn({ screen: 'emergency' }); }}>{t('anotherPerson')}</Button>
        </Group>
      </Group>
      {view.same.length === 0 ? null : (
        <Group className="sheet" role="note">
          <Text fw={600}>{t('samePerson')}</Text>
          {view.same.map((each) => <Button key={each.caseId} size="compact-md" variant="default" onClick={() => { go({ screen: 'case', id: each.caseId, tab: 'overview' }); }}>{each.title}</Button>)}
        </Group>
      )}
      <PacketPanel id={id} />
      <Track view={view} />
      <div className="two-columns even">
        <Steps id={id} view={view} hours={hours} />
        <Terms view={view} />
      </div>
      <HandOvers id={id} view={view} />
    </Stack>
  );
}

/** What to do now for one person who is held: the clock, the track, the packet, the steps and terms, and what was handed in. */
export function EmergencyWork({ id }: { readonly id: string }) {
  const { t, tongue } = useWords();
  const view = useQuery({ queryKey: ['emergency', id, tongue], queryFn: () => valueOf(calls['emergency.view']({ id, tongue })), refetchInterval: AGAIN, placeholderData: (before) => before });
  if (view.data === undefined) return <Stack className="page"><FailureNotice error={view.error} />{view.error === null ? <Loader aria-label={t('loading')} /> : null}</Stack>;
  return <Work id={id} view={view.data} />;
}
