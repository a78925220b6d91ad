import { useMemo, useState } from 'react';
import { Badge, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useNavigation } from '../../shell/navigation.tsx';
import { dayOf } from '../../words/clock-words.ts';
import { useWords } from '../../words/language.ts';
import { refreshCase } from '../answers.ts';
import { papersQuery, templatesQuery, type PaperRow } from './paper-settings.tsx';

type TemplateRow = Awaited<ReturnType<(typeof templatesQuery)['queryFn']>>[number];
const FAMILIES = ['removal', 'asylum', 'extradition', 'un', 'common'] as const;

/** The papers of a case and how they stand, and the choice of a new one. */
export function PapersTab({ id, kinds, today }: { readonly id: string; readonly kinds: readonly string[]; readonly today: string }) {
  const { t } = useWords();
  const papers = useQuery(papersQuery(id));
  return (
    <Stack gap="xl">
      <section aria-labelledby="papers-begun">
        <h2 id="papers-begun">{t('papersOfCase')}</h2>
        <FailureNotice error={papers.error} />
        {papers.data?.length === 0 ? <Text>{t('noPapers')}</Text> : null}
        <ul className="plain-list paper-list">{papers.data?.map((each) => <PaperLine key={each.id} caseId={id} paper={each} />)}</ul>
      </section>
      <section aria-labelledby="papers-new">
        <h2 id="papers-new">{t('newPaper')}</h2>
        <NewPaper id={id} kinds={kinds} today={today} />
      </section>
    </Stack>
  );
}

function PaperLine({ caseId, paper }: { readonly caseId: string; readonly paper: PaperRow }) {
  const { t, say, tongue } = useWords();
  const { go } = useNavigation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const discarding = useMutation({ mutationFn: () => valueOf(calls['paper.discard']({ case: caseId, paper: paper.id })), onSuccess: () => refreshCase(queries) });
  const state = paper.sealedAt !== null ? 'stateFiled' : paper.madeAt !== null ? 'stateMade' : 'stateBegun';
  return (
    <li className="sheet paper-line">
      <div>
        <Button variant="transparent" className="paper-title" onClick={() => { go({ screen: 'paper', id: caseId, template: paper.template, paper: paper.id }); }}>{say(paper.title)}</Button>
        <Text size="sm" c="dimmed">{[paper.variantTitle === null ? null : say(paper.variantTitle), paper.beside === null ? t(`language_${paper.language}`) : `${t(`language_${paper.language}`)} + ${t(`language_${paper.beside}`)}`, dayOf(paper.date, tongue), paper.edits > 0 ? `${t('ownEdits').toLocaleLowerCase(tongue)}: ${String(paper.edits)}` : null].filter((part) => part !== null).join(' · ')}</Text>
      </div>
      <Group gap="xs" className="no-print">
        <Badge variant={paper.sealedAt === null ? 'outline' : 'filled'} color="dark" autoContrast>{t(state)}</Badge>
        {paper.sealedAt !== null ? null : asking ? (
          <>
            <Button size="compact-sm" variant="default" autoFocus loading={discarding.isPending} onClick={() => { discarding.mutate(); }}>{t('discardSure')}</Button>
            <Button size="compact-sm" variant="subtle" onClick={() => { setAsking(false); }}>{t('cancel')}</Button>
          </>
        ) : <Button size="compact-sm" variant="subtle" aria-label={`${t('discard')}: ${say(paper.title)}`} onClick={() => { setAsking(true); }}>{t('discard')}</Button>}
      </Group>
      <FailureNotice error={discarding.error} />
    </li>
  );
}

function NewPaper({ id, kinds, today }: { readonly id: string; readonly kinds: readonly string[]; readonly today: string }) {
  const { t, say, tongue } = useWords();
  const { go } = useNavigation();
  const queries = useQueryClient();
  const templates = useQuery(templatesQuery);
  const [search, setSearch] = useState('');
  const [language, setLanguage] = useState<'ru' | 'kk' | 'en'>(tongue === 'en' ? 'ru' : tongue);
  const beginning = useMutation({
    mutationFn: ({ template, variant }: { readonly template: TemplateRow; readonly variant: TemplateRow['variants'][number] | null }) => valueOf(calls['paper.begin']({
      case: id, template: template.id, variant: variant?.id ?? null, date: today, language: template.languages.find((each) => each === language) ?? template.languages[0] ?? 'ru',
      speaker: (variant?.speakers ?? template.speakers)[0] ?? 'person',
    })),
    onSuccess: async ({ id: paper }, { template }) => {
      await refreshCase(queries);
      go({ screen: 'paper', id, template: template.id, paper });
    },
  });
  const wanted = search.trim().toLocaleLowerCase(tongue);
  const rows = useMemo(() => (templates.data ?? []).flatMap((template): readonly { readonly template: TemplateRow; readonly variant: TemplateRow['variants'][number] | null }[] => (template.variants.length === 0 ? [{ template, variant: null }] : template.variants.map((variant) => ({ template, variant }))))
    .map((row) => ({ ...row, fits: (row.variant?.proceedings ?? row.template.proceedings).some((kind) => kinds.includes(kind)), name: say(row.template.title), under: row.variant === null || row.template.variants.length < 2 ? null : say(row.variant.title) }))
    .sort((left, right) => Number(right.fits) - Number(left.fits)), [templates.data, kinds, tongue]);
  const shown = rows.filter(({ name, under }) => wanted === '' || `${name} ${under ?? ''}`.toLocaleLowerCase(tongue).includes(wanted));
  return (
    <Stack gap="md">
      <Group align="flex-end" gap="sm">
        <TextInput className="grow" type="search" label={t('findPaper')} value={search} onChange={(event) => { setSearch(event.currentTarget.value); }} />
        <NativeSelect label={t('paperLanguage')} value={language} data={(['ru', 'kk', 'en'] as const).map((each) => ({ value: each, label: t(`language_${each}`) }))} onChange={(event) => { const chosen = event.currentTarget.value; setLanguage(chosen === 'kk' || chosen === 'en' ? chosen : 'ru'); }} />
      </Group>
      <FailureNotice error={templates.error ?? beginning.error} />
      {FAMILIES.toSorted((left, right) => Number(shown.some(({ template, fits }) => fits && template.family === right)) - Number(shown.some(({ template, fits }) => fits && template.family === left))).map((family) => {
        const own = shown.filter(({ template }) => template.family === family);
        return own.length === 0 ? null : (
          <section key={family} aria-label={t(`family_${family}`)}>
            <h3>{t(`family_${family}`)}</h3>
            <ul className="plain-list template-list">
              {own.map(({ template, variant, name, under, fits }) => (
                <li key={`${template.id} ${variant?.id ?? ''}`}>
                  <span>{name}{template.languages.includes(language) ? '' : ` (${template.languages.map((each) => t(`language_${each}`)).join(', ')})`}{fits ? <Badge ml="xs" size="sm" variant="outline" color="dark">{t('fitsCase')}</Badge> : null}{under === null ? null : <small>{under}</small>}</span>
                  <Button size="compact-sm" variant="default" aria-label={`${t('beginPaper')}: ${name}${under === null ? '' : `, ${under}`}`} loading={beginning.isPending && beginning.variables.template.id === template.id && beginning.variables.variant?.id === variant?.id} onClick={() => { beginning.mutate({ template, variant }); }}>{t('beginPaper')}</Button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <Text size="sm">{t('notReviewed')}</Text>
    </Stack>
  );
}
