import { useState, type SyntheticEvent } from 'react';
import { Button, Group, NativeSelect, PasswordInput, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { dayOf } from '../words/clock-words.ts';
import { useWords } from '../words/language.ts';

/** An encrypted copy of the whole vault, read back before it is called done. */
export function BackupPanel() {
  const { t, tongue } = useWords();
  const queries = useQueryClient();
  const [kind, setKind] = useState<'passphrase' | 'recipients'>('passphrase');
  const [text, setText] = useState('');
  const backups = useQuery({ queryKey: ['backups'], queryFn: () => valueOf(calls['backup.list']({})) });
  const writing = useMutation({
    mutationFn: () => valueOf(calls['backup.write']({ lock: kind === 'passphrase' ? { passphrase: text } : { recipients: text.split(/[\s,]+/u).filter((each) => each !== '') } })),
    onSuccess: async () => {
      setText('');
      await queries.invalidateQueries({ queryKey: ['backups'] });
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    writing.mutate();
  };
  return (
    <Stack className="sheet" component="section" aria-labelledby="backup">
      <Title order={2} id="backup">{t('backup')}</Title>
      <Text>{t('backupText')}</Text>
      <Text>{backups.data?.last == null ? t('backupNever') : `${t('backupOld')} ${dayOf(backups.data.last, tongue)}.`}</Text>
      <form onSubmit={submit}>
        <Stack gap="md">
          <NativeSelect label={t('backupLock')} value={kind} data={[{ value: 'passphrase', label: t('passphrase') }, { value: 'recipients', label: t('backupRecipients') }]} onChange={(event) => { setKind(event.currentTarget.value === 'recipients' ? 'recipients' : 'passphrase'); setText(''); }} />
          {kind === 'passphrase'
            ? <PasswordInput label={t('backupPassphrase')} value={text} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }} onChange={(event) => { setText(event.currentTarget.value); }} />
            : <TextInput label={t('backupRecipients')} description={t('backupRecipientsHint')} placeholder="age1…" value={text} onChange={(event) => { setText(event.currentTarget.value); }} />}
          <FailureNotice error={writing.error ?? backups.error} />
          <Group><Button type="submit" disabled={text.trim() === ''} loading={writing.isPending}>{t('backupNow')}</Button></Group>
        </Stack>
      </form>
      <Text role="status">{writing.data == null ? '' : `${t('backupDone')} ${writing.data.file}. ${t('found')} ${String(writing.data.cases)}. ${writing.data.rehearsed ? t('backupRehearsed') : t('backupNotRehearsed')}`}</Text>
    </Stack>
  );
}

/** Plain files that the program wrote outside the vault, and their removal. */
export function TracesPanel() {
  const { t, tongue } = useWords();
  const queries = useQueryClient();
  const traces = useQuery({ queryKey: ['traces'], queryFn: () => valueOf(calls['traces.list']({})) });
  const sweeping = useMutation({ mutationFn: () => valueOf(calls['traces.sweep']({})), onSuccess: () => queries.invalidateQueries({ queryKey: ['traces'] }) });
  const there = traces.data?.filter(({ state }) => state !== 'gone') ?? [];
  return (
    <Stack className="sheet" component="section" aria-labelledby="traces">
      <Title order={2} id="traces">{t('traces')}</Title>
      <Text>{t('tracesText')}</Text>
      <FailureNotice error={traces.error ?? sweeping.error} />
      {there.length === 0 ? <Text>{t('noTraces')}</Text> : (
        <div className="scroll-box" tabIndex={0} role="group" aria-label={t('traces')}>
          <Table>
            <Table.Tbody>{there.map((each) => <Table.Tr key={`${each.name} ${each.at}`}><Table.Th scope="row" fw={400}>{each.name}</Table.Th><Table.Td>{dayOf(each.at, tongue)}</Table.Td><Table.Td>{t(`trace_${each.state}`)}</Table.Td></Table.Tr>)}</Table.Tbody>
          </Table>
        </div>
      )}
      <Group><Button variant="default" disabled={!there.some(({ state }) => state === 'unchanged')} loading={sweeping.isPending} onClick={() => { sweeping.mutate(); }}>{t('sweep')}</Button></Group>
      <Text role="status">{sweeping.data === undefined ? '' : `${t('swept')} ${String(sweeping.data.removed)}. ${t('sweptLeft')} ${String(sweeping.data.left)}.`}</Text>
    </Stack>
  );
}

/** Whether the vault is whole; and its end. */
export function EndPanel() {
  const { t, say } = useWords();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const verifying = useMutation({ mutationFn: () => valueOf(calls['vault.verify']({})) });
  const erasing = useMutation({ mutationFn: () => valueOf(calls['vault.erase']({ sure: 'erase' })), onSuccess: () => { queries.clear(); globalThis.location.reload(); } });
  const word = t('eraseWord');
  return (
    <>
      <Stack className="sheet" component="section" aria-labelledby="verify">
        <Title order={2} id="verify">{t('verify')}</Title>
        <Text>{t('verifyText')}</Text>
        <Group><Button variant="default" loading={verifying.isPending} onClick={() => { verifying.mutate(); }}>{t('verifyNow')}</Button></Group>
        <FailureNotice error={verifying.error} />
        <Text role="status">{verifying.data === undefined ? '' : verifying.data.sound ? `${t('verifySound')} ${t('found')} ${String(verifying.data.cases)}.` : t('verifyProblems')}</Text>
        {verifying.data?.problems.map((problem) => <Text key={problem.ru}>{say(problem)}</Text>)}
      </Stack>
      <Stack className="sheet urgent" component="section" aria-labelledby="erase">
        <Title order={2} id="erase">{t('erase')}</Title>
        <Text>{t('eraseText')}</Text>
        <form onSubmit={(event) => { event.preventDefault(); if (typed.trim() === word) erasing.mutate(); }}>
          <Group align="flex-end">
            <TextInput label={`${t('eraseConfirm')} ${word}`} value={typed} autoComplete="off" onChange={(event) => { setTyped(event.currentTarget.value); }} />
            <Button type="submit" variant="default" disabled={typed.trim() !== word} loading={erasing.isPending}>{t('eraseNow')}</Button>
          </Group>
        </form>
        <FailureNotice error={erasing.error} />
      </Stack>
    </>
  );
}
