import { useState } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { dropWhatIsNotShown } from '../../shell/queries.ts';
import { useWords } from '../../words/language.ts';
import type { WordKey } from '../../words/words.ts';
import { papersQuery } from '../paper/paper-settings.tsx';
import { placeName } from '../place-name.ts';
import { FilesLeft, SureDialog, SureForm } from '../sure-dialog.tsx';

const GOES = ['forgetGoes_answer', 'forgetGoes_back'] as const satisfies readonly WordKey[];
const STAYS = ['forgetStays_filed', 'forgetStays_words', 'staysBackups', 'staysExports', 'staysBlocks'] as const satisfies readonly WordKey[];

const forget = (id: string, path: string) => valueOf(calls['case.forget']({ id, path, sure: 'forget' }));
type Forgotten = Awaited<ReturnType<typeof forget>>;

type Props = { readonly caseId: string; readonly file: CaseFile; readonly path: string; readonly onClose: () => void };

/** Asks whether one fact is to be destroyed in all revisions, says what that does and does not do, does it once a word was typed, and names the places that are left to look at. */
export function ForgetFact({ caseId, file, path, onClose }: Props) {
  const { t, tongue } = useWords();
  const queries = useQueryClient();
  // The name of the place as it was asked: what names it may be what is forgotten.
  const [name] = useState(() => placeName(file, path, tongue));
  const forgetting = useMutation({ mutationFn: () => forget(caseId, path), onSuccess: () => dropWhatIsNotShown(queries) });
  return (
    <SureDialog title={t('forgetFact')} running={forgetting.isPending} onClose={onClose}>
      {forgetting.data === undefined
        ? <SureForm about={name} goes={GOES} stays={STAYS} wanted={t('forgetWord')} ask="typeWord" act="forgetNow" runs="forgetRuns" running={forgetting.isPending} error={forgetting.error} onSure={() => { forgetting.mutate(); }} onClose={onClose} />
        : <WhatIsLeft caseId={caseId} file={file} done={forgetting.data} onClose={onClose} />}
    </SureDialog>
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
