import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { emergencyQuestions } from '#core/interview/emergency-questions.ts';
import type { EmergencyKey } from '#core/interview/emergency.ts';
import { useActions } from '../shell/actions.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { useFlush } from '../shell/drafts.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useNavigation } from '../shell/navigation.tsx';
import { useWords } from '../words/language.ts';
import { answersOf, formOf, NOTHING, type Form } from './form-state.ts';
import { QuickField } from './quick-field.tsx';

const PAUSE = 400;

/** Beside the answers of the kept form: the path of the question that was written last. */
const LAST_FIELD = 'lastField';

/** Goes from a line to the next field, so that a whole form is filled without Tab. */
function nextField(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  const fields = [...currentTarget.querySelectorAll<HTMLElement>('.quick-control input, .quick-control select, .quick-control textarea, .emergency-end select, .emergency-end button')];
  const here = fields.indexOf(target);
  // The other buttons of the same choice are not another field.
  fields.find((field, index) => index > here && !(target instanceof HTMLInputElement && target.type === 'radio' && field instanceof HTMLInputElement && field.name === target.name))?.focus();
}

/** The questions of the first hour on one screen. What is typed lies encrypted in the vault until a case is made of it. */
export function EmergencyForm({ today, kept }: { readonly today: string; readonly kept: Readonly<Record<string, unknown>> | null }) {
  const { t, tongue } = useWords();
  const { turn, go } = useNavigation();
  const queries = useQueryClient();
  const [form, setForm] = useState<Form>(() => formOf(kept));
  // The field that was being filled when the window was locked has the cursor again.
  const [left] = useState(() => kept?.[LAST_FIELD]);
  const [profile, setProfile] = useState<string>('0');
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => valueOf(calls['settings.read']({})) });
  const profiles = settings.data?.profiles ?? [];

  // Which questions make sense hangs on the answers so far.
  const all = emergencyQuestions({ paper: { state: 'value', value: 'koap-ruling' } }).concat(emergencyQuestions({ paper: { state: 'value', value: 'stay-curtailed' } }));
  const answers = answersOf(form, all, tongue, today);
  const questions = emergencyQuestions(answers);

  const unsaved = useRef<Readonly<Record<string, unknown>> | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const flush = useCallback(async (): Promise<void> => {
    globalThis.clearTimeout(timer.current);
    const waiting = unsaved.current;
    unsaved.current = null;
    if (waiting !== null) await calls['emergency.keep']({ form: { ...waiting } });
  }, []);
  useFlush(flush);
  const change = (next: Form, field: string | null): void => {
    setForm(next);
    unsaved.current = { ...next, [LAST_FIELD]: field };
    globalThis.clearTimeout(timer.current);
    timer.current = globalThis.setTimeout(() => { void flush(); }, PAUSE);
  };

  const starting = useMutation({
    mutationFn: async () => {
      unsaved.current = null;
      return valueOf(calls['emergency.start']({ answers: answersOf(form, questions, tongue, today), profile: profiles[Number(profile)] === undefined ? null : Number(profile) }));
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['cases'] });
      await queries.invalidateQueries({ queryKey: ['emergency-form'] });
      turn({ screen: 'emergency', id });
    },
  });
  const start = useRef(() => { starting.mutate(); });
  useEffect(() => { start.current = () => { starting.mutate(); }; });
  useActions(useMemo(() => [{ id: 'emergency-start', label: 'startCase', chord: 'Ctrl+Enter', run: () => { start.current(); } }] as const, []));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    starting.mutate();
  };

  return (
    <Stack component="form" className="page narrow" gap="lg" onSubmit={submit} onKeyDown={nextField}>
      <div>
        <Title order={1}>{t('detained')}</Title>
        <Text mt="xs">{t('emergencyText')}</Text>
      </div>
      <Stack className="sheet" gap="lg">
        {questions.map((question, index) => (
          <QuickField key={question.path} number={index + 1} question={question} today={today} typed={form[question.path as EmergencyKey] ?? NOTHING} autoFocus={questions.some(({ path }) => path === left) ? question.path === left : index === 0} onChange={(typed) => { change({ ...form, [question.path]: typed }, question.path); }} />
        ))}
      </Stack>
      <div className="emergency-end">
        {profiles.length === 0
          ? <Text>{t('noProfiles')} <Button variant="subtle" size="compact-sm" onClick={() => { go({ screen: 'settings' }); }}>{t('settings')}</Button></Text>
          : <NativeSelect label={t('whoHelps')} value={profile} onChange={(event) => { setProfile(event.currentTarget.value); }} data={[...profiles.map((each, index) => ({ value: String(index), label: [each.family, each.given, each.organisation].filter((part) => part !== '').join(' ') })), { value: 'none', label: t('defenderNobodyYet') }]} />}
        <FailureNotice error={starting.error} />
        <Group mt="lg" justify="space-between">
          <Button type="submit" size="lg" loading={starting.isPending} aria-keyshortcuts="Control+Enter">{t('startCase')} <kbd className="inner-key">Ctrl+Enter</kbd></Button>
          <Button variant="subtle" onClick={() => { change({}, null); }}>{t('clearForm')}</Button>
        </Group>
      </div>
    </Stack>
  );
}
