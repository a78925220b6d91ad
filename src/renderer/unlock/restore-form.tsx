import { useState, type SyntheticEvent } from 'react';
import { Alert, Button, Group, NativeSelect, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';

/** Puts a vault back from an encrypted backup, where there is none yet. */
export function RestoreForm({ onDone, onLeave }: { readonly onDone: () => void; readonly onLeave: () => void }) {
  const { t } = useWords();
  const [file, setFile] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const backups = useQuery({ queryKey: ['backups'], queryFn: () => valueOf(calls['backup.list']({})) });
  const names = backups.data?.files ?? [];
  const restoring = useMutation({ mutationFn: () => valueOf(calls['backup.restore']({ file: file ?? names[0] ?? null, passphrase })) });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    restoring.mutate();
  };
  if (restoring.data != null) {
    return (
      <Stack className="sheet">
        <Alert variant="outline" role="status" color="dark">{t('restored')} {restoring.data.cases}.{restoring.data.missingBlobs === 0 ? '' : ` ${t('missingBlobs')} ${String(restoring.data.missingBlobs)}.`}</Alert>
        <Button onClick={onDone}>{t('openTitle')}</Button>
      </Stack>
    );
  }
  return (
    <Stack component="form" className="sheet" onSubmit={submit}>
      <Title order={1}>{t('restore')}</Title>
      <Text>{t('restoreText')}</Text>
      {names.length === 0 ? <Text fw={600}>{t('noBackups')}</Text> : <NativeSelect label={t('backupFile')} data={[...names]} value={file ?? names[0] ?? ''} onChange={(event) => { setFile(event.currentTarget.value); }} />}
      <PasswordInput label={t('backupPassphrase')} value={passphrase} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }} onChange={(event) => { setPassphrase(event.currentTarget.value); }} />
      <FailureNotice error={restoring.error ?? backups.error} />
      <Group><Button type="submit" disabled={passphrase === ''} loading={restoring.isPending}>{t('restore')}</Button><Button variant="subtle" onClick={onLeave}>{t('backToCreate')}</Button></Group>
    </Stack>
  );
}
