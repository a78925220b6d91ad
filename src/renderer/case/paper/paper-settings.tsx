import { memo } from 'react';
import { NativeSelect, SimpleGrid } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { optionWords } from '#core/casefile/option-words.ts';
import { shownName } from '#core/interview/controls.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useWords } from '../../words/language.ts';
import { refreshCase } from '../answers.ts';
import { ExactDateControl } from '../controls/date-control.tsx';

export const templatesQuery = { queryKey: ['templates'], queryFn: () => valueOf(calls['papers.templates']({})), staleTime: 600_000 };
export const papersQuery = (id: string) => ({ queryKey: ['papers', id], queryFn: () => valueOf(calls['papers.list']({ case: id })) });
export type PaperRow = Awaited<ReturnType<ReturnType<typeof papersQuery>['queryFn']>>[number];

type Change = Omit<Parameters<(typeof calls)['paper.change']>[0], 'case' | 'paper'>;

/** The paper's language, date, who signs it, whom and which proceeding it concerns. */
export const PaperSettings = memo(function PaperSettings({ caseId, paper, file, onChanged }: { readonly caseId: string; readonly paper: PaperRow; readonly file: CaseFile; readonly onChanged: () => void }) {
  const { t, say, tongue } = useWords();
  const queries = useQueryClient();
  const templates = useQuery(templatesQuery);
  const changing = useMutation({
    mutationFn: (change: Change) => valueOf(calls['paper.change']({ case: caseId, paper: paper.id, ...change })),
    onSuccess: async () => { await refreshCase(queries); onChanged(); },
  });
  const template = templates.data?.find(({ id }) => id === paper.template);
  if (template === undefined) return null;
  const variant = template.variants.find(({ id }) => id === paper.variant);
  const speakers = variant?.speakers ?? template.speakers;
  const people = file.people.filter(({ roles }) => roles.includes('applicant') || roles.includes('family'));
  const kinds = variant?.proceedings ?? template.proceedings;
  const proceedings = (file.proceedings ?? []).filter(({ kind, person }) => kinds.includes(kind) && person === paper.person);
  const disabled = paper.sealedAt !== null;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <NativeSelect disabled={disabled} label={t('paperLanguage')} value={paper.language} data={template.languages.map((each) => ({ value: each, label: t(`language_${each}`) }))} onChange={(event) => { const language = template.languages.find((each) => each === event.currentTarget.value); if (language !== undefined) changing.mutate({ language }); }} />
        <NativeSelect disabled={disabled} label={t('besideLanguage')} value={paper.beside ?? ''} data={[{ value: '', label: t('besideNone') }, ...template.languages.filter((each) => each !== paper.language).map((each) => ({ value: each, label: t(`language_${each}`) }))]} onChange={(event) => { changing.mutate({ beside: template.languages.find((each) => each === event.currentTarget.value) ?? null }); }} />
        <NativeSelect disabled={disabled} label={t('speaker')} value={paper.speaker} data={speakers.map((each) => ({ value: each, label: t(each) }))} onChange={(event) => { const speaker = speakers.find((each) => each === event.currentTarget.value); if (speaker !== undefined) changing.mutate({ speaker }); }} />
        {template.variants.length < 2 ? null : <NativeSelect disabled={disabled} label={t('variant')} value={paper.variant ?? ''} data={template.variants.map((each) => ({ value: each.id, label: say(each.title) }))} onChange={(event) => { changing.mutate({ variant: event.currentTarget.value }); }} />}
        {people.length < 2 ? null : <NativeSelect disabled={disabled} label={t('aboutWhom')} value={paper.person} data={people.map((each) => ({ value: each.id, label: shownName(each) }))} onChange={(event) => { changing.mutate({ person: event.currentTarget.value, proceeding: null }); }} />}
        {proceedings.length < 2 ? null : <NativeSelect disabled={disabled} label={t('whichProceeding')} value={paper.proceeding ?? ''} data={proceedings.map((each) => ({ value: each.id, label: [optionWords('kind', each.kind)?.[tongue] ?? each.kind, each.caseNumber?.state === 'value' ? each.caseNumber.value : ''].filter((part) => part !== '').join(' · ') }))} onChange={(event) => { changing.mutate({ proceeding: event.currentTarget.value }); }} />}
      </SimpleGrid>
      {disabled ? null : <div className="field-gap" />}
      {disabled ? null : <ExactDateControl label={t('date')} value={paper.date} tongue={tongue} onChange={(next) => { if (typeof next === 'string' && next !== paper.date) changing.mutate({ date: next }); }} />}
      <FailureNotice error={changing.error} />
    </>
  );
});
