import { useRef, useState, type SyntheticEvent } from 'react';
import { Badge, Button, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EmergencyView } from '#contract/emergency-calls.ts';
import { recordOf, textOf } from '../case/controls/control-props.ts';
import { typedOf } from '../case/controls/draft-text.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { useDraft } from '../shell/drafts.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useUnfinished } from '../shell/navigation.tsx';
import { dayOf, momentOf } from '../words/clock-words.ts';
import { useWords } from '../words/language.ts';
import { quickDate } from './quick-date.ts';

type Filing = EmergencyView['filings'][number];

type FilingProps = { readonly id: string; readonly filing: Filing; readonly now: EmergencyView['now'] };

/** Where a half-written hand-over lies among the drafts of the case. */
const handOverDraft = (filing: string): string => `handOvers[${filing}]`;

/** When and to whom a paper was handed in. What is half-written stands a lock, which opens the form again. */
function HandOver(props: FilingProps & { readonly onClose: (saved: boolean) => void }) {
  const draft = useDraft(props.id, handOverDraft(props.filing.key));
  return draft.ready ? <HandOverForm {...props} draft={draft} /> : null;
}

function HandOverForm({ id, filing, now, draft, onClose }: Parameters<typeof HandOver>[0] & { readonly draft: ReturnType<typeof useDraft> }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [left] = useState(() => recordOf(draft.text === null ? null : typedOf(draft.text).value));
  const [at, setAt] = useState(typeof left['at'] === 'string' ? left['at'] : `${now.date.split('-').reverse().join('.')} ${now.time}`);
  const [to, setTo] = useState(textOf(left['to']));
  const read = quickDate(at, true, now.date);
  const write = (next: { readonly at: string; readonly to: string }): void => {
    setAt(next.at);
    setTo(next.to);
    draft.write(JSON.stringify(next));
  };
  const close = (saved: boolean): void => { draft.drop(); onClose(saved); };
  const saving = useMutation({
    mutationFn: (moment: string) => valueOf(calls['emergency.handed']({ id, filing: filing.key, at: moment, to })),
    onSuccess: async () => {
      close(true);
      await queries.invalidateQueries({ queryKey: ['emergency', id] });
      await queries.invalidateQueries({ queryKey: ['case', id] });
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (read !== null) saving.mutate(read);
  };
  return (
    <form onSubmit={submit} className="hand-over-form">
      <TextInput label={t('handedAt')} value={at} autoFocus error={read === null ? t('dateNotRead') : undefined} onChange={(event) => { write({ at: event.currentTarget.value, to }); }} />
      <TextInput label={t('handedTo')} value={to} onChange={(event) => { write({ at, to: event.currentTarget.value }); }} />
      <Group gap="xs"><Button type="submit" disabled={read === null} loading={saving.isPending}>{t('saveHandOver')}</Button><Button variant="subtle" onClick={() => { close(false); }}>{t('cancel')}</Button></Group>
      <FailureNotice error={saving.error} />
    </form>
  );
}

function FilingRow(props: FilingProps) {
  const { id, filing } = props;
  const { t, say, tongue } = useWords();
  const [open, setOpen] = useState(useUnfinished(id) === handOverDraft(filing.key));
  const [given, setGiven] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  // Given up, the cursor goes back to the button; saved, to that of the next paper.
  const close = (saved: boolean): void => {
    const buttons = [...(row.current?.closest('section')?.querySelectorAll<HTMLElement>('[data-hand-over]') ?? [])];
    const next = buttons.find((button) => row.current !== null && (row.current.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !row.current.contains(button));
    if (saved) (next ?? row.current)?.focus();
    setGiven(!saved);
    setOpen(false);
  };
  return (
    <li className="check-row" ref={row} tabIndex={-1}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="md">
        <div>
          <Text fw={600}>{say(filing.title)}</Text>
          <Text size="sm" c="dimmed">{t('handTo')}: {say(filing.to)}. {t('copies')}: {say(filing.copies)}. {filing.citation}</Text>
          {filing.addresses.map((each) => <Text size="sm" key={each.where}>{say(each.name)}: {each.where} <Text span size="sm" c="dimmed">({t('addressChecked')} {dayOf(each.checkedOn, tongue)})</Text>{each.old ? <Badge ml="xs" variant="filled" color="dark" autoContrast tt="none">{t('addressOld')}</Badge> : null}</Text>)}
        </div>
        {filing.handed === null
          ? (!open ? <Button variant="default" className="no-print" data-hand-over autoFocus={given} aria-label={`${t('handedNow')}: ${say(filing.title)}`} onClick={() => { setOpen(true); }}>{t('handedNow')}</Button> : null)
          : <Badge variant="outline" color="dark" size="lg" tt="none">{t('handedDone')}: {momentOf(filing.handed.at, tongue)}</Badge>}
      </Group>
      {filing.handed !== null && filing.handed.to !== '' ? <Text size="sm">{filing.handed.to}</Text> : null}
      {filing.handed === null ? <span className="to-fill">{t('handedAt')}: ______________ {t('handedTo')}: ______________________</span> : null}
      {open ? <HandOver {...props} onClose={close} /> : null}
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
      {view.addressesUnread ? <Text>{t('addressesUnread')}</Text> : null}
      <ul className="check-list">{view.filings.map((filing) => <FilingRow key={filing.key} id={id} filing={filing} now={view.now} />)}</ul>
      {view.byHand.length === 0 ? null : <><Title order={3}>{t('byHand')}</Title><List>{view.byHand.map((each) => <List.Item key={each.title.ru}>{say(each.title)} <Text span size="sm" c="dimmed">{each.citation}</Text></List.Item>)}</List></>}
      {view.leftOut.length === 0 ? null : <><Title order={3}>{t('leftOut')}</Title><List>{view.leftOut.map((each) => <List.Item key={each.title.ru}>{say(each.title)}: {say(each.because)}</List.Item>)}</List></>}
    </Stack>
  );
}
