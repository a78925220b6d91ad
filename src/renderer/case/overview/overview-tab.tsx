import { useMemo } from 'react';
import { Badge, Button, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CaseFile } from '#core/casefile/case-file.ts';
import { caseTimeline } from '#core/casefile/timeline.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useNavigation } from '../../shell/navigation.tsx';
import { useWords } from '../../words/language.ts';
import { dateIn, wordsIn } from '../controls/shown-value.ts';
import { placeName } from '../place-name.ts';
import { DeleteCaseButton } from '../delete-case.tsx';
import { papersQuery } from '../paper/paper-settings.tsx';
import { DerivedList } from './derived-list.tsx';
import { Clocks } from './clocks.tsx';

const readOverview = (id: string, date: string) => valueOf(calls['case.overview']({ id, date, time: localTime() }));
export type Overview = Awaited<ReturnType<typeof readOverview>>;

/** The minute it is in Kazakhstan, UTC+5: a term of hours ends by it. */
function localTime(): string {
  return new Date(Date.now() + 5 * 3_600_000).toISOString().slice(11, 16);
}

/** How the case stands: what runs, what happened, what contradicts, what is kept back, what is written. */
export function OverviewTab({ id, content, revision, today, onDelete }: { readonly id: string; readonly content: unknown; readonly revision: number; readonly today: string; readonly onDelete: () => void }) {
  const { t } = useWords();
  const { go } = useNavigation();
  const overview = useQuery({ queryKey: ['overview', id, revision, today], queryFn: () => readOverview(id, today), placeholderData: (before) => before });
  const file = useMemo(() => { const read = CaseFile.safeParse(content); return read.success ? read.data : null; }, [content]);
  const toFact = (path: string): void => { go({ screen: 'case', id, tab: 'facts', path }); };
  return (
    <div className="overview">
      <div className="overview-main">
        <FailureNotice error={overview.error} />
        {overview.data === undefined ? <Text>{t('loading')}</Text> : <Clocks clocks={overview.data.clocks} file={file} onFact={toFact} />}
        <Timeline file={file} onFact={toFact} />
        {overview.data === undefined ? null : <DerivedList facts={overview.data.derived} file={file} onFact={toFact} />}
      </div>
      <div className="overview-side">
        <PapersHere id={id} />
        {overview.data === undefined ? null : <Contradictions found={overview.data.contradictions} file={file} onFact={toFact} />}
        {overview.data === undefined ? null : <Withheld places={overview.data.withheld} file={file} onFact={toFact} />}
        <DeleteCaseButton onAsk={onDelete} />
      </div>
    </div>
  );
}

function Timeline({ file, onFact }: { readonly file: CaseFile | null; readonly onFact: (path: string) => void }) {
  const { t, say, tongue } = useWords();
  const entries = useMemo(() => (file === null ? [] : caseTimeline(file)), [file]);
  return (
    <section className="sheet" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('timeline')}</h2>
      <Text size="sm" c="dimmed">{t('timelineNote')}</Text>
      {entries.length === 0 ? <Text mt="sm">{t('timelineEmpty')}</Text> : null}
      <ol className="plain-list timeline">
        {entries.map((entry) => (
          <li key={entry.path} data-kind={entry.kind}>
            <UnstyledButton className="timeline-entry" onClick={() => { onFact(entry.path); }}>
              <span className="timeline-date">{dateIn(entry.date, tongue)}</span>
              <span className="timeline-what">
                <span className="timeline-label">{say(entry.label)}</span>
                {entry.about === null ? null : <span className="timeline-about">{say(entry.about)}</span>}
                {entry.what === null ? null : <span className="timeline-words">{wordsIn(entry.what, tongue)}</span>}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </section>
  );
}

function PapersHere({ id }: { readonly id: string }) {
  const { t, say } = useWords();
  const { go } = useNavigation();
  const papers = useQuery(papersQuery(id));
  return (
    <section className="sheet" aria-labelledby="overview-papers">
      <h2 id="overview-papers">{t('papers')}</h2>
      <FailureNotice error={papers.error} />
      {papers.data?.length === 0 ? <Text size="sm">{t('noPapersYet')}</Text> : null}
      <ul className="plain-list">
        {papers.data?.map((each) => (
          <li key={each.id} className="overview-paper">
            <UnstyledButton className="link" onClick={() => { go({ screen: 'paper', id, template: each.template, paper: each.id }); }}>{say(each.title)}</UnstyledButton>
            <Badge variant={each.sealedAt === null ? 'outline' : 'filled'} color="dark" autoContrast>{t(each.sealedAt !== null ? 'stateFiled' : each.madeAt !== null ? 'stateMade' : 'stateBegun')}</Badge>
          </li>
        ))}
      </ul>
      <Button mt="sm" size="compact-md" variant="default" onClick={() => { go({ screen: 'case', id, tab: 'papers' }); }}>{t('newPaper')}</Button>
    </section>
  );
}

function Contradictions({ found, file, onFact }: { readonly file: CaseFile | null; readonly found: Overview['contradictions']; readonly onFact: (path: string) => void }) {
  const { t, say, tongue } = useWords();
  return (
    <section className="sheet" aria-labelledby="contradictions-title">
      <h2 id="contradictions-title">{t('contradictions')}</h2>
      {found.length === 0 ? <Text size="sm">{t('noContradictions')}</Text> : <Text size="sm" c="dimmed">{t('contradictionsNote')}</Text>}
      <Stack gap="md" mt="xs">
        {found.map((each) => (
          <article key={`${each.code} ${each.places.join(' ')}`}>
            <Text>{say(each.message)}</Text>
            {each.resolve === null ? null : <Text size="sm">{say(each.resolve)}</Text>}
            <div className="places">{each.places.map((path) => <Button key={path} size="compact-sm" variant="default" onClick={() => { onFact(path); }}>{placeName(file, path, tongue)}</Button>)}</div>
          </article>
        ))}
      </Stack>
    </section>
  );
}

function Withheld({ places, file, onFact }: { readonly file: CaseFile | null; readonly places: Overview['withheld']; readonly onFact: (path: string) => void }) {
  const { t, tongue } = useWords();
  const words: Readonly<Record<string, string>> = { asylum: t('reader_asylum'), court: t('reader_court'), un: t('reader_un') };
  return (
    <section className="sheet" aria-labelledby="withheld-title">
      <h2 id="withheld-title">{t('withheldTitle')}</h2>
      <Text size="sm" c="dimmed">{t(places.length === 0 ? 'nothingWithheld' : 'withheldNote')}</Text>
      <ul className="plain-list">
        {places.map(({ path, readers }) => (
          <li key={path} className="withheld">
            <UnstyledButton className="link" onClick={() => { onFact(path); }}>{placeName(file, path, tongue)}</UnstyledButton>
            <Text size="sm">{readers.length === 0 ? t('reader_nobody') : `${t('onlyFor')} ${readers.map((each) => words[each] ?? each).join(', ')}`}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
