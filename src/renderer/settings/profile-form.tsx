import { useState, type SyntheticEvent } from 'react';
import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import type { Profile, VaultSettings } from '#core/settings/vault-settings.ts';
import { useWords } from '../words/language.ts';

const EMPTY: Profile = { family: '', given: '', patronymic: '', sex: '', role: 'defender', status: '', cardNumber: '', licence: '', organisation: '', address: '', phone: '', email: '' };
const LINES = ['family', 'given', 'patronymic', 'organisation', 'address', 'phone', 'email', 'cardNumber', 'licence'] as const;
const STATUSES = ['', 'advocate', 'legal-consultant', 'trainee', 'ngo-lawyer', 'other'] as const;

function OneProfile({ profile, onSave, onRemove }: { readonly profile: Profile; readonly onSave: (profile: Profile) => void; readonly onRemove: (() => void) | null }) {
  const { t } = useWords();
  const [held, setHeld] = useState(profile);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSave(held);
  };
  return (
    <form onSubmit={submit}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        {LINES.map((field) => <TextInput key={field} label={t(`profile_${field}`)} value={held[field]} onChange={(event) => { setHeld({ ...held, [field]: event.currentTarget.value }); }} />)}
        <NativeSelect label={t('profile_sex')} value={held.sex} data={[{ value: '', label: '—' }, { value: 'male', label: t('sex_male') }, { value: 'female', label: t('sex_female') }]} onChange={(event) => { setHeld({ ...held, sex: (['male', 'female'] as const).find((each) => each === event.currentTarget.value) ?? '' }); }} />
        <NativeSelect label={t('profile_role')} value={held.role} data={[{ value: 'defender', label: t('defender') }, { value: 'representative', label: t('representative') }]} onChange={(event) => { setHeld({ ...held, role: event.currentTarget.value === 'representative' ? 'representative' : 'defender' }); }} />
        <NativeSelect label={t('profile_status')} value={held.status} data={STATUSES.map((value) => ({ value, label: value === '' ? '—' : t(`status_${value}`) }))} onChange={(event) => { setHeld({ ...held, status: STATUSES.find((each) => each === event.currentTarget.value) ?? '' }); }} />
      </SimpleGrid>
      <Group mt="md"><Button type="submit" disabled={held.family.trim() === ''}>{t('saveProfile')}</Button>{onRemove === null ? null : <Button variant="subtle" onClick={onRemove}>{t('removeProfile')}</Button>}</Group>
    </form>
  );
}

/** Those who work with this vault: the program puts them into a new case as defender or representative. */
export function Profiles({ settings, onChange }: { readonly settings: VaultSettings; readonly onChange: (part: Partial<VaultSettings>) => void }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(settings.profiles.length === 0);
  return (
    <Stack className="sheet" component="section" aria-labelledby="profiles">
      <Title order={2} id="profiles">{t('profiles')}</Title>
      <Text>{t('profilesText')}</Text>
      {settings.profiles.map((profile, index) => (
        <OneProfile key={`${String(index)} ${profile.family}`} profile={profile} onRemove={() => { onChange({ profiles: settings.profiles.filter((_, at) => at !== index) }); }} onSave={(next) => { onChange({ profiles: settings.profiles.map((each, at) => (at === index ? next : each)) }); }} />
      ))}
      {adding ? <OneProfile profile={EMPTY} onRemove={null} onSave={(profile) => { onChange({ profiles: [...settings.profiles, profile] }); setAdding(false); }} /> : <Group><Button variant="default" onClick={() => { setAdding(true); }}>{t('addProfile')}</Button></Group>}
    </Stack>
  );
}
