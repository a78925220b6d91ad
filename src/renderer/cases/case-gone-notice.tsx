import { useEffect } from 'react';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FilesLeft } from '../case/sure-dialog.tsx';
import { useNavigation, type CaseGone } from '../shell/navigation.tsx';
import { dropWhatIsNotShown } from '../shell/queries.ts';
import { useWords } from '../words/language.ts';

/** Says of a case that was just deleted what was destroyed and what is left. Stays until it is put away: the names of the files are known nowhere else any more. */
export function CaseGoneNotice({ gone }: { readonly gone: CaseGone }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { forgetGone } = useNavigation();
  // By now the screens of the case are gone, and so nothing asks for what was read of it.
  useEffect(() => { void dropWhatIsNotShown(queries); }, [gone, queries]);
  const said = t('caseGone').replace('{versions}', String(gone.revisions)).replace('{papers}', String(gone.papers)).replace('{files}', String(gone.attachments));
  return (
    <Alert variant="outline" color="gray" className="case-gone">
      <Stack gap="xs">
        <Text role="status">{said} {t('caseGoneStays')}</Text>
        {gone.compacted ? null : <Text>{t('notCompacted')}</Text>}
        <FilesLeft files={gone.files} lead="filesRemain" />
        <Group><Button size="compact-md" variant="default" onClick={forgetGone}>{t('understood')}</Button></Group>
      </Stack>
    </Alert>
  );
}
