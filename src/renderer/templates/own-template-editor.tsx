import { useCallback, useEffect, useRef, useState } from 'react';
import { Badge, Button, Group, NativeSelect, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { TONGUES } from '#core/language/tongue.ts';
import { TrialPages } from './trial-pages.tsx';
import { calls, valueOf } from '../shell/calls.ts';
import { useFlush } from '../shell/drafts.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';
import { useFileLabel, type TemplateFile } from './template-text.tsx';

type Props = { readonly id: string; readonly stored: readonly TemplateFile[]; readonly today: string };

/** Milliseconds after the last key until the texts that are being written lie encrypted in the vault. */
const PAUSE = 400;

/** The texts of an own template, what the linter says of them as they stand, and the pages that they make of a chosen case. What is not saved yet stands a lock. */
export function OwnTemplateEditor(props: Props) {
  const kept = useQuery({ queryKey: ['template-kept', props.id], gcTime: 0, staleTime: 0, queryFn: () => valueOf(calls['templates.kept']({ id: props.id })) });
  if (kept.error !== null) return <FailureNotice error={kept.error} />;
  return kept.data === undefined ? null : <Editor {...props} kept={kept.data.files} />;
}

/** Writes the texts into the vault a moment after each key, and at once before a lock. */
function useKeeping(id: string) {
  const unsaved = useRef<readonly TemplateFile[] | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const flush = useCallback(async (): Promise<void> => {
    globalThis.clearTimeout(timer.current);
    const waiting = unsaved.current;
    unsaved.current = null;
    if (waiting !== null) await calls['templates.keep']({ id, files: [...waiting] });
  }, [id]);
  useFlush(flush);
  const keep = (files: readonly TemplateFile[]): void => {
    unsaved.current = files;
    globalThis.clearTimeout(timer.current);
    timer.current = globalThis.setTimeout(() => { void flush(); }, PAUSE);
  };
  const forget = (): void => {
    globalThis.clearTimeout(timer.current);
    unsaved.current = null;
  };
  return { keep, forget };
}

function Editor({ id, stored, today, kept }: Props & { readonly kept: readonly TemplateFile[] | null }) {
  const { t, say } = useWords();
  const label = useFileLabel();
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly TemplateFile[]>(() => stored.map((each) => kept?.find(({ name }) => name === each.name) ?? each));
  const { keep, forget } = useKeeping(id);
  const [chosen, setChosen] = useState(stored.find(({ name }) => name.endsWith('.md'))?.name ?? '');
  const [caseId, setCaseId] = useState<string | null>(null);
  const settled = useSettled(files);
  const file = files.find(({ name }) => name === chosen) ?? files[0];
  const language = TONGUES.find((tongue) => file?.name.endsWith(`.${tongue}.md`)) ?? 'ru';
  const cases = useQuery({ queryKey: ['cases', ''], queryFn: () => valueOf(calls['cases.list']({ search: '' })) });
  const trial = useQuery({
    queryKey: ['templates', 'try', id, settled, caseId, language], placeholderData: (before) => before,
    queryFn: () => valueOf(calls['templates.try']({ id, files: [...settled], case: caseId, language, date: today })),
  });
  const save = useMutation({
    mutationFn: () => {
      forget();
      return valueOf(calls['templates.save']({ id, files: [...files] }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['templates'] }),
  });
  if (file === undefined) return null;
  const changed = files.some(({ name, text }) => stored.find((each) => each.name === name)?.text !== text);
  return (
    <Stack>
      <Group justify="space-between">
        <SegmentedControl aria-label={t('templateFile')} value={file.name} onChange={setChosen} data={files.map(({ name }) => ({ value: name, label: label(name) }))} />
        <Group>
          <Text role="status" size="sm" c="dimmed">{changed ? t('templateUnsaved') : save.isSuccess ? t('templateSaved') : ''}</Text>
          <Button onClick={() => { save.mutate(); }} loading={save.isPending} disabled={!changed}>{t('saveTemplate')}</Button>
        </Group>
      </Group>
      <FailureNotice error={save.error} />
      <Textarea
        aria-label={label(file.name)} value={file.text} rows={24} spellCheck={false} classNames={{ input: 'template-source-field' }}
        onChange={(event) => {
          const text = event.currentTarget.value;
          const next = files.map((each) => (each.name === file.name ? { ...each, text } : each));
          setFiles(next);
          keep(next);
        }}
      />
      <Title order={3}>{t('templateComplaints')}</Title>
      <FailureNotice error={trial.error} />
      {trial.data?.complaints.length === 0 ? <Text>{t('noComplaints')}</Text> : null}
      <Stack component="ul" gap="xs" m={0} p={0}>
        {trial.data?.complaints.map((each) => (
          <Group component="li" key={`${each.file}:${String(each.line)}:${String(each.column)}:${each.code}:${each.message.en}`} wrap="nowrap" align="flex-start" style={{ listStyle: 'none' }}>
            <Badge variant="outline" color={each.severity === 'error' ? 'orange' : 'gray'} tt="none" c="inherit" style={{ flexShrink: 0 }}>{t(each.severity === 'error' ? 'errorWord' : 'warningWord')}</Badge>
            <Text size="sm">{`${label(each.file)}, ${t('lineWord')} ${String(each.line)}: ${say(each.message)}`}</Text>
          </Group>
        ))}
      </Stack>
      <NativeSelect label={t('tryWithCase')} value={caseId ?? ''} onChange={(event) => { setCaseId(event.currentTarget.value === '' ? null : event.currentTarget.value); }}
        data={[{ value: '', label: t('noCaseChosen') }, ...(cases.data ?? []).map((each) => ({ value: each.id, label: each.title }))]} />
      {trial.data === undefined || trial.data.pages.length === 0 ? null : <TrialPages pages={trial.data.pages} />}
    </Stack>
  );
}

/** The texts once nobody has typed for a moment: the linter and the typesetter need not follow every key. */
function useSettled(files: readonly TemplateFile[]): readonly TemplateFile[] {
  const [settled, setSettled] = useState(files);
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(files); }, 300);
    return () => { clearTimeout(timer); };
  }, [files]);
  return settled;
}
