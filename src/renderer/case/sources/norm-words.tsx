import { Text } from '@mantine/core';
import { useWords } from '../../words/language.ts';

type Paraphrase = { readonly ru: string; readonly kk: string | null; readonly en: string };
type Heading = { readonly kk: string; readonly copy: string } | null;

/**
 * What a norm says. Our words exist in Russian and English; a Kazakh reader first sees the official heading of the article
 * with the copy it was read in, then our words in Russian, marked so.
 */
export function NormWords({ paraphrase, heading }: { readonly paraphrase: Paraphrase | null; readonly heading: Heading }) {
  const { t, tongue } = useWords();
  const own = paraphrase?.[tongue] ?? null;
  return (
    <>
      {tongue !== 'kk' || heading === null ? null : <Text size="sm">«{heading.kk}» <Text span size="xs" c="dimmed">{t('headingFrom')}: {heading.copy}</Text></Text>}
      {paraphrase === null ? null : own !== null ? <Text size="sm">{own}</Text> : <Text size="sm" lang="ru">{paraphrase.ru} <Text span size="xs" c="dimmed" lang={tongue}>({t('onlyRussian')})</Text></Text>}
    </>
  );
}
