import { useMemo, useState } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CaseFile } from '#core/casefile/case-file.ts';
import { factGroups } from '#core/casefile/fact-rows.ts';
import { useActions, type Action } from '../../shell/actions.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { minuteOf } from '../../words/clock-words.ts';
import { useWords } from '../../words/language.ts';
import type { WordKey } from '../../words/words.ts';
import { refreshCase } from '../answers.ts';
import { ExactDateControl } from '../controls/date-control.tsx';
import { placeName } from '../place-name.ts';
import { ChangeList, ChangeRows, storedText, useSilentWords } from './change-list.tsx';

const REASONS: Readonly<Record<string, WordKey>> = { created: 'reason_created', imported: 'reason_imported', replaced: 'reason_replaced', answer: 'reason_answer', undo: 'reason_undo', redo: 'reason_redo', forgotten: 'reason_forgotten' };
const FEW = 40;

/** Who changed what and when, the ways back, and the case as it stood on a day. */
export function HistoryTab({ id, today }: { readonly id: string; readonly today: string }) {
  const { t, tongue } = useWords();
  const queries = useQueryClient();
  const [all, setAll] = useState(false);
  const history = useQuery({ queryKey: ['history', id], queryFn: () => valueOf(calls['history.read']({ id })) });
  const undoing = useMutation({ mutationFn: () => valueOf(calls['history.undo']({ id })), onSuccess: () => refreshCase(queries) });
  const redoing = useMutation({ mutationFn: () => valueOf(calls['history.redo']({ id })), onSuccess: () => refreshCase(queries) });
  useActions(useMemo((): readonly Action[] => [
    { id: 'undo', label: 'undo', chord: 'Ctrl+Shift+Z', run: () => { undoing.mutate(); } },
    { id: 'redo', label: 'redo', chord: 'Ctrl+Shift+Y', run: () => { redoing.mutate(); } },
  ], [undoing.mutate, redoing.mutate]));
  const revisions = [...(history.data?.revisions ?? [])].reverse();
  return (
    <Stack gap="xl">
      <section aria-labelledby="history-title">
        <h2 id="history-title">{t('history')}</h2>
        <Text size="sm">{t('historyNote')}</Text>
        <Group gap="xs" my="sm" className="no-print">
          <Button variant="default" disabled={history.data?.undo == null} loading={undoing.isPending} onClick={() => { undoing.mutate(); }}>{t('undo')}{history.data?.undo == null ? '' : ` (${t('numbered').replace('{n}', String(history.data.undo))})`} <kbd>Ctrl+Shift+Z</kbd></Button>
          <Button variant="default" disabled={history.data?.redo == null} loading={redoing.isPending} onClick={() => { redoing.mutate(); }}>{t('redo')}{history.data?.redo == null ? '' : ` (${t('numbered').replace('{n}', String(history.data.redo))})`} <kbd>Ctrl+Shift+Y</kbd></Button>
        </Group>
        <FailureNotice error={history.error ?? undoing.error ?? redoing.error} />
        <ol className="plain-list revisions">
          {revisions.slice(0, all ? undefined : FEW).map((each) => (
            <li key={each.number} className="revision">
              <Text fw={600} size="sm">{t('numbered').replace('{n}', String(each.number))} · {minuteOf(each.at, tongue)} · {each.by === 'pana' ? t('appName') : each.by}</Text>
              <Text size="sm">{t(REASONS[each.reason] ?? 'reason_answer')}</Text>
              <ChangeRows caseId={id} changes={each.changes} />
            </li>
          ))}
        </ol>
        {!all && revisions.length > FEW ? <Button variant="subtle" onClick={() => { setAll(true); }}>{t('showAll')} ({revisions.length})</Button> : null}
      </section>
      <AsOf id={id} today={today} />
    </Stack>
  );
}

/** The case as it stood at the end of a day, and what is different now. */
function AsOf({ id, today }: { readonly id: string; readonly today: string }) {
  const { t, say, tongue } = useWords();
  const silent = useSilentWords();
  const [day, setDay] = useState(today);
  const [wanted, setWanted] = useState<string | null>(null);
  const then = useQuery({ queryKey: ['history', id, 'as-of', wanted], enabled: wanted !== null, queryFn: () => valueOf(calls['history.asOf']({ id, at: wanted ?? today })) });
  const since = useQuery({ queryKey: ['history', id, 'since-day', wanted], enabled: wanted !== null, queryFn: () => valueOf(calls['history.since']({ id, since: { day: wanted ?? today } })) });
  const file = useMemo(() => { const read = CaseFile.safeParse(then.data?.content); return read.success ? read.data : null; }, [then.data?.content]);
  return (
    <section aria-labelledby="as-of-title">
      <h2 id="as-of-title">{t('asOfTitle')}</h2>
      <Group align="flex-end" gap="sm" className="no-print">
        <ExactDateControl label={t('asOfDay')} value={day} tongue={tongue} onChange={(next) => { setDay(typeof next === 'string' ? next : ''); }} />
        <Button variant="default" disabled={day === ''} onClick={() => { setWanted(day); }}>{t('showNorm')}</Button>
      </Group>
      <FailureNotice error={then.error ?? since.error} />
      {since.data === undefined ? null : <><h3 className="as-of-changes">{t('changedSinceDay')}</h3><ChangeList caseId={id} changes={since.data} /></>}
      {file === null ? null : (
        <details>
          <summary>{t('allAnswersThen')} ({t('numbered').replace('{n}', String(then.data?.revision ?? ''))})</summary>
          {factGroups(file).filter(({ rows }) => rows.some(({ state }) => state !== 'not-asked')).map((group) => (
            <section key={group.path} aria-label={placeName(file, group.path, tongue)}>
              <h4>{placeName(file, group.path, tongue)}</h4>
              <ul className="plain-list answers-then">
              {group.rows.filter(({ state }) => state !== 'not-asked').map((row) => <li key={row.path}><span className="fact-label">{say(row.label)}</span><span className="fact-value">{storedText(file, row.path, row.state === 'value' ? { state: 'value', value: row.value } : { state: row.state }, tongue, silent)}</span></li>)}
              </ul>
            </section>
          ))}
        </details>
      )}
    </section>
  );
}
