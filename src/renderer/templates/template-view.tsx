import { useState } from 'react';
import { Alert, Badge, Button, Group, Modal, Stack, Table, Tabs, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { gradeText } from '#core/law/grade-words.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { dayOf } from '../words/clock-words.ts';
import { useWords } from '../words/language.ts';
import { OwnTemplateEditor } from './own-template-editor.tsx';
import { TemplateText, useFileLabel } from './template-text.tsx';

const READER_WORDS = { asylum: 'reader_asylum', court: 'reader_court', un: 'reader_un' } as const;

/** One template: who has read it, its words, its norms; a copy of it, or its end. */
export function TemplateView({ id, today, onChosen }: { readonly id: string; readonly today: string; readonly onChosen: (id: string | null) => void }) {
  const { t, say, tongue } = useWords();
  const queries = useQueryClient();
  const label = useFileLabel();
  const [copying, setCopying] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [name, setName] = useState('');
  const template = useQuery({ queryKey: ['templates', 'one', id], queryFn: () => valueOf(calls['templates.read']({ id })) });
  const afresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['templates'] });
  const copy = useMutation({
    mutationFn: (newId: string) => valueOf(calls['templates.copy']({ id, newId })),
    onSuccess: async ({ id: made }) => {
      setCopying(false);
      await afresh();
      onChosen(made);
    },
  });
  const remove = useMutation({
    mutationFn: () => valueOf(calls['templates.remove']({ id })),
    onSuccess: async () => {
      setRemoving(false);
      onChosen(null);
      await afresh();
    },
  });
  const data = template.data;
  if (data === undefined) return <FailureNotice error={template.error} />;
  const read = (by: string): string => (by === 'none' ? t('readByNobody') : by);
  return (
    <Stack>
      <Group justify="space-between" align="flex-start">
        <Title order={2}>{say(data.title)}</Title>
        <Group gap="xs" className="template-actions">
          <Button variant="default" onClick={() => { setCopying(true); }}>{t('copyTemplate')}</Button>
          {data.own ? <Button variant="default" onClick={() => { setRemoving(true); }}>{t('removeTemplate')}</Button> : null}
        </Group>
      </Group>
      <Table withRowBorders={false} verticalSpacing={4} layout="fixed">
        <Table.Tbody>
          <Table.Tr><Table.Th scope="row" w="14rem" fw={500}>{t('reviewedBy')}</Table.Th><Table.Td>{read(data.lawyer)}</Table.Td></Table.Tr>
          {data.languages.map((language) => <Table.Tr key={language}><Table.Th scope="row" fw={500}>{`${t('readByNative')}: ${t(`language_${language}`)}`}</Table.Th><Table.Td>{read(data.native[language])}</Table.Td></Table.Tr>)}
          <Table.Tr><Table.Th scope="row" fw={500}>{t('lawAsOf')}</Table.Th><Table.Td>{dayOf(data.lawAsOf, tongue)}</Table.Td></Table.Tr>
          <Table.Tr><Table.Th scope="row" fw={500}>{t('templateReaders')}</Table.Th><Table.Td>{data.readers.map((reader) => t(READER_WORDS[reader])).join(', ')}</Table.Td></Table.Tr>
        </Table.Tbody>
      </Table>
      {data.variants.length === 0 ? null : <Group gap="xs">{data.variants.map((variant) => <Badge key={variant.id} variant="outline" color="gray" tt="none" autoContrast c="inherit">{say(variant.title)}</Badge>)}</Group>}
      {data.note === null ? null : <Alert variant="outline" color="gray">{data.note}</Alert>}
      <Tabs defaultValue="text" keepMounted={false}>
        <Tabs.List mb="md"><Tabs.Tab value="text">{t('templateText')}</Tabs.Tab><Tabs.Tab value="norms">{`${t('templateNorms')} (${String(data.norms.length)})`}</Tabs.Tab></Tabs.List>
        <Tabs.Panel value="text">{data.own ? <OwnTemplateEditor id={id} stored={data.files} today={today} /> : <TemplateText files={data.files} label={label} />}</Tabs.Panel>
        <Tabs.Panel value="norms">
          <Stack>
            <Text size="sm">{t('templateNormsLead')}</Text>
            <Table striped verticalSpacing="xs">
              <Table.Thead><Table.Tr><Table.Th>{t('templateNorms')}</Table.Th><Table.Th>{t('gradeWord')}</Table.Th><Table.Th>{t('checkedColumn')}</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>{data.norms.map((norm) => <Table.Tr key={norm.key}><Table.Td>{say(norm.citation)}</Table.Td><Table.Td>{norm.grade === null ? '—' : gradeText(norm.grade, tongue)}</Table.Td><Table.Td>{norm.checkedOn === null ? '—' : dayOf(norm.checkedOn, tongue)}</Table.Td></Table.Tr>)}</Table.Tbody>
            </Table>
          </Stack>
        </Tabs.Panel>
      </Tabs>
      <Modal opened={copying} onClose={() => { setCopying(false); }} title={t('copyTemplate')} closeButtonProps={{ 'aria-label': t('close') }} transitionProps={{ duration: 0 }}>
        <form onSubmit={(event) => { event.preventDefault(); copy.mutate(name.trim()); }}>
          <Stack>
            <TextInput data-autofocus label={t('newTemplateName')} description={t('newTemplateHint')} value={name} onChange={(event) => { setName(event.currentTarget.value); }} required />
            <FailureNotice error={copy.error} />
            <Button type="submit" loading={copy.isPending} disabled={name.trim() === ''}>{t('makeCopy')}</Button>
          </Stack>
        </form>
      </Modal>
      <Modal opened={removing} onClose={() => { setRemoving(false); }} title={t('removeTemplate')} closeButtonProps={{ 'aria-label': t('close') }} transitionProps={{ duration: 0 }}>
        <Stack>
          <Text>{t('removeTemplateSure')}</Text>
          <FailureNotice error={remove.error} />
          <Group justify="flex-end"><Button variant="default" onClick={() => { setRemoving(false); }}>{t('cancel')}</Button><Button loading={remove.isPending} onClick={() => { remove.mutate(); }}>{t('removeTemplate')}</Button></Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
