import { useState, type SyntheticEvent } from 'react';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { dropWhatIsNotShown } from '../../shell/queries.ts';
import { useWords } from '../../words/language.ts';
import type { WordKey } from '../../words/words.ts';
import { FilesLeft, GoesAndStays } from '../delete-case.tsx';
import { papersQuery } from '../paper/paper-settings.tsx';
import { placeName } from '../place-name.ts';

const GOES = ['forgetGoes_answer', 'forgetGoes_back'] as const satisfies readonly WordKey[];
const STAYS = ['forgetStays_filed', 'forgetStays_words', 'staysBackups', 'staysExports', 'staysBlocks'] as const satisfies readonly WordKey[];

const forget = (id: string, path: string) => valueOf(calls['case.forget']({ id, path, sure: 'forget' }));
type Forgotten = Awaited<ReturnType<typeof forget>>;

type Props = { readonly caseId: string; readonly file: CaseFile; readonly path: string; readonly onClose: () => void };

/** Asks whether one fact is to be destroyed in all revisions, says what that does and does not do, does it once a word was typed, and names the places that are left to look at. */
export function ForgetFact({ caseId, file, path, onClose }: Props) {
  const { t, tongue } = useWords();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  // The name of the place as it was asked: what names it may be what is forgotten.
  const [name] = useState(() => placeName(file, path, tongue));
  const forgetting = useMutation({ mutationFn: () => forget(caseId, path), onSuccess: () => dropWhatIsNotShown(queries) });
  const sure = typed.trim().toLowerCase() === t('forgetWord');
  const running = forgetting.isPending;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (sure && !running) forgetting.mutate();
  };
  return (
    <Modal opened onClose={() => { if (!running) onClose(); }} withCloseButton={!running} closeOnClickOutside={false} title={t('forgetFact')} size="lg" closeButtonProps={{ 'aria-label': t('close') }} transitionProps={{ duration: 0 }}>
      {forgetting.data === undefined ? (
        <form onSubmit={submit}>
          <Stack>
            <GoesAndStays about={name} goes={GOES} stays={STAYS} />
            <TextInput label={`${t('typeWord')} ${t('forgetWord')}`} value={typed} autoComplete="off" disabled={running} onChange={(event) => { setTyped(event.currentTarget.value); }} />
            <FailureNotice error={forgetting.error} />
            <Text role="status" size="sm">{running ? t('forgetRuns') : ''}</Text>
            <Group><Button type="submit" variant="default" disabled={!sure} loading={running}>{t('forgetNow')}</Button><Button variant="default" disabled={running} onClick={onClose}>{t('cancel')}</Button></Group>
          </Stack>
        </form>
      ) : <WhatIsLeft caseId={caseId} file={file} done={forgetting.data} onClose={onClose} />}
    </Modal>
  );
}

function WhatIsLeft({ caseId, file, done, onClose }: { readonly caseId: string; readonly file: CaseFile; readonly done: Forgotten; readonly onClose: () => void }) {
  const { t, say, tongue } = useWords();
  const papers = useQuery(papersQuery(caseId));
  const placed = (at: string): string => {
    const [, paper, filed] = /^papers\/([^/]+)(\/filed)?$/u.exec(at) ?? [];
    if (paper === undefined) return placeName(file, at, tongue);
    const known = papers.data?.find(({ id }) => id === paper);
    return `${known === undefined ? paper : say(known.title)} (${t(filed === undefined ? 'stillInPaper' : 'stillInFiled')})`;
  };
  return (
    <Stack>
      <Text role="status">{t('factForgotten')} {done.stillAt.length === 0 ? t('stillNowhere') : ''}</Text>
      {done.stillAt.length === 0 ? null : (
        <div>
          <Text size="sm" fw={600}>{t('stillAt')}</Text>
          <ul className="goes-and-stays">{done.stillAt.map((at) => <li key={at}>{placed(at)}</li>)}</ul>
        </div>
      )}
      <FilesLeft files={done.files} lead="forgetFiles" />
      <Group><Button data-autofocus onClick={onClose}>{t('close')}</Button></Group>
    </Stack>
  );
}

/** The way to forgetting, beside who may read an answer. */
export function ForgetButton({ onAsk }: { readonly onAsk: () => void }) {
  const { t } = useWords();
  return <Button size="compact-sm" variant="default" onClick={onAsk}>{t('forgetFact')}…</Button>;
}
