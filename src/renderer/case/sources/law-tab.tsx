import { useDeferredValue, useState } from 'react';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { gradeText } from '#core/law/grade-words.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useWords } from '../../words/language.ts';
import { CountrySources } from './country-sources.tsx';
import { NormCardView } from './norm-card-view.tsx';
import { NormWords } from './norm-words.tsx';

/** Norms by their words, number or key, with what the stored copies say; then country information and decisions for this case. */
export function LawTab({ id, content }: { readonly id: string; readonly content: unknown }) {
  const { t, tongue } = useWords();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const query = useDeferredValue(typed.trim());
  const found = useQuery({ queryKey: ['law-search', query], enabled: query.length > 1, queryFn: () => valueOf(calls['law.search']({ query })), placeholderData: (before) => before });
  return (
    <Stack>
      <section aria-labelledby="law-title">
        <h2 id="law-title">{t('normsTitle')}</h2>
        <TextInput type="search" label={t('findNorm')} description={t('findNormHint')} value={typed} onChange={(event) => { setTyped(event.currentTarget.value); }} />
        <FailureNotice error={found.error} />
        {query.length > 1 && found.data?.length === 0 ? <Text mt="sm">{t('nothingFound')}</Text> : null}
        <ul className="plain-list norm-list">
          {(query.length > 1 ? (found.data ?? []) : []).map((row) => (
            <li key={row.key} className="sheet">
              <Text fw={600}>{row.citation[tongue]}</Text>
              <NormWords paraphrase={row.paraphrase} heading={row.heading} />
              <Text size="sm" c="dimmed">{row.key} · {t('grade')} {gradeText(row.grade, tongue)}</Text>
              <Button mt="xs" size="compact-sm" variant="default" aria-expanded={open === row.key} aria-label={`${t(open === row.key ? 'hideNorm' : 'showNorm')}: ${row.citation[tongue]}`} onClick={() => { setOpen(open === row.key ? null : row.key); }}>{t(open === row.key ? 'hideNorm' : 'showNorm')}</Button>
              {open === row.key ? <NormCardView norm={row.key} /> : null}
            </li>
          ))}
        </ul>
      </section>
      <CountrySources id={id} content={content} />
    </Stack>
  );
}
