import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { minuteOf } from '../../words/clock-words.ts';
import { useWords } from '../../words/language.ts';
import { bytesWords } from '../evidence/file-view.tsx';
import { ChangeList, changesQuery } from '../history/change-list.tsx';
import type { Preview } from './use-preview.ts';

/** What was filed, its exact files, and what is different in the case since then. */
export function SealedNotice({ caseId, paper, seal }: { readonly caseId: string; readonly paper: string; readonly seal: NonNullable<Preview['sealed']> }) {
  const { t, tongue } = useWords();
  const changes = useQuery(changesQuery(caseId, paper));
  return (
    <section aria-labelledby="sealed-title">
      <h2 id="sealed-title">{t('sealedTitle')}</h2>
      <Stack gap="xs">
        <Text size="sm">{t('sealedText')}</Text>
        <Text size="sm">{t('sealedAt')} {minuteOf(seal.at, tongue)} · {t('revision')} {seal.caseRevision}</Text>
        {seal.files.map((each) => <div key={each.name}><Text size="sm" fw={600}>{each.format.toUpperCase()}, {bytesWords(each.bytes, tongue)}</Text><Text size="xs" className="hash">SHA-256 {each.sha256}</Text></div>)}
        <h3>{t('changedSince')}</h3>
        {changes.data === undefined ? null : <ChangeList caseId={caseId} changes={changes.data} />}
      </Stack>
    </section>
  );
}
