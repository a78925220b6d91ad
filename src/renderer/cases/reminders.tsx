import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { useNavigation } from '../shell/navigation.tsx';
import { dayOf } from '../words/clock-words.ts';
import { useWords } from '../words/language.ts';
import { RecoveryOffer } from './recovery-offer.tsx';

const DAY = 86_400_000;

/** What was put off until the window is opened anew. */
const later = new Set<'recovery' | 'backup'>();

/** What keeps the cases from being lost: a second key while there is one alone, then a backup as often as the settings ask. One at a time. */
export function Reminders({ hasCases }: { readonly hasCases: boolean }) {
  const { t, tongue } = useWords();
  const { go } = useNavigation();
  const queries = useQueryClient();
  const [, setPutOff] = useState(0);
  const slots = useQuery({ queryKey: ['slots'], queryFn: () => valueOf(calls['keys.list']({})) });
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => valueOf(calls['settings.read']({})) });
  const backups = useQuery({ queryKey: ['backups'], queryFn: () => valueOf(calls['backup.list']({})) });
  const [offering, setOffering] = useState(false);
  const never = useMutation({
    mutationFn: async () => (settings.data === undefined ? null : valueOf(calls['settings.write']({ ...settings.data, offerRecovery: false }))),
    onSuccess: async () => {
      putOff('recovery');
      await queries.invalidateQueries({ queryKey: ['settings'] });
    },
  });
  const putOff = (what: 'recovery' | 'backup'): void => {
    later.add(what);
    setOffering(false);
    setPutOff((before) => before + 1);
  };
  const offered = slots.data?.length === 1 && settings.data?.offerRecovery === true && !later.has('recovery');
  if (offering || offered) return <RecoveryOffer onBegun={() => { setOffering(true); }} onDone={() => { putOff('recovery'); }} onNever={() => { never.mutate(); }} />;
  const days = settings.data?.backupDays ?? 0;
  if (!hasCases || backups.data === undefined || days === 0 || later.has('backup')) return null;
  const { last } = backups.data;
  if (last !== null && Date.now() - Date.parse(last) < days * DAY) return null;
  return (
    <div className="notice" role="note">
      <Text>{last === null ? t('backupNever') : `${t('backupOld')} ${dayOf(last, tongue)}.`}</Text>
      <Group gap="xs"><Button size="compact-md" variant="default" onClick={() => { go({ screen: 'settings' }); }}>{t('backupNow')}</Button><Button size="compact-md" variant="subtle" onClick={() => { putOff('backup'); }}>{t('later')}</Button></Group>
    </div>
  );
}
