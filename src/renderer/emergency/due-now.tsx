import { Checkbox, List, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EmergencyView } from '#contract/emergency-calls.ts';
import { formatMoment } from '#core/language/moments.ts';
import { formatDate } from '#core/language/dates.ts';
import { gradeText } from '#core/law/grade-words.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';

type Term = EmergencyView['terms'][number];

function TermRow({ term }: { readonly term: Term }) {
  const { t, say, tongue } = useWords();
  const end = term.safe === null ? null : term.safe.time === null ? formatDate(term.safe.date, tongue, 'plain') : formatMoment(`${term.safe.date}T${term.safe.time}+05:00`, tongue, 'plain', 'never');
  const status = term.status === 'at-once' ? 'term_at_once' : term.status === 'passed' ? 'term_passed' : term.status === 'unknown' ? 'term_unknown' : 'term_open';
  return (
    <li className="check-row">
      <Text fw={600}>{say(term.title)}</Text>
      <Text>{end === null ? t(status) : term.status === 'passed' ? `${t('passedAt')} ${end}` : `${t(status)}, ${t('until')} ${end}`}</Text>
      {term.handingIn === null ? null : <Text size="sm">{say(term.handingIn)}</Text>}
      {term.missed === null || term.status !== 'passed' ? null : <Text size="sm">{t('ifMissed')} {say(term.missed)}</Text>}
      <Text size="sm" c="dimmed">{say(term.citation)} [{gradeText(term.grade, tongue)}]</Text>
    </li>
  );
}

/** The terms that run, ours before those of the state. */
export function Terms({ view }: { readonly view: EmergencyView }) {
  const { t } = useWords();
  const [ours, theirs] = [view.terms.filter(({ side }) => side === 'ours'), view.terms.filter(({ side }) => side === 'state')];
  return (
    <Stack className="sheet" component="section" aria-labelledby="our-terms">
      <Title order={2} id="our-terms">{t('ourTerms')}</Title>
      {ours.length === 0 ? <Text>{t('noTerms')}</Text> : <ul className="check-list">{ours.map((term) => <TermRow key={term.key} term={term} />)}</ul>}
      {theirs.length === 0 ? null : <><Title order={3}>{t('stateTerms')}</Title><ul className="check-list">{theirs.map((term) => <TermRow key={term.key} term={term} />)}</ul></>}
    </Stack>
  );
}

/** The steps of the first three days, by the hour since the person could not leave. */
export function Steps({ id, view, hours }: { readonly id: string; readonly view: EmergencyView; readonly hours: number | null }) {
  const { t, say } = useWords();
  const queries = useQueryClient();
  const marking = useMutation({
    mutationFn: ({ step, done }: { readonly step: string; readonly done: boolean }) => valueOf(calls['emergency.step']({ id, step, done })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['emergency', id] }),
  });
  const groups = [...new Set(view.steps.map((step) => step.hours))];
  return (
    <Stack className="sheet" component="section" aria-labelledby="due-now">
      <Title order={2} id="due-now">{t('dueNow')}</Title>
      <FailureNotice error={marking.error} />
      {groups.map((hour) => (
        <div key={hour}>
          <Title order={3} mb="xs">{t('byHour').replace('{n}', String(hour))}{hours !== null && hours >= hour ? <Text span size="sm" fw={400}> · {t('overdueHour')}</Text> : null}</Title>
          <Stack gap="sm">
            {view.steps.filter((step) => step.hours === hour).map((step) => (
              <Checkbox key={step.id} label={say(step.text)} description={step.citation === '' ? undefined : step.citation} checked={step.done !== null} onChange={(event) => { if (!marking.isPending) marking.mutate({ step: step.id, done: event.currentTarget.checked }); }} />
            ))}
          </Stack>
        </div>
      ))}
      {view.cautions.length === 0 ? null : <><Title order={3}>{t('cautions')}</Title><List>{view.cautions.map((each) => <List.Item key={each.ru}>{say(each)}</List.Item>)}</List></>}
    </Stack>
  );
}
