import { NativeSelect, NumberInput, SimpleGrid, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { SCHEMES, TEXT_SIZES } from '#contract/place.ts';
import { TONGUES } from '#core/language/tongue.ts';
import type { VaultSettings } from '#core/settings/vault-settings.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useLook } from '../shell/look.tsx';
import { TONGUE_NAMES } from '../shell/top-bar.tsx';
import { useWords } from '../words/language.ts';
import type { WordKey } from '../words/words.ts';
import { BackupPanel, EndPanel, TracesPanel } from './custody-panel.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { Profiles } from './profile-form.tsx';

function General({ settings, onChange }: { readonly settings: VaultSettings; readonly onChange: (part: Partial<VaultSettings>) => void }) {
  const { t } = useWords();
  const { look, change } = useLook();
  const both = (part: Partial<typeof look>): void => {
    change(part);
    onChange({ ...look, ...part });
  };
  const whole = (value: string | number, most: number): number => Math.max(0, Math.min(most, Math.round(Number(value) || 0)));
  return (
    <Stack className="sheet" component="section" aria-labelledby="general">
      <Title order={2} id="general">{t('general')}</Title>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="md">
        <NativeSelect label={t('windowLanguage')} value={look.tongue} data={[...TONGUE_NAMES]} onChange={(event) => { both({ tongue: TONGUE_NAMES.find(({ value }) => value === event.currentTarget.value)?.value ?? 'ru' }); }} />
        <NativeSelect label={t('colours')} value={look.scheme} data={SCHEMES.map((value) => ({ value, label: t(`scheme_${value}`) }))} onChange={(event) => { both({ scheme: SCHEMES.find((each) => each === event.currentTarget.value) ?? 'auto' }); }} />
        <NativeSelect label={t('textSize')} value={look.size} data={TEXT_SIZES.map((value) => ({ value, label: t(`size_${value}`) }))} onChange={(event) => { both({ size: TEXT_SIZES.find((each) => each === event.currentTarget.value) ?? 'normal' }); }} />
        <NativeSelect label={t('packetLanguage')} value={settings.paperLanguage} data={TONGUES.map((value) => ({ value, label: t(`language_${value}`) }))} onChange={(event) => { onChange({ paperLanguage: TONGUES.find((value) => value === event.currentTarget.value) ?? 'ru' }); }} />
        <NativeSelect label={t('unLanguage')} value={settings.unLanguage} data={(['ru', 'en'] as const).map((value) => ({ value, label: t(`language_${value}`) }))} onChange={(event) => { onChange({ unLanguage: event.currentTarget.value === 'ru' ? 'ru' : 'en' }); }} />
        <NumberInput label={t('lockMinutes')} description={t('lockMinutesHint')} min={0} max={120} value={settings.lockMinutes} hideControls onChange={(value) => { onChange({ lockMinutes: whole(value, 120) }); }} />
        <NumberInput label={t('backupDays')} description={t('lockMinutesHint')} min={0} max={365} value={settings.backupDays} hideControls onChange={(value) => { onChange({ backupDays: whole(value, 365) }); }} />
      </SimpleGrid>
    </Stack>
  );
}

const PARTS: readonly { readonly id: string; readonly label: WordKey }[] = [
  { id: 'profiles', label: 'profiles' }, { id: 'general', label: 'general' }, { id: 'slots', label: 'slots' }, { id: 'backup', label: 'backup' }, { id: 'traces', label: 'traces' }, { id: 'verify', label: 'verify' }, { id: 'erase', label: 'erase' },
];

/** Brings a part of the settings into sight and the cursor to its first field. */
function toPart(id: string): void {
  const part = document.getElementById(id)?.closest('section');
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
}

/** Settings of the vault: all of them lie encrypted in it. */
export function SettingsScreen() {
  const { t } = useWords();
  const queries = useQueryClient();
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => valueOf(calls['settings.read']({})) });
  const saving = useMutation({
    mutationFn: async (next: VaultSettings) => valueOf(calls['settings.write'](next)),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['settings'] });
      await queries.invalidateQueries({ queryKey: ['state'] });
    },
  });
  if (settings.data === undefined) return <Stack className="page"><FailureNotice error={settings.error} /></Stack>;
  const held = saving.isPending ? saving.variables : settings.data;
  const change = (part: Partial<VaultSettings>): void => { saving.mutate({ ...held, ...part }); };
  return (
    <div className="page settings">
      <nav className="settings-parts no-print" aria-label={t('settings')}>
        {PARTS.map(({ id, label }) => <UnstyledButton key={id} className="settings-part" onClick={() => { toPart(id); }}>{t(label)}</UnstyledButton>)}
      </nav>
      <Stack gap="lg">
        <Title order={1}>{t('settings')}</Title>
        <FailureNotice error={saving.error} />
        <Text role="status" size="sm" className="settings-saved">{saving.isSuccess ? t('settingsSaved') : ''}</Text>
        <Profiles settings={held} onChange={change} />
        <General settings={held} onChange={change} />
        <KeysPanel />
        <BackupPanel />
        <TracesPanel />
        <EndPanel />
      </Stack>
    </div>
  );
}
