import { Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { gradeText } from '#core/law/grade-words.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { dayOf } from '../../words/clock-words.ts';
import { useWords } from '../../words/language.ts';
import { NormWords } from './norm-words.tsx';

/** A norm for a lawyer: what it says in our words, the words of the stored copy, and how sure we are. */
export function NormCardView({ norm }: { readonly norm: string }) {
  const { t, say, tongue } = useWords();
  const found = useQuery({ queryKey: ['law', norm], queryFn: () => valueOf(calls['law.norm']({ key: norm })), staleTime: 600_000 });
  if (found.error !== null) return <FailureNotice error={found.error} />;
  if (found.data === undefined) return <Text size="sm">{t('loading')}</Text>;
  return (
    <Stack gap="md">
      {found.data.map((card) => {
        const text = (tongue === 'kk' ? card.texts.kk : null) ?? card.texts.ru ?? card.texts.kk;
        return (
          <article key={card.key} className="norm-card">
            <Text fw={600}>{card.citation[tongue] ?? card.citation.ru}</Text>
            <Group gap="xs" my={4}>
              <Badge variant="outline" color="dark" tt="none">{t('grade')} {gradeText(card.grade, tongue)}</Badge>
              <Text size="sm" c="dimmed">{card.key}{card.checkedOn === null ? '' : ` · ${t('checkedOn')} ${dayOf(card.checkedOn, tongue)}`}{card.validFrom === null ? '' : ` · ${t('inForceFrom')} ${dayOf(card.validFrom, tongue)}`}{card.validTo === null ? '' : ` · ${t('inForceTo')} ${dayOf(card.validTo, tongue)}`}</Text>
            </Group>
            <NormWords paraphrase={card.paraphrase} heading={card.heading} />
            {text?.lines == null ? null : (
              <details>
                <summary>{t('wordsOfAct')}</summary>
                <Text size="sm" fw={600} mt="xs">{text.heading}</Text>
                {text.lines.map((line, index) => <Text size="sm" key={String(index)}>{line}</Text>)}
                <Text size="xs" c="dimmed" mt="xs">{text.copy}</Text>
              </details>
            )}
            {card.issues.map((issue) => <Text size="sm" key={issue.code}>{say(issue.message)}</Text>)}
          </article>
        );
      })}
    </Stack>
  );
}
