import { useState } from 'react';
import { Button, Group, List, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { TONGUES, type Tongue } from '#core/language/tongue.ts';
import { useWords } from '../words/language.ts';

/** Makes the packet and writes it to the papers folder: a cover for the advocate and each paper as DOCX and PDF. */
export function PacketPanel({ id }: { readonly id: string }) {
  const { t, say } = useWords();
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => valueOf(calls['settings.read']({})) });
  const [chosen, setChosen] = useState<{ readonly language?: Tongue; readonly un?: 'en' | 'ru' }>({});
  const language = chosen.language ?? settings.data?.paperLanguage ?? 'ru';
  const unLanguage = chosen.un ?? settings.data?.unLanguage ?? 'en';
  const making = useMutation({ mutationFn: () => valueOf(calls['emergency.packet']({ id, language, unLanguage })) });
  return (
    <Stack className="sheet urgent" component="section" aria-labelledby="packet">
      <Title order={2} id="packet">{t('packet')}</Title>
      <Group align="flex-end">
        <NativeSelect label={t('packetLanguage')} value={language} data={TONGUES.map((value) => ({ value, label: t(`language_${value}`) }))} onChange={(event) => { setChosen({ ...chosen, language: TONGUES.find((value) => value === event.currentTarget.value) ?? 'ru' }); }} />
        <NativeSelect label={t('unLanguage')} value={unLanguage} data={(['ru', 'en'] as const).map((value) => ({ value, label: t(`language_${value}`) }))} onChange={(event) => { setChosen({ ...chosen, un: event.currentTarget.value === 'ru' ? 'ru' : 'en' }); }} />
        <Button size="md" loading={making.isPending} onClick={() => { making.mutate(); }} data-packet>{t('makePacket')}</Button>
      </Group>
      <FailureNotice error={making.error} />
      <div role="status">
        {making.data === undefined ? null : (
          <Stack gap="xs">
            <Text fw={600}>{t('packetWritten').replace('{name}', making.data.folder)}</Text>
            <List type="ordered" className="plain-numbers">
              {making.data.papers.map((paper) => (
                <List.Item key={paper.number}><Text span fw={600}>{paper.number}</Text> {say(paper.title)} ({t(`language_${paper.language}`)}){paper.pages === null ? '' : ` · ${t('pagesCount')}: ${String(paper.pages)}`}{paper.open === 0 ? '' : ` · ${t('blanks')}: ${String(paper.open)}`}</List.Item>
              ))}
            </List>
            {making.data.missing.length === 0 ? null : <><Text>{t('noTemplateFor')}</Text><List>{making.data.missing.map((each) => <List.Item key={each.ru}>{say(each)}</List.Item>)}</List></>}
          </Stack>
        )}
      </div>
    </Stack>
  );
}
