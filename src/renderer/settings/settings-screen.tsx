import { Stack, Text, Title } from '@mantine/core';
import { useWords } from '../words/language.ts';

/** Settings of the program and of the vault. */
export function SettingsScreen() {
  const { t } = useWords();
  return <Stack className="page"><Title order={1}>{t('settings')}</Title><Text>{t('settingsMissing')}</Text></Stack>;
}
