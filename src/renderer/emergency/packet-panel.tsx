import { useState } from 'react';
import { Button, Group, List, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Tongue } from '#core/language/tongue.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { LANGUAGE_NAMES } from '../case/paper/paper-settings.tsx';
import { TONGUE_NAMES } from '../shell/top-bar.tsx';
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
        <NativeSelect label={t('packetLanguage')} value={language} data={[...TONGUE_NAMES]} onChange={(event) => { setChosen({ ...chosen, language: TONGUE_NAMES.find(({ value }) => value === event.currentTarget.value)?.value ?? 'ru' }); }} />
        <NativeSelect label={t('unLanguage')} value={unLanguage} data={TONGUE_NAMES.filter(({ value }) => value !== 'kk')} onChange={(event) => { setChosen({ ...chosen, un: event.currentTarget.value === 'ru' ? 'ru' : 'en' }); }} />
        <Button size="md" loading={making.isPending} onClick={() => { making.mutate(); }} data-packet>{t('makePacket')}</Button>
      </Group>
      <FailureNotice error={making.error} />
      <div role="status">
        {making.data === undefined ? null : (
          <Stack gap="xs">
            <Text fw={600}>{t('packetWritten')} «{making.data.folder}».</Text>
            <List type="ordered" className="plain-numbers">
              {making.data.papers.map((paper) => (
                <List.Item key={paper.number}><Text span fw={600}>{paper.number}</Text> {say(paper.title)} ({LANGUAGE_NAMES[paper.language]}){paper.pages === null ? '' : `, ${String(paper.pages)} ${t('pagesShort')}`}{paper.open === 0 ? '' : ` · ${t('blanks')}: ${String(paper.open)}`}</List.Item>
              ))}
            </List>
            {making.data.missing.length === 0 ? null : <><Text>{t('noTemplateFor')}</Text><List>{making.data.missing.map((each) => <List.Item key={each.ru}>{say(each)}</List.Item>)}</List></>}
          </Stack>
        )}
      </div>
    </Stack>
  );
}
