import { useState } from 'react';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';

const EMPTY = { family: '', given: '', patronymic: '' };
const PARTS = ['family', 'given', 'patronymic'] as const;

/** Begins a case with a name; everything else is asked for afterwards. */
export function NewCase({ opened, onClose, onMade }: { readonly opened: boolean; readonly onClose: () => void; readonly onMade: (id: string) => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState(EMPTY);
  const beginning = useMutation({
    mutationFn: () => valueOf(calls['cases.begin'](name)),
    onSuccess: async ({ id }) => {
      setName(EMPTY);
      onClose();
      await queries.invalidateQueries({ queryKey: ['cases'] });
      onMade(id);
    },
  });
  const empty = PARTS.every((part) => name[part].trim() === '');
  return (
    <Modal opened={opened} onClose={onClose} title={t('newCase')} closeButtonProps={{ 'aria-label': t('close') }} transitionProps={{ duration: 0 }}>
      <form onSubmit={(event) => { event.preventDefault(); if (!empty) beginning.mutate(); }}>
        <Stack>
          <Text size="sm">{t('newCaseText')}</Text>
          {PARTS.map((part) => <TextInput key={part} label={t(`profile_${part}`)} value={name[part]} autoComplete="off" {...(part === 'family' ? { 'data-autofocus': true } : {})} onChange={(event) => { const { value } = event.currentTarget; setName((before) => ({ ...before, [part]: value })); }} />)}
          <FailureNotice error={beginning.error} />
          <Group><Button type="submit" disabled={empty} loading={beginning.isPending}>{t('beginCase')}</Button><Button variant="default" onClick={onClose}>{t('cancel')}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}
