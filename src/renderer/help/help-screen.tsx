import { Stack, Text, Title } from '@mantine/core';
import { useWords } from '../words/language.ts';

/** Help without a network. */
export function HelpScreen() {
  const { t } = useWords();
  return <Stack className="page"><Title order={1}>{t('help')}</Title><Text>{t('helpMissing')}</Text></Stack>;
}
