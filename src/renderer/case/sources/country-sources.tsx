import { useDeferredValue, useMemo, useState } from 'react';
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CaseFile } from '#core/casefile/case-file.ts';
import { valueOf as answeredValue } from '#core/casefile/answer.ts';
import type { CitedSource } from '#core/casefile/cited-source.ts';
import { shownName } from '#core/interview/controls.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useNavigation } from '../../shell/navigation.tsx';
import { useWords } from '../../words/language.ts';
import { useAnswer, useRemoval } from '../answers.ts';
import { newId } from '../controls/control-props.ts';
import { placeName } from '../place-name.ts';
import { PickSource, readSources, SourceCard, type SourceEntry } from './source-card.tsx';

/** Country information and decisions for a person of the case: what is picked, what the case's own topics suggest and why, and the whole library by words. */
export function CountrySources({ id, content }: { readonly id: string; readonly content: unknown }) {
  const { t } = useWords();
  const file = useMemo(() => { const read = CaseFile.safeParse(content); return read.success ? read.data : null; }, [content]);
  const applicants = file?.people.filter(({ roles }) => roles.includes('applicant')) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const person = applicants.find((each) => each.id === chosen)?.id ?? applicants[0]?.id ?? null;
  return (
    <section aria-labelledby="country-title">
      <h2 id="country-title">{t('countryTitle')}</h2>
      <Text size="sm" c="dimmed">{t('countryNote')}</Text>
      {applicants.length < 2 ? null : <NativeSelect mt="sm" maw="24rem" label={t('sourcesFor')} value={person ?? ''} onChange={(event) => { setChosen(event.currentTarget.value); }} data={applicants.map((each) => ({ value: each.id, label: shownName(each) }))} />}
      {file === null || person === null ? null : <SourcesOf key={person} id={id} file={file} person={person} />}
    </section>
  );
}

function SourcesOf({ id, file, person }: { readonly id: string; readonly file: CaseFile; readonly person: string }) {
  const { t, say, tongue } = useWords();
  const { go } = useNavigation();
  const saving = useAnswer(id);
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const offers = useQuery({ queryKey: ['source-offers', id, person, tongue], queryFn: () => valueOf(calls['sources.offer']({ id, person, language: tongue })), placeholderData: (before) => before });
  const library = useQuery({ queryKey: ['sources', '', tongue], queryFn: () => readSources('', tongue), staleTime: 600_000 });
  const found = useQuery({ queryKey: ['sources', query, tongue], enabled: query.length > 1, queryFn: () => readSources(query, tongue), placeholderData: (before) => before });
  const picks = (file.citedSources ?? []).filter((cited) => cited.person === person);
  const isPicked = (key: string): boolean => picks.some(({ source }) => source === key);
  const pick = (source: SourceEntry, paragraph: string | null): void => {
    const item = newId();
    saving.mutate({ path: `citedSources[${item}]`, answer: { value: { id: item, person, source: source.key, ...(paragraph === null ? {} : { paragraph: { state: 'value', value: paragraph } }) } } });
  };
  const entry = (source: SourceEntry) => <SourceCard key={source.key} source={source}><PickSource source={source} picked={isPicked(source.key)} busy={saving.isPending} onPick={(paragraph) => { pick(source, paragraph); }} /></SourceCard>;
  return (
    <Stack mt="sm">
      <FailureNotice error={saving.error ?? offers.error ?? library.error ?? found.error} />
      <h3>{t('sourcesPicked')}</h3>
      {picks.length === 0 ? <Text size="sm">{t('noSourcesPicked')}</Text> : null}
      <ul className="plain-list norm-list">{library.data === undefined ? null : picks.map((cited) => <Picked key={cited.id} id={id} cited={cited} source={library.data.find(({ key }) => key === cited.source) ?? null} />)}</ul>
      <h3>{t('sourcesOffered')}</h3>
      {offers.data?.topics.length === 0 ? <Text size="sm">{t('noSourcesOffered')}</Text> : null}
      {offers.data?.topics.map(({ topic, title, from, sources }) => (
        <details key={topic}>
          <summary>{say(title)} ({sources.length})</summary>
          <Group gap="xs" my="xs"><Text size="sm">{t('sourcesBecause')}</Text>{from.map((path) => <Button key={path} size="compact-sm" variant="default" onClick={() => { go({ screen: 'case', id, tab: 'facts', path }); }}>{placeName(file, path, tongue)}</Button>)}</Group>
          {sources.length === 0 ? <Text size="sm">{t('topicEmpty')}</Text> : <ul className="plain-list norm-list">{sources.map(entry)}</ul>}
        </details>
      ))}
      <TextInput type="search" label={t('findSource')} description={t('findSourceHint')} value={typed} onChange={(event) => { setTyped(event.currentTarget.value); }} />
      {query.length > 1 && found.data?.length === 0 ? <Text size="sm">{t('nothingFound')}</Text> : null}
      <ul className="plain-list norm-list">{query.length > 1 ? found.data?.map(entry) : null}</ul>
    </Stack>
  );
}

/** A pick: its paragraph to be changed, and a way out. A pick whose entry is gone from the library says so instead of vanishing. */
function Picked({ id, cited, source }: { readonly id: string; readonly cited: CitedSource; readonly source: SourceEntry | null }) {
  const { t } = useWords();
  const saving = useAnswer(id);
  const removing = useRemoval(id);
  const kept = answeredValue(cited.paragraph) ?? '';
  const [paragraph, setParagraph] = useState(kept);
  const path = `citedSources[${cited.id}]`;
  const name = source?.cited ?? cited.source;
  const keep = (): void => {
    const text = paragraph.trim();
    if (text === '') removing.mutate(`${path}.paragraph`);
    else saving.mutate({ path: `${path}.paragraph`, answer: { value: text } });
  };
  const controls = (
    <form onSubmit={(event) => { event.preventDefault(); keep(); }}>
      <TextInput mt="xs" maw="32rem" maxLength={200} label={t('sourceParagraph')} description={t('sourceParagraphHint')} value={paragraph} onChange={(event) => { setParagraph(event.currentTarget.value); }} />
      <FailureNotice error={saving.error ?? removing.error} />
      <Group mt="xs" gap="xs">
        <Button type="submit" size="compact-sm" variant="default" disabled={paragraph.trim() === kept} loading={saving.isPending}>{t('keepParagraph')}</Button>
        <Button size="compact-sm" variant="subtle" aria-label={`${t('dropSource')}: ${name}`} onClick={() => { removing.mutate(path); }}>{t('dropSource')}</Button>
      </Group>
    </form>
  );
  return source === null ? <li className="sheet"><Text fw={600}>{cited.source}</Text><Text size="sm">{t('sourceLost')}</Text>{controls}</li> : <SourceCard source={source}>{controls}</SourceCard>;
}
