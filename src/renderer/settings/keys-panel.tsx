import { useState } from 'react';
import { Alert, Button, Group, List, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Opening } from '#contract/custody-calls.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { NewPassphrase } from '../unlock/new-passphrase.tsx';
import { OpeningFields } from '../unlock/opening-fields.tsx';
import { dayOf } from '../words/clock-words.ts';
import { useWords } from '../words/language.ts';

const CHANGES = ['recovery', 'recovery-sheet', 'shares', 'key-file', 'passphrase-new', 'passphrase-change'] as const;
type Change = (typeof CHANGES)[number] | 'remove';
const SPLIT = { threshold: 2, count: 3 };

/** The ways in which the vault opens. Each change asks for a key that opens it: an open window alone must not be enough. */
export function KeysPanel() {
  const { t, tongue } = useWords();
  const queries = useQueryClient();
  const slots = useQuery({ queryKey: ['slots'], queryFn: () => valueOf(calls['keys.list']({})) });
  const [change, setChange] = useState<Change | null>(null);
  const [wish, setWish] = useState<(typeof CHANGES)[number]>('recovery');
  const [slot, setSlot] = useState<string | null>(null);
  const [secret, setSecret] = useState<Opening | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const needsFresh = change === 'passphrase-new' || change === 'passphrase-change';
  const changing = useMutation({
    mutationFn: async (given: Opening): Promise<{ readonly words: readonly string[]; readonly files: readonly string[] }> => {
      if (change === 'remove') await valueOf(calls['keys.remove']({ secret: given, slot: slot ?? '' }));
      else if (change === 'passphrase-new') await valueOf(calls['keys.add-passphrase']({ secret: given, fresh: fresh ?? '' }));
      else if (change === 'passphrase-change') await valueOf(calls['keys.change-passphrase']({ secret: given, fresh: fresh ?? '' }));
      else {
        return valueOf(calls['keys.add']({
          secret: given, tongue, hand: change === 'recovery' ? 'words' : 'files',
          wish: change === 'shares' ? { kind: 'shares', ...SPLIT } : { kind: change === 'key-file' ? 'key-file' : 'recovery' },
        }));
      }
      return { words: [], files: [] };
    },
    // A wrong key leaves the vault locked: whoever gave it may not be its owner.
    onError: () => queries.invalidateQueries({ queryKey: ['state'] }),
    onSuccess: async () => {
      setChange(null);
      setSecret(null);
      await queries.invalidateQueries({ queryKey: ['slots'] });
      // Sheets and key files are plain files on the disk.
      await queries.invalidateQueries({ queryKey: ['traces'] });
    },
  });
  const begin = (next: Change): void => {
    changing.reset();
    setSecret(null);
    setFresh(null);
    setChange(next);
  };
  return (
    <Stack className="sheet" component="section" aria-labelledby="slots">
      <Title order={2} id="slots">{t('slots')}</Title>
      <Text>{t('slotsText')}</Text>
      <FailureNotice error={slots.error} />
      <Table>
        <Table.Thead><Table.Tr><Table.Th scope="col">{t('slotKind')}</Table.Th><Table.Th scope="col">{t('slotAdded')}</Table.Th><Table.Th scope="col"><span className="unseen">{t('removeSlot')}</span></Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {slots.data?.map((each) => (
            <Table.Tr key={each.id}>
              <Table.Td>{each.kind === 'passphrase' || each.kind === 'recovery' || each.kind === 'shares' || each.kind === 'key-file' ? t(`slot_${each.kind}`) : each.kind} <Text span size="sm" c="dimmed">{each.id.slice(0, 8)}</Text></Table.Td>
              <Table.Td>{each.addedAt === null ? '—' : dayOf(each.addedAt, tongue)}</Table.Td>
              <Table.Td ta="right"><Button size="compact-sm" variant="default" disabled={slots.data.length < 2} aria-label={`${t('removeSlot')} ${each.id.slice(0, 8)}`} onClick={() => { setSlot(each.id); begin('remove'); }}>{t('removeSlot')}</Button></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group align="flex-end">
        <NativeSelect label={t('slotChange')} value={wish} data={CHANGES.map((value) => ({ value, label: t(`change_${value}`) }))} onChange={(event) => { setWish(CHANGES.find((each) => each === event.currentTarget.value) ?? 'recovery'); }} />
        <Button variant="default" data-keys-go onClick={() => { begin(wish); }}>{t('slotGoOn')}</Button>
      </Group>
      {change === null ? null : (
        <Stack className="hand-over-form" component="form" onSubmit={(event) => { event.preventDefault(); if (secret !== null) changing.mutate(secret); }}>
          <Text fw={600} className="sentence">{change === 'remove' ? `${t('removeSlot')} ${slot?.slice(0, 8) ?? ''}` : t(`change_${change}`)}</Text>
          <Text size="sm">{t('slotSecret')}</Text>
          <OpeningFields onChange={setSecret} autoFocus />
          {needsFresh ? <><Text size="sm" fw={600}>{t('slotFresh')}</Text><NewPassphrase onReady={setFresh} /></> : null}
          <FailureNotice error={changing.error} />
          <Group><Button type="submit" disabled={secret === null || (needsFresh && fresh === null)} loading={changing.isPending}>{t('doChange')}</Button><Button variant="subtle" onClick={() => { setChange(null); }}>{t('cancel')}</Button></Group>
        </Stack>
      )}
      <div role="status">
        {changing.data === undefined ? null : changing.data.words.length > 0 ? (
          <Alert variant="outline" color="dark" title={t('wordsOnce')}>
            {changing.data.words.map((sheet) => <List key={sheet} type="ordered" className="recovery-words">{sheet.split(' ').map((word, index) => <List.Item key={`${String(index)} ${word}`}>{word}</List.Item>)}</List>)}
            <Button mt="md" variant="default" onClick={() => { changing.reset(); }}>{t('wordsWritten')}</Button>
          </Alert>
        ) : changing.data.files.length > 0 ? <Text>{t('sheetsWritten')} {changing.data.files.join(', ')}</Text> : <Text>{t('changeDone')}</Text>}
      </div>
    </Stack>
  );
}
