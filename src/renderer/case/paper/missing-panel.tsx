import { memo, useState } from 'react';
import { Button, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Question } from '#core/interview/question.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useWords } from '../../words/language.ts';
import type { GivenAnswer } from '../answers.ts';
import { AnswerField, askedOf } from '../controls/answer-field.tsx';
import { AddThing } from '../facts/add-thing.tsx';
import { WhyAsked } from '../facts/question-card.tsx';
import { askedAt } from './asked-at.ts';

type Props = {
  readonly caseId: string; readonly file: CaseFile; readonly template: string; readonly variant: string | null; readonly person: string; readonly speaker: 'person' | 'defender' | 'representative'; readonly language: Tongue; readonly today: string;
  readonly wanted: string | null; readonly onWanted: (path: string | null) => void; readonly onTyping: (path: string, answer: GivenAnswer | null) => void; readonly onSaved: () => void;
};

const FEW = 12;

/** What this paper still lacks, each with its field in place; the necessary first. */
export const MissingPanel = memo(function MissingPanel({ caseId, file, template, variant, person, speaker, language, today, wanted: asking, onWanted, onTyping, onSaved }: Props) {
  const { t, say, tongue } = useWords();
  const [all, setAll] = useState(false);
  const asked = useQuery({
    queryKey: ['interview', caseId, 'paper', template, variant, person, speaker, language, today], placeholderData: (before) => before,
    queryFn: () => valueOf(calls['interview.questions']({ id: caseId, purpose: { kind: 'paper', template, variant }, person, speaker, language, date: today, skipped: [] })),
  });
  if (asked.error !== null) return <FailureNotice error={asked.error} />;
  if (asked.data === undefined) return <Text size="sm">{t('loading')}</Text>;
  const wanted = asking?.startsWith('label:') === true ? (asked.data.questions.find(({ label, stands }) => stands === 'open' && label[language].toLowerCase() === asking.slice('label:'.length).toLowerCase())?.path ?? null) : asking;
  const open = asked.data.questions.filter(({ stands, path }) => stands === 'open' || path === wanted);
  const ordered = [...open.filter(({ effect }) => effect === 'needed'), ...open.filter(({ effect }) => effect !== 'needed')];
  // Something else that an issue points to: an answer that is there but not as it should be.
  const other = wanted === null || open.some(({ path }) => path === wanted) ? null : askedAt(file, wanted, tongue);
  const next = (question: Question): void => { onWanted(ordered[ordered.indexOf(question) + 1]?.path ?? null); };
  const shown = all ? ordered : ordered.slice(0, Math.max(FEW, ordered.findIndex(({ path }) => path === wanted) + 1));
  return (
    <Stack gap={4}>
      {ordered.length === 0 ? <Text size="sm">{t('nothingMissing')}</Text> : null}
      {other === null ? null : <div className="missing-open"><AnswerField caseId={caseId} tongue={language} autoFocus asked={other} onTyping={(answer) => { onTyping(other.path, answer); }} onSaved={(moved) => { onSaved(); if (moved) onWanted(null); }} /><Button mt="xs" size="compact-sm" variant="subtle" onClick={() => { onWanted(null); }}>{t('close')}</Button></div>}
      <ul className="plain-list">
        {shown.map((question) => (
          <li key={question.path} className="missing">
            {question.path === wanted ? (
              <div className="missing-open">
                {question.about === null ? null : <Text size="sm" c="dimmed">{say(question.about)}</Text>}
                <AnswerField caseId={caseId} tongue={language} autoFocus asked={askedOf(question, say)}
                  onTyping={(answer) => { if (question.creates.length === 0) onTyping(question.path, answer); }} onSaved={(moved) => { onSaved(); if (moved) next(question); }} />
                <WhyAsked question={question} />
                <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => { next(question); }}>{t('skip')}</Button>
              </div>
            ) : (
              <UnstyledButton className="missing-row" aria-expanded={false} onClick={() => { onWanted(question.path); }}>
                <span>{say(question.label)}{question.about === null ? null : <small className="missing-about">{say(question.about)}</small>}</span>
                {question.effect === 'needed' ? <span className="missing-needed">{t('must')}</span> : null}
              </UnstyledButton>
            )}
          </li>
        ))}
      </ul>
      {shown.length < ordered.length ? <Button size="compact-sm" variant="subtle" onClick={() => { setAll(true); }}>{t('showAll')} ({ordered.length})</Button> : null}
      <Stack gap="xs" mt="sm" align="flex-start">{asked.data.adders.map((adder) => <AddThing key={adder.path} caseId={caseId} adder={adder} tongue={tongue} onAdded={onSaved} />)}</Stack>
    </Stack>
  );
});
