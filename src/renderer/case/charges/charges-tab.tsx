import { useMemo, useState } from 'react';
import { Button, Stack, Table, Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { CaseFile } from '#core/casefile/case-file.ts';
import { factGroups } from '#core/casefile/fact-rows.ts';
import { optionWords } from '#core/casefile/option-words.ts';
import { addersOf } from '#core/interview/adders.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useUnfinished } from '../../shell/navigation.tsx';
import { dayOf } from '../../words/clock-words.ts';
import { useWords } from '../../words/language.ts';
import { useRemoval } from '../answers.ts';
import { AnswerField } from '../controls/answer-field.tsx';
import { wordsIn } from '../controls/shown-value.ts';
import { AddThing } from '../facts/add-thing.tsx';
import { askedAt } from '../paper/asked-at.ts';
import { storedText, useSilentWords } from '../history/change-list.tsx';

type Charge = { readonly path: string; readonly code: string; readonly article: string; readonly title: string };

/** The charges of a case beside what answers to them in Kazakhstan, and their answers. */
export function ChargesTab({ id, content, today: _today }: { readonly id: string; readonly content: unknown; readonly today: string }) {
  const { t, tongue } = useWords();
  const file = useMemo(() => { const read = CaseFile.safeParse(content); return read.success ? read.data : null; }, [content]);
  const charges = useMemo((): readonly Charge[] => (file?.proceedings ?? []).flatMap((proceeding) => (proceeding.charges ?? []).map((charge) => ({
    path: `proceedings[${proceeding.id}].charges[${charge.id}]`, code: charge.code, article: charge.article?.state === 'value' ? charge.article.value : '', title: charge.title?.state === 'value' ? wordsIn(charge.title.value, tongue) : '',
  }))), [file, tongue]);
  const checked = useQuery({ queryKey: ['law', 'offences-checked'], queryFn: () => valueOf(calls['law.checked']({})), staleTime: 600_000 });
  if (file === null) return <Text>{t('loading')}</Text>;
  const context = { file, selection: { person: file.people.find(({ roles }) => roles.includes('applicant'))?.id ?? '', proceeding: null, annexTo: null } };
  return (
    <Stack gap="xl">
      <section aria-labelledby="charges-title">
        <h2 id="charges-title">{t('charges')}</h2>
        <Text size="sm">{t('chargesNote')}</Text>
        {checked.data === undefined ? null : <Text size="sm" c="dimmed">{t('editionOf')} {dayOf(checked.data.kazakhEdition, tongue)} · {t('checkedOn')} {dayOf(checked.data.checkedOn, tongue)}</Text>}
        {charges.length === 0 ? <Text mt="sm">{t('noCharges')}</Text> : <Comparison charges={charges} />}
      </section>
      <Stack gap="md">{charges.map((charge) => <ChargeAnswers key={charge.path} caseId={id} file={file} charge={charge} />)}</Stack>
      <Stack align="flex-start">{addersOf(['charges'], context).map((adder) => <AddThing key={adder.path} caseId={id} adder={adder} tongue={tongue} />)}</Stack>
    </Stack>
  );
}

function Comparison({ charges }: { readonly charges: readonly Charge[] }) {
  const { t, tongue } = useWords();
  const rows = useQueries({ queries: charges.map((charge) => ({ queryKey: ['law', 'offence', charge.article], enabled: charge.code === 'ru-uk' && charge.article !== '', staleTime: 600_000, queryFn: () => valueOf(calls['law.offence']({ article: charge.article })) })) });
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('charges')}>
      <Table mt="md" verticalSpacing="sm" className="charges-table">
        <Table.Thead><Table.Tr>{(['chargeAbroad', 'chargeMatch', 'chargeHere', 'chargePrison', 'chargeArgue'] as const).map((word) => <Table.Th key={word} scope="col">{t(word)}</Table.Th>)}</Table.Tr></Table.Thead>
        <Table.Tbody>
          {charges.map((charge, index) => {
            const row = rows[index];
            const found = row?.data ?? null;
            return (
              <Table.Tr key={charge.path}>
                <Table.Th scope="row" fw={600}>{optionWords('code', charge.code)?.[tongue] ?? charge.code}, {charge.article}<Text size="sm">{charge.title !== '' ? charge.title : found === null ? '' : <OffenceTitle title={found.title} />}</Text></Table.Th>
                {found === null ? <Table.Td colSpan={4}>{charge.code !== 'ru-uk' ? t('otherCode') : row?.isPending === true ? t('loading') : t('matchUnknown')}<FailureNotice error={row?.error} /></Table.Td> : (
                  <>
                    <Table.Td>{t(`match_${found.match}`)}{found.military ? `, ${t('military')}` : ''}</Table.Td>
                    <Table.Td>{found.kazakh.length === 0 ? '—' : found.kazakh.map((each) => <Text size="sm" key={each.key}>{t('kazakhArticle').replace('{number}', each.number)}: <OffenceTitle title={each.title} /></Text>)}</Table.Td>
                    <Table.Td>{found.kazakh.length === 0 ? '—' : t(`prison_${found.imprisonmentHere}`)}</Table.Td>
                    <Table.Td>{found.plea === null ? null : <Text size="sm" lang={tongue === 'kk' ? 'kk' : 'ru'}>{found.plea[tongue === 'kk' ? 'kk' : 'ru']}{tongue === 'en' ? <OnlyRussian /> : null}</Text>}{found.note === '' ? null : <details><summary>{t('forLawyer')}</summary><Text size="sm" lang="ru">{found.note}{tongue === 'ru' ? null : <OnlyRussian />}</Text></details>}</Table.Td>
                  </>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** A title in the reader's language, or the Russian one, marked so: the Russian code has no Kazakh text. */
function OffenceTitle({ title }: { readonly title: { readonly ru: string; readonly kk: string | null; readonly en: string } }) {
  const { tongue } = useWords();
  const own = title[tongue];
  return own === null ? <span lang="ru">{title.ru}<OnlyRussian /></span> : <span lang={tongue}>{own}</span>;
}

function OnlyRussian() {
  const { t, tongue } = useWords();
  return <Text span size="xs" c="dimmed" lang={tongue}> ({t('onlyRussian')})</Text>;
}

function ChargeAnswers({ caseId, file, charge }: { readonly caseId: string; readonly file: CaseFile; readonly charge: Charge }) {
  const { t, say, tongue } = useWords();
  const [editing, setEditing] = useState(useUnfinished(caseId));
  const silent = useSilentWords();
  const removing = useRemoval(caseId);
  const group = factGroups(file).find(({ path }) => path === charge.path);
  if (group === undefined) return null;
  const name = `${optionWords('code', charge.code)?.[tongue] ?? charge.code}, ${charge.article}`;
  return (
    <details className="sheet fact-group" open={group.rows.some(({ path }) => path === editing) || undefined}>
      <summary><h3>{name}</h3></summary>
      <ul className="plain-list fact-list">
        {group.rows.map((row) => {
          const asked = editing === row.path ? askedAt(file, row.path, tongue) : null;
          return asked === null ? (
            <li key={row.path} className="fact-line">
              <span className="fact-label">{say(row.label)}</span>
              <span className="fact-value" data-state={row.state}>{storedText(file, row.path, row.state === 'value' ? { state: 'value', value: row.value } : { state: row.state }, tongue, silent)}</span>
              <Button size="compact-sm" variant="subtle" aria-label={`${t('edit')}: ${say(row.label)}`} onClick={() => { setEditing(row.path); }}>{t('edit')}</Button>
            </li>
          ) : <li key={row.path} className="fact-open"><AnswerField caseId={caseId} asked={asked} tongue={tongue} autoFocus onSaved={(moved) => { if (moved) setEditing(null); }} /></li>;
        })}
      </ul>
      <FailureNotice error={removing.error} />
      <Button size="compact-sm" variant="subtle" aria-label={`${t('removeThing')}: ${name}`} onClick={() => { removing.mutate(charge.path); }}>{t('removeThing')}</Button>
    </details>
  );
}
