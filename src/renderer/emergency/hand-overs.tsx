import { useState, type SyntheticEvent } from 'react';
import { Badge, Button, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EmergencyView } from '#contract/emergency-calls.ts';
import { formatMoment } from '#core/language/moments.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';
import { quickDate } from './quick-date.ts';

type Filing = EmergencyView['filings'][number];

function FilingRow({ id, filing, now }: { readonly id: string; readonly filing: Filing; readonly now: EmergencyView['now'] }) {
  const { t, say, tongue } = useWords();
  const queries = useQueryClient();
  const [at, setAt] = useState<string | null>(null);
  const [to, setTo] = useState('');
  const read = at === null ? null : quickDate(at, true, now.date);
  const saving = useMutation({
    mutationFn: (moment: string) => valueOf(calls['emergency.handed']({ id, filing: filing.key, at: moment, to })),
    onSuccess: async () => {
      setAt(null);
      await queries.invalidateQueries({ queryKey: ['emergency', id] });
      await queries.invalidateQueries({ queryKey: ['case', id] });
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (read !== null) saving.mutate(read);
  };
  return (
    <li className="check-row">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="md">
        <div>
          <Text fw={600}>{say(filing.title)}</Text>
          <Text size="sm" c="dimmed">{t('handTo')}: {say(filing.to)}. {t('copies')}: {say(filing.copies)}. {filing.citation}</Text>
        </div>
        {filing.handed === null
          ? (at === null ? <Button variant="default" className="no-print" aria-label={`${t('handedNow')}: ${say(filing.title)}`} onClick={() => { setAt(`${now.date.split('-').reverse().join('.')} ${now.time}`); }}>{t('handedNow')}</Button> : null)
          : <Badge variant="outline" color="dark" size="lg" tt="none">{t('handedDone')}: {formatMoment(filing.handed.at, tongue, 'numeric', 'never') ?? filing.handed.at}</Badge>}
      </Group>
      {filing.handed !== null && filing.handed.to !== '' ? <Text size="sm">{filing.handed.to}</Text> : null}
      {at === null ? null : (
        <form onSubmit={submit} className="hand-over-form">
          <TextInput label={t('handedAt')} value={at} autoFocus error={read === null ? t('dateNotRead') : undefined} onChange={(event) => { setAt(event.currentTarget.value); }} />
          <TextInput label={t('handedTo')} value={to} onChange={(event) => { setTo(event.currentTarget.value); }} />
          <Group gap="xs"><Button type="submit" disabled={read === null} loading={saving.isPending}>{t('saveHandOver')}</Button><Button variant="subtle" onClick={() => { setAt(null); }}>{t('cancel')}</Button></Group>
          <FailureNotice error={saving.error} />
        </form>
      )}
    </li>
  );
}

/** What the packet asks to hand in, each with the time it was taken in; and what it leaves out. */
export function HandOvers({ id, view }: { readonly id: string; readonly view: EmergencyView }) {
  const { t, say } = useWords();
  return (
    <Stack className="sheet" component="section" aria-labelledby="hand-overs">
      <Title order={2} id="hand-overs">{t('handOvers')}</Title>
      <Text>{t('handOversText')}</Text>
      <ul className="check-list">{view.filings.map((filing) => <FilingRow key={filing.key} id={id} filing={filing} now={view.now} />)}</ul>
      {view.byHand.length === 0 ? null : <><Title order={3}>{t('byHand')}</Title><List>{view.byHand.map((each) => <List.Item key={each.title.ru}>{say(each.title)} <Text span size="sm" c="dimmed">{each.citation}</Text></List.Item>)}</List></>}
      {view.leftOut.length === 0 ? null : <><Title order={3}>{t('leftOut')}</Title><List>{view.leftOut.map((each) => <List.Item key={each.title.ru}>{say(each.title)}: {say(each.because)}</List.Item>)}</List></>}
    </Stack>
  );
}
