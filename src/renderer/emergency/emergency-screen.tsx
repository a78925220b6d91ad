import { Stack, Text, Title } from '@mantine/core';
import { useWords } from '../words/language.ts';

/** «Человек задержан». */
export function EmergencyScreen() {
  const { t } = useWords();
  return <Stack className="page"><Title order={1}>{t('detained')}</Title><Text>{t('emergencyMissing')}</Text></Stack>;
}
