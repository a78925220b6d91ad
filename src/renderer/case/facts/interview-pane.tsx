import { useEffect, useMemo, useState } from 'react';
import { Button, Group, NativeSelect, Progress, Stack, Text, UnstyledButton } from '@mantine/core';
import type { Question, SectionId, SectionProgress } from '#core/interview/question.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useActions, type Action } from '../../shell/actions.ts';
import { useWords } from '../../words/language.ts';
import { shownValue } from '../controls/shown-value.ts';
import { AddThing } from './add-thing.tsx';
import { QuestionCard } from './question-card.tsx';
import { useInterview, type Purpose } from './use-interview.ts';

const PURPOSES: readonly Purpose[] = [{ kind: 'packet', family: 'auto' }, { kind: 'case' }];

type Props = { readonly id: string; readonly today: string; readonly first: string | null; readonly onElsewhere: (path: string) => void };

/**
 * The guided interview: one question after the other, section by section, at the pace of whoever answers. It begins with `first`; where the interview does not
 * ask that by itself, `onElsewhere` is told.
 */
export function InterviewPane({ id, today, first, onElsewhere }: Props) {
  const { t, say, tongue } = useWords();
  const [purpose, setPurpose] = useState<Purpose>({ kind: 'packet', family: 'auto' });
  const [person, setPerson] = useState<string | null>(null);
  const [at, setAt] = useState<string | null>(first);
  const [paused, setPaused] = useState(false);
  const [warned, setWarned] = useState<readonly SectionId[]>([]);
  const { data, error, skip, unskip, skipped, isPlaceholderData } = useInterview(id, purpose, person, today);
  const questions = data?.questions ?? [];
  const index = questions.findIndex(({ path }) => path === at);
  // The window was locked while something was being added: its form stands below the questions of its section.
  const begun = at !== null && at === first ? (data?.adders.find(({ path }) => path === first)?.section ?? null) : null;
  const current = questions[index] ?? questions.find((each) => begun !== null && each.section === begun) ?? questions.find(({ path }) => path === data?.next) ?? null;
  const section = data?.sections.find((each) => each.id === current?.section) ?? null;

  const nextAfter = (question: Question | null, passing: readonly string[] = []): void => {
    const from = question === null ? -1 : questions.indexOf(question);
    const open = (each: Question): boolean => each.stands === 'open' && each !== question && !passing.includes(each.path);
    setAt((questions.slice(from + 1).find(open) ?? questions.find(open))?.path ?? '');
  };
  const actions = useMemo((): readonly Action[] => [{ id: 'pause', label: 'pause', chord: 'Alt+P', run: () => { setPaused((before) => !before); } }], []);
  useActions(actions);

  // What was being written may belong to the whole case, or be asked nowhere here.
  const lost = first !== null && at === first && data !== undefined && !isPlaceholderData && index < 0 && begun === null;
  useEffect(() => {
    if (!lost) return;
    if (purpose.kind === 'packet') setPurpose({ kind: 'case' });
    else onElsewhere(first);
  }, [lost, purpose.kind]);

  if (error !== null) return <FailureNotice error={error} />;
  if (data === undefined) return <Text>{t('loading')}</Text>;
  const done = questions.filter(({ stands }) => stands === 'answered' || stands === 'silent').length;
  const hardAhead = current !== null && section !== null && (section.warning !== null || current.hard) && !warned.includes(section.id) && current.path !== first && begun === null && (current.stands === 'open' || at !== current.path);
  const finished = current === null || (at === '' && data.next === null);
  return (
    <div className="interview">
      <nav className="interview-sections no-print" aria-label={t('sectionsOfQuestions')}>
        <NativeSelect label={t('whatFor')} value={purpose.kind} data={[{ value: 'packet', label: t('forPacket') }, { value: 'case', label: t('forCase') }]} onChange={(event) => { setPurpose(PURPOSES.find(({ kind }) => kind === event.currentTarget.value) ?? purpose); setAt(null); }} />
        {data.people.length < 2 ? null : <NativeSelect mt="sm" label={t('aboutWhom')} value={data.person} data={data.people.map((each) => ({ value: each.id, label: each.name }))} onChange={(event) => { setPerson(event.currentTarget.value); setAt(null); }} />}
        <Text size="sm" mt="md" id="interview-progress">{t('progress').replace('{done}', String(done)).replace('{all}', String(questions.length))}</Text>
        <Progress.Root mt={4} mb="sm"><Progress.Section value={questions.length === 0 ? 100 : (100 * done) / questions.length} aria-labelledby="interview-progress" /></Progress.Root>
        <ul className="plain-list">
          {data.sections.map((each) => <li key={each.id}><SectionLink section={each} current={each.id === section?.id && !finished} onChoose={() => { setPaused(false); setAt((questions.find((q) => q.section === each.id && q.stands === 'open') ?? questions.find((q) => q.section === each.id))?.path ?? null); }} /></li>)}
        </ul>
        {skipped.length === 0 ? null : <Button mt="sm" size="compact-sm" variant="default" onClick={() => { unskip(); setAt(null); }}>{t('backToSkipped')} ({skipped.length})</Button>}
      </nav>
      <div className="interview-question">
        {paused ? <Pause onGoOn={() => { setPaused(false); }} />
          : finished ? <section className="sheet"><h2>{t('allAsked')}</h2><Text>{t('allAskedText')}</Text></section>
            : hardAhead ? (
              <section className="sheet" aria-labelledby="hard-title">
                <Stack>
                  <h2 id="hard-title">{t('hardTitle')}: {say(section.label)}</h2>
                  <Text>{section.warning === null ? say(data.sections.find(({ warning }) => warning !== null)?.warning ?? section.label) : say(section.warning)}</Text>
                  <Group gap="xs">
                    <Button onClick={() => { setWarned([...warned, section.id]); }}>{t('goOnHard')}</Button>
                    <Button variant="default" onClick={() => { const paths = questions.filter((each) => each.section === section.id && each.stands === 'open').map(({ path }) => path); skip(paths); nextAfter(current, paths); }}>{t('laterHard')}</Button>
                    <Button variant="subtle" onClick={() => { setPaused(true); }}>{t('pause')}</Button>
                  </Group>
                </Stack>
              </section>
            ) : (
              <>
                {section === null ? null : <h2 className="section-title">{say(section.label)}</h2>}
                <QuestionCard key={current.path} caseId={id} question={current} tongue={tongue} onNext={() => { nextAfter(current); }} onSkip={() => { skip([current.path]); nextAfter(current); }} onPause={() => { setPaused(true); }} onBack={index > 0 ? () => { setAt(questions[index - 1]?.path ?? null); } : null} />
                <Group mt="md" gap="xs">{data.adders.filter((adder) => adder.section === current.section).map((adder) => <AddThing key={adder.path} caseId={id} adder={adder} tongue={tongue} onAdded={(path) => { setAt(path); }} />)}</Group>
                <Answered questions={questions.filter((each) => each.section === current.section && each !== current && (each.stands === 'answered' || each.stands === 'silent'))} onChoose={setAt} />
              </>
            )}
      </div>
    </div>
  );
}

