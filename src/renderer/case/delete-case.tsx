import { useState, type SyntheticEvent } from 'react';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useNavigation } from '../shell/navigation.tsx';
import { useWords } from '../words/language.ts';
import type { WordKey } from '../words/words.ts';

const GOES = ['deleteGoes_key', 'deleteGoes_rows', 'deleteGoes_back'] as const satisfies readonly WordKey[];
const STAYS = ['staysBackups', 'staysExports', 'staysBlocks', 'staysJournal'] as const satisfies readonly WordKey[];

/** What was typed and what was asked for count as the same whatever their capitals, spaces and dots over ё. */
const plain = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ').trim();

/**
 * What is destroyed, and what no deletion reaches; said each time, because people believe otherwise. The cursor begins here and not in the field
 * below, so that it is read first and in a small window nothing is typed out of sight.
 */
export function GoesAndStays({ about, goes, stays }: { readonly about: string | null; readonly goes: readonly WordKey[]; readonly stays: readonly WordKey[] }) {
  const { t } = useWords();
  return (
    <Stack className="read-first" tabIndex={-1} data-autofocus>
      {about === null ? null : <Text fw={600} size="lg">{about}</Text>}
      {([['goesTitle', goes], ['staysTitle', stays]] as const).map(([title, lines]) => (
        <div key={title}>
          <Text fw={600} component="h3">{t(title)}</Text>
          <ul className="goes-and-stays">{lines.map((line) => <li key={line}>{t(line)}</li>)}</ul>
        </div>
      ))}
    </Stack>
  );
}

/** The files of a case that lie outside the vault, by name. */
export function FilesLeft({ files, lead }: { readonly files: readonly string[] | null; readonly lead: WordKey }) {
  const { t } = useWords();
  if (files === null) return <Text size="sm">{t('filesUnknown')}</Text>;
  if (files.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>{t(lead)}</Text>
      <ul className="goes-and-stays files-left">{files.map((name, index) => <li key={`${name} ${String(index)}`}>{name}</li>)}</ul>
    </div>
  );
}

type Props = { readonly id: string; readonly title: string; readonly onClose: () => void };

/** Asks whether a case is to be destroyed, says what that does and does not do, and does it once the name of the case was typed. */
export function DeleteCase({ id, title, onClose }: Props) {
  const { t } = useWords();
  const { leaveCase } = useNavigation();
  const [typed, setTyped] = useState('');
  const traces = useQuery({ queryKey: ['traces'], queryFn: () => valueOf(calls['traces.list']({})), select: (all) => all.filter(({ caseId, state }) => caseId === id && state !== 'gone').map(({ name }) => name) });
  const deleting = useMutation({ mutationFn: () => valueOf(calls['case.delete']({ id, sure: 'delete' })), onSuccess: (gone) => { leaveCase(id, gone); } });
  // A case without a name, or one whose title can't be read, is confirmed by a word.
  const named = /[\p{L}\p{N}]/u.test(title);
  const wanted = named ? title : t('deleteWord');
  const sure = plain(typed) === plain(wanted);
  const running = deleting.isPending;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (sure && !running) deleting.mutate();
  };
  return (
    <Modal opened onClose={() => { if (!running) onClose(); }} withCloseButton={!running} closeOnClickOutside={false} title={t('deleteCase')} size="lg" closeButtonProps={{ 'aria-label': t('close') }} transitionProps={{ duration: 0 }}>
      <form onSubmit={submit}>
        <Stack>
          <GoesAndStays about={named ? title : null} goes={GOES} stays={STAYS} />
          <FailureNotice error={traces.error} />
          {traces.data === undefined ? null : <FilesLeft files={traces.data} lead="filesThere" />}
          {traces.data === undefined ? null : <Text size="sm">{t(traces.data.length === 0 ? 'filesNone' : 'filesThereFirst')}</Text>}
          <TextInput label={`${t(named ? 'deleteConfirm' : 'typeWord')} ${wanted}`} value={typed} autoComplete="off" disabled={running} onChange={(event) => { setTyped(event.currentTarget.value); }} />
          <FailureNotice error={deleting.error} />
          <Text role="status" size="sm">{running ? t('deleteRuns') : ''}</Text>
          <Group><Button type="submit" variant="default" disabled={!sure} loading={running}>{t('deleteNow')}</Button><Button variant="default" disabled={running} onClick={onClose}>{t('cancel')}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** The way to the deletion, at the end of how a case stands. */
export function DeleteCaseButton({ onAsk }: { readonly onAsk: () => void }) {
  const { t } = useWords();
  return (
    <section className="sheet no-print" aria-labelledby="delete-case">
      <h2 id="delete-case">{t('deleteCase')}</h2>
      <Text size="sm">{t('deleteCaseNote')}</Text>
      <Button mt="sm" size="compact-md" variant="default" onClick={onAsk}>{t('deleteCase')}…</Button>
    </section>
  );
}
