import { useState, type ReactNode } from 'react';
import { Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { gradeText } from '#core/law/grade-words.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { dayOf } from '../../words/clock-words.ts';
import { useWords } from '../../words/language.ts';

export const readSources = (query: string, language: 'ru' | 'kk' | 'en') => valueOf(calls['sources.search']({ query, language }));
export type SourceEntry = Awaited<ReturnType<typeof readSources>>[number];

/** An entry of the library as a lawyer needs it to choose: how a paper names it, what it says, and how far anybody has read it. `children` are what can be done with it. */
export function SourceCard({ source, children }: { readonly source: SourceEntry; readonly children: ReactNode }) {
  const { t, tongue } = useWords();
  const doubts = [
    ...(source.outcome === 'not-read' ? [t('outcomeNotRead')] : source.outcome === 'interim-only' ? [t('outcomeInterim')] : []),
    ...(source.adverse ? [t('sourceAdverse')] : []),
    ...(source.opened === 'opening' ? [t('openedOpening')] : source.opened === 'secondary' ? [t('openedSecondary')] : source.opened === 'no' ? [t('openedNo')] : []),
    ...(source.unchecked ? [t('sourceUnchecked')] : []),
  ];
  return (
    <li className="sheet">
      <Text fw={600}>{source.cited}</Text>
      <Group gap="xs" my={4}>
        <Badge variant="outline" color="dark" tt="none">{t('grade')} {gradeText(source.grade, tongue)}</Badge>
        {doubts.map((doubt) => <Badge key={doubt} variant="filled" color="dark" autoContrast>{doubt}</Badge>)}
      </Group>
      {source.says === null ? null : <Text size="sm" lang={tongue === 'en' ? 'en' : 'ru'}>{tongue === 'en' ? source.says.en : source.says.ru}</Text>}
      {source.note === null ? null : <Text size="sm">{t('sourceNote')} <span lang="en">{source.note}</span></Text>}
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>{t('sourceAddress')} {source.url} · {t('checkedOn')} {dayOf(source.checkedOn, tongue)}</Text>
      {children}
    </li>
  );
}

/** Picks an entry; the paragraph is asked at once, because a citation without a place helps nobody. Already picked, it says so. */
export function PickSource({ source, picked, busy, onPick }: { readonly source: SourceEntry; readonly picked: boolean; readonly busy: boolean; readonly onPick: (paragraph: string | null) => void }) {
  const { t } = useWords();
  const [paragraph, setParagraph] = useState<string | null>(null);
  if (picked) return <Badge mt="xs" variant="outline" color="dark">✓ {t('sourceIsPicked')}</Badge>;
  if (paragraph === null) return <Button mt="xs" size="compact-sm" variant="default" aria-label={`${t('pickSource')}: ${source.cited}`} onClick={() => { setParagraph(''); }}>{t('pickSource')}</Button>;
  return (
    <form onSubmit={(event) => { event.preventDefault(); onPick(paragraph.trim() === '' ? null : paragraph.trim()); }}>
      <TextInput mt="xs" autoFocus maxLength={200} label={t('sourceParagraph')} description={t('sourceParagraphHint')} value={paragraph} onChange={(event) => { setParagraph(event.currentTarget.value); }} />
      <Group mt="xs" gap="xs">
        <Button type="submit" size="compact-md" loading={busy}>{t('pickSource')}</Button>
        <Button size="compact-md" variant="default" onClick={() => { setParagraph(null); }}>{t('cancel_add')}</Button>
      </Group>
    </form>
  );
}
