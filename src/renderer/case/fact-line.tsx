import { useState, type SyntheticEvent } from 'react';
import { Button, Group, NativeSelect, Paper, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FactRow } from '#core/casefile/fact-rows.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';

/** An answer as a line of text; structures are shown as they are stored. */
function shown(row: FactRow, tongue: 'ru' | 'kk' | 'en'): string {
  const { value } = row;
  if (typeof value === 'object' && value !== null && row.control.kind === 'words') {
    const words = value as Readonly<Record<string, string | undefined>>;
    return words[tongue] ?? words['ru'] ?? words['kk'] ?? words['en'] ?? words['other'] ?? '';
  }
  if (typeof value === 'object' && value !== null && 'when' in value) return String(value.when);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

type Answer = { readonly value: unknown } | { readonly state: 'unknown' | 'refused' };

/** One question with its answer. Changing it is a revision of the case; nothing is lost. */
export function FactLine({ caseId, row }: { readonly caseId: string; readonly row: FactRow }) {
  const { t, say, tongue } = useWords();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<string | null>(null);
  const saving = useMutation({
    mutationFn: (answer: Answer) => valueOf(calls['case.answer']({ id: caseId, path: row.path, answer })),
    onSuccess: async () => {
      setDraft(null);
      await queries.invalidateQueries({ queryKey: ['case', caseId] });
      await queries.invalidateQueries({ queryKey: ['cases'] });
    },
  });
  const label = say(row.label);
  const text = row.state === 'value' ? shown(row, tongue) : row.state === 'unknown' ? t('notKnown') : row.state === 'refused' ? t('notSaid') : t('noAnswer');
  if (draft === null) {
    return (
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text size="sm" c="dimmed">{label}</Text>
          <Text fs={row.state === 'value' ? 'normal' : 'italic'} style={{ overflowWrap: 'anywhere' }}>{text}</Text>
        </div>
        {row.control.kind === 'whole' ? null : <Button size="compact-sm" variant="default" aria-label={`${t('edit')}: ${label}`} onClick={() => { setDraft(row.state === 'value' ? shown(row, tongue) : ''); }}>{t('edit')}</Button>}
      </Group>
    );
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const before = typeof row.value === 'object' && row.value !== null ? row.value : { original: tongue };
    saving.mutate({ value: row.control.kind === 'words' ? { ...before, [tongue]: draft } : draft });
  };
  const take = (event: { readonly currentTarget: { readonly value: string } }): void => { setDraft(event.currentTarget.value); };
  return (
    <Paper component="form" withBorder p="sm" onSubmit={submit}>
      {row.control.kind === 'choice' ? <NativeSelect label={label} value={draft} data={['', ...row.control.options]} onChange={take} autoFocus />
        : row.control.kind === 'words' ? <Textarea label={label} value={draft} onChange={take} autosize minRows={2} autoFocus />
          : <TextInput label={label} value={draft} onChange={take} autoFocus />}
      <FailureNotice error={saving.error} />
      <Group gap="xs" mt="sm">
        <Button type="submit" size="compact-md" disabled={draft.trim() === ''} loading={saving.isPending}>{t('saveAnswer')}</Button>
        <Button size="compact-md" variant="default" onClick={() => { saving.mutate({ state: 'unknown' }); }}>{t('notKnown')}</Button>
        <Button size="compact-md" variant="default" onClick={() => { saving.mutate({ state: 'refused' }); }}>{t('notSaid')}</Button>
        <Button size="compact-md" variant="subtle" onClick={() => { setDraft(null); saving.reset(); }}>{t('cancel')}</Button>
      </Group>
    </Paper>
  );
}
