import { useMemo, useState } from 'react';
import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CASE_TABS, type CaseTab, type FactView } from '#contract/place.ts';
import { useActions, type Action } from '../shell/actions.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useNavigation } from '../shell/navigation.tsx';
import { useWords } from '../words/language.ts';
import type { WordKey } from '../words/words.ts';
import { caseQuery } from './answers.ts';
import { ChargesTab } from './charges/charges-tab.tsx';
import { DeleteCase, DeleteCaseButton } from './delete-case.tsx';
import { EvidenceTab } from './evidence/evidence-tab.tsx';
import { FactsTab } from './facts/facts-tab.tsx';
import { HistoryTab } from './history/history-tab.tsx';
import { OverviewTab } from './overview/overview-tab.tsx';
import { PapersTab } from './paper/papers-tab.tsx';
import { PeopleTab } from './people/people-tab.tsx';
import { LawTab } from './sources/law-tab.tsx';

const NAMES: Readonly<Record<CaseTab, WordKey>> = { overview: 'overview', facts: 'facts', people: 'people', charges: 'charges', law: 'law', evidence: 'evidence', papers: 'papers', history: 'history' };

type Props = { readonly id: string; readonly tab: CaseTab; readonly path: string | null; readonly view: FactView | null; readonly today: string; readonly onBack: () => void };

/** One case, in parts: how it stands, its questions, people, charges, law, evidence, papers and history. */
export function CaseScreen({ id, tab, path, view, today, onBack }: Props) {
  const { t } = useWords();
  const { turn } = useNavigation();
  const [deleting, setDeleting] = useState(false);
  const found = useQuery(caseQuery(id));
  useActions(useMemo((): readonly Action[] => [
    ...CASE_TABS.map((each, index): Action => ({ id: `tab-${each}`, label: NAMES[each], chord: `Alt+Shift+${String(index + 1)}`, run: () => { turn({ screen: 'case', id, tab: each }); } })),
    // No key of its own: it is never one key away.
    { id: 'delete-case', label: 'deleteCase', run: () => { setDeleting(true); } },
  ], [id, turn]));
  const { data } = found;
  const kinds = useMemo(() => {
    const proceedings = (data?.content as { readonly proceedings?: readonly { readonly kind: string }[] } | undefined)?.proceedings ?? [];
    return proceedings.map(({ kind }) => kind);
  }, [data?.content]);
  return (
    <div className="page case">
      <header className="case-head">
        <Button className="no-print" variant="subtle" size="compact-sm" onClick={onBack}>← {t('back')}</Button>
        <h1>{data?.title ?? ''}</h1>
      </header>
      <FailureNotice error={found.error} />
      {/* A damaged case can be deleted too. */}
      {found.error === null || data !== undefined ? null : <DeleteCaseButton onAsk={() => { setDeleting(true); }} />}
      {deleting ? <DeleteCase id={id} title={data?.title ?? ''} onClose={() => { setDeleting(false); }} /> : null}
      {data === undefined ? null : (
        <Tabs value={tab} keepMounted={false} onChange={(next) => { const chosen = CASE_TABS.find((each) => each === next); if (chosen !== undefined) turn({ screen: 'case', id, tab: chosen }); }}>
          <Tabs.List className="case-tabs no-print" aria-label={t('caseTabs')}>
            {CASE_TABS.map((each, index) => <Tabs.Tab key={each} value={each} aria-keyshortcuts={`Alt+Shift+${String(index + 1)}`}>{t(NAMES[each])}</Tabs.Tab>)}
          </Tabs.List>
          <Tabs.Panel value="overview" pt="lg"><OverviewTab id={id} content={data.content} revision={data.revision} today={today} onDelete={() => { setDeleting(true); }} /></Tabs.Panel>
          <Tabs.Panel value="facts" pt="lg"><FactsTab key={path ?? ''} id={id} content={data.content} today={today} path={path} view={view} /></Tabs.Panel>
          <Tabs.Panel value="people" pt="lg"><PeopleTab id={id} content={data.content} /></Tabs.Panel>
          <Tabs.Panel value="charges" pt="lg"><ChargesTab id={id} content={data.content} today={today} /></Tabs.Panel>
          <Tabs.Panel value="law" pt="lg"><LawTab id={id} content={data.content} /></Tabs.Panel>
          <Tabs.Panel value="evidence" pt="lg"><EvidenceTab id={id} content={data.content} today={today} /></Tabs.Panel>
          <Tabs.Panel value="papers" pt="lg"><PapersTab id={id} kinds={kinds} today={today} /></Tabs.Panel>
          <Tabs.Panel value="history" pt="lg"><HistoryTab id={id} today={today} /></Tabs.Panel>
        </Tabs>
      )}
    </div>
  );
}
