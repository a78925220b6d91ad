import { useState, type SyntheticEvent } from 'react';
import { Button, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';

const SHORTEST = 15;

/** Opens the vault, or makes it when there is none. */
export function UnlockScreen({ exists, onOpened }: { readonly exists: boolean; readonly onOpened: () => void }) {
  const { t } = useWords();
  const [phrase, setPhrase] = useState('');
  const [again, setAgain] = useState('');
  const entering = useMutation({ mutationFn: (passphrase: string) => valueOf(calls[exists ? 'vault.open' : 'vault.create']({ passphrase })), onSuccess: onOpened });
  const differs = !exists && again !== '' && again !== phrase;
  const ready = phrase !== '' && (exists || (again === phrase && phrase.length >= SHORTEST));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (ready) entering.mutate(phrase);
  };
  return (
    <Paper component="form" onSubmit={submit} withBorder p="xl" maw={480} mx="auto" mt="xl">
      <Stack>
        <Title order={2} size="h3">{t(exists ? 'openTitle' : 'createTitle')}</Title>
        {exists ? null : <Text>{t('createText')}</Text>}
        <PasswordInput label={t('passphrase')} description={exists ? undefined : t('passphraseHint')} value={phrase} onChange={(event) => { setPhrase(event.currentTarget.value); }} autoFocus data-autofocus autoComplete="off" />
        {exists ? null : <PasswordInput label={t('passphraseAgain')} value={again} onChange={(event) => { setAgain(event.currentTarget.value); }} error={differs ? t('passphraseDiffers') : undefined} autoComplete="off" />}
        <FailureNotice error={entering.error} />
        <Button type="submit" disabled={!ready} loading={entering.isPending}>{t(exists ? 'open' : 'create')}</Button>
      </Stack>
    </Paper>
  );
}
