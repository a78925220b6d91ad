import { Button, Group, Stack, Text } from '@mantine/core';
import type { Question, Reason } from '#core/interview/question.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';
import { useWords } from '../../words/language.ts';
import { AnswerField, askedOf } from '../controls/answer-field.tsx';

const EFFECTS = [['needed', 'whyNeeded'], ['printed', 'whyPrinted'], ['decides', 'whyDecides']] as const;

function titlesOf(reasons: readonly Reason[], effect: Reason['effect'], say: (words: Words) => string): string {
  return [...new Set(reasons.filter((reason) => reason.effect === effect).map((reason) => say(reason.title)))].join('; ');
}

/** Why a question is asked: in plain words, and for which papers. */
export function WhyAsked({ question }: { readonly question: Question }) {
  const { t, say } = useWords();
  const lines = EFFECTS.map(([effect, word]) => ({ word, titles: titlesOf(question.reasons, effect, say) })).filter(({ titles }) => titles !== '');
  if (question.help === null && lines.length === 0) return null;
  return (
    <div className="why">
      {question.help === null ? null : <Text size="sm">{say(question.help)}</Text>}
      {lines.length === 0 ? null : (
        <details>
          <summary>{t('why')}</summary>
          {lines.map(({ word, titles }) => <Text size="sm" key={word}>{t(word)} {titles}.</Text>)}
          {question.norms.length === 0 ? null : <Text size="sm">{t('lawBehind')} {question.norms.join(', ')}</Text>}
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
