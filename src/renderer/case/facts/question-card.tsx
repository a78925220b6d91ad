import { useState } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { Question, Reason } from '#core/interview/question.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { useWords } from '../../words/language.ts';
import { AnswerField, askedOf } from '../controls/answer-field.tsx';

const EFFECTS = [['needed', 'whyNeeded'], ['printed', 'whyPrinted'], ['decides', 'whyDecides']] as const;

function titlesOf(reasons: readonly Reason[], effect: Reason['effect'], say: (words: Words) => string): string {
  return [...new Set(reasons.filter((reason) => reason.effect === effect).map((reason) => say(reason.title)))].join('; ');
}

/** The norms behind a question, named as papers name them; by their keys until the library has answered. Asked for only when somebody looks. */
function Norms({ keys }: { readonly keys: readonly string[] }) {
  const { t, tongue } = useWords();
  const found = useQueries({ queries: keys.map((key) => ({ queryKey: ['law', key], queryFn: () => valueOf(calls['law.norm']({ key })), staleTime: 600_000 })) });
  return <Text size="sm">{t('lawBehind')} {keys.map((key, index) => found[index]?.data?.[0]?.citation[tongue] ?? key).join('; ')}.</Text>;
}

/** Why a question is asked: in plain words, and for which papers. */
export function WhyAsked({ question }: { readonly question: Question }) {
  const { t, say } = useWords();
  const [open, setOpen] = useState(false);
  const lines = EFFECTS.map(([effect, word]) => ({ word, titles: titlesOf(question.reasons, effect, say) })).filter(({ titles }) => titles !== '');
  if (question.help === null && lines.length === 0) return null;
  return (
    <div className="why">
      {question.help === null ? null : <Text size="sm">{say(question.help)}</Text>}
      {lines.length === 0 ? null : (
        <details onToggle={(event) => { setOpen(event.currentTarget.open); }}>
          <summary>{t('why')}</summary>
          {lines.map(({ word, titles }) => <Text size="sm" key={word}>{t(word)} {titles}.</Text>)}
          {question.norms.length === 0 || !open ? null : <Norms keys={question.norms} />}
        </details>
      )}
    </div>
  );
}

type Props = { readonly caseId: string; readonly question: Question; readonly tongue: Tongue; readonly onNext: () => void; readonly onBack: (() => void) | null; readonly onSkip: () => void; readonly onPause: () => void };

/** One question at a time. Nothing here is timed, and a gap in memory is not marked as a fault. */
export function QuestionCard({ caseId, question, tongue, onNext, onBack, onSkip, onPause }: Props) {
  const { t, say } = useWords();
  return (
    <section className="sheet question" aria-label={say(question.label)}>
      <Stack gap="md">
        {question.about === null ? null : <Text size="sm" c="dimmed">{say(question.about)}</Text>}
        <AnswerField caseId={caseId} tongue={tongue} autoFocus onSaved={(moved) => { if (moved) onNext(); }} asked={askedOf(question, say)} />
        <WhyAsked question={question} />
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <Button onClick={onNext}>{t('next')} <kbd>Ctrl+Enter</kbd></Button>
            {onBack === null ? null : <Button variant="default" onClick={onBack}>{t('previous')}</Button>}
            <Button variant="default" onClick={onSkip}>{t('skip')}</Button>
          </Group>
          <Button variant="subtle" onClick={onPause}>{t('pause')}</Button>
        </Group>
      </Stack>
    </section>
  );
}