function SectionLink({ section, current, onChoose }: { readonly section: SectionProgress; readonly current: boolean; readonly onChoose: () => void }) {
  const { t, say } = useWords();
  return (
    <UnstyledButton className="interview-section" aria-current={current ? 'step' : undefined} onClick={onChoose}>
      <span>{say(section.label)}</span>
      <span className="interview-left">{section.open > 0 ? t('leftInSection').replace('{n}', String(section.open)) : section.skipped > 0 ? t('skippedCount').replace('{n}', String(section.skipped)) : t('doneInSection')}</span>
    </UnstyledButton>
  );
}

function Pause({ onGoOn }: { readonly onGoOn: () => void }) {
  const { t } = useWords();
  return (
    <section className="sheet pause" aria-labelledby="pause-title">
      <Stack>
        <h2 id="pause-title">{t('pausedTitle')}</h2>
        <Text>{t('pausedText')}</Text>
        <Group><Button onClick={onGoOn} autoFocus>{t('goOn')} <kbd>Alt+P</kbd></Button></Group>
      </Stack>
    </section>
  );
}

function Answered({ questions, onChoose }: { readonly questions: readonly Question[]; readonly onChoose: (path: string) => void }) {
  const { t, say, tongue } = useWords();
  if (questions.length === 0) return null;
  const SILENT = { unknown: 'notKnown', refused: 'notSaid', none: 'thereIsNone', 'not-applicable': 'notFitting', 'not-asked': 'notAskedYet' } as const;
  return (
    <details className="answered">
      <summary>{t('answeredHere')} ({questions.length})</summary>
      <ul className="plain-list fact-list">
        {questions.map((each) => (
          <li key={each.path}>
            <span className="fact-label">{say(each.label)}{each.about === null ? '' : ` (${say(each.about)})`}</span>
            <span className="fact-value">{each.state === 'value' ? shownValue(each.control, each.value, tongue) : t(SILENT[each.state])} <Button size="compact-xs" variant="subtle" aria-label={`${t('edit')}: ${say(each.label)}`} onClick={() => { onChoose(each.path); }}>{t('edit')}</Button></span>
          </li>
        ))}
      </ul>
    </details>
  );
}
