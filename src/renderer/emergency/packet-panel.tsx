import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button, Group, List, Loader, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useActions } from '../shell/actions.ts';
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
  const make = useRef(() => { making.mutate(); });
  // Before the next key: one that follows at once must find the packet made.
  useLayoutEffect(() => { make.current = () => { if (!making.isPending) making.mutate(); }; });
  useActions(useMemo(() => [{ id: 'packet', label: 'makePacket', chord: 'Ctrl+S', run: () => { make.current(); } }] as const, []));
  return (
    <Stack className="sheet urgent" component="section" aria-labelledby="packet">
      <Title order={2} id="packet">{t('packet')}</Title>
      <Group align="flex-end" className="no-print">
        <NativeSelect label={t('packetLanguage')} value={language} data={TONGUES.map((value) => ({ value, label: t(`language_${value}`) }))} onChange={(event) => { setChosen({ ...chosen, language: TONGUES.find((value) => value === event.currentTarget.value) ?? 'ru' }); }} />
        <NativeSelect label={t('unLanguage')} value={unLanguage} data={(['ru', 'en'] as const).map((value) => ({ value, label: t(`language_${value}`) }))} onChange={(event) => { setChosen({ ...chosen, un: event.currentTarget.value === 'ru' ? 'ru' : 'en' }); }} />
        {/* The next thing after the questions. A key that is still held down from them must not write files in clear. */}
        <Button size="md" autoFocus aria-disabled={making.isPending} aria-keyshortcuts="Control+S" onKeyDown={(event) => { if (event.repeat) event.preventDefault(); }} onClick={() => { make.current(); }} data-packet>{t('makePacket')} <kbd className="inner-key">Ctrl+S</kbd></Button>
      </Group>
      <FailureNotice error={making.error} />
      <div role="status">
        {making.isPending ? <Loader size="sm" aria-label={t('loading')} /> : null}
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
