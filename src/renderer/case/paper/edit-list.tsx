import { memo } from 'react';
import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { dayOf } from '../../words/clock-words.ts';
import { useWords } from '../../words/language.ts';
import type { Preview } from './use-preview.ts';

/** Every change that was made to the words of this paper: what the template says, what stands there now, and the way back. */
export const EditList = memo(function EditList({ caseId, paper, edits, onEdited }: { readonly caseId: string; readonly paper: string; readonly edits: Preview['edits']; readonly onEdited: () => void }) {
  const { t, tongue } = useWords();
  const reverting = useMutation({ mutationFn: (edit: string) => valueOf(calls['paper.revert']({ case: caseId, paper, edit })), onSuccess: onEdited });
  if (edits.length === 0) return <Text size="sm">{t('noEdits')}</Text>;
  return (
    <Stack gap="sm">
      <FailureNotice error={reverting.error} />
      {edits.map((edit) => (
        <article key={edit.id} className="edit">
          <Text size="sm" c="dimmed">{t(`edit_${edit.kind}`)} · {dayOf(edit.at, tongue)}{edit.applied ? '' : ` · ${t('editNotApplied')}`}</Text>
          {edit.kind === 'insert-after' ? null : <Text size="sm" component="del" display="block">{edit.shown}</Text>}
          {edit.kind === 'remove' ? null : <Text size="sm" component="ins" display="block">{edit.words}</Text>}
          <Button mt={4} size="compact-sm" variant="default" onClick={() => { reverting.mutate(edit.id); }}>{t('asTemplate')}</Button>
        </article>
      ))}
    </Stack>
  );
});
