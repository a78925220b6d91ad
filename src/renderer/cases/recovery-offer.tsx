import { useState } from 'react';
import { Button, Group, PasswordInput, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';

type Hand = 'words' | 'files';

/**
 * Offers twelve words that open the vault when the passphrase is forgotten: on the screen to be copied by hand, or as a sheet to print. The passphrase
 * is asked for again: an open window alone must not be enough to make a key.
 */
export function RecoveryOffer({ onBegun, onDone, onNever }: { readonly onBegun: () => void; readonly onDone: () => void; readonly onNever: () => void }) {
  const { t, tongue } = useWords();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [hand, setHand] = useState<Hand>('words');
  const [phrase, setPhrase] = useState('');
  const making = useMutation({
    mutationFn: () => valueOf(calls['keys.add']({ secret: { kind: 'passphrase', text: phrase }, tongue, hand, wish: { kind: 'recovery' } })),
    // A wrong passphrase leaves the vault locked: whoever typed it may not be its owner.
    onError: () => queries.invalidateQueries({ queryKey: ['state'] }),
    onSuccess: async () => {
      setPhrase('');
      // The key is there; the panel stays until the words are copied.
      onBegun();
      await queries.invalidateQueries({ queryKey: ['slots'] });
    },
  });
  const [words] = making.data?.words ?? [];
  return (
    <section className="notice recovery-offer" aria-labelledby="recovery-title">
      <Stack gap="sm">
        <h2 id="recovery-title">{t(making.data === undefined ? 'recoveryTitle' : 'recoveryWords')}</h2>
        {making.data === undefined ? <Text>{t('recoveryText')}</Text> : null}
        {making.data === undefined && open ? (
          <form onSubmit={(event) => { event.preventDefault(); if (phrase !== '') making.mutate(); }}>
            <Stack gap="md" maw="34rem">
              <Radio.Group label={t('recoveryHow')} value={hand} onChange={(next) => { setHand(next === 'files' ? 'files' : 'words'); }}>
                <Stack gap="xs" mt="xs"><Radio value="words" label={t('recoveryByHand')} /><Radio value="files" label={t('recoverySheet')} /></Stack>
              </Radio.Group>
              <PasswordInput label={t('passphrase')} description={t('recoveryPhraseWhy')} value={phrase} autoFocus autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }} onChange={(event) => { setPhrase(event.currentTarget.value); }} />
              <FailureNotice error={making.error} />
              <Group gap="xs"><Button type="submit" disabled={phrase === ''} loading={making.isPending}>{t('recoveryMake')}</Button><Button variant="subtle" onClick={onDone}>{t('later')}</Button></Group>
            </Stack>
          </form>
        ) : null}
        {making.data === undefined && !open ? <Group gap="xs"><Button variant="default" data-recovery onClick={() => { setOpen(true); }}>{t('recoveryBegin')}</Button><Button variant="subtle" onClick={onDone}>{t('later')}</Button><Button variant="subtle" onClick={onNever}>{t('neverOffer')}</Button></Group> : null}
        <div role="status">
          {making.data === undefined ? null : words !== undefined ? (
            <Stack gap="sm">
              <Text fw={600}>{t('wordsOnce')}</Text>
              <ol className="recovery-words">{words.split(' ').map((word, index) => <li key={`${String(index)} ${word}`}>{word}</li>)}</ol>
              <Text size="sm">{t('recoveryKeep')}</Text>
              <Group><Button onClick={onDone}>{t('wordsWritten')}</Button></Group>
            </Stack>
          ) : (
            <Stack gap="sm">
              <Text>{t('sheetsWritten')} {making.data.files.join(', ')}</Text>
              <Text size="sm">{t('recoveryKeep')}</Text>
              <Group><Button onClick={onDone}>{t('understood')}</Button></Group>
            </Stack>
          )}
        </div>
      </Stack>
    </section>
  );
}
