import { useState, type SyntheticEvent } from 'react';
import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Opening } from '#contract/custody-calls.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';
import { NewPassphrase } from './new-passphrase.tsx';
import { OpeningFields } from './opening-fields.tsx';
import { RestoreForm } from './restore-form.tsx';

function OpenForm({ wrongKey, onOpened }: { readonly wrongKey: boolean; readonly onOpened: () => void }) {
  const { t } = useWords();
  const [secret, setSecret] = useState<Opening | null>(null);
  const opening = useMutation({ mutationFn: (given: Opening) => valueOf(calls['vault.open'](given)), onSuccess: onOpened });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (secret !== null) opening.mutate(secret);
  };
  return (
    <Stack component="form" className="sheet" onSubmit={submit} gap="lg">
      <Title order={1}>{t('openTitle')}</Title>
      {wrongKey && opening.error === null ? <Alert role="status" variant="outline" color="dark">{t('lockedByWrongKey')}</Alert> : null}
      <OpeningFields onChange={setSecret} autoFocus />
      <FailureNotice error={opening.error} />
      <Button type="submit" size="md" disabled={secret === null} loading={opening.isPending}>{t('open')}</Button>
    </Stack>
  );
}

function CreateForm({ onOpened, onRestore }: { readonly onOpened: () => void; readonly onRestore: () => void }) {
  const { t } = useWords();
  const [ready, setReady] = useState<string | null>(null);
  const creating = useMutation({ mutationFn: (passphrase: string) => valueOf(calls['vault.create']({ passphrase })), onSuccess: onOpened });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (ready !== null) creating.mutate(ready);
  };
  return (
    <div className="two-columns">
      <Stack component="form" className="sheet" onSubmit={submit} gap="lg">
        <Title order={1}>{t('createTitle')}</Title>
        <Text>{t('createText')}</Text>
        <NewPassphrase onReady={setReady} autoFocus />
        <FailureNotice error={creating.error} />
        <Group justify="space-between">
          <Button type="submit" size="md" disabled={ready === null} loading={creating.isPending}>{t('create')}</Button>
          <Button variant="subtle" onClick={onRestore}>{t('restore')}</Button>
        </Group>
      </Stack>
      <Stack component="aside" gap="sm" className="beside">
        <Title order={2}>{t('doesTitle')}</Title>
        <List spacing="xs"><List.Item>{t('does1')}</List.Item><List.Item>{t('does2')}</List.Item></List>
        <Title order={2} mt="sm">{t('doesNotTitle')}</Title>
        <List spacing="xs"><List.Item>{t('doesNot1')}</List.Item><List.Item>{t('doesNot2')}</List.Item><List.Item>{t('doesNot3')}</List.Item><List.Item>{t('doesNot4')}</List.Item></List>
      </Stack>
    </div>
  );
}

/** Opens the vault, makes it when there is none, or puts it back from a backup. */
export function UnlockScreen({ exists, wrongKey, onOpened }: { readonly exists: boolean; readonly wrongKey: boolean; readonly onOpened: () => void }) {
  const [restoring, setRestoring] = useState(false);
  if (exists) return <div className="page slim"><OpenForm wrongKey={wrongKey} onOpened={onOpened} /></div>;
  if (restoring) return <div className="page slim"><RestoreForm onDone={onOpened} onLeave={() => { setRestoring(false); }} /></div>;
  return <div className="page"><CreateForm onOpened={onOpened} onRestore={() => { setRestoring(true); }} /></div>;
}
