import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useNavigation } from '../shell/navigation.tsx';
import { useWords } from '../words/language.ts';
import type { WordKey } from '../words/words.ts';
import { FilesLeft, SureDialog, SureForm } from './sure-dialog.tsx';

const GOES = ['deleteGoes_key', 'deleteGoes_rows', 'deleteGoes_back'] as const satisfies readonly WordKey[];
const STAYS = ['staysBackups', 'staysExports', 'staysBlocks', 'staysJournal'] as const satisfies readonly WordKey[];

type Props = { readonly id: string; readonly title: string; readonly onClose: () => void };

/** Asks whether a case is to be destroyed, says what that does and does not do, and does it once the name of the case was typed. */
export function DeleteCase({ id, title, onClose }: Props) {
  const { t } = useWords();
  const { leaveCase } = useNavigation();
  const traces = useQuery({ queryKey: ['traces'], queryFn: () => valueOf(calls['traces.list']({})), select: (all) => all.filter(({ caseId, state }) => caseId === id && state !== 'gone').map(({ name }) => name) });
  const deleting = useMutation({ mutationFn: () => valueOf(calls['case.delete']({ id, sure: 'delete' })), onSuccess: (gone) => { leaveCase(id, gone); } });
  // A case without a name, or one whose title can't be read, is confirmed by a word.
  const named = /[\p{L}\p{N}]/u.test(title);
  return (
    <SureDialog title={t('deleteCase')} running={deleting.isPending} onClose={onClose}>
      <SureForm about={named ? title : null} goes={GOES} stays={STAYS} wanted={named ? title : t('deleteWord')} ask={named ? 'deleteConfirm' : 'typeWord'} act="deleteNow" runs="deleteRuns" running={deleting.isPending} error={deleting.error} onSure={() => { deleting.mutate(); }} onClose={onClose}>
        <FailureNotice error={traces.error} />
        {traces.data === undefined ? null : <FilesLeft files={traces.data} lead="filesThere" />}
        {traces.data === undefined ? null : <Text size="sm">{t(traces.data.length === 0 ? 'filesNone' : 'filesThereFirst')}</Text>}
      </SureForm>
    </SureDialog>
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
